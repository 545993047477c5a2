"""What is stored: the log of a workspace (`Log`, `Change`, `Delta`), its readers' places, and what a logged row is."""

from typing import TYPE_CHECKING, Any, ClassVar, Self
from uuid import UUID

from django.db import models
from django.db.models import Q

from tutti.changes import writing
from tutti.kit.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence


class Log(models.Model):
    """The counter of a workspace: whoever holds this row is its only writer until commit, so numbers come in order."""

    workspace_id = models.UUIDField(primary_key=True)
    seq = models.BigIntegerField(default=0)
    frame = models.BigIntegerField(default=0)
    """The change that last moved the frame of the work: who may see what, and which columns there are."""
    pruned = models.BigIntegerField(default=0)
    """The newest change whose deltas may be gone."""


class Change(models.Model):
    """One thing that happened.  Written once, kept for good; a trigger refuses everything but forgetting its `rows`."""

    pk = models.CompositePrimaryKey("workspace_id", "seq")
    workspace_id = models.UUIDField()
    seq = models.BigIntegerField()
    turn = models.BigIntegerField()
    """The first change of the transaction: a command that asks another leaves several."""
    at = models.DateTimeField()
    by_id = models.UUIDField(null=True)
    for_id = models.UUIDField(null=True)
    verb = models.CharField(max_length=60)
    subject_id = models.UUIDField()
    about_id = models.UUIDField()
    """The task a part belongs to; of everything else, the subject itself.  What a task's history is found by."""
    scope = models.CharField(max_length=40)
    """Who may read what happened: the scope of the subject."""
    facts = models.TextField()
    """JSON; the chain holds its salted digest, so that a person's words can be erased and the chain still verify."""
    salt = models.CharField(max_length=32)
    rows = models.TextField(default="")
    """What it did to the rows of its own scope, as in `Delta`; empty when nothing, and when pruned."""
    undoes = models.BigIntegerField(null=True)
    key = models.CharField(max_length=64, null=True)
    asked = models.CharField(max_length=64, null=True)
    """Idempotency: the key the asker chose, and a digest of what they asked."""
    digest = models.CharField(max_length=64)
    prev = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace_id", "by_id", "key"], name="one_effect_per_key"),
        ]
        indexes = [
            models.Index(fields=["workspace_id", "subject_id", "seq"], name="change_of_subject"),
            models.Index(fields=["workspace_id", "about_id", "seq"], name="change_about"),
            models.Index(fields=["workspace_id", "scope", "seq"], name="change_of_scope"),
        ]


class Delta(models.Model):
    """What a change did to rows of some other scope: JSON `[[scope, kind, id, row or null], …]`; prunable."""

    pk = models.CompositePrimaryKey("workspace_id", "seq", "scope")
    workspace_id = models.UUIDField()
    seq = models.BigIntegerField()
    scope = models.CharField(max_length=40)
    rows = models.TextField()

    class Meta:
        indexes = [models.Index(fields=["workspace_id", "scope", "seq"], name="delta_of_scope")]


class Cursor(models.Model):
    """How far a reader has read in a workspace's log."""

    pk = models.CompositePrimaryKey("reader", "workspace_id")
    reader = models.CharField(max_length=120)
    workspace_id = models.UUIDField()
    seq = models.BigIntegerField(default=0)


class Turn(models.Model):
    """When rounds that nobody rang for fall due again: of all processes, the one that moves it on makes the round."""

    name = models.CharField(max_length=40, primary_key=True)
    due_at = models.DateTimeField()


class KeptRows(models.QuerySet[Any]):
    """Bulk writes would slip past the log, so there are none; `writing.current().save_all(rows)` is the way."""

    def _refuse(self, *args: Any, **kwargs: Any) -> Any:
        raise writing.OutsideChange(f"{self.model.__name__} rows are saved inside a command, one by one or by save_all")

    update = delete = bulk_create = bulk_update = _refuse


class Kept(models.Model):
    """A row of a workspace that is only written inside a command; browsers do not hold it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    workspace_id = models.UUIDField(editable=False, db_index=True)
    objects = KeptRows.as_manager()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    def save(self, *args: Any, **kwargs: Any) -> None:
        change = writing.current()
        super().save(*args, **kwargs)
        change.touch(self)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise writing.OutsideChange(f"a {type(self).__name__.lower()} is put away, never deleted")


class Synced(Kept):
    """A row that browsers hold a copy of.  `shape` lists its public fields: the only serializer there is."""

    seq = models.BigIntegerField(default=0, editable=False)
    """The change that last touched this row: its version."""

    kinds: ClassVar[dict[str, type["Synced"]]] = {}
    kind: ClassVar[str]
    path: ClassVar[str]
    shape: ClassVar[tuple[str, ...]]
    lives: ClassVar[tuple[str, str | None]]
    """The scope's head and the column that completes it: ("all", None), ("p:", "project_id"), ("me:", "person_id").

    ("", "home") where the column holds the whole scope.
    """
    lazy: ClassVar[bool] = False
    """Lazy rows are not part of the bootstrap: they come with the details of what they belong to."""
    frames: ClassVar[bool] = False
    """Whether such a row is part of the frame (see `Log.frame`)."""
    types: ClassVar[dict[str, Any]] = {}
    """The types of fields that the column alone does not tell (JSON, choices)."""
    sorts: ClassVar[tuple[str, ...]] = ()
    filters: ClassVar[tuple[str, ...]] = ()

    class Meta(Kept.Meta):
        abstract = True

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if "shape" in vars(cls):
            cls.kind = vars(cls).get("kind") or cls.__name__.lower()
            cls.path = vars(cls).get("path") or f"{cls.kind}s"
            Synced.kinds[cls.kind] = cls

    @property
    def scope(self) -> str:
        """Who may see this row now."""
        head, column = self.lives
        return head + str(getattr(self, column)) if column else head

    @classmethod
    def within(cls, workspace_id: UUID, scopes: "Collection[str]") -> Q:
        """The rows of a workspace that belong to one of these scopes."""
        head, column = cls.lives
        mine = Q(workspace_id=workspace_id)
        if column is None:
            return mine if head in scopes else Q(pk__in=[])
        return mine & Q(**{f"{column}__in": [s.removeprefix(head) for s in scopes if s.startswith(head)]})

    @classmethod
    def by_scope(
        cls, rows: "models.QuerySet[Self]", fields: "Sequence[str]"
    ) -> "Iterator[tuple[str, tuple[Any, ...]]]":
        """The values of many rows without making objects of them, each with its scope, scope by scope."""
        head, column = cls.lives
        if column is None:
            yield from ((head, row) for row in rows.order_by("pk").values_list(*fields))
        else:
            found = rows.order_by(column, "pk").values_list(column, *fields)
            yield from ((head + str(row[0]), row[1:]) for row in found.iterator(chunk_size=2000))

    @classmethod
    def from_db(cls, db: str | None, field_names: "Collection[str]", values: "Collection[Any]", **more: Any) -> Self:
        row = super().from_db(db, field_names, values, **more)
        row._scope_was = row.scope
        return row

    _scope_was: str | None = None

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.seq = writing.current().seq
        super().save(*args, **kwargs)

    def as_row(self) -> dict[str, Any]:
        """The public shape."""
        return {name: getattr(self, name) for name in ("id", "seq", *self.shape)}

    def __str__(self) -> str:
        return str(getattr(self, "name", self.pk))
