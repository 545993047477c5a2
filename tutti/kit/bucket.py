"""The storage of files in a bucket: `django-storages`, in a hurry when the store is away, with one kind of error."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from botocore.config import Config
from django.core.files.base import File
from storages.backends.s3 import S3Storage

from tutti.kit.files import CONNECT_SECONDS, READ_SECONDS, TRIES, reached


class Bucket(S3Storage):  # type: ignore[misc] # it carries no types
    """Files under their names in one bucket."""

    def __init__(self, **options: Any) -> None:
        patience = Config(
            s3={"addressing_style": options.get("addressing_style", "auto")},
            connect_timeout=CONNECT_SECONDS,
            read_timeout=READ_SECONDS,
            retries={"max_attempts": TRIES, "mode": "standard"},
            request_checksum_calculation="when_required",  # not every store knows the newer ones
            response_checksum_validation="when_required",
        )
        super().__init__(**options, client_config=patience)

    def _open(self, name: str, mode: str = "rb") -> File[bytes]:
        with reached():
            found: File[bytes] = super()._open(name, mode)
            return found

    def _save(self, name: str, content: File[bytes]) -> str:
        with reached():
            return str(super()._save(name, content))

    def delete(self, name: str) -> None:
        with reached():
            super().delete(name)

    def exists(self, name: str) -> bool:
        with reached():
            return bool(super().exists(name))

    def listdir(self, path: str) -> tuple[list[str], list[str]]:
        with reached():
            folders, names = super().listdir(path)
            return list(folders), list(names)

    def size(self, name: str) -> int:
        with reached():
            return int(super().size(name))

    def get_modified_time(self, name: str) -> datetime:
        with reached():
            found: datetime = super().get_modified_time(name)
            return found
