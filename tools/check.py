"""Checks everything (`all`, what CI runs) or what was changed (`quick`, a minute), and sums it up in the last line."""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack
from itertools import dropwhile, takewhile
from pathlib import Path
from tempfile import TemporaryDirectory

from tools import servers
from tools.changed import tests_of_changes
from tools.setup import HERE, WEB, Missing
from tools.stages import REPORTS, Outcome, Stage, run

NOTHING: Mapping[str, str] = {}
LANES = 2  # the suite has to be quick on two cores
TAIL = 300  # lines of a failed stage that are shown; the rest is in .check/


def reading() -> list[Stage]:
    """What is judged by reading the code."""
    return [
        Stage("types", ("mypy",)),
        Stage("client types", ("npm", "run", "--silent", "typecheck"), WEB),
        Stage("floors", ("lint-imports", "--no-cache")),
        Stage("format", ("ruff", "format", "--check", ".")),
        Stage("lint", ("ruff", "check", ".")),
        Stage("client format", ("npm", "run", "--silent", "format:check"), WEB),
        Stage("client lint", ("npm", "run", "--silent", "lint"), WEB),
        Stage("generated", ("python", "-m", "tools.generated", "check")),
    ]


def python_on(database: str, url: str = "", *more: str, redis: str = "") -> Stage:
    """The Python suite on one database."""
    env = {"TUTTI_TEST_DB": database, "TUTTI_DATABASE_URL": url, "TUTTI_TEST_REDIS_URL": redis}
    return python(f"python on {database}", *more, env=env)


def python(name: str, *more: str, env: Mapping[str, str] = NOTHING) -> Stage:
    report = REPORTS / f"{name.replace(' ', '-')}.xml"
    command = ("pytest", "-q", f"--junitxml={report}", "-o", f"cache_dir=.pytest_cache/{report.stem}", *more)
    return Stage(name, command, env=env, report=report, minutes=20)


def client_tests() -> Stage:
    report = REPORTS / "client.xml"
    reporters = ("--reporter=default", "--reporter=junit", f"--outputFile.junit={report}")
    return Stage("client tests", ("npm", "test", "--silent", "--", *reporters), WEB, report=report)


def client_size() -> Stage:
    return Stage("client size", ("npm", "run", "--silent", "size"), WEB)


def journeys(chromium: Path, url: str) -> Stage:
    """People's ways through Tutti, in a real browser against a real server."""
    report = REPORTS / "journeys.xml"
    env = {"TUTTI_CHROMIUM": str(chromium), "TUTTI_TEST_REDIS_URL": url, "PLAYWRIGHT_JUNIT_OUTPUT_NAME": str(report)}
    command = ("node_modules/.bin/playwright", "test", "--reporter=list,junit")
    return Stage("journeys", command, WEB, env, report, minutes=20)


def check_quick() -> list[Outcome]:
    """The inner loop: the tests of what was changed, on one database, nothing slow, no browser."""
    asked = tests_of_changes()
    print(f"  the tests in {', '.join(asked)}", flush=True)
    return side_by_side([python_on("sqlite", "", "-m", "not slow", *asked), *reading(), client_tests()])


def check_all() -> list[Outcome]:
    """Everything; journeys come last, since two of them at a time take both cores."""
    with ExitStack() as stack:
        programs = servers.programs()
        postgres = stack.enter_context(servers.postgres(programs.postgres))
        redis = stack.enter_context(servers.redis(programs.redis))
        done = side_by_side(
            [
                python_on("sqlite", "", "--ignore=tutti/engine", redis=redis),
                python_on("postgres", f"{postgres}/tutti", "-m", "database", "--ignore=tutti/engine", redis=redis),
                python("the engine", "tutti/engine"),
                *reading(),
                client_tests(),
                client_size(),
            ]
        )
        return [*done, *side_by_side([journeys(programs.chromium, redis)])]


def side_by_side(stages: Iterable[Stage]) -> list[Outcome]:
    """Runs the stages in their order, two at a time, and tells each when it is done."""
    outcomes = []
    with TemporaryDirectory(prefix="tutti-check-") as keeps, ThreadPoolExecutor(LANES) as lanes:
        for future in as_completed([lanes.submit(run, stage, Path(keeps)) for stage in stages]):
            outcomes.append(future.result())
            tell(outcomes[-1])
    return outcomes


def tell(outcome: Outcome) -> None:
    """A line for what went well; everything it said for what did not."""
    name = outcome.stage.name
    (REPORTS / f"{name.replace(' ', '-')}.txt").write_text(outcome.said)
    skipped = f", {outcome.skipped} skipped" if outcome.skipped else ""
    counts = f"{outcome.passed} passed, {outcome.failed} failed{skipped}"
    if outcome.failed:
        lines = outcome.said.rstrip().splitlines()
        print(f"\n--- {name} ---", *lines[-TAIL:], *(f"{name}: {trouble}" for trouble in outcome.troubles), sep="\n")
    print(f"  {name:<22} {outcome.seconds:6.1f} s   {counts}", *shaky(outcome.said), sep="\n", flush=True)


def shaky(said: str) -> Iterable[str]:
    """The journeys that passed at their second try only: each is a defect of Tutti or of the journey, to be mended."""
    told = dropwhile(lambda line: not re.fullmatch(r"\s*\d+ flaky", line), said.splitlines())
    for line in takewhile(lambda line: not re.match(r"\s*\d+ (passed|skipped|did not run)", line), told):
        yield f"      {line.strip(' ─')}"


def main() -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the servers are stopped with us
    REPORTS.mkdir(exist_ok=True)
    try:
        outcomes = check_all() if sys.argv[1:] == ["all"] else check_quick()
    except Missing as missing:
        print(f"\n{missing}\n", file=sys.stderr)
        return 1
    return verdict(outcomes)


def verdict(outcomes: list[Outcome]) -> int:
    """The last line, which CI reads, and the exit code."""
    passed, failed, skipped = (
        sum(counts) for counts in zip(*((o.passed, o.failed, o.skipped) for o in outcomes), strict=True)
    )
    if failed:
        names = ", ".join(outcome.stage.name for outcome in outcomes if outcome.failed)
        print(f"\nNot yet: {names}. All that was said is in {REPORTS.relative_to(HERE)}/.")
    print(f"\n{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
