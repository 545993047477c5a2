"""Walking the chain: whether the record is what was recorded."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from tutti.changes.models import Change, Log
from tutti.changes.writing import digest_of, hash_of, head_of


def verify(workspace_id: UUID) -> Iterator[str]:
    """A sentence for each fault in a workspace's log; nothing when every link holds."""
    changes = Change.objects.filter(workspace_id=workspace_id).order_by("seq").iterator(chunk_size=2000)
    yield from faults_in(workspace_id, changes, Log.objects.get(pk=workspace_id).seq)


def faults_in(workspace_id: UUID, changes: Iterable[Change], newest: int) -> Iterator[str]:
    """A sentence for each fault in these changes, which come in order and should end with the `newest`."""
    expected, prev = 0, head_of(workspace_id, 0)
    for change in changes:
        expected += 1
        if change.seq != expected:
            yield f"change {expected} is missing: the next one is {change.seq}"
            expected = change.seq
        elif change.prev != prev:
            yield f"change {change.seq} does not continue the one before it"
        if change.facts and digest_of(change.salt, change.facts) != change.digest:
            yield f"change {change.seq}: its facts are not what was recorded"
        if hash_of(change) != change.hash:
            yield f"change {change.seq}: its hash does not fit what it says"
        prev = change.hash
    if newest != expected:
        yield f"the log counts {newest} changes, and {expected} are there"
