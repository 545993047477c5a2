"""Where the words lie: FTS5 on SQLite, a tsvector with GIN on PostgreSQL."""

from django.db import migrations

from tutti.search.databases import postgres, sqlite


def make(apps, editor):
    table = {"sqlite": sqlite.TABLE, "postgresql": postgres.TABLE}[editor.connection.vendor]
    editor.execute(table)


def drop(apps, editor):
    if editor.connection.vendor == "sqlite":
        editor.execute("DROP TABLE search_words")
    else:
        editor.execute("ALTER TABLE search_document DROP COLUMN words")


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(make, drop)]
