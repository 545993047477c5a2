"""The switches of the algorithms belong to the workspace now: `people` takes the table over as it is."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("assignment", "0004_dispatch"), ("people", "0004_switch")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.AlterModelTable("Switch", "people_switch")],
            state_operations=[migrations.DeleteModel("Switch")],
        ),
    ]
