"""Fetching a file, and looking at a picture."""

from uuid import UUID

from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from tutti.changes.commands import Unseen
from tutti.files.pictures import preview_of
from tutti.files.policy import file_for
from tutti.kit.doors import door
from tutti.people.models import Person

SANDBOX = "default-src 'none'; sandbox"
"""Even opened as a page, a file is nobody's page: it may run, load and send nothing."""


@door("GET", "files/<uuid:file_id>")
def fetch_file(by: Person, request: HttpRequest, file_id: UUID) -> HttpResponseBase:
    """The file as it was brought, to be saved; never to be shown as a page."""
    file = file_for(by, file_id)
    try:
        found = default_storage.open(file.stored_as)
    except FileNotFoundError:
        raise Unseen("The bytes of this file are gone: ask whoever runs Tutti to restore them.") from None
    answer = FileResponse(found, as_attachment=True, filename=file.name, content_type=file.media_type)
    return _safe(answer, f'"{file.sha256}"')


@door("GET", "files/<uuid:file_id>/preview")
def preview_file(by: Person, request: HttpRequest, file_id: UUID) -> HttpResponseBase:
    """A small picture of a picture, drawn anew."""
    file = file_for(by, file_id)
    tag = f'"{file.sha256}"'
    if request.META.get("HTTP_IF_NONE_MATCH") == tag:
        return _safe(HttpResponse(status=304), tag)
    return _safe(HttpResponse(preview_of(file), content_type="image/webp"), tag)


def _safe(answer: HttpResponseBase, tag: str) -> HttpResponseBase:
    answer["Content-Security-Policy"] = SANDBOX
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-cache"  # kept by the browser, but asked about each time
    answer["ETag"] = tag
    return answer
