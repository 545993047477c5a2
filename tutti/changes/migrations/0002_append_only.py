"""The database itself refuses to rewrite the log."""

from django.db import migrations

KEPT = (
    "workspace_id, seq, turn, at, by_id, for_id, verb, subject_id, about_id, scope, facts, salt, undoes, key, asked, "
    "digest, prev, hash"
)
WHEN = {
    "words": f"UPDATE OF {KEPT} ON changes_change FOR EACH ROW",
    "rows": "UPDATE OF rows ON changes_change FOR EACH ROW WHEN (NEW.rows <> '')",
    "for_good": "DELETE ON changes_change FOR EACH ROW",
}
"""What is refused: everything but forgetting the rows, which are only for browsers that were away."""

SQLITE = [
    f"""CREATE TRIGGER change_is_kept_{name} BEFORE {when}
        BEGIN SELECT RAISE(ABORT, 'a change is written once and kept for good'); END"""
    for name, when in WHEN.items()
]
POSTGRES = [
    """CREATE FUNCTION change_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN RAISE EXCEPTION 'a change is written once and kept for good'; END $$""",
    *(
        f"CREATE TRIGGER change_is_kept_{name} BEFORE {when} EXECUTE FUNCTION change_is_kept()"
        for name, when in WHEN.items()
    ),
]


def guard(apps, schema_editor):
    for words in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRES:
        schema_editor.execute(words)


def unguard(apps, schema_editor):
    on = "" if schema_editor.connection.vendor == "sqlite" else " ON changes_change"
    for name in WHEN:
        schema_editor.execute(f"DROP TRIGGER change_is_kept_{name}{on}")
    if on:
        schema_editor.execute("DROP FUNCTION change_is_kept()")


class Migration(migrations.Migration):
    dependencies = [("changes", "0001_initial")]
    operations = [migrations.RunPython(guard, unguard)]
