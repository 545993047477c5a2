"""What was acknowledged stays: the server is killed under write load, ten times, and nothing is lost or doubled."""

import random
import threading
import time
import uuid
from collections import Counter

import httpx
import pytest

from tests.serving import Place

KILLS = 10
WRITERS = 4


class Writer(threading.Thread):
    """Adds task after task; when the line goes dead it asks again with the same key, as the client does."""

    def __init__(self, place: Place, stop: threading.Event) -> None:
        super().__init__(daemon=True)
        self.place, self.stop = place, stop
        self.acknowledged: list[str] = []

    def run(self) -> None:
        with httpx.Client(headers={"Authorization": f"Bearer {self.place.token}"}, timeout=5) as line:
            while not self.stop.is_set():
                self.write(line, f"Task {uuid.uuid4()}")

    def write(self, line: httpx.Client, title: str) -> None:
        key = str(uuid.uuid4())
        while True:
            try:
                answer = line.post(
                    f"{self.place.url}/api/v1/tasks",
                    json={"project": self.place.project, "title": title},
                    headers={"Idempotency-Key": key},
                )
            except httpx.TransportError:
                time.sleep(0.05)
                continue
            if answer.status_code == 200:
                self.acknowledged.append(title)
                return
            assert answer.status_code == 503, answer.text


@pytest.mark.slow
def test_no_acknowledged_write_is_lost_or_doubled(tmp_path, db):
    place, dice, stop = Place.new(tmp_path), random.Random(7), threading.Event()
    place.start()
    port = place.port
    writers = [Writer(place, stop) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()
    try:
        for _ in range(KILLS):
            wait_for_load(writers)
            time.sleep(dice.uniform(0, 0.4))
            place.kill()
            place.start(port)
        time.sleep(0.5)
        stop.set()
        for writer in writers:
            writer.join(20)
            assert not writer.is_alive()
        found = Counter(title for title in titles(place))
        assert acknowledged(writers) > KILLS * WRITERS
        assert found == Counter(title for writer in writers for title in writer.acknowledged)
        assert "every link holds" in place.tutti("audit", "verify")
    finally:
        stop.set()
        place.leave()


def wait_for_load(writers: list[Writer]) -> None:
    """Until more was acknowledged than the writers may have had on the way when the server came back."""
    enough = acknowledged(writers) + WRITERS + 1
    deadline = time.monotonic() + 30
    while acknowledged(writers) < enough and time.monotonic() < deadline:
        time.sleep(0.01)


def acknowledged(writers: list[Writer]) -> int:
    return sum(len(writer.acknowledged) for writer in writers)


def titles(place: Place) -> list[str]:
    """Every task's title, a page at a time."""
    found, cursor = list[str](), ""
    with httpx.Client(headers={"Authorization": f"Bearer {place.token}"}, timeout=10) as line:
        while True:
            page = line.get(f"{place.url}/api/v1/tasks?limit=200{cursor}").json()
            found += [row["title"] for row in page["rows"]]
            if not page["next"]:
                return found
            cursor = f"&cursor={page['next']}"
