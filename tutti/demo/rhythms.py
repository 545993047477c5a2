"""What comes again in the sample company: by the week, by the month, and when the last one is done."""

from datetime import date, timedelta
from typing import NamedTuple

from tutti.people.models import Person, Project
from tutti.work import commands as work
from tutti.work.models.repeats import Mode
from tutti.work.recurring import first_days


class Rhythm(NamedTuple):
    """A task that comes again: its project's key, minutes of effort, rule and the lines of its checklist."""

    title: str
    key: str
    effort: int
    rule: str
    mode: Mode
    steps: tuple[str, ...]


RHYTHMS = (
    Rhythm("Count the paper in stock", "CAT", 60, "FREQ=WEEKLY;BYDAY=MO", "calendar", ("A3", "A4", "Card")),
    Rhythm("Send the month’s numbers to the printers", "CAT", 90,
           "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "calendar", ()),
    Rhythm("Try the shop as a reader would", "WEB", 45, "FREQ=DAILY;INTERVAL=10", "done", ("Search", "Buy", "Return")),
)  # fmt: skip


def keep_coming(projects: dict[str, Project], people: list[Person], today: date) -> None:
    """Each of them begins with its next day, with one person who answers for it."""
    for at, rhythm in enumerate(RHYTHMS):
        project, lead = projects[rhythm.key], people[0]
        start = today + timedelta(days=1)
        due = first_days(rhythm.rule, start=start, time_zone=lead.time_zone, count=1)[0]
        task = work.create_task(
            project, title=rhythm.title, effort=rhythm.effort, due=due, assignee=people[at % len(people)], by=lead
        ).task
        for step in rhythm.steps:
            work.add_item(task, title=step, by=lead)
        work.repeat(task, rule=rhythm.rule, mode=rhythm.mode, by=lead)
