"""What these tests have in common: tasks are lived through with the clock set, then somebody looks ahead."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

from tests.cast import Office
from tutti.forecast.forecaster import forget, look_ahead_due
from tutti.forecast.models import Horizon, Outlook
from tutti.forecast.past import Past
from tutti.forecast.queries.log import changes_after
from tutti.kit import clock
from tutti.people.models import Person, Project
from tutti.work import commands as work
from tutti.work.models import Task

MONDAY = datetime(2030, 1, 7, tzinfo=UTC)


def at(day: float, hour: float = 9) -> datetime:
    """So many days after that Monday; days 5 and 6 are its weekend."""
    return MONDAY + timedelta(days=day, hours=hour)


@contextmanager
def on(day: float, hour: float = 9) -> Iterator[None]:
    with clock.at(at(day, hour)):
        yield


def move(office: Office, task: Task, column: int, day: float, hour: float = 9) -> None:
    """To do (0), doing (1), done (2)."""
    with on(day, hour):
        work.move(task, status=office.columns(task.project)[column], after=None, by=office.ann)


def given(office: Office, title: str = "Poster", day: float = 0, to: Person | None = None, **more: object) -> Task:
    """A task of four hours that Bob has since that day."""
    with on(day, 8):
        return office.task(title, None, assignee=to or office.bob, **{"effort": 240, **more})


def lived(office: Office, title: str, day: float, hours: float, to: Person | None = None, **more: object) -> Task:
    """A task of four hours, begun at nine on that day and done so many hours later."""
    task = given(office, title, day, to, **more)
    move(office, task, 1, day, 9)
    move(office, task, 2, day, 9 + hours)
    return task


def practised(
    office: Office, count: int, hours: float = 8, first: int = 0, to: Person | None = None, **more: object
) -> list[Task]:
    """So many tasks of four hours, one each working day, that all took so long."""
    days = [day for day in range(first, first + 2 * count + 7) if day % 7 < 5][:count]
    return [lived(office, f"Poster {day}", day, hours, to, **more) for day in days]


def looked(day: float, hour: float = 9) -> None:
    """Look ahead on that day."""
    with on(day, hour):
        look_ahead_due()


def outlook(task: Task) -> Outlook:
    return Outlook.objects.get(task=task)


def middle_of(task: Task) -> date:
    """The day by which it is done in one case of two."""
    row = outlook(task)
    assert row.p50
    return row.p50


def horizon(project: Project) -> Horizon:
    return Horizon.objects.get(project=project)


def past_of(office: Office, until: int | None = None, learned: bool = False) -> Past:
    """The past as the log tells it, up to a change."""
    past = Past("learned" if learned else "plain")
    for seen in changes_after(office.workspace.pk, 0):
        if until is None or seen.seq <= until:
            past.take(seen)
    return past


def forgotten() -> None:
    """As after a restart."""
    forget()
