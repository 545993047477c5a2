"""`POST /files`: somebody brings a file to a task."""

from __future__ import annotations

import hashlib
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from tutti.changes.commands import Forbidden, Ref, Unseen
from tutti.changes.events import Event
from tutti.files.commands import new_file
from tutti.files.storage import Stored, stored
from tutti.people.models import Person
from tutti.web.api import key_of, only, told
from tutti.web.caller import caller
from tutti.web.doors import Malformed, once
from tutti.work import policy
from tutti.work.commands import attach_file
from tutti.work.models import Task


@told
def bring(request: HttpRequest) -> HttpResponseBase:
    """Bring a file to a task; the answer is that of a command, with the new attachment."""
    only(request, "POST")
    by = caller(request)
    task, upload = _task(by, request), _file(request)
    key = key_of(request)
    with stored(upload, upload.name or "") as found:
        asked = hashlib.sha256(f"files/{task.pk}/{found.name}/{found.sha256}".encode()).hexdigest()
        answer = once(lambda: _attached(task, found, by), by, key, asked)
    return HttpResponse(answer, content_type="application/json")


def _attached(task: Task, found: Stored, by: Person) -> Event:
    asked: Any = Ref(Task, task.pk, "task")  # read again under the lock, as any row a request names
    return attach_file(asked, file=new_file(found, project=task.project, by=by), by=by)


def _task(by: Person, request: HttpRequest) -> Task:
    """The task that is named, looked at before any byte is kept; looked at again under the lock."""
    try:
        named = UUID(request.POST.get("task", ""))
    except ValueError:
        raise Malformed("Say which task the file belongs to, by its id.", "task") from None
    task: Task | None = Task.objects.filter(Task.within(by.workspace_id, by.scopes), pk=named).first()
    if task is None:
        raise Unseen("There is no such task, or you may not see it.", "task")
    if not policy.works_in(by, task):
        raise Forbidden(f"{by.name}, this is not yours to attach files to: ask a lead or an administrator.")
    return task


def _file(request: HttpRequest) -> UploadedFile[bytes]:
    files = request.FILES.getlist("file")
    if len(files) != 1:
        raise Malformed("Send one file, in a form's field called “file”.", "file")
    return files[0]
