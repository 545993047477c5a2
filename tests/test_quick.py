"""The inner loop asks for the tests of what was changed."""

import pytest

from tools.changed import tests_for as asked_by
from tools.check import shaky


@pytest.mark.parametrize(
    ("changed", "asked"),
    [
        ([], ["tests"]),
        (["web/src/main.tsx", "README.md"], ["tests"]),
        (["tutti/talk/commands.py", "tutti/talk/tests/test_comment.py"], ["tests", "tutti/talk"]),
        (["tutti/work/models/tasks.py", "tutti/web/api.py"], ["tests", "tutti/web", "tutti/work"]),
        (["tutti/engine/assign/cost.py"], ["tests", "tutti/engine/assign"]),
        (["tutti/engine/compiled.py"], ["tests", "tutti/engine"]),
        (["tutti/cli.py", "tutti/a_room_that_is_gone/commands.py"], ["tests"]),
    ],
)
def test_a_room_asks_for_its_own_tests_and_for_those_of_the_house(changed, asked):
    assert asked_by(changed) == asked


@pytest.mark.parametrize("path", ["tutti/changes/feed.py", "tutti/kit/clock.py", "tests/cast.py", "conftest.py"])
def test_what_everybody_stands_on_asks_for_everything(path):
    assert asked_by([path, "tutti/talk/commands.py"]) == ["tests", "tutti"]


def test_a_journey_that_needed_two_tries_is_named():
    said = "  ok 1 task\n\n  1 flaky\n    e2e/task.journey.ts:41:1 › ticked ─────\n  71 passed (5.6m)\n"
    assert list(shaky(said)) == ["      1 flaky", "      e2e/task.journey.ts:41:1 › ticked"]
    assert list(shaky("  72 passed (5.6m)\n")) == []
