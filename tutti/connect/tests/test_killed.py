"""`kill -9` in the middle of an import: what was acknowledged stays, what was not comes later, nothing comes twice."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

CARDS = 3000
HOUSE = Path(__file__).parents[3]

SET_UP = """
import django; django.setup()
from tests.cast import open_office
open_office()
"""
CARRY_ON = """
import django; django.setup()
from tutti.changes import readers
from tutti.connect.models import Import
while Import.objects.filter(state="running").exists():
    readers.drain()
"""
LOOK = """
import django, json; django.setup()
from tutti.connect.models import Import
from tutti.talk.models import Comment
from tutti.work.models import Item, Task
titles = Task.objects.order_by("rank").values_list("title", flat=True)
numbers = Task.objects.order_by("rank").values_list("number", flat=True)
print(json.dumps([list(titles), list(numbers), Comment.objects.count(), Item.objects.count(),
                  list(Import.objects.values_list("state", "done"))]))
"""


@pytest.fixture
def place(tmp_path: Path) -> dict[str, str]:
    """An installation of its own, on SQLite, with the office in it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TUTTI_")}
    env = {**kept, "TUTTI_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "tutti.settings", "PYTHONPATH": str(HOUSE)}
    program(env, "-m", "tutti.cli", "migrate")
    program(env, "-c", SET_UP)
    return env


def program(env: dict[str, str], *words: str) -> str:
    done = subprocess.run([sys.executable, *words], env=env, cwd=HOUSE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def big_board(path: Path) -> Path:
    cards = [{"id": f"c{n}", "name": f"Card {n}", "idList": "l", "pos": n} for n in range(CARDS)]
    actions = [
        {"id": f"a{n}", "type": "commentCard", "idMemberCreator": "m", "date": "2024-01-01T10:00:00Z",
         "data": {"text": "said", "card": {"id": f"c{n}"}}}
        for n in range(0, CARDS, 5)
    ]  # fmt: skip
    checklists = [{"id": f"k{n}", "idCard": f"c{n}", "checkItems": [{"name": "x"}]} for n in range(0, CARDS, 10)]
    board = {"id": "b", "name": "Big", "lists": [{"id": "l", "name": "Ideas"}], "cards": cards, "actions": actions}
    path.write_text(json.dumps({**board, "checklists": checklists}))
    return path


@pytest.mark.slow
def test_killed_three_times_an_import_still_comes_in_once(place: dict[str, str], tmp_path: Path):
    file = big_board(tmp_path / "big.json")
    words = [sys.executable, "-m", "tutti.cli", "import", "trello", str(file), "--as", "ann@acme.example"]
    reached = [killed_after(words, place, 400)]
    reached += [killed_after([sys.executable, "-c", STEP_BY_STEP], place, more) for more in (1000, 2000)]
    assert reached == sorted(reached)
    assert reached[-1] < CARDS
    program(place, "-c", CARRY_ON)
    titles, numbers, comments, lines, imports = json.loads(program(place, "-c", LOOK))
    assert titles == [f"Card {n}" for n in range(CARDS)]
    assert numbers == list(range(1, CARDS + 1))
    assert (comments, lines, imports) == (CARDS // 5, CARDS // 10, [["done", CARDS]])


STEP_BY_STEP = """
import django; django.setup()
from tutti.changes import readers
from tutti.connect.models import Import
file = Import.objects.get()
while file.state == "running":
    readers.read_on(readers.LATER["connect.carry_on"], file.workspace_id, at_most=1)
    file.refresh_from_db()
    print(f"{file.done:,} of {file.total:,} tasks", flush=True)
"""


def killed_after(words: list[str], env: dict[str, str], cards: int) -> int:
    """Kills the program, without a chance to tidy up, once it has said that so many cards are in."""
    with subprocess.Popen(words, env=env, cwd=HOUSE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        for line in running.stdout:
            told = re.match(r"([\d,]+) of", line)
            if told and int(told[1].replace(",", "")) >= cards:
                os.kill(running.pid, signal.SIGKILL)
                return int(told[1].replace(",", ""))
    pytest.fail("the import ended before it could be killed")
