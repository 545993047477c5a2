"""Where the bytes of files lie: a folder, or a bucket of a store that speaks S3; one error when they are away."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qsl, unquote, urlsplit

from tutti.kit.addresses import Unreadable

CONNECT_SECONDS = 3
READ_SECONDS = 20
TRIES = 2
IN_MEMORY_BYTES = 1024 * 1024
_KNOWN = frozenset(("endpoint", "region", "prefix"))
_NO_ROOM = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO))


class FilesAway(OSError):
    """The store cannot be reached, or will not do what we ask, just now."""


def files_at(url: str) -> dict[str, object]:
    """The entry of `STORAGES` for an address; an empty one means the folder that `MEDIA_ROOT` names."""
    if not url:
        return {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    parts = urlsplit(url)
    asked = dict(parse_qsl(parts.query))
    if parts.scheme != "s3" or not parts.hostname or set(asked) - _KNOWN:
        raise Unreadable(
            "Files lie in a folder or in an S3 store: write s3://bucket?endpoint=https://host&region=name."
        )
    options: dict[str, object] = {
        "bucket_name": parts.hostname,
        "location": asked.get("prefix", ""),
        "endpoint_url": asked.get("endpoint"),
        "region_name": asked.get("region", "us-east-1"),
        "addressing_style": "path" if "endpoint" in asked else "auto",
        "default_acl": None,  # the bucket's own rules hold
        "max_memory_size": IN_MEMORY_BYTES,
    }
    if parts.username:  # otherwise the usual AWS_ variables, files and roles are asked
        options |= {"access_key": unquote(parts.username), "secret_key": unquote(parts.password or "")}
    return {"BACKEND": "tutti.kit.bucket.Bucket", "OPTIONS": options}


def has_no_room(error: BaseException) -> bool:
    """Whether an error means that files cannot be kept just now: the store is away, or the disk is full."""
    return isinstance(error, FilesAway) or (isinstance(error, OSError) and error.errno in _NO_ROOM)


@contextmanager
def reached() -> Iterator[None]:
    """What goes wrong between us and the store is `FilesAway`; that a file is not there stays what it is."""
    from botocore.exceptions import BotoCoreError, ClientError, HTTPClientError

    try:
        yield
    except (BotoCoreError, ClientError, HTTPClientError) as fault:
        raise FilesAway(" ".join(str(fault).split())) from fault
