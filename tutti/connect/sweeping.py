"""The broom: files that nobody started to import, and bytes that no row names, are cleared away after a day.

Bytes are kept before the row that names them is; a process that dies in between leaves them behind.  What is younger
than `GRACE` is left alone, for it may still be under way.
"""

import logging
import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.core.files.storage import default_storage

from tutti.connect.commands import let_lapse
from tutti.connect.models import UNSTARTED, Import, Sweep
from tutti.files.models import File
from tutti.files.pictures import PREVIEW
from tutti.kit import clock
from tutti.kit.ids import first_id
from tutti.kit.rounds import Rounds

log = logging.getLogger("tutti.connect")
GRACE = timedelta(days=1)
EVERY = timedelta(hours=6)
LOOK_SECONDS = 600.0
_FOLDER = re.compile("imports|[0-9a-f]{2}")


def sweep_due() -> int:
    """Sweep when it is time, unless another process was faster; answers how many things were cleared away."""
    if not _claim():
        return 0
    before = clock.now() - GRACE
    return _forget_unstarted(before) + _delete_nameless(before)


def _claim() -> bool:
    now = clock.now()
    Sweep.objects.get_or_create(pk=1, defaults={"due_at": now})
    return Sweep.objects.filter(pk=1, due_at__lte=now).update(due_at=now + EVERY) == 1


def _forget_unstarted(before: datetime) -> int:
    unstarted = Import.objects.filter(state__in=UNSTARTED, pk__lt=first_id(before))
    return sum(let_lapse(file, by=None) is not None for file in unstarted)


def _delete_nameless(before: datetime) -> int:
    deleted = 0
    for stored_as in _stored():
        if default_storage.get_modified_time(stored_as) < before and not _is_named(stored_as):
            default_storage.delete(stored_as)
            log.info("deleted %s: no row names it", stored_as)
            deleted += 1
    return deleted


def _stored() -> Iterator[str]:
    """Everything in the storage that imports and files put there."""
    try:
        folders, _ = default_storage.listdir("")
    except FileNotFoundError:
        return  # nobody ever brought a file
    for folder in filter(_FOLDER.fullmatch, folders):
        yield from (f"{folder}/{name}" for name in default_storage.listdir(folder)[1])


def _is_named(stored_as: str) -> bool:
    rows = Import if stored_as.startswith("imports/") else File
    return rows.objects.filter(stored_as=stored_as.removesuffix(PREVIEW)).exists()


BROOM = Rounds("broom", sweep_due, LOOK_SECONDS)
