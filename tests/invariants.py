"""What must be true of a workspace at any time, whatever its people did: a check yields a sentence for each fault."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from uuid import UUID

from tutti.assignment.events import MoveAccepted
from tutti.assignment.models import Job, Move, Objection, Plan, Swap
from tutti.assignment.queries import hindrance
from tutti.changes import audit
from tutti.changes.readers import on
from tutti.hours.models import LOCKED, Sheet, Timer
from tutti.hours.queries import lines_of
from tutti.notify.models import Notice
from tutti.people.models import Membership, Person, Project
from tutti.talk.models import Comment
from tutti.work.models import Attachment, Item, Label, Link, Status, Task, Text

Check = Callable[[UUID], Iterator[str]]
CHECKS: list[Check] = []


def faults(workspace_id: UUID) -> list[str]:
    """Everything that is wrong in a workspace."""
    return [fault for check in CHECKS for fault in check(workspace_id)]


def must_hold(check: Check) -> Check:
    CHECKS.append(check)
    return check


def twice(values: Iterable[Any]) -> list[Any]:
    return [value for value, count in Counter(values).items() if count > 1]


@must_hold
def numbers_are_given_once(workspace_id: UUID) -> Iterator[str]:
    for project in Project.objects.filter(workspace_id=workspace_id):
        numbers = list(project.tasks.values_list("number", flat=True))
        yield from (f"{project}-{number} twice" for number in twice(numbers))
        if numbers and not 1 <= min(numbers) <= max(numbers) <= project.last_number:
            yield f"{project} counts {project.last_number} and has {max(numbers)}"


@must_hold
def counters_count_what_is_there(workspace_id: UUID) -> Iterator[str]:
    for task in Task.objects.filter(workspace_id=workspace_id):
        items = Item.objects.filter(task=task, removed=False)
        real = {
            "comment_count": Comment.objects.filter(task=task, removed=False).count(),
            "item_count": items.count(),
            "item_done_count": items.filter(done=True).count(),
            "file_count": Attachment.objects.filter(task=task, removed=False).count(),
        }
        yield from (f"{task} {name}: {count} are there" for name, count in real.items() if getattr(task, name) != count)


@must_hold
def somebody_leads_and_somebody_owns(workspace_id: UUID) -> Iterator[str]:
    for project in Project.objects.filter(workspace_id=workspace_id):
        if not project.memberships.filter(role="lead").exists():
            yield f"nobody leads {project}"
    if not Person.objects.filter(workspace_id=workspace_id, role="owner", status="active").exists():
        yield "nobody owns the workspace"
    guests = Membership.objects.filter(workspace_id=workspace_id, role="lead", person__role="guest")
    yield from (f"{one.person}, a guest, leads {one.project}" for one in guests)


@must_hold
def every_place_is_taken_once(workspace_id: UUID) -> Iterator[str]:
    tasks = Task.objects.filter(workspace_id=workspace_id, away=None).values_list("status", "rank")
    items = Item.objects.filter(workspace_id=workspace_id, removed=False).values_list("task", "rank")
    columns = Status.objects.filter(workspace_id=workspace_id, removed=False)
    yield from (f"two cards at {place}" for place in twice(tasks))
    yield from (f"two lines at {place}" for place in twice(items))
    yield from (f"two columns at {place}" for place in twice(columns.values_list("project", "rank")))
    yield from (f"two columns called {name}" for name in twice((c.project_id, c.name.lower()) for c in columns))


@must_hold
def done_is_what_stands_in_a_done_column(workspace_id: UUID) -> Iterator[str]:
    for task in Task.objects.filter(workspace_id=workspace_id).select_related("status"):
        if (task.done_at is not None) != (task.status.category == "done"):
            yield f"{task} in {task.status} ({task.status.category}) was done at {task.done_at}"
        if task.status.removed or task.status.project_id != task.project_id:
            yield f"{task} stands in a column that is not there"


@must_hold
def a_task_is_of_one_piece(workspace_id: UUID) -> Iterator[str]:
    for task in Task.objects.filter(workspace_id=workspace_id).select_related("parent"):
        if str(task.assignee_id) in task.contributor_ids or twice(task.contributor_ids):
            yield f"{task} has a helper twice"
        if task.start and task.due and task.due < task.start:
            yield f"{task} is due before it may start"
        if task.text_id and not Text.objects.filter(pk=task.text_id, task=task).exists():
            yield f"{task} has a description of another task"
        labels = Label.objects.filter(project_id=task.project_id, pk__in=task.label_ids)
        if labels.count() != len(task.label_ids):
            yield f"{task} has a label of another project, or one twice"
        if task.parent and task.parent.project_id != task.project_id:
            yield f"{task} is a part of something in another project"
        if task in _above(task):
            yield f"{task} is a part of itself"


def _above(task: Task) -> list[Task]:
    above: list[Task] = []
    while (parent := task.parent) and parent not in above:
        above.append(parent)
        task = parent
    return above


@must_hold
def what_hangs_on_a_task_is_where_it_is(workspace_id: UUID) -> Iterator[str]:
    for model in (Item, Attachment, Comment):
        for part in model.objects.filter(workspace_id=workspace_id).select_related("task"):
            if part.project_id != part.task.project_id:
                yield f"{part} of {part.task} is in another project"
    for attachment in Attachment.objects.filter(workspace_id=workspace_id, file__isnull=False).select_related("file"):
        if attachment.file and attachment.file.project_id != attachment.project_id:
            yield f"the bytes of {attachment} are in another project"


@must_hold
def nothing_waits_for_itself(workspace_id: UUID) -> Iterator[str]:
    links = list(Link.objects.filter(workspace_id=workspace_id, removed=False).select_related("task", "predecessor"))
    for link in links:
        if {link.task.project_id, link.predecessor.project_id} != {link.project_id}:
            yield f"{link.task} waits for {link.predecessor} across projects"
    yield from (f"two links between {pair}" for pair in twice((link.task_id, link.predecessor_id) for link in links))
    waits = {link.task_id for link in links}
    while free := {task for task in waits if not any(x.task_id == task and x.predecessor_id in waits for x in links)}:
        waits -= free
    yield from (f"{task} waits in a circle" for task in waits)


@must_hold
def no_plan_is_stuck_and_no_move_overtaken(workspace_id: UUID) -> Iterator[str]:
    """Holds once the later readers have read."""
    for plan in Plan.objects.filter(workspace_id=workspace_id):
        if (plan.state in ("waiting", "running", "stopping")) != Job.objects.filter(plan=plan).exists():
            yield f"{plan} is {plan.state}, and its job is not as that asks"
    for move in Move.objects.filter(workspace_id=workspace_id, state="open"):
        works = move.to.standing.works_in(move.project_id)
        if works and (why := hindrance(move)):
            yield f"the move of {move.task} is open: {why}"


@on(MoveAccepted)
def whoever_a_plan_gives_work_may_do_it(event: MoveAccepted, by: Person) -> None:
    """Judged inside the change, since later they may leave."""
    assert event.task.assignee == event.to
    assert event.to.status != "removed" and event.to.standing.works_in(event.task.project_id)


@must_hold
def nobody_hears_of_their_own_deeds_or_twice(workspace_id: UUID) -> Iterator[str]:
    notices = list(Notice.objects.filter(workspace_id=workspace_id))
    yield from (f"{one.person} was told of a deed of their own" for one in notices if one.person_id == one.by_id)
    told = twice((one.person_id, one.change_seq, one.reason) for one in notices)
    yield from (f"told twice: {one}" for one in told)


@must_hold
def what_is_between_two_is_the_same_for_both(workspace_id: UUID) -> Iterator[str]:
    for model in (Objection, Swap):
        pairs = defaultdict[Any, list[Any]](list)
        for row in model.objects.filter(workspace_id=workspace_id):
            pairs[row.pair].append(row)
        for copies in pairs.values():
            said = {tuple(str(getattr(row, name)) for name in row.shape if name != "holder_id") for row in copies}
            if len(said) != 1 or {row.holder_id for row in copies} != {copies[0].person_id, copies[0].to_id}:
                yield f"the {model.kind} about {copies[0]} is not the same for both"


@must_hold
def a_week_handed_in_says_the_same_to_both_and_stays_as_it_was(workspace_id: UUID) -> Iterator[str]:
    pairs = defaultdict[Any, list[Sheet]](list)
    for sheet in Sheet.objects.filter(workspace_id=workspace_id):
        pairs[sheet.pair].append(sheet)
    for copies in pairs.values():
        said = {tuple(str(getattr(row, name)) for name in row.shape if name != "home") for row in copies}
        if len(said) != 1 or {row.home for row in copies} != set(
            Sheet.homes(copies[0].person_id, copies[0].project_id)
        ):
            yield f"{copies[0]} is not the same for both"
        if copies[0].state in LOCKED and sum(line.raw for line in lines_of(copies[0])) != copies[0].minutes:
            yield f"{copies[0]} is {copies[0].state}, and its hours changed"


@must_hold
def a_timer_that_runs_has_made_no_entry(workspace_id: UUID) -> Iterator[str]:
    for timer in Timer.objects.filter(workspace_id=workspace_id, running=True):
        if timer.entry_id:
            yield f"{timer} of {timer.person} runs and is an entry"


@must_hold
def a_removed_comment_says_nothing(workspace_id: UUID) -> Iterator[str]:
    for comment in Comment.objects.filter(workspace_id=workspace_id):
        if comment.removed != (comment.body == "") or comment.removed != (comment.html == ""):
            yield f"comment {comment.pk} is removed: {comment.removed}, and says {comment.body!r}"


@must_hold
def the_chain_holds(workspace_id: UUID) -> Iterator[str]:
    yield from audit.verify(workspace_id)
