"""Every browser ends where the server is: old state + feed == fresh bootstrap, for every command and every viewer."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import pytest

from tests.cast import Office
from tests.opening import for_now
from tests.random_days import DEEDS, Day, with_makers
from tests.snapshots import rows_of
from tutti.changes import audit, columns, feed
from tutti.changes.commands import Unseen, doors
from tutti.changes.models import Synced
from tutti.people.models import Person
from tutti.web.rows import details

SEEDS = [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 8))]
STEPS = 160
LAZY = {model.kind for model in Synced.kinds.values() if model.lazy}
RECORDED: list[dict[str, Any]] = []
"""What every browser of this run saw."""


class Browser:
    """A browser's data layer, in four dozen lines: what the client does in TypeScript."""

    def __init__(self, viewer: Person) -> None:
        self.viewer, self.rows, self.opened = viewer, dict[tuple[str, str], Any](), set[str]()
        self.scopes, self.seq = frozenset[str](), 0
        self.steps: list[dict[str, Any]] = [{"loaded": self._load(viewer.scopes, viewer.scopes)}]
        """What it heard, in order, for the real client to hear again."""

    def afresh(self) -> "Browser":
        """Another one of the same viewer that starts now and opens the same tasks."""
        fresh = Browser(self.viewer)
        fresh.look_again(self.opened)
        return fresh

    @property
    def shown(self) -> dict[tuple[str, str], Any]:
        """What there is to see: parts of a task that were taken off are kept for a while, and shown to nobody."""
        return {key: held for key, held in self.rows.items() if key[0] not in LAZY or not held[1]["removed"]}

    def look_at_something(self, dice: random.Random) -> None:
        """Open a task that is worth it, if there is one."""
        counts = ("item_count", "file_count", "comment_count")
        tasks = [row for (kind, _), (_, row) in self.rows.items() if kind == "task"]
        if worth_it := sorted(row["id"] for row in tasks if any(row[count] for count in counts)):
            self.look_at(dice.choice(worth_it))

    def look_at(self, task: str) -> None:
        """From now on this task's checklist, files and comments are held, too."""
        try:
            found = on_the_wire(details(UUID(task), self.viewer))
        except Unseen:
            return  # it was taken out of sight, and the browser has not heard of it yet
        self.opened.add(task)
        for key in [key for key, (_, row) in self.rows.items() if key[0] in LAZY and row["task_id"] == task]:
            if self.rows[key][1]["seq"] <= found["seq"]:
                del self.rows[key]
        for scope, kind, _, row in found["rows"]:
            self._put(scope, kind, row)
        self.steps.append({"opened": task, "details": found})

    def look_again(self, tasks: Iterable[str]) -> None:
        """At those of these tasks that are there."""
        for task in sorted(tasks):
            if ("task", task) in self.rows:
                self.look_at(task)

    def catch_up(self) -> None:
        """Read the feed with what the viewer may see now; look again at what was open where one is let in again."""
        scopes = self.viewer.scopes
        gained = scopes - self.scopes
        self.rows = {key: held for key, held in self.rows.items() if held[0] in scopes}
        changes = since(self.viewer, self.seq)
        for change in changes:
            self._apply(change)
        self.steps.append({"feed": changes, "scopes": sorted(scopes)})
        if gained:
            self.steps.append({"gained": self._load(scopes, gained)})
            self.look_again(task for task in self.opened if self.rows.get(("task", task), ("",))[0] in gained)
        self.seq, self.scopes = feed.position(self.viewer.workspace_id), scopes

    def _load(self, scopes: Collection[str], gained: Collection[str]) -> list[str]:
        self.seq, self.scopes = feed.position(self.viewer.workspace_id), frozenset(scopes)
        lines = list(feed.snapshot(self.viewer.workspace_id, gained))
        for scope, kind, row in rows_of(lines):
            self._put(scope, kind, row)
        head = json.dumps({"seq": self.seq, "scopes": sorted(scopes)})
        return [head, *(line.decode() for line in lines)]

    def _apply(self, change: dict[str, Any]) -> None:
        for scope, kind, row_id, row in change["rows"]:
            held = self.rows.get((kind, row_id))
            if row is not None:
                self._put(scope, kind, row)
            elif held and held[0] == scope:
                del self.rows[kind, row_id]

    def _put(self, scope: str, kind: str, row: dict[str, Any]) -> None:
        held = self.rows.get((kind, row["id"]))
        if (held is None or held[1]["seq"] <= row["seq"]) and (kind not in LAZY or row["task_id"] in self.opened):
            self.rows[kind, row["id"]] = (scope, row)


def on_the_wire(answer: Any) -> Any:
    return json.loads(msgspec.json.encode(answer))


def since(viewer: Person, seq: int) -> list[dict[str, Any]]:
    entries = feed.read_since(viewer.workspace_id, seq, 10_000)
    return [json.loads(told) for entry in entries if (told := feed.encode(entry, viewer.scopes))]


@pytest.fixture(autouse=True)
def _every_encoding(monkeypatch):
    """The columns of these small snapshots travel as those of large ones do."""
    monkeypatch.setattr(columns, "SHORT", 2)


@pytest.mark.parametrize("seed", SEEDS)
def test_old_state_and_feed_make_the_new_state(office, seed):
    live_a_day(office, seed)


def live_a_day(office: Office, seed: int, wanted: Sequence[str] = ()) -> None:
    """Things happen, browsers follow; at the end each holds what a fresh one would."""
    dice, eyes = random.Random(seed), random.Random(seed)
    day = Day(office.everyone, dice, wanted)
    browsers = [Browser(person) for person in office.everyone]
    for _ in range(STEPS):
        day.something_happens()
        if wanted and DEEDS.keys() >= set(wanted):
            break
        if dice.random() < 0.3:
            dice.choice(browsers).catch_up()
        if eyes.random() < 0.2:
            eyes.choice(browsers).look_at_something(eyes)
    for browser in browsers:
        browser.catch_up()
        fresh = browser.afresh()
        RECORDED.append({"name": browser.viewer.name, "day": browser.steps, "fresh": fresh.steps})
        assert browser.scopes == fresh.scopes
        assert browser.shown == fresh.shown
    assert not list(audit.verify(office.workspace.pk))


def test_the_real_client_ends_there_too(tmp_path):
    """The same days, replayed by the TypeScript store."""
    assert RECORDED, "no day was recorded before this test"
    days = tmp_path / "days.json"
    days.write_text(json.dumps(RECORDED))
    node = ["node", "node_modules/vitest/vitest.mjs", "run", "src/data/replay.test.ts"]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    here = Path(__file__).parent.parent / "web"
    told = subprocess.run(
        node, cwd=here, env=os.environ | {"REPLAY_FILE": str(days), "PATH": path}, capture_output=True, text=True
    )
    assert told.returncode == 0, told.stdout[-3000:] + told.stderr[-2000:]


@pytest.mark.slow
def test_every_command_lives_a_random_day(office):
    """Runs last: what no day has seen yet is asked for in more weeks; what even they do not see, nobody replays."""
    for week in range(100, 800, 100):
        with for_now():  # so that nobody is missing who was removed in a week before
            for seed in range(week, week + 6):
                if unseen := set(doors()) - set(DEEDS):
                    live_a_day(office, seed, wanted=with_makers(unseen))
    missing = sorted(set(doors()) - set(DEEDS))
    assert not missing, f"no random day did {', '.join(missing)}"
    assert DEEDS.get("undo"), "no random day took anything back"
