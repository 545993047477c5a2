"""Tasks wait for each other."""

import django.db.models.deletion
from django.db import migrations, models

import tutti.kit.ids


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0003_wishes"),
        ("work", "0002_pinned"),
    ]

    operations = [
        migrations.CreateModel(
            name="Link",
            fields=[
                (
                    "id",
                    models.UUIDField(default=tutti.kit.ids.new_id, editable=False, primary_key=True, serialize=False),
                ),
                ("workspace_id", models.UUIDField(db_index=True, editable=False)),
                ("seq", models.BigIntegerField(default=0, editable=False)),
                ("type", models.CharField(default="FS", max_length=2)),
                ("lag", models.IntegerField(default=0)),
                ("removed", models.BooleanField(default=False)),
                (
                    "predecessor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="links_out", to="work.task"
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="links", to="people.project"
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="links", to="work.task"
                    ),
                ),
            ],
            options={
                "abstract": False,
                "base_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed", False)),
                        fields=("task", "predecessor"),
                        name="one_link_between_two_tasks",
                    )
                ],
            },
        ),
    ]
