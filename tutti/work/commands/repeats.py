"""Work comes again: by the calendar, or when the last one is done."""

from datetime import date, timedelta
from typing import Annotated

from msgspec import Meta

from tutti.changes.commands import Refused, command
from tutti.engine.time_zones import is_time_zone
from tutti.kit import clock
from tutti.kit.text import Line, Minutes, Prose, Title
from tutti.people.models import Person, Skill
from tutti.work import policy
from tutti.work.commands.tasks import Level, Priority, able_to_answer, one_line
from tutti.work.events import (
    RepeatChanged,
    RepeatPaused,
    RepeatResumed,
    RepeatShaped,
    RepeatStarted,
    RepeatStopped,
)
from tutti.work.models import Item, Label, Occurrence, Repeat, Task, Text
from tutti.work.models.repeats import Mode
from tutti.work.recurring import day_after, first_days, without_end

Rule = Annotated[str, Meta(min_length=1, max_length=300)]
Zone = Annotated[str, Meta(min_length=1, max_length=50)]
Times = Annotated[int, Meta(ge=1, le=10_000)]
Ahead = Annotated[int, Meta(ge=0, le=60)]
Span = Annotated[int, Meta(ge=0, le=3650)]
Step = Annotated[str, Meta(min_length=1, max_length=500)]
Steps = Annotated[list[Step], Meta(max_length=200)]


@command(may=policy.works_in, creates=Repeat)
def repeat(
    task: Task,
    *,
    rule: Rule,
    mode: Mode = "calendar",
    time_zone: Zone | None = None,
    until: date | None = None,
    times: Times | None = None,
    ahead: Ahead = 0,
    by: Person,
) -> RepeatStarted:
    """Make a task come again, by a rule such as FREQ=WEEKLY;BYDAY=MO.  The task itself is the first of them."""
    if task.away:
        raise Refused("This task is put away: bring it back before it comes again.")
    if Occurrence.objects.filter(task=task, repeat__state__in=("on", "paused")).exists():
        raise Refused("This task comes again already: change its rule instead.")
    zone = time_zone or by.time_zone
    rule, start = without_end(rule), task.due or _today(zone)
    first = task.due or _first(rule, start, zone)
    row = Repeat(workspace_id=task.workspace_id, project_id=task.project_id, task=task, start=first)
    row.rule, row.mode, row.time_zone, row.ahead = rule, mode, zone, ahead
    row.until, row.times = until, times
    _take_after(row, task, due=first)
    if task.due is None:
        task.due, task.start = first, min(task.start, first) if task.start else None
        task.save()
    plan_next(row, after=first)
    _said_by(row, by)
    row.save(force_insert=True)
    mark(row, task, first)
    return RepeatStarted(row, task=task, rule=rule)


@command(may=policy.works_in)
def change_repeat(
    repeat: Repeat,
    *,
    rule: Rule,
    mode: Mode,
    time_zone: Zone,
    until: date | None,
    times: Times | None,
    ahead: Ahead,
    by: Person,
) -> RepeatChanged | None:
    """Say anew when work comes again; what was made already stays."""
    rule = without_end(rule)
    names = ("rule", "mode", "time_zone", "until", "times", "ahead")
    now = dict(zip(names, (rule, mode, time_zone, until, times, ahead), strict=True))
    was = {name: getattr(repeat, name) for name in names}
    if now == was:
        return None
    last = _last_day(repeat)
    if rule != repeat.rule:
        repeat.start = last
    for name, value in now.items():
        setattr(repeat, name, value)
    if repeat.state in ("on", "ended"):
        repeat.state = "on"
        plan_next(repeat, after=last)
    _said_by(repeat, by)
    repeat.save()
    return RepeatChanged(repeat, rule, mode, time_zone, until, times, ahead, *was.values())


@command(may=policy.works_in)
def follow_repeat(repeat: Repeat, *, task: Task, by: Person) -> RepeatShaped | None:
    """Let this one and the following look alike: the next ones are made as the task is now."""
    one = Occurrence.objects.filter(repeat=repeat, task=task).first()
    if one is None:
        raise Refused("This task is none of them: choose one that was made by this rule.", field="task")
    before, event = pattern_of(repeat), _as_it_was(repeat, task)
    _take_after(repeat, task, due=task.due or one.due)
    if pattern_of(repeat) == before:
        return None
    _said_by(repeat, by)
    repeat.save()
    return event


@command(may=policy.works_in)
def shape_repeat(
    repeat: Repeat,
    *,
    title: Title,
    assignee: Person | None,
    priority: Priority,
    effort: Minutes | None,
    labels: list[Label],
    skills: dict[Skill, Level],
    outcome: Line,
    checklist: Steps,
    span: Span | None,
    text: Prose | None = None,
    by: Person,
) -> RepeatShaped | None:
    """Say what the next ones look like, field by field; a description that is not given stays."""
    if any(label.project_id != repeat.project_id for label in labels):
        raise Refused("One of these labels belongs to another project.", field="labels")
    before, event = pattern_of(repeat), _as_it_was(repeat, repeat.task)
    if assignee and assignee.pk != repeat.assignee_id:
        able_to_answer(assignee, repeat)
    repeat.title, repeat.assignee, repeat.priority, repeat.effort = one_line(title), assignee, priority, effort
    repeat.label_ids = list(dict.fromkeys(str(label.pk) for label in labels))
    repeat.skills = {str(skill.pk): level for skill, level in skills.items()}
    repeat.outcome, repeat.checklist, repeat.span = outcome, checklist, span
    if text is not None and text != (repeat.text.body if repeat.text else ""):
        repeat.text = _written(repeat, text, by)
    if pattern_of(repeat) == before:
        return None
    _said_by(repeat, by)
    repeat.save()
    return event


@command(may=policy.works_in)
def pause_repeat(repeat: Repeat, *, by: Person) -> RepeatPaused | None:
    """Make no more for now; the days that pass are left out."""
    if repeat.state != "on":
        return None
    repeat.state, repeat.next = "paused", None
    _said_by(repeat, by)
    repeat.save()
    return RepeatPaused(repeat)


@command(may=policy.works_in)
def resume_repeat(repeat: Repeat, *, by: Person) -> RepeatResumed | None:
    """Go on with what was paused or ended by hand, from today on."""
    if repeat.state not in ("paused", "stopped"):
        return None
    was, repeat.state = repeat.state, "on"
    plan_next(repeat, after=max(_last_day(repeat), _today(repeat.time_zone) - timedelta(days=1)))
    _said_by(repeat, by)
    repeat.save()
    return RepeatResumed(repeat, was=was)


@command(may=policy.works_in)
def stop_repeat(repeat: Repeat, *, by: Person) -> RepeatStopped | None:
    """Make no more of it; what was made stays."""
    if repeat.state == "stopped":
        return None
    repeat.state, repeat.next = "stopped", None
    _said_by(repeat, by)
    repeat.save()
    return RepeatStopped(repeat)


def plan_next(repeat: Repeat, *, after: date) -> None:
    """Say when the next one is due, or that there is none."""
    if not is_time_zone(repeat.time_zone):
        raise Refused(f"The time zone “{repeat.time_zone}” is unknown; use one such as Europe/Berlin.", "time_zone")
    found = day_after(repeat.rule, start=repeat.start, time_zone=repeat.time_zone, after=after)
    if found is None or (repeat.times and repeat.made >= repeat.times) or (repeat.until and found > repeat.until):
        repeat.state, repeat.next = "ended", None
    else:
        repeat.next = found if repeat.mode == "calendar" else None


def mark(repeat: Repeat, task: Task, due: date) -> None:
    """Note for which day a task was made: there is never a second one."""
    row = Occurrence(workspace_id=repeat.workspace_id, project_id=repeat.project_id, repeat=repeat, task=task, due=due)
    row.save(force_insert=True)


def pattern_of(repeat: Repeat) -> tuple[object, ...]:
    """What the next ones look like, to be compared."""
    return (
        repeat.title, repeat.text_id, repeat.assignee_id, repeat.priority, repeat.effort, repeat.label_ids,
        repeat.skills, repeat.outcome, repeat.checklist, repeat.span,
    )  # fmt: skip


def _take_after(repeat: Repeat, task: Task, *, due: date) -> None:
    repeat.title, repeat.text_id, repeat.assignee_id = task.title, task.text_id, task.assignee_id
    repeat.priority, repeat.effort, repeat.outcome = task.priority, task.effort, task.outcome
    repeat.label_ids, repeat.skills = list(task.label_ids), dict(task.skills)
    steps = Item.objects.filter(task=task, removed=False).order_by("list", "rank")
    repeat.checklist = list(steps.values_list("title", flat=True))
    repeat.span = (due - task.start).days if task.start and task.start <= due else None


def _as_it_was(repeat: Repeat, task: Task) -> RepeatShaped:
    labels = list(Label.objects.filter(project_id=repeat.project_id, pk__in=repeat.label_ids))
    known = {str(s.pk): s for s in Skill.objects.filter(workspace_id=repeat.workspace_id, pk__in=list(repeat.skills))}
    skills = {known[one]: level for one, level in repeat.skills.items() if one in known}
    return RepeatShaped(
        repeat, task, repeat.title, repeat.text, repeat.assignee, repeat.priority, repeat.effort, labels, skills,
        repeat.outcome, list(repeat.checklist), repeat.span,
    )  # fmt: skip


def _written(repeat: Repeat, text: str, by: Person) -> Text | None:
    if not text:
        return None
    version = Text(workspace_id=repeat.workspace_id, task_id=repeat.task_id, body=text, at=clock.now(), by=by)
    version.save(force_insert=True)
    return version


def _first(rule: str, start: date, zone: str) -> date:
    if not is_time_zone(zone):
        raise Refused(f"The time zone “{zone}” is unknown; use one such as Europe/Berlin.", "time_zone")
    days = first_days(rule, start=start, time_zone=zone, count=1)
    if not days:
        raise Refused("By this rule it would never come: choose other days.", field="rule")
    return days[0]


def _today(zone: str) -> date:
    return clock.today(zone if is_time_zone(zone) else "UTC")


def _last_day(repeat: Repeat) -> date:
    days: list[date] = list(repeat.occurrences.order_by("-due").values_list("due", flat=True)[:1])
    return days[0]


def _said_by(repeat: Repeat, by: Person) -> None:
    repeat.by, repeat.at = by, clock.now()
