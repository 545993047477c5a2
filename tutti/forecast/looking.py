"""One look ahead over a workspace: what changed is worked out anew, and what came out differently is written down."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec

from tutti.engine import forecast as engine
from tutti.forecast.ahead import Ahead, Approach, Efforts, Horizon, laid_out, outlooks_of, told
from tutti.forecast.ahead.drivers import Driver
from tutti.forecast.behind import Axis, delays_in, flow_in
from tutti.forecast.commands import keep
from tutti.forecast.commands.keeping import APPROACH, HORIZON, OUTLOOK, Found
from tutti.forecast.hindsight import hindsight_of, leanings_of, scored
from tutti.forecast.models import Approach as ApproachRow
from tutti.forecast.models import Flow, Hindsight, Leaning, Lookout, Outlook
from tutti.forecast.models import Horizon as HorizonRow
from tutti.forecast.past import Past
from tutti.forecast.reporting import issued_of
from tutti.people.models import Project
from tutti.people.register import switched_off
from tutti.people.standing import workers_in
from tutti.work.models import Label
from tutti.work.queries import statuses_of

SWITCHES = ("effort_range", "late_risk", "date_forecast", "own_estimates", "flow", "why_late")


class Looking:
    """What one look needs: the past, the moment, and what may be worked out at all."""

    def __init__(self, past: Past, workspace_id: UUID, now: datetime, *, is_new_day: bool) -> None:
        self.past, self.workspace_id, self.now = past, workspace_id, now
        self.all = is_new_day or past.touches_all
        self.off = {name for name in SWITCHES if switched_off(name, workspace_id)}
        self.efforts = Efforts(past, now.date())

    def look(self) -> None:
        """Project by project, so that the first is on screen while the next is worked out."""
        past = self.past
        touched, settled = past.touched, past.settled
        past.touched, past.settled, past.touches_all = set(), set(), False
        projects = Project.objects.filter(workspace_id=self.workspace_id, archived=False)
        for project in projects if self.all else projects.filter(pk__in=touched):
            self._keep(self._of(project))
        if settled:
            self._keep(Found(scored=list(scored(past, self.workspace_id, settled, self.now))))
        if settled or self.all:
            self._keep(self._hindsight())

    def _keep(self, found: Found) -> None:
        keep(Lookout(workspace_id=self.workspace_id, at=self.now), found=found, by=None)

    def _of(self, project: Project) -> Found:
        """What changed in the forecasts of one project."""
        found = Found()
        laid = laid_out(self.past, self.efforts, str(project.pk), (str(one) for one in workers_in(project)), self.now)
        futures, horizon, approaches = (
            (None, Horizon(laid.project, "off"), []) if "date_forecast" in self.off else told(self.past, laid)
        )
        names = dict(Label.objects.filter(project=project).values_list("pk", "name"))
        named = {str(pk): name for pk, name in (*names.items(), (project.pk, project.name))}
        aheads = [] if "effort_range" in self.off else list(outlooks_of(self.past, laid, futures, named))
        self._outlooks(project, {ahead.task: ahead for ahead in aheads}, found)
        if (row := self._horizon(project, horizon)) is not None:
            found.horizons.append(row)
            found.issued += issued_of(self.past, self.now, project, horizon=horizon)
        self._approaches(project, approaches, found)
        found.flows += self._flow(project)
        return found

    def _flow(self, project: Project) -> Iterator[Flow]:
        """What lies behind the project, where it differs from what is stored."""
        row = Flow.objects.filter(project=project).first()
        values = self._behind(project)
        if row is None or any(getattr(row, name) != value for name, value in values.items()):
            row = row or Flow(workspace_id=self.workspace_id, project=project)
            for name, value in {**values, "at": self.now, "version": engine.VERSION}.items():
                setattr(row, name, value)
            yield row

    def _behind(self, project: Project) -> dict[str, Any]:
        """As of the morning: that hours go on is no news."""
        morning = self.now.replace(hour=0, minute=0, second=0, microsecond=0)
        ways = {str(one.pk): one.category for one in statuses_of(project) if one.category != "done"}
        doing = frozenset(column for column, category in ways.items() if category == "doing")
        place, axis = str(project.pk), Axis(self.past.calendars)
        flow = None if "flow" in self.off else flow_in(self.past, axis, place, columns=list(ways), now=morning)
        delays = None if "why_late" in self.off else delays_in(self.past, axis, place, doing=doing, now=morning)
        return {"flow": _told(flow), "delays": _told(delays)}

    def _approaches(self, project: Project, approaches: list[Approach], found: Found) -> None:
        """The rows of its milestones that differ from what is stored; those that are reached live nowhere."""
        known = {str(row.milestone_id): row for row in ApproachRow.objects.filter(milestone__project=project)}
        for approach in approaches:
            row, values = known.pop(approach.milestone, None), _as_approach(approach)
            if row is not None and row.project_id and all(getattr(row, name) == each for name, each in values.items()):
                continue
            row = row or ApproachRow(workspace_id=self.workspace_id, milestone_id=UUID(approach.milestone))
            for name, value in {**values, "project": project, "at": self.now, "version": engine.VERSION}.items():
                setattr(row, name, value)
            found.approaches.append(row)
        for row in known.values():
            if row.project_id:
                row.project = None
                found.approaches.append(row)

    def _outlooks(self, project: Project, aheads: dict[str, Ahead], found: Found) -> None:
        known = {str(row.task_id): row for row in Outlook.objects.filter(task__in=list(aheads))}
        for task, ahead in aheads.items():
            values = self._values(project, ahead)
            if (row := known.get(task)) is None or any(getattr(row, name) != value for name, value in values.items()):
                row = row or Outlook(workspace_id=self.workspace_id, task_id=UUID(task))
                for name, value in values.items():
                    setattr(row, name, value)
                found.outlooks.append(row)
                found.issued += issued_of(self.past, self.now, project, ahead=ahead)
        for row in Outlook.objects.filter(project=project).exclude(task__in=list(aheads)):
            row.project = None
            found.outlooks.append(row)

    def _values(self, project: Project, ahead: Ahead) -> dict[str, Any]:
        values = {name: getattr(ahead, name) for name in OUTLOOK if name != "project"}
        if "late_risk" in self.off:
            values |= {"late": None, "days": 0, "because": ""}
        return {"project_id": project.pk, **values}

    def _horizon(self, project: Project, horizon: Horizon) -> HorizonRow | None:
        """The project's row where it differs from what is stored; that time went on is no difference."""
        row = HorizonRow.objects.filter(project=project).first()
        values = _as_row(horizon)
        if row is not None and all(getattr(row, name) == value for name, value in values.items()):
            return None
        row = row or HorizonRow(workspace_id=self.workspace_id, project=project)
        for name, value in {**values, "at": self.now, "version": engine.VERSION}.items():
            setattr(row, name, value)
        return row

    def _hindsight(self) -> Found:
        """How good forecasts were, and how people's own estimates turn out."""
        found = Found()
        old = Hindsight.objects.filter(workspace_id=self.workspace_id).first()
        new = hindsight_of(self.past, self.workspace_id, self.now)
        if old is None or any(getattr(old, name) != value for name, value in new.items()):
            row = old or Hindsight(workspace_id=self.workspace_id)
            for name, value in {**new, "at": self.now}.items():
                setattr(row, name, value)
            found.hindsights.append(row)
        found.leanings += self._leanings()
        return found

    def _leanings(self) -> Iterator[Leaning]:
        leanings = {} if "own_estimates" in self.off else leanings_of(self.past)
        known = {str(row.person_id): row for row in Leaning.objects.filter(workspace_id=self.workspace_id)}
        nothing: dict[str, Any] = {"count": 0, "middle": 1.0, "low": 1.0, "high": 1.0, "latest": None, "tasks": []}
        for person in sorted(leanings.keys() | known.keys()):
            values = leanings.get(person, nothing)
            row = known.get(person) or Leaning(workspace_id=self.workspace_id, person_id=UUID(person))
            if row._state.adding or any(getattr(row, name) != value for name, value in values.items()):
                for name, value in values.items():
                    setattr(row, name, value)
                yield row


def _told(found: Any) -> Any:
    """As it will come back from the database, so that the two can be compared."""
    return msgspec.json.decode(msgspec.json.encode(found))


def _as_row(horizon: Horizon) -> dict[str, Any]:
    """A horizon as its row keeps it, but for when and by which version."""

    growth = horizon.growth and {
        "mean": horizon.growth[0], "p50": horizon.growth[1], "p80": horizon.growth[2], "per_week": horizon.per_week,
    }  # fmt: skip
    values: dict[str, Any] = {name: getattr(horizon, name) for name in HORIZON if name not in ("at", "version")}
    return values | {
        "dates": _days(horizon.dates), "planned": _days(horizon.planned), "dots": _days(horizon.dots),
        "drivers": _drivers(horizon.drivers), "growth": growth, "notes": list(horizon.notes),
    }  # fmt: skip


def _as_approach(approach: Approach) -> dict[str, Any]:
    """The same of a milestone."""
    kept = [name for name in APPROACH if name not in ("project", "at", "version")]
    values: dict[str, Any] = {name: getattr(approach, name) for name in kept}
    return values | {
        "dates": _days(approach.dates), "planned": _days(approach.planned), "drivers": _drivers(approach.drivers),
        "notes": list(approach.notes),
    }  # fmt: skip


def _days(dates: Iterable[date | None]) -> list[str | None]:
    return [one.isoformat() if one else None for one in dates]


def _drivers(drivers: Iterable[Driver]) -> list[dict[str, Any]]:
    return [{"task_id": one.task, "share": one.share, "won": one.won} for one in drivers]
