"""What takes long is killed half way: an import with the server that carries it, and a backup."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from urllib.request import Request, urlopen

from faults.house import HERE, House, house, wait_until
from faults.ledger import Verdict
from faults.load import under_load

CARDS = 400


def an_import(at: Path, times: int) -> Verdict:
    """An import, and the server that carries it on, are killed half way under load, again and again"""
    with house(at) as place, under_load(place, writers=2) as load:
        many = CARDS * times
        board = _board(at / "board.json", many)
        running = _begun(place, "import", "trello", str(board), "--as", "ann@acme.example")
        for turn in range(1, times + 1):
            share = many * turn // (times + 1)
            wait_until(lambda share=share: _done(place) >= share, 90, "an import half way")
            running.kill()
            place.webs[0].kill()
            load.ledger.blow()
            place.webs[0].start()
            load.goes_on()
        running.wait()
        wait_until(lambda: _done(place) >= many and _state(place) == "done", 120, "the end of the import")
        load.end()
        everything, _ = place.shown()
        cards = {title: count for title, count in everything.items() if title.startswith("Card ")}
        wanted = {f"Card {number}": 1 for number in range(many)}
        wrong = () if cards == wanted else (f"{many} cards became {sum(cards.values())}",)
        return load.judged(f"{many} cards came in once, after {times} deaths", wrong=wrong)


def a_backup(at: Path, times: int) -> Verdict:
    """A backup is killed half way under load; the next one is whole"""
    with house(at) as place, under_load(place) as load:
        goal, wrong = at / "backup.tutti", list[str]()
        for _ in range(times):
            running = _begun(place, "backup", str(goal))
            wait_until(lambda: bool(list(at.glob(".backup.tutti.*"))), 30, "a backup half way")
            running.kill()
            running.wait()
            load.ledger.blow()
            load.goes_on()
            wrong += ["half a backup has the name of a whole one"] if goal.exists() else []
            for draft in at.glob(".backup.tutti.*"):
                draft.unlink()  # what a killed backup leaves; its name says that it is none
        place.tutti("backup", str(goal))
        if "is what was written" not in place.tutti("verify", str(goal)):
            wrong.append("the backup is not sound")
        return load.judged(f"{goal.stat().st_size / 1024:.0f} KiB, verified", wrong=tuple(wrong))


def _begun(place: House, *words: str) -> subprocess.Popen[bytes]:
    with (place.data / "halfway.log").open("ab") as log:
        program = [sys.executable, "-m", "tutti.cli", *words]
        return subprocess.Popen(program, env=place.environment, cwd=HERE, stdout=log, stderr=log)


def _board(at: Path, many: int) -> Path:
    cards = [{"id": f"c{n}", "name": f"Card {n}", "idList": "l", "pos": n} for n in range(many)]
    at.write_text(json.dumps({"id": "b", "name": "Big", "lists": [{"id": "l", "name": "Ideas"}], "cards": cards}))
    return at


def _row(place: House) -> dict[str, object]:
    asked = Request(f"{place.urls[0]}/api/v1/imports", headers={"Authorization": f"Bearer {place.token}"})
    rows: list[dict[str, object]] = json.loads(urlopen(asked).read())["rows"]
    return rows[0] if rows else {}


def _done(place: House) -> int:
    return int(str(_row(place).get("done", 0)))


def _state(place: House) -> str:
    return str(_row(place).get("state", ""))
