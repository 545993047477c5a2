"""The built client: its files from memory, each in the form a browser likes best, and its page at every address."""

from __future__ import annotations

import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path

from tutti.web.headers import Headers
from tutti.web.wire import Scope, Send, answer, answer_text, header

BUILT = Path(__file__).parent / "static" / "app"
PREFIX = "/static/app/"
# First segments of paths that are never a page of the client.
NOT_PAGES = frozenset(("api", "_allauth", "static", "healthz", "metrics", "scim"))
_CODINGS = (("br", ".br"), ("zstd", ".zst"), ("gzip", ".gz"))
_FOR_EVER = b"public, max-age=31536000, immutable"
_ASK_FIRST = b"no-cache"
_NO_ROBOTS = b"User-agent: *\nDisallow: /\n"
_NOT_BUILT = b"Tutti's pages are not built yet. Please run: make client\n"


@dataclass(frozen=True, slots=True)
class File:
    """One file of the client, plain and compressed, with what a browser should know about it."""

    headers: Headers
    etag: bytes
    forms: dict[str, bytes]

    def best_for(self, accepts: str) -> tuple[str, bytes]:
        """The smallest form the browser takes; `""` is the plain one."""
        taken = {part.partition(";")[0].strip() for part in accepts.lower().split(",")}
        return min(
            ((coding, form) for coding, form in self.forms.items() if not coding or coding in taken),
            key=lambda pair: len(pair[1]),
        )


class Pages:
    """Every file of a client build by its address.  A new build is noticed by its page."""

    def __init__(self, built: Path = BUILT) -> None:
        self._built = built
        self._index = built / "index.html"
        self._stamp: tuple[int, int] | None = None
        self._files: dict[str, File] = {}

    def owns(self, path: str) -> bool:
        """Whether this address is a file or a page of the client rather than a door."""
        first = path.split("/", 2)[1] if "/" in path else ""
        return path.startswith(PREFIX) or first not in NOT_PAGES

    async def serve(self, scope: Scope, send: Send) -> None:
        """Answer GET or HEAD for an address we own."""
        path = scope["path"]
        file = self._file_at(path)
        if path == "/robots.txt":
            await answer_text(send, 200, _NO_ROBOTS)
        elif file is not None:
            await _send(file, scope, send)
        elif _names_a_file(path):
            await answer_text(send, 404, b"There is no such file.\n")
        else:
            await answer_text(send, 503, _NOT_BUILT)

    def _file_at(self, path: str) -> File | None:
        self._look_again()
        if path.startswith(PREFIX):
            return self._files.get(path.removeprefix(PREFIX))
        if path == "/favicon.ico":  # browsers ask for it before they have read the page
            return self._files.get("icon.svg")
        return None if _names_a_file(path) else self._files.get("index.html")

    def _look_again(self) -> None:
        try:
            found = self._index.stat()
        except FileNotFoundError:
            return  # a build under way: what we have in memory still fits together
        stamp = (found.st_mtime_ns, found.st_size)
        if stamp != self._stamp:
            self._files = dict(_read(self._built))
            self._stamp = stamp


def _read(built: Path) -> list[tuple[str, File]]:
    packed = tuple(ending for _, ending in _CODINGS)
    names = [path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()]
    return [(name, _file(built, name)) for name in names if not name.endswith(packed) and name != "manifest.json"]


def _file(built: Path, name: str) -> File:
    plain = (built / name).read_bytes()
    forms = {"": plain}
    for coding, ending in _CODINGS:
        packed = built / f"{name}{ending}"
        if packed.exists():
            forms[coding] = packed.read_bytes()
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    if kind.startswith("text/") or kind.endswith(("javascript", "json")):
        kind = f"{kind}; charset=utf-8"
    caching = _FOR_EVER if name.startswith("assets/") else _ASK_FIRST  # the names in assets/ carry a hash
    headers = [(b"content-type", kind.encode()), (b"cache-control", caching), (b"vary", b"accept-encoding")]
    return File(headers, b'"%b"' % hashlib.sha256(plain).hexdigest()[:20].encode(), forms)


def _names_a_file(path: str) -> bool:
    return path.startswith(PREFIX) or "." in path.rpartition("/")[2]


async def _send(file: File, scope: Scope, send: Send) -> None:
    coding, body = file.best_for(header(scope, b"accept-encoding").decode("latin-1"))
    etag = b"W/" + file.etag if coding else file.etag
    headers = [*file.headers, (b"etag", etag)]
    if file.etag in header(scope, b"if-none-match"):
        await answer(send, 304, headers, b"")
    else:
        encoded: Headers = [(b"content-encoding", coding.encode())] if coding else []
        await answer(send, 200, headers + encoded, body, head=scope["method"] == "HEAD")
