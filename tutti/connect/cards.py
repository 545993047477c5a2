"""A batch of cards becomes tasks, with their descriptions, checklists, links and comments."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import Max

from tutti.changes.writing import current
from tutti.connect.board import Board, Card
from tutti.connect.memory import key_of, known, noted
from tutti.connect.models import Import
from tutti.kit import clock
from tutti.kit.markdown import as_html
from tutti.kit.rank import GAP
from tutti.people.models import Person
from tutti.talk.models import Comment
from tutti.work.models import Attachment, Item, Status, Task, Text

_LONGEST_TEXT = 100_000
_LONGEST_OUTCOME = 500


class CardWriter:
    def __init__(self, file: Import, board: Board, by: Person) -> None:
        self._file, self._board, self._by = file, board, by
        self._project = file.target
        self._people = known(file, board.id, "person")
        self._labels = known(file, board.id, "label")
        self._columns = self._columns_here()
        self._ranks = self._last_ranks()

    def write(self, cards: Sequence[Card]) -> None:
        """Bring in those that are not here yet."""
        here = known(self._file, self._board.id, "card", among=[card.id for card in cards])
        new = [card for card in cards if key_of(card.id) not in here]
        texts = {card.id: text for card in new if (text := text_of(card))}
        tasks = {card.id: self._task(card) for card in new}
        versions = [self._version(tasks[card_id], text) for card_id, text in texts.items()]
        change = current()
        change.save_all(list(tasks.values()))
        change.save_all(versions)
        change.save_all([item for card in new for item in self._items(card, tasks[card.id])])
        change.save_all([link for card in new for link in self._links(card, tasks[card.id])])
        change.save_all([comment for card in new for comment in self._comments(card, tasks[card.id])])
        change.save_all([noted(self._file, self._board.id, "card", card.id, tasks[card.id].pk) for card in new])

    def _columns_here(self) -> dict[str, Status]:
        """The column for each list; cards of a list that is closed there stand in the first of its kind."""
        rows = {each.pk: each for each in Status.objects.filter(project=self._project).order_by("rank")}
        offered = [each for each in rows.values() if not each.removed]
        stands_for = known(self._file, self._board.id, "column")
        return {
            column.id: next(
                (
                    each
                    for each in (
                        rows.get(stands_for.get(key_of(column.id), UUID(int=0))),
                        *_like(column.category, offered),
                    )
                    if each and not each.removed
                ),
                offered[0],
            )
            for column in self._board.columns
        }

    def _last_ranks(self) -> dict[UUID, int]:
        last = Task.objects.filter(project=self._project).values_list("status_id").annotate(last=Max("rank"))
        return defaultdict(lambda: -GAP, dict(last.order_by()))

    def _task(self, card: Card) -> Task:
        status = self._columns[card.column]
        self._ranks[status.pk] += GAP
        assignee, contributors = self._who(card)
        start = card.start if not (card.start and card.due and card.due < card.start) else None
        lines = sum(len(each.items) for each in card.checklists)
        ticked = sum(item.done for each in card.checklists for item in each.items)
        return Task(
            workspace_id=self._file.workspace_id, project=self._project, status=status, rank=self._ranks[status.pk],
            number=current().count_up(self._project, "last_number"), title=card.title, assignee_id=assignee,
            contributor_ids=contributors, priority=card.priority, effort=card.effort, start=start, due=card.due,
            label_ids=[str(self._labels[key_of(each)]) for each in card.labels],
            outcome=card.outcome[:_LONGEST_OUTCOME],
            comment_count=len(card.remarks), item_count=lines, item_done_count=ticked, file_count=len(card.links),
            away="archived" if card.archived else None, created_at=card.created_at or clock.now(),
            created_by_id=self._person(card.created_by), done_at=self._done_at(card, status),
        )  # fmt: skip

    def _who(self, card: Card) -> tuple[UUID | None, list[str]]:
        assignee = self._person(card.assignee)
        others = (self._person(each) for each in card.contributors)
        return assignee, list(dict.fromkeys(str(each) for each in others if each and each != assignee))

    def _person(self, someone: str | None) -> UUID | None:
        return self._people.get(key_of(someone)) if someone else None

    def _done_at(self, card: Card, status: Status) -> datetime | None:
        return (card.done_at or card.created_at or clock.now()) if status.category == "done" else None

    def _version(self, task: Task, text: str) -> Text:
        version = Text(workspace_id=task.workspace_id, task=task, body=text, at=task.created_at, by=self._by)
        task.text_id = version.pk
        return version

    def _items(self, card: Card, task: Task) -> list[Item]:
        lines = [(each.name, item) for each in card.checklists for item in each.items]
        return [
            Item(
                workspace_id=task.workspace_id,
                project=self._project,
                task=task,
                list=name,
                title=item.title,
                done=item.done,
                rank=place * GAP,
            )
            for place, (name, item) in enumerate(lines)
        ]

    def _links(self, card: Card, task: Task) -> list[Attachment]:
        return [
            Attachment(
                workspace_id=task.workspace_id,
                project=self._project,
                task=task,
                name=link.name,
                url=link.url,
                added_by_id=self._person(link.added_by),
                added_at=link.added_at or task.created_at,
            )
            for link in card.links
        ]

    def _comments(self, card: Card, task: Task) -> list[Comment]:
        return [
            Comment(
                workspace_id=task.workspace_id,
                project=self._project,
                task=task,
                author_id=self._person(remark.author) or self._by.pk,
                body=remark.text,
                html=as_html(remark.text),
                said_at=remark.said_at or task.created_at,
                edited_at=remark.edited_at,
            )
            for remark in card.remarks
        ]


def _like(category: str, offered: list[Status]) -> list[Status]:
    return [each for each in offered if each.category == category]


def text_of(card: Card) -> str:
    """The description, and under it what has no place of its own."""
    kept = [f"- {field.name}: {field.value}" for field in card.fields]
    if card.start and card.due and card.due < card.start:
        kept.append(f"- Start: {card.start.isoformat()} (after the due date)")
    if len(card.outcome) > _LONGEST_OUTCOME:
        kept.append(f"- Outcome: {card.outcome}")
    for each in card.checklists:
        kept += [f"- {item.title}: due {item.due.isoformat()}" for item in each.items if item.due]
    text = "\n\n".join(part for part in (card.description, "\n".join(kept)) if part)
    return text if len(text) <= _LONGEST_TEXT else f"{text[: _LONGEST_TEXT - 1]}…"
