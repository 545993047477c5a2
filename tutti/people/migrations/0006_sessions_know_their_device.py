from datetime import UTC, datetime

from django.db import migrations, models
from django.utils import timezone


def begin_anew(apps, schema_editor):
    """What sessions note is sealed from here on, so everybody signs in once more.  An upgrade loses no row, not even
    theirs: they have run out, and are swept away like others."""
    apps.get_model("people", "Session").objects.update(expire_date=datetime(2000, 1, 1, tzinfo=UTC))


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0005_holidays_and_milestones"),
    ]

    operations = [
        migrations.RunPython(begin_anew, migrations.RunPython.noop),
        migrations.AddField(
            model_name="session",
            name="begun_at",
            field=models.DateTimeField(default=timezone.now),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="session",
            name="device",
            field=models.CharField(blank=True, default="", max_length=300),
        ),
        migrations.AddField(
            model_name="session",
            name="seen_at",
            field=models.DateTimeField(default=timezone.now),
            preserve_default=False,
        ),
    ]
