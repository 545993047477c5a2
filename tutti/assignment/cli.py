"""What operators and auditors ask about who does what: `tutti plan`, `bias-audit`, `policy-replay`."""

from __future__ import annotations

import csv
import json
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from datetime import UTC, date, datetime, time, timedelta
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tutti.assignment.sheets import plan, take_plan
from tutti.kit.commandline import Cannot, Command, open_house, take_place

if TYPE_CHECKING:
    from tutti.engine.impact import Impact, Interval
    from tutti.people.models import Workspace


def _take_audit(parser: ArgumentParser) -> None:
    parser.add_argument("--people", type=Path, required=True, metavar="CSV", help="columns: person (e-mail), group")
    parser.add_argument("--since", type=date.fromisoformat, help="the first day (default: a year ago)")
    parser.add_argument("--until", type=date.fromisoformat, help="the last day (default: today)")
    _take_common(parser)


def _take_common(parser: ArgumentParser) -> None:
    parser.add_argument("--workspace", metavar="NAME", help="which workspace (default: the only one)")
    parser.add_argument("--json", action="store_true", help="as JSON, for programs")
    take_place(parser)


def bias_audit(asked: Namespace) -> int:
    """Compare how often groups of people were given work; the groups come from the auditor's file and are not kept."""
    open_house(asked)
    from tutti.assignment.queries.decisions import decisions, tallied
    from tutti.engine.impact import impacts, verdict

    workspace = _workspace(asked.workspace)
    groups, strangers = _groups(asked.people, workspace)
    until = asked.until or datetime.now(UTC).date()
    since = asked.since or until - timedelta(days=365)
    found = list(decisions(workspace.pk, _midnight(since), _midnight(until + timedelta(days=1))))
    groups_found = impacts(tallied(found, groups))
    said = verdict(groups_found, len(found))
    if asked.json:
        rows = [_finite(asdict(each)) for each in groups_found]
        print(json.dumps({"decisions": len(found), "groups": rows, "verdict": said, "unknown": strangers}))
    else:
        print(f"Decisions from {since} to {until}: {len(found)}. People of the file who are not here: {strangers}.")
        print("\n".join((*map(_line, groups_found), said)))
        print("Who was named for a task and who got it: nothing is said about why, or about who was never named.")
    return 0


def _take_replay(parser: ArgumentParser) -> None:
    parser.add_argument("project", metavar="KEY", help="the project whose past weeks are planned again")
    parser.add_argument("--one", default="", metavar="S,B,G,T", help="speed,balance,growth,stability, each 0 to 2")
    parser.add_argument("--other", default="", metavar="S,B,G,T", help="the same (default of both: as it is now)")
    parser.add_argument("--weeks", type=int, default=12, choices=range(1, 27), metavar="N", help="1 to 26, default 12")
    _take_common(parser)


def policy_replay(asked: Namespace) -> int:
    """Plan a project's past weeks again under two policies, and say how the plans differ and what that cannot tell."""
    open_house(asked)
    import msgspec

    from tutti.assignment.queries import policy_of
    from tutti.assignment.replaying import replayed, sliders
    from tutti.changes.commands import Refused
    from tutti.people.models import Project

    workspace = _workspace(asked.workspace)
    project = Project.objects.filter(workspace_id=workspace.pk, key=asked.project.upper()).first()
    if project is None:
        raise Cannot(f"There is no project {asked.project}.")
    now = policy_of(workspace.pk)
    try:
        one, other = sliders(asked.one, "one", now), sliders(asked.other, "other", now)
    except Refused as why:
        raise Cannot(f"{why} (--{why.field})") from None
    found = replayed(project, one, other, asked.weeks)
    if asked.json:
        print(msgspec.json.encode(found).decode())
        return 0
    print(f"Weeks in which tasks were given out: {found.weeks}. Tasks: {found.tasks}. Of every measure less is better.")
    for each in found.differences:
        interval = "" if each.low is None else f" ({each.low:+.3f} to {each.high:+.3f})"
        print(f"{each.measure:<8} {each.one:9.3f} {each.other:9.3f} {each.difference:+9.3f}{interval}  {each.says}")
    print("\n".join(found.cannot))
    return 0


def _groups(file: Path, workspace: Workspace) -> tuple[dict[str, str], int]:
    """The group of each person, by id, and how many of the file are not in the workspace."""
    from tutti.people.models import Person

    try:
        with file.open(newline="", encoding="utf-8-sig") as opened:
            rows = [(row["person"].strip().lower(), row["group"].strip()) for row in csv.DictReader(opened)]
    except (OSError, UnicodeDecodeError) as why:
        raise Cannot(f"{file} cannot be read: {why}.") from None
    except (KeyError, AttributeError):
        raise Cannot(f"{file} needs a column “person” (e-mail) and a column “group”, filled in each row.") from None
    people = Person.objects.filter(workspace_id=workspace.pk, account__isnull=False)
    known = {email: str(pk) for pk, email in people.values_list("pk", "account__email")}
    return {known[email]: group for email, group in rows if email in known}, sum(e not in known for e, _ in rows)


def _workspace(name: str | None) -> Workspace:
    from tutti.people.models import Workspace

    found = list(Workspace.objects.filter(name=name) if name else Workspace.objects.all())
    if len(found) != 1:
        raise Cannot("There is no such workspace." if name and not found else "Say which workspace with --workspace.")
    one: Workspace = found[0]
    return one


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _line(impact: Impact) -> str:
    ratio = f"ratio {_range(impact.ratio)}" if impact.ratio else "the best-off group"
    return f"{impact.group:<20} {impact.chosen:>6} of {impact.considered:<6} {_range(impact.rate)}   {ratio}"


def _range(interval: Interval) -> str:
    return f"{interval.value:.2f} ({interval.low:.2f} to {interval.high:.2f})"


def _finite(value: Any) -> Any:
    """The same with null where a number has no end, since JSON knows no infinity."""
    if isinstance(value, dict):
        return {name: _finite(part) for name, part in value.items()}
    return None if isinstance(value, float) and not isfinite(value) else value


COMMANDS = {
    "plan": Command("Plan who should do what, from two sheets.", plan, take_plan),
    "bias-audit": Command("Compare how often groups of people were given work.", bias_audit, _take_audit),
    "policy-replay": Command("Compare two policies on a project's past weeks.", policy_replay, _take_replay),
}
