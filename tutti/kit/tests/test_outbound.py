"""Addresses that people give us are asked once, checked, and never lead into our own network."""

from __future__ import annotations

import datetime as dt
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tutti.kit import outbound
from tutti.kit.outbound import Unreachable, get, may_visit, post

Speak = Callable[[socket.socket, bytes], None]


class Server:
    """Answers each connection with what a test says, and remembers what it was asked."""

    def __init__(self, speak: Speak, context: ssl.SSLContext | None = None) -> None:
        self._speak, self._context = speak, context
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.asked: list[bytes] = []
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(line,), daemon=True).start()

    def _answer(self, line: socket.socket) -> None:
        try:
            if self._context:
                line = self._context.wrap_socket(line, server_side=True)
            asked = _whole(line)
            self.asked.append(asked)
            self._speak(line, asked)
            line.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        finally:
            line.close()

    def close(self) -> None:
        self._socket.close()


def _whole(line: socket.socket) -> bytes:
    """A request with its body, which may come in a packet of its own."""
    asked = line.recv(65536)
    head, _, body = asked.partition(b"\r\n\r\n")
    length = next((int(h.split(b":")[1]) for h in head.split(b"\r\n") if h.lower().startswith(b"content-length:")), 0)
    while asked and len(body) < length and (more := line.recv(65536)):
        body += more
        asked += more
    return asked


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    begun: list[Server] = []

    def start(answer: bytes | Speak, context: ssl.SSLContext | None = None) -> Server:
        speak = answer if callable(answer) else lambda line, _asked: line.sendall(answer)
        begun.append(Server(speak, context))
        return begun[-1]

    yield start
    for server in begun:
        server.close()


@pytest.fixture
def home(settings) -> None:
    """The operator allows this machine, where the tests' servers are."""
    settings.TUTTI_ALLOWED_NETWORKS = ("127.0.0.0/8",)


OK = b"HTTP/1.1 200 OK\r\nX-Thing: one\r\nContent-Length: 5\r\n\r\nhello"


def test_an_address_is_fetched(serve, home):
    server = serve(OK)
    answer = get(f"http://127.0.0.1:{server.port}/a%20b?c=d#e", {"X-Mine": "yes"})
    assert (answer.status, answer.body, answer.headers["x-thing"]) == (200, b"hello", "one")
    asked = server.asked[0]
    assert asked.startswith(b"GET /a%20b?c=d HTTP/1.1\r\n")
    assert b"X-Mine: yes\r\n" in asked
    assert b"Host: 127.0.0.1:%d\r\n" % server.port in asked


def test_something_is_sent(serve, home):
    server = serve(OK)
    assert post(f"http://127.0.0.1:{server.port}", b'{"a":1}', {"Content-Type": "application/json"}).status == 200
    assert server.asked[0].startswith(b"POST / HTTP/1.1\r\n")
    assert server.asked[0].endswith(b'{"a":1}')


def test_our_own_network_is_closed_unless_the_operator_opens_it(serve, settings):
    server = serve(OK)
    for host in ("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"):
        with pytest.raises(Unreachable, match=r"private network|no .* on the network"):
            get(f"http://{host}:{server.port}/")
    assert server.asked == []


@pytest.mark.parametrize(
    "address",
    ["0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "192.0.0.8", "192.0.2.1",
     "192.88.99.1", "192.168.1.1", "198.18.0.1", "203.0.113.1", "224.0.0.1", "239.1.1.1", "240.0.0.1",
     "255.255.255.255",
     "::", "::1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "::7f00:1", "64:ff9b::7f00:1", "64:ff9b::a00:1",
     "64:ff9b:1::1",
     "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "2002:a00:1::", "fc00::1", "fd12::1", "fe80::1", "fec0::1",
     "ff02::1"],
)  # fmt: skip
def test_addresses_that_are_not_public_are_not_visited(address):
    assert not may_visit(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address",
    ["1.1.1.1", "93.184.216.34", "2606:2800:220:1::1", "64:ff9b::101:101", "2002:101:101::", "::ffff:1.1.1.1"],
)
def test_public_addresses_are_visited(address):
    assert may_visit(ipaddress.ip_address(address))


def test_what_the_operator_allows_is_visited_and_nothing_beside_it():
    allowed = ("10.1.0.0/16", "fd00::/8")
    assert may_visit(ipaddress.ip_address("10.1.2.3"), allowed)
    assert may_visit(ipaddress.ip_address("::ffff:10.1.2.3"), allowed)
    assert may_visit(ipaddress.ip_address("fd00::5"), allowed)
    assert not may_visit(ipaddress.ip_address("10.2.0.1"), allowed)


def _names(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """Names that are somewhere else each time they are looked up."""
    asked: list[str] = []
    waiting = list(answers)

    def look_up(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (place, port)) for place in waiting.pop(0)]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return asked


def test_one_private_address_among_public_ones_is_enough_to_refuse(monkeypatch):
    _names(monkeypatch, ["1.1.1.1", "10.0.0.1"])
    with pytest.raises(Unreachable, match="private network"):
        get("http://mixed.example/")


def test_a_name_is_looked_up_once_and_we_go_where_it_was_checked(serve, home, monkeypatch):
    server = serve(OK)
    gone_to: list[str] = []
    connect = socket.create_connection

    def watched(place: tuple[str, int], *rest: Any) -> socket.socket:
        gone_to.append(place[0])
        return connect((ipaddress.ip_address(place[0]).exploded, place[1]), *rest)  # no name is left to look up

    monkeypatch.setattr(socket, "create_connection", watched)
    usual = socket.getaddrinfo
    asked = _names(monkeypatch, ["127.0.0.1"])
    named = socket.getaddrinfo
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *r, **k: (named if host == "rebind.example" else usual)(host, *r, **k),
    )
    assert get(f"http://rebind.example:{server.port}/").status == 200
    assert (asked, gone_to) == (["rebind.example"], ["127.0.0.1"])
    assert b"Host: rebind.example" in server.asked[0]


def test_redirects_are_answers_and_are_not_followed(serve, home):
    inner = serve(OK)
    outer = serve(b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:%d/\r\nContent-Length: 0\r\n\r\n" % inner.port)
    assert get(f"http://127.0.0.1:{outer.port}/").status == 302
    assert inner.asked == []


@pytest.mark.parametrize("length", [b"Content-Length: 10000000\r\n", b""])
def test_more_than_a_hundred_kilobytes_are_refused(serve, home, length):
    def pour(line: socket.socket, _asked: bytes) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\n" + length + b"\r\n")
        for _ in range(1000):
            line.sendall(b"x" * 10_000)

    with pytest.raises(Unreachable, match="100 kB"):
        get(f"http://127.0.0.1:{serve(pour).port}/")
    exact = serve(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + b"x" * 100_000)
    assert len(get(f"http://127.0.0.1:{exact.port}/").body) == 100_000


@pytest.mark.parametrize(
    "begin", [b"", b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"]
)
def test_the_whole_exchange_has_ten_seconds_however_it_drips(serve, home, monkeypatch, begin):
    monkeypatch.setattr(outbound, "SECONDS", 0.5)

    def drip(line: socket.socket, _asked: bytes) -> None:
        line.sendall(begin)
        for _ in range(200):
            time.sleep(0.02)
            line.sendall(b"x")

    began = time.monotonic()
    with pytest.raises(Unreachable, match="10 seconds"):
        get(f"http://127.0.0.1:{serve(drip).port}/")
    assert time.monotonic() - began < 3


@pytest.mark.parametrize(
    "url",
    ["", "ftp://example.com/", "file:///etc/passwd", "gopher://example.com", "http://", "//example.com", "http://a b/",
     "http://example.com/a\r\nX-Evil: 1", "http://example.com:0/", "http://example.com:99999/", "http://[::1/",
     "http://user:pass@example.com/", "http://user@example.com/", "javascript:alert(1)", "http://exämple.com/"],
)  # fmt: skip
def test_what_is_not_a_plain_web_address_is_refused(url):
    with pytest.raises(Unreachable, match="address"):
        get(url)


def test_nonsense_instead_of_an_answer_is_said_to_be_none(serve, home):
    for nonsense in (
        b"",
        b"\x00\xff" * 100,
        b"HTTP/1.1 abc\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf",
        b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 300,
    ):
        with pytest.raises(Unreachable):
            get(f"http://127.0.0.1:{serve(nonsense).port}/")


def _certificate(directory: Path, name: str) -> ssl.SSLContext:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(now - dt.timedelta(1))
        .not_valid_after(now + dt.timedelta(1)).add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), False)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    plain = serialization.NoEncryption()
    (directory / "cert.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (directory / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(directory / "cert.pem", directory / "key.pem")
    return context


def test_a_certificate_must_be_for_the_name_that_was_written(serve, home, monkeypatch, tmp_path):
    server = serve(OK, _certificate(tmp_path, "hooks.example"))
    usual = socket.getaddrinfo

    def look_up(host: str, *rest: object, **more: object) -> object:
        return usual("127.0.0.1" if host.endswith(".example") else host, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with pytest.raises(Unreachable, match="certificate"):
        get(f"https://hooks.example:{server.port}/")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "cert.pem"))
    assert get(f"https://hooks.example:{server.port}/").body == b"hello"
    with pytest.raises(Unreachable, match="certificate"):
        get(f"https://other.example:{server.port}/")
