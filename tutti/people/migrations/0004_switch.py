"""The switches of the algorithms move down here from `assignment`, with everything in them."""

import django.db.models.deletion
from django.db import migrations, models

import tutti.kit.ids


class Migration(migrations.Migration):
    dependencies = [("people", "0003_wishes")]

    operations = [
        migrations.SeparateDatabaseAndState(  # the table is there: assignment 0005 hands it over
            state_operations=[
                migrations.CreateModel(
                    name="Switch",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=tutti.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("workspace_id", models.UUIDField(db_index=True, editable=False)),
                        ("seq", models.BigIntegerField(default=0, editable=False)),
                        ("algorithm", models.CharField(max_length=20)),
                        ("off", models.BooleanField(default=False)),
                        ("reason", models.CharField(blank=True, default="", max_length=500)),
                        ("at", models.DateTimeField()),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "base_manager_name": "objects",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("workspace_id", "algorithm"), name="one_switch_per_algorithm"
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
