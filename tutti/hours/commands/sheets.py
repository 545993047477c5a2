"""Weeks are handed in, and decided about: each project's part by whoever leads there."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated
from uuid import UUID

from django.db.models import Q, Sum
from msgspec import Meta

from tutti.changes.commands import Refused, command
from tutti.changes.writing import current
from tutti.hours import policy
from tutti.hours.commands.entries import sensible
from tutti.hours.events import SheetApproved, SheetReopened, SheetSentBack, WeekSubmitted, WeekTakenBack
from tutti.hours.models import LOCKED, Entry, Sheet, SheetState
from tutti.hours.queries import in_week, monday_of, others_decide
from tutti.kit import clock
from tutti.kit.ids import new_id
from tutti.kit.text import tidy
from tutti.people.models import Person

Why = Annotated[str, Meta(min_length=1, max_length=500)]
_FIELDS = ("minutes", "billable_minutes", "state", "submitted_at", "decided_at", "decided_by", "reason")


@command(may=policy.is_self, creates=Sheet)
def submit_week(person: Person, *, week: date, by: Person) -> WeekSubmitted:
    """Hand in the hours of a week (any day of it names it): those who lead the projects see them, and approve them."""
    week = monday_of(sensible(week))
    sheets = {sheet.project_id: sheet for sheet in Sheet.objects.filter(home=f"me:{by.pk}", week=week)}
    sums = _sums(Q(person=by), week)
    due = [one for one in sums if one not in sheets or sheets[one].state not in LOCKED]
    if not due:
        raise Refused(_nothing_due(bool(sums)), field="week")
    mine = [sheets.get(one) or _new(by, one, week) for one in due]
    for sheet in mine:
        sheet.minutes, sheet.billable_minutes = sums[sheet.project_id]
        sheet.submitted_at = clock.now()
        _settle(sheet, "submitted")
    _save_both(mine)
    return WeekSubmitted(mine[0], sheets=mine)


@command(may=policy.handed_in)
def take_back_sheet(sheet: Sheet, *, by: Person) -> WeekTakenBack | None:
    """Take a week back that waits for approval, to go on with it: all its projects at once."""
    waiting = Sheet.objects.filter(home=f"me:{by.pk}", week=sheet.week, state="submitted").order_by("pk")
    mine = list(waiting)
    if not mine:
        return None
    for each in mine:
        _settle(each, "open")
    _save_both(mine)
    return WeekTakenBack(next((each for each in mine if each.pair == sheet.pair), mine[0]), sheets=mine)


@command(may=policy.decides)
def approve_sheet(sheet: Sheet, *, by: Person) -> SheetApproved | None:
    """Approve a week somebody handed in; its hours stay as they are from then on."""
    if sheet.state == "approved":
        return None
    _may_decide(sheet, by)
    if sheet.state != "submitted":
        raise Refused("This week was not handed in, so there is nothing to approve.")
    _decide(sheet, "approved", by)
    return SheetApproved(sheet, sheet.person, sheet.project, minutes=sheet.minutes)


@command(may=policy.decides)
def send_back_sheet(sheet: Sheet, *, reason: Why, by: Person) -> SheetSentBack | None:
    """Send a week back with a reason, approved or not; its person can correct it and hand it in again."""
    if not tidy(reason):
        raise Refused("Say why, so that it can be put right.", field="reason")
    if sheet.state == "sent_back" and tidy(reason) == sheet.reason:
        return None
    _may_decide(sheet, by)
    if sheet.state not in LOCKED:
        raise Refused("This week was not handed in, so there is nothing to send back.")
    _decide(sheet, "sent_back", by, tidy(reason))
    return SheetSentBack(sheet, sheet.person, sheet.project)


@command(may=policy.decides)
def reopen_sheet(sheet: Sheet, *, by: Person) -> SheetReopened | None:
    """Let a week wait for approval again, whatever was decided about it."""
    if sheet.state == "submitted":
        return None
    if sheet.state == "open":
        raise Refused("Its person took this week back: they hand it in again when it is right.")
    _may_decide(sheet, by)
    sheet.minutes, sheet.billable_minutes = _sums(Q(person=sheet.person_id), sheet.week).get(sheet.project_id, (0, 0))
    _settle(sheet, "submitted")
    _save_both([sheet])
    return SheetReopened(sheet, sheet.person, sheet.project)


def _nothing_due(has_hours: bool) -> str:
    if has_hours:
        return "This week is handed in already: there is nothing new in it."
    return "There are no hours in this week yet: enter some before you hand it in."


def _sums(whose: Q, week: date) -> dict[UUID, tuple[int, int]]:
    """All and billable minutes of a week by project."""
    entries = in_week(Entry.objects.filter(whose, removed=False), week).order_by("project")
    rows = entries.values("project").annotate(all=Sum("minutes"), billed=Sum("minutes", filter=Q(billable=True)))
    return {row["project"]: (row["all"], row["billed"] or 0) for row in rows}


def _new(person: Person, project_id: UUID, week: date) -> Sheet:
    return Sheet(
        workspace_id=person.workspace_id,
        home=f"me:{person.pk}",
        pair=new_id(),
        person=person,
        project_id=project_id,
        week=week,
        submitted_at=clock.now(),
    )


def _may_decide(sheet: Sheet, by: Person) -> None:
    if sheet.person_id == by.pk and others_decide(sheet.project, but=by):
        raise Refused("Nobody approves their own hours where somebody else can: ask another lead.")


def _decide(sheet: Sheet, state: SheetState, by: Person, reason: str = "") -> None:
    _settle(sheet, state)
    sheet.decided_at, sheet.decided_by, sheet.reason = clock.now(), by, reason
    _save_both([sheet])


def _settle(sheet: Sheet, state: SheetState) -> None:
    sheet.state, sheet.decided_at, sheet.decided_by, sheet.reason = state, None, None, ""


def _save_both(sheets: Sequence[Sheet]) -> None:
    """Save these copies, and the other of each pair like them."""
    change = current()
    known = {(one.home, one.pair): one for one in Sheet.objects.filter(pair__in=[each.pair for each in sheets])}
    both = [_copy(sheet, home, known) for sheet in sheets for home in Sheet.homes(sheet.person_id, sheet.project_id)]
    new = [each for each in both if each._state.adding]
    change.save_all([each for each in both if each not in new], _FIELDS)
    change.save_all(new)


def _copy(sheet: Sheet, home: str, known: dict[tuple[str, UUID], Sheet]) -> Sheet:
    """The copy that lives at `home`, made to say what `sheet` says."""
    if sheet.home == home:
        return sheet
    other = known.get((home, sheet.pair)) or Sheet(
        workspace_id=sheet.workspace_id, home=home, pair=sheet.pair, person_id=sheet.person_id,
        project_id=sheet.project_id, week=sheet.week,
    )  # fmt: skip
    for name in _FIELDS:
        setattr(other, name, getattr(sheet, name))
    return other
