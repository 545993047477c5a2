"""The log is written once: the database itself refuses anything else."""

import pytest
from django.db import DatabaseError, transaction

from tests.recorded import chain_holds, newest
from tutti.changes.models import Change

COLUMNS = sorted({field.attname for field in Change._meta.concrete_fields} - {"rows"})


@pytest.fixture
def said(office):
    office.task("Poster")
    return Change.objects.filter(pk=newest(office.ann).pk)


@pytest.mark.parametrize("column", COLUMNS)
def test_no_word_of_a_change_can_be_written_again(said, column):
    with pytest.raises(DatabaseError, match="kept for good"), transaction.atomic():
        said.update(**{column: said.values_list(column, flat=True).get()})


def test_no_change_can_be_deleted(said):
    with pytest.raises(DatabaseError, match="kept for good"), transaction.atomic():
        said.delete()


def test_the_rows_for_browsers_that_were_away_can_be_forgotten_but_not_rewritten(office, said):
    assert '"Poster"' in said.get().rows
    with pytest.raises(DatabaseError, match="kept for good"), transaction.atomic():
        said.update(rows="[]")
    said.update(rows="")
    assert said.get().rows == ""
    assert chain_holds(office.ann)
