"""One stage of a check: a program that is run, timed and counted by the report it leaves."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

from tools.setup import HERE, surroundings

REPORTS = HERE / ".check"
SHARED = Path(os.environ.get("TUTTI_SHARED") or HERE.parent / "shared")


@dataclass(frozen=True, slots=True)
class Stage:
    """What to run.  `report` names the JUnit file of a test suite; without one the exit code is the one result."""

    name: str
    command: tuple[str, ...]
    into: Path = HERE
    env: Mapping[str, str] = field(default_factory=dict)
    report: Path | None = None
    minutes: float = 10


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a stage went."""

    stage: Stage
    seconds: float
    passed: int
    failed: int
    skipped: int
    troubles: tuple[str, ...]
    said: str


def run(stage: Stage, keeps: Path) -> Outcome:
    """Runs a stage to its end or its time limit, with a data folder of its own under `keeps`."""
    if stage.report:
        stage.report.unlink(missing_ok=True)
    own = keeps / stage.name.replace(" ", "-")
    own.mkdir(exist_ok=True)
    began = time.monotonic()
    code, said = _run(stage, {**_clean(), "TUTTI_DATA": str(own), **stage.env})
    passed, failed, skipped, troubles = _count(stage, code)
    return Outcome(stage, time.monotonic() - began, passed, failed, skipped, troubles, said)


def _clean() -> dict[str, str]:
    """What somebody set for their own Tutti does not change what is tested."""
    mine = {name: value for name, value in surroundings().items() if not name.startswith("TUTTI_")}
    mine.pop("PYTHONPATH", None)
    return {**mine, "TUTTI_SHARED": str(SHARED)} if SHARED.is_dir() else mine


def _run(stage: Stage, env: dict[str, str]) -> tuple[int, str]:
    """A session of its own, so that a stage that hangs is ended with everything it started."""
    with subprocess.Popen(
        stage.command, cwd=stage.into, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, errors="replace", start_new_session=True,
    ) as program:  # fmt: skip
        try:
            said, _ = program.communicate(timeout=stage.minutes * 60)
        except BaseException as end:
            os.killpg(program.pid, signal.SIGKILL)
            if not isinstance(end, subprocess.TimeoutExpired):
                raise
            said, _ = program.communicate()
            return 124, f"{said}\nNot finished after {stage.minutes:g} minutes: ended.\n"
    return program.returncode, said


def _count(stage: Stage, code: int) -> tuple[int, int, int, tuple[str, ...]]:
    """Passed, failed, skipped, and what else is wrong; a suite that ran nothing or left out too much has failed."""
    if stage.report is None:
        return int(code == 0), int(code != 0), 0, ()
    cases = _cases(stage.report)
    failed = sum(1 for case in cases if case.find("failure") is not None or case.find("error") is not None)
    skips = [skip for case in cases if (skip := case.find("skipped")) is not None]
    passed = len(cases) - failed - len(skips)
    troubles = [f"skipped: {_why(skip) or 'no reason given'}" for skip in skips if not _may_be_skipped(_why(skip))]
    if not passed:
        troubles.append("no test ran")
    if code and not failed:
        troubles.append(f"ended with code {code}")
    return passed, failed + len(troubles), len(skips), tuple(troubles)


def _cases(report: Path) -> list[ET.Element]:
    try:
        return ET.parse(report).getroot().findall(".//testcase")  # noqa: S314 - our own test runner wrote it
    except (OSError, ET.ParseError):
        return []


def _why(skip: ET.Element) -> str:
    return (skip.get("message") or skip.text or "").strip()


def _may_be_skipped(why: str) -> bool:
    """A test may be for one database only, or need the real exports where nobody has them; nothing else is left out."""
    return why.startswith("only on ") or ("real exports" in why and not SHARED.is_dir())
