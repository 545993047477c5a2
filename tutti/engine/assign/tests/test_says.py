"""Every sentence of the engine is in one place, is used, and reads well."""

import re
from datetime import date
from pathlib import Path

import pytest

from tutti.engine.assign import says
from tutti.engine.assign.cost import TERMS
from tutti.engine.assign.says import Hours, Share, say, text


@pytest.mark.parametrize(
    ("hours", "words"),
    [(0, "0 h"), (0.05, "3 min"), (0.5, "30 min"), (11.5, "11.5 h"), (4, "4 h"), (1234.04, "1,234 h")],
)
def test_hours_read_well(hours, words):
    assert text(say("effort.default", effort=Hours(hours))).endswith(words)


def test_a_share_without_any_capacity_is_not_a_number():
    spoken = text(say("load", now=Share(0.624), then=Share(float("inf")), weeks=4))
    assert spoken == "At 62 % of capacity over the next 4 weeks, far more than 100 % with this task"


def test_days_do_not_depend_on_the_machine():
    assert text(say("free.overdue", due=date(2026, 11, 28), after=Hours(2))).startswith("No time before Sat 28 Nov")


def test_every_template_is_used_and_every_used_one_exists():
    folder = Path(says.__file__).parent
    code = "\n".join(path.read_text() for path in folder.glob("*.py") if path.name != "says.py")
    code += '"flip.free" "flip.free.undated" "flip.busy" "flip.busy.undated"'  # composed from the kind of flip
    code += "".join(f'"term.{term}"' for term in TERMS) + '"none.access" "none.denied"'  # from the term, and the rule
    short = "load|tie|single|promises|skill|seat|named|money|dull|switching|stretch|short|alone"
    used = set(re.findall(rf'"([a-z]+(?:\.[a-z]+)+|{short})"', code))
    assert set(says.TEMPLATES) - used == set()
    assert set(re.findall(r'say\(\s*"([^"]+)"', code)) - set(says.TEMPLATES) == set()
