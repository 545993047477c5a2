"""A house that starts loads no mathematics: it is up soon and small, and the first look ahead pays for its own."""

import subprocess
import sys

HEAVY = ("numba", "numpy", "ortools", "scipy", "xlsxwriter")
START = f"""
import django, sys
django.setup()
import tutti.web.api, tutti.web.rounds, tutti.web.server
print(*(name for name in {HEAVY} if name in sys.modules))
"""


def test_what_is_heavy_waits_until_it_is_needed() -> None:
    said = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True)
    assert said.stdout.split() == []
