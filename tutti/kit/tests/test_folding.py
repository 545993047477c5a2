"""Whether two names are the same is told alike on every database, whatever letters they are written in."""

import pytest

from tutti.people import commands as people
from tutti.people.models import Workspace


@pytest.mark.parametrize(
    ("kept", "asked", "same"),
    [
        ("Ärzte", "ärzte", True),
        ("ΑΘΉΝΑ", "αθήνα", True),
        ("Дизайн", "ДИЗАЙН", True),
        ("Straße", "STRASSE", False),
        ("100 %", "100 x", False),
        ("a_b", "aXb", False),
        ("back\\slash", "BACK\\SLASH", True),
    ],
)
def test_case_makes_no_difference(office, kept, asked, same):
    people.rename_workspace(office.workspace, name=kept, by=office.cem)
    assert Workspace.objects.filter(name__iexact=asked).exists() is same
