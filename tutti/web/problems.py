"""Problem details (RFC 9457): what is wrong and what to do about it, in one sentence, for every failed request."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping
from http import HTTPStatus

import msgspec
from django.core.exceptions import DisallowedHost, RequestDataTooBig
from django.db import DatabaseError, InterfaceError, OperationalError
from django.db.utils import InternalError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from tutti.kit.files import has_no_room

log = logging.getLogger("tutti.web")


CONTENT_TYPE = "application/problem+json"
RETRY_SECONDS = 2

# SQLite reports a mistyped column by the same class as a full disk; only these mean "not now".
_SQLITE_NOT_NOW = ("locked", "busy", "disk", "full", "unable to open", "readonly", "read-only")
_READ_ONLY_STANDBY = "25006"


def problem(
    status: int, detail: str, *, field: str | None = None, headers: Mapping[str, str] | None = None
) -> HttpResponse:
    """An answer for a request that did not work; `field` names the argument to correct."""
    return HttpResponse(problem_bytes(status, detail, field), status=status, content_type=CONTENT_TYPE, headers=headers)


def problem_bytes(status: int, detail: str, field: str | None = None) -> bytes:
    """The body of a problem, for answers made outside Django."""
    words = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return msgspec.json.encode(words | ({"field": field} if field else {}))


def database_away() -> HttpResponse:
    """The database does not answer: nothing was changed, and asking again soon is right."""
    return problem(503, away_sentence(), headers={"Retry-After": str(RETRY_SECONDS)})


def away_sentence() -> str:
    return _("Tutti cannot reach its database just now. Nothing was lost; please try again in a moment.")


def _files_sentence() -> str:
    return _("Tutti cannot reach the place where its files are kept, or it is full. Please try again in a moment.")


def busy_sentence() -> str:
    return _("Too many people ask at once. Please try again in a moment.")


def is_away(error: BaseException | None) -> bool:
    """Whether an error means that the database is away or over-asked, rather than that we asked nonsense."""
    while error is not None:
        if isinstance(error, DatabaseError | InterfaceError):
            return _says_not_now(error)
        error = error.__cause__ or error.__context__
    return False


def _says_not_now(error: BaseException) -> bool:
    cause = error.__cause__
    if type(cause).__module__.startswith("sqlite3"):
        return isinstance(error, OperationalError) and any(word in str(error).lower() for word in _SQLITE_NOT_NOW)
    if isinstance(error, InternalError):
        return getattr(cause, "sqlstate", None) == _READ_ONLY_STANDBY
    return isinstance(error, OperationalError | InterfaceError)


# What `urls.py` names as its handlers --------------------------------------------------------------------------------


def handler400(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request we cannot read."""
    if isinstance(exception, RequestDataTooBig):
        return problem(413, _("That is too big. Please send less at once."))
    if isinstance(exception, DisallowedHost):
        return problem(400, _("Tutti does not know this address. Whoever runs it can set it with TUTTI_URL."))
    return problem(400, _("This request cannot be read. Please reload the page and try again."))


def handler403(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Not allowed."""
    return problem(
        403, str(exception) or _("You may not do this. Ask whoever leads the project or runs the workspace.")
    )


def handler404(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Unknown, or not for these eyes: the two look the same."""
    return problem(404, _("There is nothing here, or it is not shared with you."))


def handler500(request: HttpRequest) -> HttpResponse:
    """Something broke: the database is away (503, come again) or we made a mistake (500)."""
    error = sys.exc_info()[1]
    if error is not None and has_no_room(error):
        log.warning("files cannot be kept or fetched: %s", error)
        return _not_now(_files_sentence())
    if is_away(error):
        log.warning("the database is away: %s", " ".join(str(error).split()))
        return _not_now(away_sentence())
    return problem(500, _("Something went wrong on our side. Nothing was changed; please try again."))


def _not_now(detail: str) -> HttpResponse:
    response = problem(503, detail, headers={"Retry-After": str(RETRY_SECONDS)})
    response._has_been_logged = True  # type: ignore[attr-defined] # one line each is enough while it lasts
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The token that shows a request comes from our own page is missing or old."""
    return problem(403, _("Your page is out of date. Please reload it and try again."))
