"""What can happen to work."""

from dataclasses import dataclass
from datetime import date

from tutti.changes.events import Asked, Event
from tutti.people.models import Person, Project, Skill
from tutti.work.models import (
    Attachment,
    Baseline,
    Item,
    Label,
    Link,
    Milestone,
    Repeat,
    Resource,
    Status,
    Task,
    Text,
    Turn,
)


@dataclass(frozen=True)
class TaskCreated(Event):
    task: Task
    title: str
    assignee: Person | None
    text: Text | None
    says = "{by} added {task}"

    def undone_by(self) -> Asked:
        return Asked("task.trash", self.task, {})


@dataclass(frozen=True)
class TaskRenamed(Event):
    task: Task
    title: str
    was: str
    says = "{by} renamed {was} to {title}"

    def undone_by(self) -> Asked:
        return Asked("task.rename", self.task, {"title": self.was})


@dataclass(frozen=True)
class TaskDescribed(Event):
    task: Task
    text: Text | None
    was: Text | None
    says = "{by} changed the description of {task}"

    def undone_by(self) -> Asked:
        return Asked("task.describe", self.task, {"text": self.was.body if self.was else ""})


@dataclass(frozen=True)
class TaskAssigned(Event):
    task: Task
    to: Person | None
    was: Person | None
    was_pinned: bool = True
    says = "{by} gave {task} to {to}"

    def undone_by(self) -> Asked:
        if self.was is None or self.was_pinned:
            return Asked("task.assign", self.task, {"to": self.was})
        return Asked("task.hand_back", self.task, {"to": self.was})


@dataclass(frozen=True)
class TaskPinned(Event):
    task: Task
    says = "{by} keeps {task} where it is"

    def undone_by(self) -> Asked:
        return Asked("task.release", self.task, {})


@dataclass(frozen=True)
class TaskReleased(Event):
    task: Task
    says = "{by} lets plans move {task}"

    def undone_by(self) -> Asked:
        return Asked("task.pin", self.task, {})


@dataclass(frozen=True)
class ProjectTasksPinned(Event):
    project: Project
    tasks: list[Task]
    says = "{by} keeps tasks of {project} where they are: {tasks}"


@dataclass(frozen=True)
class ProjectTasksReleased(Event):
    project: Project
    tasks: list[Task]
    says = "{by} lets plans move the tasks of {project}"

    def undone_by(self) -> Asked:
        return Asked("project.pin_all", self.project, {"tasks": self.tasks})


@dataclass(frozen=True)
class TaskContributorsSet(Event):
    task: Task
    people: list[Person]
    was: list[Person]
    says = "{by} chose who helps with {task}: {people}"

    def undone_by(self) -> Asked:
        return Asked("task.set_contributors", self.task, {"people": self.was})


@dataclass(frozen=True)
class TaskPrioritised(Event):
    task: Task
    priority: int
    was: int
    says = "{by} set the priority of {task} to {priority}"

    def undone_by(self) -> Asked:
        return Asked("task.prioritise", self.task, {"priority": self.was})


@dataclass(frozen=True)
class TaskEstimated(Event):
    task: Task
    effort: int | None
    was: int | None
    says = "{by} estimated {task} at {effort} minutes"

    def undone_by(self) -> Asked:
        return Asked("task.estimate", self.task, {"effort": self.was})


@dataclass(frozen=True)
class TaskNeedsSet(Event):
    task: Task
    skills: dict[Skill, int]
    was: dict[Skill, int]
    says = "{by} said which skills {task} needs"

    def undone_by(self) -> Asked:
        return Asked("task.need", self.task, {"skills": self.was})


@dataclass(frozen=True)
class TaskScheduled(Event):
    task: Task
    start: date | None
    due: date | None
    start_was: date | None
    due_was: date | None
    says = "{by} set the dates of {task}: {start} to {due}"

    def undone_by(self) -> Asked:
        return Asked("task.schedule", self.task, {"start": self.start_was, "due": self.due_was})


@dataclass(frozen=True)
class TaskLabelled(Event):
    task: Task
    labels: list[Label]
    was: list[Label]
    says = "{by} labelled {task}: {labels}"

    def undone_by(self) -> Asked:
        return Asked("task.set_labels", self.task, {"labels": self.was})


@dataclass(frozen=True)
class TaskOutcomeAgreed(Event):
    task: Task
    outcome: str
    was: str
    says = "{by} said what {task} has to bring about: {outcome}"

    def undone_by(self) -> Asked:
        return Asked("task.agree_outcome", self.task, {"outcome": self.was})


@dataclass(frozen=True)
class TaskMoved(Event):
    task: Task
    status: Status
    was: Status
    rank: int
    rank_was: int
    says = "{by} moved {task} from {was} to {status}"

    def undone_by(self) -> Asked:
        above = Task.objects.filter(status=self.was, away=None, rank__lt=self.rank_was).exclude(pk=self.task.pk)
        return Asked("task.move", self.task, {"status": self.was, "after": above.order_by("-rank").first()})


@dataclass(frozen=True)
class TaskNested(Event):
    task: Task
    parent: Task | None
    was: Task | None
    says = "{by} made {task} a part of {parent}"

    def undone_by(self) -> Asked:
        return Asked("task.nest", self.task, {"parent": self.was})


@dataclass(frozen=True)
class TaskTransferred(Event):
    task: Task
    project: Project
    was: Project
    number_was: int
    says = "{by} took {task} from {was} to {project}"

    def undone_by(self) -> Asked:
        return Asked("task.transfer", self.task, {"project": self.was})


@dataclass(frozen=True)
class TaskArchived(Event):
    task: Task
    says = "{by} archived {task}"

    def undone_by(self) -> Asked:
        return Asked("task.restore", self.task, {})


@dataclass(frozen=True)
class TaskTrashed(Event):
    task: Task
    says = "{by} put {task} into the trash"

    def undone_by(self) -> Asked:
        return Asked("task.restore", self.task, {})


@dataclass(frozen=True)
class TaskRestored(Event):
    task: Task
    was: str
    says = "{by} brought {task} back"

    def undone_by(self) -> Asked:
        return Asked("task.trash" if self.was == "trashed" else "task.archive", self.task, {})


@dataclass(frozen=True)
class LinkAdded(Event):
    link: Link
    task: Task
    predecessor: Task
    says = "{by} made {task} wait for {predecessor}"

    def undone_by(self) -> Asked:
        return Asked("link.remove", self.link, {})


@dataclass(frozen=True)
class LinkChanged(Event):
    link: Link
    task: Task
    predecessor: Task
    type: str
    lag: int
    type_was: str
    lag_was: int
    says = "{by} changed how {task} waits for {predecessor}: {type}, {lag} minutes later"

    def undone_by(self) -> Asked:
        return Asked("link.change", self.link, {"type": self.type_was, "lag": self.lag_was})


@dataclass(frozen=True)
class LinkRemoved(Event):
    link: Link
    task: Task
    predecessor: Task
    says = "{by} freed {task} from waiting for {predecessor}"

    def undone_by(self) -> Asked:
        return Asked("link.put_back", self.link, {})


@dataclass(frozen=True)
class LinkPutBack(Event):
    link: Link
    task: Task
    predecessor: Task
    says = "{by} made {task} wait for {predecessor} again"

    def undone_by(self) -> Asked:
        return Asked("link.remove", self.link, {})


@dataclass(frozen=True)
class ItemAdded(Event):
    item: Item
    task: Task
    says = "{by} added {item} to the checklist of {task}"

    def undone_by(self) -> Asked:
        return Asked("item.remove", self.item, {})


@dataclass(frozen=True)
class ItemReworded(Event):
    item: Item
    task: Task
    title: str
    was: str
    says = "{by} reworded {was} to {title}"

    def undone_by(self) -> Asked:
        return Asked("item.reword", self.item, {"title": self.was})


@dataclass(frozen=True)
class ItemTicked(Event):
    item: Item
    task: Task
    says = "{by} ticked {item} of {task}"

    def undone_by(self) -> Asked:
        return Asked("item.untick", self.item, {})


@dataclass(frozen=True)
class ItemUnticked(Event):
    item: Item
    task: Task
    says = "{by} took the tick off {item} of {task}"

    def undone_by(self) -> Asked:
        return Asked("item.tick", self.item, {})


@dataclass(frozen=True)
class ItemMoved(Event):
    item: Item
    task: Task
    rank_was: int
    says = "{by} moved {item} in the checklist of {task}"

    def undone_by(self) -> Asked:
        above = Item.objects.filter(task=self.task, removed=False, rank__lt=self.rank_was).exclude(pk=self.item.pk)
        return Asked("item.move", self.item, {"after": above.order_by("-rank").first()})


@dataclass(frozen=True)
class ItemRemoved(Event):
    item: Item
    task: Task
    says = "{by} took {item} off the checklist of {task}"

    def undone_by(self) -> Asked:
        return Asked("item.put_back", self.item, {})


@dataclass(frozen=True)
class ItemPutBack(Event):
    item: Item
    task: Task
    says = "{by} put {item} back on the checklist of {task}"

    def undone_by(self) -> Asked:
        return Asked("item.remove", self.item, {})


@dataclass(frozen=True)
class AttachmentAdded(Event):
    attachment: Attachment
    task: Task
    says = "{by} attached {attachment} to {task}"

    def undone_by(self) -> Asked:
        return Asked("attachment.detach", self.attachment, {})


@dataclass(frozen=True)
class AttachmentDetached(Event):
    attachment: Attachment
    task: Task
    says = "{by} took {attachment} off {task}"

    def undone_by(self) -> Asked:
        return Asked("attachment.put_back", self.attachment, {})


@dataclass(frozen=True)
class AttachmentPutBack(Event):
    attachment: Attachment
    task: Task
    says = "{by} attached {attachment} to {task} again"

    def undone_by(self) -> Asked:
        return Asked("attachment.detach", self.attachment, {})


@dataclass(frozen=True)
class StatusAdded(Event):
    status: Status
    project: Project
    says = "{by} added the column {status} to {project}"


@dataclass(frozen=True)
class StatusRenamed(Event):
    status: Status
    name: str
    was: str
    says = "{by} renamed the column {was} to {name}"

    def undone_by(self) -> Asked:
        return Asked("status.rename", self.status, {"name": self.was})


@dataclass(frozen=True)
class StatusRecategorised(Event):
    status: Status
    category: str
    was: str
    says = "{by} said that {status} means {category}"

    def undone_by(self) -> Asked:
        return Asked("status.recategorise", self.status, {"category": self.was})


@dataclass(frozen=True)
class StatusMoved(Event):
    status: Status
    rank_was: int
    says = "{by} moved the column {status}"

    def undone_by(self) -> Asked:
        left = Status.objects.filter(project_id=self.status.project_id, removed=False, rank__lt=self.rank_was)
        return Asked("status.move", self.status, {"after": left.exclude(pk=self.status.pk).order_by("-rank").first()})


@dataclass(frozen=True)
class StatusRemoved(Event):
    status: Status
    into: Status
    says = "{by} removed the column {status}; its tasks are in {into}"


@dataclass(frozen=True)
class LabelMade(Event):
    label: Label
    project: Project
    says = "{by} made the label {label}"

    def undone_by(self) -> Asked:
        return Asked("label.remove", self.label, {})


@dataclass(frozen=True)
class LabelChanged(Event):
    label: Label
    name: str
    hue: int
    name_was: str
    hue_was: int
    says = "{by} changed the label {name_was} to {name}"

    def undone_by(self) -> Asked:
        return Asked("label.change", self.label, {"name": self.name_was, "hue": self.hue_was})


@dataclass(frozen=True)
class LabelMarked(Event):
    label: Label
    mark: str | None
    was: str | None
    says = "{by} marked work with the label {label}: {mark}"

    def undone_by(self) -> Asked:
        return Asked("label.mark", self.label, {"mark": self.was})


@dataclass(frozen=True)
class LabelRemoved(Event):
    label: Label
    says = "{by} removed the label {label}"

    def undone_by(self) -> Asked:
        return Asked("label.put_back", self.label, {})


@dataclass(frozen=True)
class LabelPutBack(Event):
    label: Label
    says = "{by} put the label {label} back"

    def undone_by(self) -> Asked:
        return Asked("label.remove", self.label, {})


@dataclass(frozen=True)
class TaskDatesHeld(Event):
    task: Task
    says = "{by} holds the dates of {task}"

    def undone_by(self) -> Asked:
        return Asked("task.free_dates", self.task, {})


@dataclass(frozen=True)
class TaskDatesFreed(Event):
    task: Task
    says = "{by} lets {task} move with what it waits for"

    def undone_by(self) -> Asked:
        return Asked("task.hold_dates", self.task, {})


@dataclass(frozen=True)
class TaskRescheduled(Event):
    task: Task
    starts: dict[Task, date | None]
    dues: dict[Task, date | None]
    starts_were: dict[Task, date | None]
    dues_were: dict[Task, date | None]
    says = "{by} rescheduled {dues}, beginning with {task}"

    def undone_by(self) -> Asked:
        return Asked("project.set_dates", self.task.project, {"starts": self.starts_were, "dues": self.dues_were})


@dataclass(frozen=True)
class TaskTied(Event):
    task: Task
    predecessor: Task
    link: Link
    type: str
    lag: int
    starts_were: dict[Task, date | None]
    dues_were: dict[Task, date | None]
    dues: dict[Task, date | None]
    says = "{by} made {task} wait for {predecessor}; what had to move: {dues}"

    def undone_by(self) -> Asked:
        before = {"starts": self.starts_were, "dues": self.dues_were}
        return Asked("task.untie", self.task, {"link": self.link, **before})


@dataclass(frozen=True)
class TaskUntied(Event):
    task: Task
    predecessor: Task
    type: str
    lag: int
    says = "{by} freed {task} from waiting for {predecessor}, back to the dates before"

    def undone_by(self) -> Asked:
        return Asked("task.tie", self.task, {"predecessor": self.predecessor, "type": self.type, "lag": self.lag})


@dataclass(frozen=True)
class ProjectDatesSet(Event):
    project: Project
    starts: dict[Task, date | None]
    dues: dict[Task, date | None]
    starts_were: dict[Task, date | None]
    dues_were: dict[Task, date | None]
    says = "{by} set dates in {project}: {dues}"

    def undone_by(self) -> Asked:
        return Asked("project.set_dates", self.project, {"starts": self.starts_were, "dues": self.dues_were})


@dataclass(frozen=True)
class MilestoneSet(Event):
    milestone: Milestone
    project: Project
    due: date
    says = "{by} set the milestone {milestone} of {project} for {due}"

    def undone_by(self) -> Asked:
        return Asked("milestone.remove", self.milestone, {})


@dataclass(frozen=True)
class MilestoneChanged(Event):
    milestone: Milestone
    name: str
    due: date
    name_was: str
    due_was: date
    says = "{by} changed the milestone {name_was} ({due_was}): {name}, {due}"

    def undone_by(self) -> Asked:
        return Asked("milestone.change", self.milestone, {"name": self.name_was, "due": self.due_was})


@dataclass(frozen=True)
class MilestoneReached(Event):
    milestone: Milestone
    on: date
    says = "{by} said that {milestone} is reached"

    def undone_by(self) -> Asked:
        return Asked("milestone.reopen", self.milestone, {})


@dataclass(frozen=True)
class MilestoneReopened(Event):
    milestone: Milestone
    says = "{by} said that {milestone} is not reached yet"

    def undone_by(self) -> Asked:
        return Asked("milestone.reach", self.milestone, {})


@dataclass(frozen=True)
class MilestoneRemoved(Event):
    milestone: Milestone
    says = "{by} removed the milestone {milestone}"

    def undone_by(self) -> Asked:
        return Asked("milestone.put_back", self.milestone, {})


@dataclass(frozen=True)
class MilestonePutBack(Event):
    milestone: Milestone
    says = "{by} put the milestone {milestone} back"

    def undone_by(self) -> Asked:
        return Asked("milestone.remove", self.milestone, {})


@dataclass(frozen=True)
class TaskAimed(Event):
    task: Task
    milestone: Milestone | None
    was: Milestone | None
    says = "{by} counts {task} towards {milestone}"

    def undone_by(self) -> Asked:
        return Asked("task.count_towards", self.task, {"milestone": self.was})


@dataclass(frozen=True)
class BaselineTaken(Event):
    baseline: Baseline
    project: Project
    count: int
    says = "{by} kept the dates of {project} as {baseline}"

    def undone_by(self) -> Asked:
        return Asked("baseline.remove", self.baseline, {})


@dataclass(frozen=True)
class BaselineRemoved(Event):
    baseline: Baseline
    says = "{by} removed the baseline {baseline}"

    def undone_by(self) -> Asked:
        return Asked("baseline.put_back", self.baseline, {})


@dataclass(frozen=True)
class BaselinePutBack(Event):
    baseline: Baseline
    says = "{by} put the baseline {baseline} back"

    def undone_by(self) -> Asked:
        return Asked("baseline.remove", self.baseline, {})


@dataclass(frozen=True)
class RepeatStarted(Event):
    repeat: Repeat
    task: Task
    rule: str
    says = "{by} made {task} come again: {rule}"

    def undone_by(self) -> Asked:
        return Asked("repeat.stop", self.repeat, {})


@dataclass(frozen=True)
class RepeatChanged(Event):
    repeat: Repeat
    rule: str
    mode: str
    time_zone: str
    until: date | None
    times: int | None
    ahead: int
    rule_was: str
    mode_was: str
    time_zone_was: str
    until_was: date | None
    times_was: int | None
    ahead_was: int
    says = "{by} changed when {repeat} comes again: {rule}"

    def undone_by(self) -> Asked:
        names = ("rule", "mode", "time_zone", "until", "times", "ahead")
        return Asked("repeat.change", self.repeat, {name: getattr(self, f"{name}_was") for name in names})


@dataclass(frozen=True)
class RepeatShaped(Event):
    """The next tasks will look otherwise: like `task` where they were made to follow one."""

    repeat: Repeat
    task: Task
    title_was: str
    text_was: Text | None
    assignee_was: Person | None
    priority_was: int
    effort_was: int | None
    labels_was: list[Label]
    skills_was: dict[Skill, int]
    outcome_was: str
    checklist_was: list[str]
    span_was: int | None
    says = "{by} changed what the next ones of {repeat} look like"

    def undone_by(self) -> Asked:
        names = ("title", "assignee", "priority", "effort", "labels", "skills", "outcome", "checklist", "span")
        was = {name: getattr(self, f"{name}_was") for name in names}
        return Asked("repeat.shape", self.repeat, {**was, "text": self.text_was.body if self.text_was else ""})


@dataclass(frozen=True)
class RepeatPaused(Event):
    repeat: Repeat
    says = "{by} paused {repeat}"

    def undone_by(self) -> Asked:
        return Asked("repeat.resume", self.repeat, {})


@dataclass(frozen=True)
class RepeatResumed(Event):
    repeat: Repeat
    was: str
    says = "{by} let {repeat} go on"

    def undone_by(self) -> Asked:
        return Asked("repeat.pause" if self.was == "paused" else "repeat.stop", self.repeat, {})


@dataclass(frozen=True)
class RepeatStopped(Event):
    repeat: Repeat
    says = "{by} ended {repeat}: no more of it is made"

    def undone_by(self) -> Asked:
        return Asked("repeat.resume", self.repeat, {})


@dataclass(frozen=True)
class RepeatCame(Event):
    repeat: Repeat
    task: Task
    due: date
    says = "Tutti made {task}, which comes again and is due {due}"


@dataclass(frozen=True)
class ResourceAdded(Event):
    resource: Resource
    seats: int
    says = "{by} added {resource} with {seats} seats"

    def undone_by(self) -> Asked:
        return Asked("resource.remove", self.resource, {})


@dataclass(frozen=True)
class ResourceChanged(Event):
    resource: Resource
    name: str
    seats: int
    name_was: str
    seats_was: int
    says = "{by} changed {name_was} to {name} with {seats} seats"

    def undone_by(self) -> Asked:
        return Asked("resource.change", self.resource, {"name": self.name_was, "seats": self.seats_was})


@dataclass(frozen=True)
class ResourceRemoved(Event):
    resource: Resource
    says = "{by} removed {resource}"

    def undone_by(self) -> Asked:
        return Asked("resource.put_back", self.resource, {})


@dataclass(frozen=True)
class ResourcePutBack(Event):
    resource: Resource
    says = "{by} put {resource} back"

    def undone_by(self) -> Asked:
        return Asked("resource.remove", self.resource, {})


@dataclass(frozen=True)
class TaskResourceSet(Event):
    task: Task
    resource: Resource
    seats: int
    was: int
    says = "{by} said how much of {resource} {task} needs: {seats}"

    def undone_by(self) -> Asked:
        return Asked("task.use", self.task, {"resource": self.resource, "seats": self.was})


@dataclass(frozen=True)
class TurnTaken(Event):
    """Somebody put a task into their own order; it is nobody else's business."""

    turn: Turn
    task: Task
    shelf: str
    shelf_was: str | None
    ahead_was: list[Task]
    says = "{by} put {task} into their own order"

    def undone_by(self) -> Asked:
        if self.shelf_was is None:
            return Asked("person.unqueue", self.turn.person, {"task": self.task})
        return Asked("person.queue", self.turn.person, {"tasks": [*self.ahead_was, self.task], "shelf": self.shelf_was})


@dataclass(frozen=True)
class TurnsArranged(Event):
    """Somebody put several tasks into their own order at once; it is nobody else's business.

    The tasks are those that stood or stand on a shelf, as they stood before; `house_was` had no place of their own.
    """

    turn: Turn
    count: int
    today_was: list[Task]
    week_was: list[Task]
    later_was: list[Task]
    house_was: list[Task]
    says = "{by} put {count} tasks into their own order"

    def undone_by(self) -> Asked:
        was = {"today": self.today_was, "week": self.week_was, "later": self.later_was, "house": self.house_was}
        return Asked("person.arrange", self.turn.person, was)


@dataclass(frozen=True)
class TurnGivenUp(Event):
    turn: Turn
    task: Task
    shelf_was: str
    ahead_was: list[Task]
    says = "{by} left it to Tutti where {task} stands among their work"

    def undone_by(self) -> Asked:
        return Asked("person.queue", self.turn.person, {"tasks": [*self.ahead_was, self.task], "shelf": self.shelf_was})
