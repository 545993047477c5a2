"""Requests go through a fixed set of threads and come back whole, bounded and with the headers every answer carries."""

from __future__ import annotations

import gzip
import io
import logging
import socket
import time
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
import zstandard

from tutti.web import bodies, dispatcher
from tutti.web.tests import urls
from tutti.web.threads import Threads

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_request_is_read_and_answered(serve):
    with httpx.Client(base_url=serve().url) as browser:
        answer = browser.post("/api/echo?q=caf%C3%A9", content=b"x" * 1000)
    assert answer.json() == {"method": "POST", "length": 1000, "query": "café"}
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"
    assert "server" not in answer.headers


def test_head_has_the_length_but_no_body(serve):
    with httpx.Client(base_url=serve().url) as browser:
        whole, head = browser.get("/api/echo"), browser.head("/api/echo")
        assert browser.head("/api/lines").status_code == 200
        again = browser.get("/api/echo")
    assert head.content == b""
    # "HEAD" is one letter longer than "GET".
    assert int(head.headers["content-length"]) == len(whole.content) + 1
    assert again.json()["method"] == "GET"


def test_cookies_come_back_one_by_one(serve):
    answer = httpx.get(f"{serve().url}/api/cookies")
    assert len(answer.headers.get_list("set-cookie")) == 2


def test_there_are_only_so_many_threads_and_each_keeps_its_connection(serve):
    serving = serve()
    with (
        ThreadPoolExecutor(16) as crowd,
        httpx.Client(base_url=serving.url, limits=httpx.Limits(max_connections=16)) as browser,
    ):
        seen = set(crowd.map(lambda _: browser.get("/api/connection_id").text, range(64)))
    assert 1 < len({words.split()[0] for words in seen}) <= dispatcher.THREADS
    assert len(seen) <= dispatcher.THREADS  # one connection a thread, never a second


def test_beyond_the_queue_people_are_told_to_come_again(serve):
    serving = serve()
    serving.dispatcher.threads = Threads(1, queue=2, patience=10, name="few")
    urls.gate.clear()
    with ThreadPoolExecutor(8) as crowd:
        answers = [crowd.submit(httpx.get, f"{serving.url}/api/wait", timeout=10) for _ in range(8)]
        while sum(answer.done() for answer in answers) < 5:
            time.sleep(0.01)
        urls.gate.set()
    found = sorted(answer.result().status_code for answer in answers)
    assert found == [200] * 3 + [503] * 5
    refused = next(answer.result() for answer in answers if answer.result().status_code == 503)
    assert refused.headers["retry-after"] == "2"
    assert refused.headers["content-type"] == "application/problem+json"
    assert "again" in refused.json()["detail"]


def test_who_waited_too_long_in_the_queue_is_not_served_any_more(serve):
    serving = serve()
    serving.dispatcher.threads = Threads(1, queue=5, patience=0.05, name="hasty")
    urls.gate.clear()
    with ThreadPoolExecutor(2) as crowd:
        first = crowd.submit(httpx.get, f"{serving.url}/api/wait", timeout=10)
        while not serving.dispatcher.threads.inside:
            time.sleep(0.01)
        second = crowd.submit(httpx.get, f"{serving.url}/api/echo", timeout=10)
        while serving.dispatcher.threads.inside < 2:
            time.sleep(0.01)
        time.sleep(0.1)
        urls.gate.set()
    assert (first.result().status_code, second.result().status_code) == (200, 503)


def test_a_mistake_of_ours_is_a_problem_without_its_insides(serve, caplog):
    with caplog.at_level(logging.CRITICAL, logger="django.request"):
        answer = httpx.get(f"{serve().url}/api/broken")
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "mistake of ours" not in answer.text


def test_a_locked_database_is_not_now_but_a_mistyped_table_is_our_mistake(serve, caplog):
    serving = serve()
    with caplog.at_level(logging.CRITICAL, logger="django.request"):
        locked, mistyped = (httpx.get(f"{serving.url}/api/{name}") for name in ("locked", "mistyped"))
    assert (locked.status_code, locked.headers["retry-after"]) == (503, "2")
    assert mistyped.status_code == 500


def test_unknown_addresses_are_problems(serve):
    answer = httpx.get(f"{serve().url}/api/nothing")
    assert answer.status_code == 404
    assert answer.json()["status"] == 404


@pytest.mark.parametrize("declared", [True, False])
def test_too_big_a_request_is_refused(serve, settings, declared):
    settings.TUTTI_BODY_BYTES = settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10_000
    serving = serve()
    body = b"x" * 10_001 if declared else iter([b"x" * 5_000] * 3)
    answer = httpx.post(f"{serving.url}/api/echo", content=body)
    assert answer.status_code == 413
    assert "MB" in answer.json()["detail"]
    assert httpx.post(f"{serving.url}/api/echo", content=b"x" * 10_000).status_code == 200


def test_uploads_have_a_limit_of_their_own(serve, settings):
    settings.TUTTI_BODY_BYTES = 10_000
    settings.TUTTI_UPLOAD_BYTES = 3_000_000
    serving = serve()

    def upload(size: int) -> httpx.Response:
        return httpx.post(f"{serving.url}/api/upload", files={"file": ("a.bin", io.BytesIO(b"x" * size))})

    assert upload(2_900_000).json() == {"size": 2_900_000}
    assert upload(3_200_000).status_code == 413


def test_a_request_that_stops_half_way_is_given_up(serve, monkeypatch):
    monkeypatch.setattr(bodies, "PAUSE_SECONDS", 0.1)
    with socket.create_connection(("127.0.0.1", serve().port)) as line:
        line.sendall(b"POST /api/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhalf")
        assert line.recv(1000).startswith(b"HTTP/1.1 408")


def test_too_long_an_address_is_refused(serve):
    assert httpx.get(f"{serve().url}/api/echo?q={'x' * 20_000}").status_code == 414


def test_an_address_nobody_can_read_is_a_bad_request(serve):
    with socket.create_connection(("127.0.0.1", serve().port)) as line:
        line.sendall(b"GET /api/echo?q=\xff\xfe HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert line.recv(1000).startswith(b"HTTP/1.1 400")


def test_strange_names_and_other_sites_are_refused(serve):
    serving = serve()
    stranger = httpx.get(f"{serving.url}/api/echo", headers={"Host": "evil.example"})
    assert stranger.status_code == 400
    assert "TUTTI_URL" in stranger.json()["detail"]
    for site, status in (("cross-site", 403), ("same-site", 403), ("same-origin", 200), ("none", 200)):
        assert httpx.post(f"{serving.url}/api/echo", headers={"Sec-Fetch-Site": site}).status_code == status
    assert httpx.get(f"{serving.url}/api/echo", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200


def test_long_answers_come_compressed_as_the_browser_likes(serve):
    serving = serve()

    def fetch(accepts: str) -> tuple[str | None, bytes]:
        with httpx.stream("GET", f"{serving.url}/api/long", headers={"Accept-Encoding": accepts}) as answer:
            assert answer.headers["vary"].lower() == "accept-encoding"
            return answer.headers.get("content-encoding"), b"".join(answer.iter_raw())

    coding, plain = fetch("identity")
    assert coding is None
    coding, small = fetch("gzip, deflate, br, zstd")
    assert (coding, zstandard.ZstdDecompressor().decompress(small)) == ("zstd", plain)
    coding, small = fetch("gzip, zstd;q=0")
    assert (coding, gzip.decompress(small)) == ("gzip", plain)
    assert len(small) < len(plain) / 10


def test_a_streamed_answer_arrives_whole(serve):
    answer = httpx.get(f"{serve().url}/api/lines")
    assert answer.text == "".join(f"{number}\n" for number in range(100_000))


def test_a_stream_is_made_only_as_fast_as_it_is_read_and_ends_when_nobody_does(serve):
    serving = serve()
    urls.streamed.clear()
    urls.closed.clear()
    with httpx.stream("GET", f"{serving.url}/api/endless") as answer:
        assert answer.status_code == 200
        time.sleep(0.4)
        before = len(urls.streamed)
        time.sleep(0.2)
        assert len(urls.streamed) - before <= 1  # some hundred kB wait in buffers, then it stands still
    assert urls.closed.wait(3)


def test_a_stream_that_breaks_off_is_not_taken_for_whole(serve, caplog):
    with caplog.at_level(logging.CRITICAL), pytest.raises(httpx.RemoteProtocolError):
        httpx.get(f"{serve().url}/api/half")


def test_a_stream_nobody_reads_does_not_keep_its_thread(serve, monkeypatch, caplog):
    monkeypatch.setattr(dispatcher, "STALLED_SECONDS", 0.2)
    urls.closed.clear()
    with caplog.at_level(logging.CRITICAL), httpx.stream("GET", f"{serve().url}/api/endless"):
        assert urls.closed.wait(5)


def test_health_is_told_without_signing_in(serve):
    serving = serve()
    assert httpx.get(f"{serving.url}/healthz/live").text == "ok\n"
    assert httpx.get(f"{serving.url}/healthz/ready").text == "ok\n"
    assert httpx.get(f"{serving.url}/healthz/else").status_code == 404


def test_stopping_is_quick_even_while_somebody_is_connected(serve):
    serving = serve()
    with httpx.Client(base_url=serving.url) as browser:
        browser.get("/api/echo")
        began = time.monotonic()
        serving.stop()
        assert time.monotonic() - began < 10
