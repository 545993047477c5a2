"""Where bytes are kept: under names nobody chose, with their size, digest and kind found by looking, not by asking."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.conf import settings
from django.core.files.base import File as Bytes
from django.core.files.storage import default_storage

from tutti.changes.commands import Refused
from tutti.files.models import File
from tutti.kit.ids import new_id

LONGEST = 200
_HEAD = 4096
# What a file begins with, and what it therefore is.  Whatever else it may be is nothing we would show.
_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
)
_NOT_IN_NAMES = re.compile('[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff<>:"|?*]')


class TooBig(Refused):
    """More bytes than one file may have."""

    status = 413


@dataclass(frozen=True)
class Stored:
    """Bytes that lie in the storage, and what was found out about them."""

    name: str
    size: int
    media_type: str
    sha256: str
    stored_as: str


@contextmanager
def stored(upload: Bytes[bytes], name: str) -> Iterator[Stored]:
    """Keep an upload's bytes; they stay only if a `File` speaks of them at the end."""
    limit = settings.TUTTI_UPLOAD_BYTES
    if upload.size > limit:
        raise TooBig(f"This file is too big: at most {limit // 1024 // 1024} MB fit.", field="file")
    found = _keep(upload, name)
    try:
        yield found
    finally:
        if not File.objects.filter(stored_as=found.stored_as).exists():
            default_storage.delete(found.stored_as)


def _keep(upload: Bytes[bytes], name: str) -> Stored:
    whole = hashlib.sha256()
    for chunk in upload.chunks():
        whole.update(chunk)
    upload.seek(0)
    head = upload.read(_HEAD)
    upload.seek(0)
    one = new_id().hex
    kept = default_storage.save(f"{one[-2:]}/{one}", upload)
    return Stored(clean(name), upload.size, kind_of(head), whole.hexdigest(), kept)


def clean(name: str) -> str:
    """A file's name as it is kept: no path, nothing unprintable or misleading, not too long, its ending kept."""
    name = unicodedata.normalize("NFC", name).replace("\\", "/")
    name = " ".join(_NOT_IN_NAMES.sub("", PurePosixPath(name).name).split()).strip(" .")
    ending = PurePosixPath(name).suffix[:20]
    return (name if len(name) <= LONGEST else name[: LONGEST - len(ending)] + ending) or "file"


def kind_of(head: bytes) -> str:
    """The media type of a file that begins so; what we do not know for sure is just bytes."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    known = next((kind for beginning, kind in _BEGINNINGS if head.startswith(beginning)), None)
    return known or ("text/plain" if _is_text(head) else "application/octet-stream")


def _is_text(head: bytes) -> bool:
    try:
        words = head.decode()
    except UnicodeDecodeError as end:
        if end.start < len(head) - 3:  # the last letter may have been cut in two
            return False
        words = head[: end.start].decode()
    return bool(words) and not any(letter < " " and letter not in "\t\n\r\f" for letter in words)
