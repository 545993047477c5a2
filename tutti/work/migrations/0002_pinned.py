"""Tasks say whether their assignee was chosen by hand."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("work", "0001_initial")]

    operations = [
        migrations.AddField(model_name="task", name="pinned", field=models.BooleanField(default=False)),
    ]
