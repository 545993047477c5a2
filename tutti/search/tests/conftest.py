"""What the tests of search ask."""

import pytest

from tutti.people.models import Person
from tutti.search.queries import Found, find


@pytest.fixture
def keys(office):
    """The keys of what somebody finds, the best first."""

    def found(asked: str, by: Person | None = None, **more: object) -> list[str]:
        return [hit.key for hit in told(asked, by or office.ann, **more).hits]

    return found


def told(asked: str, by: Person, **more: object) -> Found:
    return find(asked, by, **more)  # type: ignore[arg-type]
