"""Addresses an operator gives us (database, mail, sign-in) read into what Django wants to hear."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

# Waiting beats failing: a writer queues in process (see kit.sqlite), and SQLite itself waits for other processes.
SQLITE_WAIT_SECONDS = 20
SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",  # NORMAL lost acknowledged writes in every simulated power cut
    "PRAGMA foreign_keys=ON",
    "PRAGMA cache_size=-16000",
    "PRAGMA mmap_size=268435456",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA journal_size_limit=67108864",
)
POSTGRES_CONNECT_SECONDS = "3"


class Unreadable(ValueError):
    """An address we cannot use; the text tells the operator what to write instead."""


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail is handed over, and how."""

    host: str
    port: int
    user: str
    password: str
    starts_tls: bool
    speaks_tls: bool


def database_at(url: str, *, data: Path) -> dict[str, object]:
    """The entry of `DATABASES` for an address; an empty one means the SQLite file in the data directory."""
    if not url:
        return sqlite_at(data / "tutti.sqlite3")
    parts = urlsplit(url)
    if parts.scheme in ("sqlite", "sqlite3"):
        return sqlite_at(Path(unquote(parts.path)))
    if parts.scheme in ("postgres", "postgresql"):
        return _postgres_at(url)
    raise Unreadable(
        f"Tutti keeps its data in PostgreSQL or SQLite: write postgres://user:password@host/name, not {parts.scheme!r}."
    )


def sqlite_at(path: Path) -> dict[str, object]:
    """The entry of `DATABASES` for one SQLite file: durable, and fair to everyone who writes."""
    return {
        "ENGINE": "tutti.kit.sqlite",
        "NAME": str(path),
        "ATOMIC_REQUESTS": False,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": SQLITE_WAIT_SECONDS,
            "transaction_mode": "IMMEDIATE",
            "init_command": "; ".join(SQLITE_PRAGMAS),
        },
        "TEST": {"NAME": str(path.with_name("test.sqlite3"))},
    }


def _postgres_at(url: str) -> dict[str, object]:
    parts = urlsplit(url)
    name = unquote(parts.path.lstrip("/"))
    if not name:
        raise Unreadable("The database address names no database: write postgres://user:password@host/name.")
    options = {
        "connect_timeout": POSTGRES_CONNECT_SECONDS,
        **dict(parse_qsl(parts.query)),
    }
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "ATOMIC_REQUESTS": False,
        "CONN_MAX_AGE": None,  # one connection stays with each worker thread
        "CONN_HEALTH_CHECKS": True,  # and is replaced when the database went away in between
        "OPTIONS": options,
    }


def mail_server_at(url: str) -> MailServer:
    """`smtp://user:pass@host:587?tls=1` upgrades to TLS, `smtps://…` speaks it from the start."""
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise Unreadable("The mail server's address cannot be read: write smtp://user:password@host:587?tls=1.")
    speaks_tls = parts.scheme == "smtps"
    return MailServer(
        host=parts.hostname,
        port=parts.port or (465 if speaks_tls else 587),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        starts_tls=not speaks_tls and dict(parse_qsl(parts.query)).get("tls", "0") not in ("", "0", "false"),
        speaks_tls=speaks_tls,
    )


def issuer_at(url: str) -> str:
    """Who signs people of the company in, or nobody.  What it says of them is believed because of its certificate."""
    parts = urlsplit(url)
    at_home = parts.scheme == "http" and parts.hostname in ("localhost", "127.0.0.1", "::1")
    if url and not (parts.scheme == "https" and parts.hostname) and not at_home:
        raise Unreadable(f"TUTTI_OIDC_ISSUER has to begin with https://, like https://id.company.example, not {url!r}.")
    return url.rstrip("/")
