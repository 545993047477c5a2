"""A workspace with every role and one thing of every kind, made by commands: two of them show what walls there are.

The authorization matrix of the tests and `tutti probe-world` both make them.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from io import BytesIO
from typing import TypeVar
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from tutti.assignment import commands as assignment
from tutti.assignment.models import Dispatch, Mentoring, Move, Objection, Picking, PlaceWish, Policy, Swap
from tutti.assignment.planner import solve_due
from tutti.calendars import commands as calendars
from tutti.changes.events import Event
from tutti.changes.feed import position
from tutti.changes.readers import drain
from tutti.connect import commands as connect
from tutti.connect.models import Import
from tutti.files.commands import new_file
from tutti.files.storage import stored
from tutti.forecast import commands as forecasts
from tutti.forecast.forecaster import look_ahead_due
from tutti.forecast.models import Approach, Hindsight, Horizon, Leaning, Learning, Outlook
from tutti.hours import commands as hours
from tutti.hours.models import Billing, Rounding, Sheet
from tutti.kit import clock
from tutti.notify import commands as notify
from tutti.notify.models import Escalation, Notice, Reminding
from tutti.people import commands as people
from tutti.people.models import Account, Membership, Person, Project, Switch, Workspace, Workweek
from tutti.talk import commands as talk
from tutti.work import commands as work
from tutti.work.models import Attachment, Label, Task, Use
from tutti.work.queries import statuses_of

E = TypeVar("E", bound=Event)
SHEET = b"Title,Status\nOrder paper,To do\n"


@dataclass
class Side:
    """One workspace.  `word` is in every text of it; `ids` names its rows by kind, `spare` a second one of some."""

    word: str
    workspace: Workspace
    cast: dict[str, Person]
    ids: dict[str, UUID] = field(default_factory=dict)
    spare: dict[str, UUID] = field(default_factory=dict)
    secrets: dict[str, str] = field(default_factory=dict)
    undoable: int = 0

    @property
    def position(self) -> int:
        return position(self.workspace.pk)


def make(word: str, password: str | None = None) -> Side:
    """Olga owns it; an administrator and a member work there, a guest and a viewer look on, one is in no project, and
    one was removed.  With a password all of them can sign in: `owner@acme.example` and so on for a word like Acme."""
    name = word.lower()

    def account(who: str) -> Account:
        return Account.objects.create_user(f"{who}@{name}.example", password)

    olga = people.found(account("owner"), name=f"{word} Works", your_name=f"Olga {word}")
    side = Side(word, olga.workspace, {"owner": olga})
    roles = {"admin": "admin", "member": "member", "guest": "guest", "viewer": "member", "stranger": "member"}
    for who, role in {**roles, "removed": "member"}.items():
        person = Person(workspace_id=olga.workspace_id, name=f"{who.title()} {word}", role=role)
        person.account = account(who)
        side.cast[who] = people.join(olga.workspace, person=person, invitation=None, by=None).person
    _fill_with_people(side)
    _fill_with_work(side, _project(side))
    people.remove_person(side.cast["removed"], by=olga)
    drain()
    notify.escalate(Project.objects.get(pk=side.ids["project"]), by=olga)
    notify.set_reminders(side.cast["member"], wanted=["overdue"], begins=480, ends=1080, by=side.cast["member"])
    side.ids["escalation"] = Escalation.objects.get(project_id=side.ids["project"]).pk
    side.ids["reminding"] = Reminding.objects.get(person=side.cast["member"]).pk
    side.ids["notice"] = Notice.objects.get(task=side.ids["task"], reason="assigned").pk
    return side


def _project(side: Side) -> Project:
    olga = side.cast["owner"]
    made = people.start_project(
        side.workspace, name=f"{side.word} launch", key="LAU", visibility="private", by=olga
    ).project
    for who in ("admin", "member", "removed"):
        people.let_in(made, person=side.cast[who], by=olga)
    people.let_in(made, person=side.cast["viewer"], role="viewer", by=olga)
    people.let_in(made, person=side.cast["guest"], role="viewer", by=olga)
    other = people.start_project(
        side.workspace, name=f"{side.word} vault", key="VAU", visibility="private", by=olga
    ).project
    side.spare["project"] = other.pk
    side.ids["project"] = made.pk
    side.ids["membership"] = Membership.objects.get(project=made, person=side.cast["member"]).pk
    return made


def _fill_with_people(side: Side) -> None:
    olga, max_, word = side.cast["owner"], side.cast["member"], side.word
    skill = people.name_skill(side.workspace, name=f"{word} craft", by=olga).skill
    people.declare_skill(max_, skill=skill, level=4, by=max_)
    invited = people.invite(side.workspace, email=f"new@{word.lower()}.example", by=olga).invitation
    token = people.make_token(max_, name=f"{word} clock", scopes=["write"], by=max_).token
    reading = people.make_token(olga, name=f"{word} wall", scopes=["read"], by=olga).token
    away = people.enter_absence(
        side.workspace, person=max_, start=clock.today() + timedelta(days=90), end=clock.today() + timedelta(days=95),
        by=max_,
    ).absence  # fmt: skip
    team = people.form_team(side.workspace, name=f"{word} team", people=[max_], by=olga).team
    feed = calendars.make_feed(max_, name=f"{word} phone", by=max_).feed
    side.secrets = {"invitation": invited.secret, "read": reading.secret, "calendar": feed.secret}
    side.ids |= {
        "workspace": side.workspace.pk, "person": max_.pk, "skill": skill.pk, "invitation": invited.pk,
        "token": token.pk, "feed": feed.pk, "absence": away.pk, "team": team.pk,
        "workweek": Workweek.objects.get(person=max_).pk, "ability": max_.abilities.get().pk,
    }  # fmt: skip


def _fill_with_work(side: Side, project: Project) -> None:
    olga, max_, word = side.cast["owner"], side.cast["member"], side.word
    todo, doing, _ = statuses_of(project)
    label = work.make_label(project, name=f"{word} label", by=olga).label
    task = work.create_task(project, title=f"{word} poster", text=f"{word} text", by=olga).task
    open_ = work.create_task(project, title=f"{word} flyer", effort=60, by=olga).task
    work.assign(task, to=max_, by=olga)
    side.undoable = side.position
    item = work.add_item(task, title=f"{word} paper", by=olga).item
    second = work.add_item(task, title=f"{word} ink", by=olga).item
    comment = talk.comment(task, body=f"{word} words", by=olga).comment
    later = work.create_task(project, title=f"{word} fair", assignee=olga, by=olga).task
    link = _happened(work.wait_for(open_, predecessor=task, lag=60, by=olga)).link
    milestone = work.set_milestone(project, name=f"{word} fair", due=date(2027, 3, 1), by=olga).milestone
    work.schedule(open_, start=None, due=date(2027, 2, 1), by=olga)
    baseline = work.take_baseline(project, name=f"{word} promise", by=olga).baseline
    suggestion = assignment.suggest(open_, by=olga).suggestion
    repeat = work.repeat(later, rule="FREQ=WEEKLY;BYDAY=MO", by=olga).repeat
    _take_part(side, project, label)
    _plan(side, project)
    _foresee(side, project)
    _log_hours(side, project, task)
    side.ids |= {
        **_things(side, task),
        "status": todo.pk, "label": label.pk, "task": task.pk, "item": item.pk, "link": link.pk, "comment": comment.pk,
        "milestone": milestone.pk, "baseline": baseline.pk,
        "suggestion": suggestion.pk, "repeat": repeat.pk, **_file(side, task), "import": _import(side).pk,
    }  # fmt: skip
    side.ids["occurrence"] = repeat.occurrences.get().pk
    side.ids["turn"] = _happened(work.queue(max_, tasks=[later], shelf="today", by=max_)).turn.pk
    side.spare |= {"task": open_.pk, "later": later.pk, "status": doing.pk, "item": second.pk}


def _things(side: Side, task: Task) -> dict[str, UUID]:
    """A thing of the project, and what the task needs of it."""
    olga, word = side.cast["owner"], side.word
    bench = work.add_resource(side.workspace, name=f"{word} bench", seats=2, project=task.project, by=olga).resource
    work.use(task, resource=bench, by=olga)
    return {"resource": bench.pk, "use": Use.objects.get(task=task).pk}


def _take_part(side: Side, project: Project, label: Label) -> None:
    """What people say about who does what: each of two holds a copy, the owner's is the one to answer by."""
    olga, max_, word = side.cast["owner"], side.cast["member"], side.word
    banner = work.create_task(project, title=f"{word} banner", assignee=max_, by=olga).task
    side.spare["given"] = work.create_task(project, title=f"{word} ribbon", assignee=olga, by=olga).task.pk
    assignment.wish(project, label=label, liking=1, by=max_)
    assignment.stop_picking(project, by=olga)
    assignment.allow_picking(project, by=olga)
    people.switch_off(side.workspace, algorithm="fairness", by=olga)
    people.switch_on(side.workspace, algorithm="fairness", by=olga)
    assignment.decline(banner, reason=f"{word} reasons", by=max_)
    assignment.help_with(banner, by=olga)
    assignment.offer(banner, to=olga, words=f"{word} please", by=max_)
    for model in (Objection, Swap):
        theirs = {row.holder_id: row.pk for row in model.objects.filter(task=banner)}
        side.ids[model.kind], side.spare[model.kind] = theirs[olga.pk], theirs[max_.pk]
    side.ids["mentoring"] = Mentoring.objects.get(task=banner).pk
    side.ids["place_wish"] = PlaceWish.objects.get(person=max_).pk
    side.ids["picking"] = Picking.objects.get(project=project).pk
    side.ids["switch"] = Switch.objects.get(workspace_id=side.workspace.pk).pk


def _log_hours(side: Side, project: Project, task: Task) -> None:
    """An entry that is free, a timer that runs, and a week handed in: the owner's copy is the one to decide."""
    olga, max_, word = side.cast["owner"], side.cast["member"], side.word
    hours.set_billable(project, billable=True, by=olga)
    hours.set_rounding(side.workspace, way="nearest", step=15, by=olga)
    hours.log_time(project, day=date(2026, 11, 9), minutes=60, note=f"{word} ink", by=max_)
    sheet = hours.submit_week(max_, week=date(2026, 11, 9), by=max_).sheet
    entry = hours.log_time(project, task=task, day=date(2026, 12, 2), minutes=60, note=f"{word} glue", by=max_).entry
    timer = _happened(hours.start_timer(project, task=task, note=f"{word} print", by=max_)).timer
    side.spare["sheet"] = sheet.pk
    side.ids |= {
        "entry": entry.pk, "timer": timer.pk, "sheet": Sheet.objects.exclude(pk=sheet.pk).get(pair=sheet.pair).pk,
        "billing": Billing.objects.get(project=project).pk,
        "rounding": Rounding.objects.get(workspace_id=side.workspace.pk).pk,
    }  # fmt: skip


def _plan(side: Side, project: Project) -> None:
    olga = side.cast["owner"]
    assignment.set_policy(side.workspace, speed=1.5, balance=1.0, growth=1.0, stability=1.0, by=olga)
    plan = assignment.plan_backlog(project, by=olga).plan
    draft = assignment.suppose(project, name=f"{side.word} draft", by=side.cast["member"]).plan
    solve_due()
    side.spare["plan"] = draft.pk
    assignment.dispatch(project, by=olga)
    side.ids["dispatch"] = Dispatch.objects.get(project=project).pk
    side.ids |= {
        "plan": plan.pk, "move": Move.objects.get(plan=plan).pk,
        "policy": Policy.objects.get(workspace_id=side.workspace.pk).pk,
    }  # fmt: skip


def _foresee(side: Side, project: Project) -> None:
    """A task that took its week, so that there is something to look back on, and a look ahead."""
    olga = side.cast["owner"]
    _, doing, done = statuses_of(project)[:3]
    ribbon = work.create_task(project, title=f"{side.word} pins", assignee=olga, effort=480, by=olga).task
    work.move(ribbon, status=doing, after=None, by=olga)
    with clock.at(clock.now() + timedelta(days=7)):
        work.move(ribbon, status=done, after=None, by=olga)
    forecasts.announce_learning(side.workspace, first_day=clock.today() + timedelta(days=30), by=olga)
    look_ahead_due()
    of_project = {model.kind: model.objects.filter(project=project) for model in (Outlook, Horizon, Approach)}
    of_all = {each.kind: each.objects.filter(workspace_id=side.workspace.pk) for each in (Hindsight, Leaning, Learning)}
    side.ids["risk"] = forecasts.raise_risk(project, title=f"{side.word} storm", by=olga).risk.pk
    side.ids |= {kind: rows.order_by("pk")[0].pk for kind, rows in (of_project | of_all).items()}


def _file(side: Side, task: Task) -> dict[str, UUID]:
    olga, upload = side.cast["owner"], picture(side)
    with stored(upload, upload.name or "") as found:
        work.attach_file(task, file=new_file(found, project=task.project, by=olga), by=olga)
    attachment = Attachment.objects.get(task=task)
    assert attachment.file_id
    return {"attachment": attachment.pk, "file": attachment.file_id}


def picture(side: Side) -> SimpleUploadedFile:
    made = BytesIO()
    Image.new("RGB", (8, 8), "teal").save(made, "PNG")
    return SimpleUploadedFile(f"{side.word} plan.png", made.getvalue(), "image/png")


def sheet(side: Side) -> SimpleUploadedFile:
    return SimpleUploadedFile(f"{side.word} sheet.csv", SHEET, "text/csv")


def _import(side: Side) -> Import:
    olga = side.cast["owner"]
    return connect.choose(side.workspace, source="csv", name=f"{side.word} sheet.csv", content=sheet(side), by=olga)


def _happened(event: E | None) -> E:
    """The event of a command that had something to do."""
    assert event
    return event
