"""The one client for addresses that people give us: webhooks, imports, calendars.

Such an address may lead back into our own network, now or at the second look-up.  So a name is resolved once, every
address it has is checked, and we connect to exactly the address that was checked.  No redirects, ten seconds, 100 kB.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network
from threading import Timer
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

SECONDS = 10.0
BYTES = 100_000

Address = IPv4Address | IPv6Address

# IPv6 addresses that carry an IPv4 one, at the given bit from the right: what counts is where they lead.
_CARRIERS = (
    (IPv6Network("::ffff:0:0/96"), 0),
    (IPv6Network("64:ff9b::/96"), 0),
    (IPv6Network("2002::/16"), 80),
    (IPv6Network("::/96"), 0),
)
_NEVER_PUBLIC = tuple(
    map(
        ipaddress.ip_network,
        ("0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "240.0.0.0/4",
         "64:ff9b:1::/48", "100::/64", "2001::/23", "fec0::/10"),
    )
)  # fmt: skip
_resolvers = ThreadPoolExecutor(4, thread_name_prefix="resolve")


class Unreachable(Exception):
    """There is no answer from this address; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the status, the headers by lower-case name, at most 100 kB.  Redirects are answers too."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def get(url: str, headers: Mapping[str, str] | None = None, trusted: str = "") -> Answer:
    """Fetch an address; the host the operator `trusted` may be in a private network.  Raises Unreachable."""
    return _ask("GET", url, None, headers or {}, trusted)


def post(url: str, body: bytes, headers: Mapping[str, str] | None = None, trusted: str = "") -> Answer:
    """Send something to an address; `trusted` as for `get`.  Raises Unreachable."""
    return _ask("POST", url, body, headers or {}, trusted)


def _ask(method: str, url: str, body: bytes | None, headers: Mapping[str, str], trusted: str) -> Answer:
    until = time.monotonic() + SECONDS
    target = _read(url)
    addresses = _checked(target, until, trusted)
    try:
        connection = _connect(target, addresses, until)
        # Each read may be quick and the whole still endless, so the line is cut from outside when the time is up.
        cut = Timer(max(until - time.monotonic(), 0), _cut, [connection.sock])
        cut.start()
        try:
            answer = _exchange(connection, method, target, body, headers)
        finally:
            cut.cancel()
            connection.close()
        if time.monotonic() >= until:
            raise TimeoutError  # half an answer may look like a whole one
        return answer
    except (OSError, http.client.HTTPException, ValueError) as problem:
        raise Unreachable(_why(problem, target, until)) from problem


def _read(url: str) -> SplitResult:
    try:
        target = urlsplit(url)
        is_whole = target.scheme in ("http", "https") and bool(target.hostname) and target.port != 0
    except ValueError:
        is_whole = False
    if not is_whole or not url.isascii() or any(letter <= " " or letter == "\x7f" for letter in url):
        raise Unreachable(_("This is not a web address: it should look like https://example.com/path."))
    if target.username is not None or target.password is not None:
        raise Unreachable(_("An address must not carry a user name or password."))
    return target


def _checked(target: SplitResult, until: float, trusted: str) -> Sequence[Address]:
    """Every address the name has now.  Raises Unreachable when one of them is not for us to visit."""
    looking = _resolvers.submit(socket.getaddrinfo, target.hostname, _port(target), type=socket.SOCK_STREAM)
    try:
        found = looking.result(max(until - time.monotonic(), 0))
    except TimeoutError:
        raise Unreachable(_("Nobody could say in time where {host} is.").format(host=target.hostname)) from None
    except (OSError, UnicodeError):
        raise Unreachable(_("There is no {host} on the network.").format(host=target.hostname)) from None
    addresses = [ipaddress.ip_address(str(place[0]).partition("%")[0]) for *_other, place in found]
    if target.hostname != trusted and not all(
        may_visit(address, settings.TUTTI_ALLOWED_NETWORKS) for address in addresses
    ):
        raise Unreachable(
            _("{host} is inside a private network. Whoever runs Tutti can allow it.").format(host=target.hostname)
        )
    return list(dict.fromkeys(addresses))


def may_visit(address: Address, allowed: Iterable[str] = ()) -> bool:
    """Whether an address is on the public network, or in a network (`10.1.0.0/16`) the operator allows."""
    address = _led_to(address)
    if any(address in ipaddress.ip_network(network, strict=False) for network in allowed):
        return True
    return (
        address.is_global
        and not (address.is_multicast or address.is_reserved or address.is_unspecified)
        and not any(address in network for network in _NEVER_PUBLIC)
    )


def _led_to(address: Address) -> Address:
    if isinstance(address, IPv6Address):
        for network, bits in _CARRIERS:
            # "::" and "::1" carry nothing; they are themselves.
            if address in network and int(address) > 1:
                return IPv4Address((int(address) >> bits) & 0xFFFFFFFF)
    return address


def _connect(target: SplitResult, addresses: Sequence[Address], until: float) -> http.client.HTTPConnection:
    connection = http.client.HTTPConnection(str(target.hostname), _port(target))
    problem: OSError | None = None
    for address in addresses:
        try:
            line = socket.create_connection((str(address), _port(target)), max(until - time.monotonic(), 0.001))
            connection.sock = _secured(line, str(target.hostname)) if target.scheme == "https" else line
            return connection
        except OSError as failed:
            problem = failed
    raise problem or OSError("no address")


def _secured(line: socket.socket, host: str) -> ssl.SSLSocket:
    try:
        # The certificate must be for the name people wrote, though we went to an address.
        return ssl.create_default_context().wrap_socket(line, server_hostname=host)
    except BaseException:
        line.close()
        raise


def _exchange(
    connection: http.client.HTTPConnection,
    method: str,
    target: SplitResult,
    body: bytes | None,
    headers: Mapping[str, str],
) -> Answer:
    path = (target.path or "/") + (f"?{target.query}" if target.query else "")
    ours = {"User-Agent": "Tutti", "Accept-Encoding": "identity", "Connection": "close"}
    connection.request(method, path, body, {**ours, **headers})
    answer = connection.getresponse()
    content = answer.read(BYTES + 1)
    if len(content) > BYTES:
        raise _TooMuch
    if answer.length:
        raise http.client.IncompleteRead(content, answer.length)
    return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, content)


class _TooMuch(ValueError):
    pass


def _cut(line: socket.socket | None) -> None:
    try:
        if line is not None:
            line.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass  # it was closed a moment ago


def _why(problem: Exception, target: SplitResult, until: float) -> str:
    if isinstance(problem, _TooMuch):
        return _("{host} answered with more than 100 kB.").format(host=target.hostname)
    if isinstance(problem, TimeoutError) or time.monotonic() >= until:
        return _("{host} did not answer within 10 seconds.").format(host=target.hostname)
    if isinstance(problem, ssl.SSLCertVerificationError):
        return _("The certificate of {host} is not valid.").format(host=target.hostname)
    return _("{host} does not answer: {problem}.").format(host=target.hostname, problem=problem)


def _port(target: SplitResult) -> int:
    return target.port or (443 if target.scheme == "https" else 80)
