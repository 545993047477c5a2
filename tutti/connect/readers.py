"""What keeps a running import going: every step in the log causes the next, so a restart changes nothing."""

import logging

from django.db import InterfaceError, OperationalError, transaction

from tutti.changes.commands import Refused
from tutti.changes.readers import Told, after
from tutti.connect import holding
from tutti.connect.bringing import go_on
from tutti.connect.commands import fail
from tutti.connect.events import HoursImportStarted, ImportStarted, ImportWentOn
from tutti.connect.models import Import
from tutti.connect.unreadable import Unreadable

log = logging.getLogger("tutti.connect")
_OURS = "Something went wrong on our side, and nothing of the import was kept. Please tell whoever runs Tutti."


@after(ImportStarted, HoursImportStarted, ImportWentOn)
def carry_on(told: Told) -> None:
    """Bring in the next batch. An import that cannot go on ends with its reason, and leaves nothing."""
    file: Import | None = told.event.file
    if file is None or file.state != "running":
        return
    try:
        holding.read(file)  # once per process and file; after that it is remembered
        with transaction.atomic():
            go_on(file, by=file.person)
    except (OperationalError, InterfaceError):
        raise  # the database is away: the reader comes back to this later
    except (Refused, Unreadable) as why:
        fail(file, problem=str(why), by=file.person)
    except Exception:
        log.exception("the import %s failed", file.pk)
        fail(file, problem=_OURS, by=file.person)
