"""The file a backup is: a zip of compressed members, with one SHA-256 over all of it as its very last bytes.

Any zip program opens it.  Members are `tables/NAME.jsonl.zst` (a row a line), `files/NAME.zst` and `manifest.json`,
which says what there is, how many, and with which digests.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BufferedReader, TextIOWrapper
from pathlib import Path
from typing import IO, Any, cast
from zipfile import ZIP_STORED, BadZipFile, ZipFile

import zstandard

from tutti.kit.commandline import Cannot

FORMAT = 1
_SEAL = b"sha256:"
_SEALED = len(_SEAL) + 64
_CHUNK = 1024 * 1024
_LARGEST_MANIFEST = 256 * _CHUNK


class Unsound(Cannot):
    """The archive is not what was written."""


@contextmanager
def writing(place: Path) -> Iterator[Writer]:
    """A new archive; it has its name only once it is whole and on disk.  Raises Cannot where it cannot be written."""
    draft = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "w+b") as file:
            with ZipFile(file, "w", ZIP_STORED, strict_timestamps=False) as zipped:
                zipped.comment = _SEAL + b"0" * 64
                yield Writer(zipped)
            _seal(file)
        draft.replace(place)
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise Cannot(f"The backup cannot be written to {place} ({reason}). Nothing was left behind.") from problem
    finally:
        draft.unlink(missing_ok=True)


def _seal(file: IO[bytes]) -> None:
    digest = _digest(file, file.seek(0, os.SEEK_END) - 64)
    file.write(digest.encode())
    file.flush()
    os.fsync(file.fileno())


def _digest(file: IO[bytes], size: int) -> str:
    """Over the first `size` bytes; the file is left standing behind them."""
    file.seek(0)
    whole = hashlib.sha256()
    while size and (chunk := file.read(min(_CHUNK, size))):
        whole.update(chunk)
        size -= len(chunk)
    return whole.hexdigest()


class Writer:
    """Puts members into an archive, one after the other."""

    def __init__(self, zipped: ZipFile) -> None:
        self._zip = zipped

    def add(self, name: str, chunks: Iterable[bytes]) -> None:
        """A member of these bytes, compressed on the way."""
        with (
            self._zip.open(f"{name}.zst", "w", force_zip64=True) as member,
            zstandard.ZstdCompressor(level=3).stream_writer(member, closefd=False) as compressed,
        ):
            for chunk in chunks:
                compressed.write(chunk)

    def close(self, manifest: dict[str, Any]) -> None:
        """Say what the archive holds."""
        self._zip.writestr("manifest.json", json.dumps({"format": FORMAT, **manifest}, indent=1))


class Reader:
    """An archive that is known to be what was written."""

    def __init__(self, zipped: ZipFile, manifest: dict[str, Any]) -> None:
        self._zip = zipped
        self.manifest = manifest

    def lines(self, name: str) -> Iterator[bytes]:
        """The rows of a table, each a JSON list."""
        with self._member(name) as member:
            text = TextIOWrapper(cast(BufferedReader, member), encoding="utf-8", newline="\n")
            yield from (line.rstrip("\n").encode() for line in text)

    @contextmanager
    def _member(self, name: str) -> Iterator[IO[bytes]]:
        with self._zip.open(f"{name}.zst") as packed:
            yield zstandard.ZstdDecompressor().stream_reader(packed)

    @contextmanager
    def file(self, name: str) -> Iterator[IO[bytes]]:
        """The bytes of an uploaded file."""
        with self._member(f"files/{name}") as member:
            yield member


@contextmanager
def reading(place: Path) -> Iterator[Reader]:
    """An archive that was verified to the last bit.  Raises Unsound, with what is wrong."""
    try:
        file = place.open("rb")
    except OSError as problem:
        raise Cannot(f"{place} cannot be read ({(problem.strerror or str(problem)).lower()}).") from problem
    with file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _SEALED))
        seal = file.read()
        if not seal.startswith(_SEAL):
            raise Unsound(
                f"{place} is no backup of Tutti, or its end is missing: a copy that broke off looks like this."
            )
        if _digest(file, size - 64).encode() != seal[len(_SEAL) :]:
            raise Unsound(f"{place} is damaged: it is not what was written. Nothing was read from it; use another one.")
        try:
            with ZipFile(file) as zipped:
                yield Reader(zipped, _manifest(zipped, place))
        except (BadZipFile, zstandard.ZstdError) as problem:
            raise Unsound(f"{place} cannot be unpacked: {problem}.") from problem


def _manifest(zipped: ZipFile, place: Path) -> dict[str, Any]:
    try:
        if zipped.getinfo("manifest.json").file_size > _LARGEST_MANIFEST:
            raise ValueError("too long")
        manifest: dict[str, Any] = json.loads(zipped.read("manifest.json"))
        if manifest["format"] > FORMAT:
            raise Unsound(f"{place} was made by a newer Tutti ({manifest['tutti']}). Restore it with that version.")
    except (KeyError, ValueError, TypeError) as problem:
        raise Unsound(f"{place} does not say what it holds: its manifest cannot be read.") from problem
    return manifest
