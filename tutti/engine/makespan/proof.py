"""The proof for small instances: a constraint programme finds something shorter, or shows that nothing is."""

from __future__ import annotations

from dataclasses import dataclass

from .bounds import teams_of
from .layout import Layout

LARGEST = 2_500  # pairs of a task and somebody who fits; beyond, the programme takes longer than the search
TEAMS = 128  # sets of people whose common work is stated as well


@dataclass(frozen=True, slots=True)
class Found:
    """What became known: a bound, and a shorter schedule if there was one (by task: its start, and who does it)."""

    bound: int
    starts: list[int] | None = None
    who: list[int] | None = None


def is_small(layout: Layout) -> bool:
    """Whether a proof is worth trying."""
    return sum(len(people) for people in layout.eligible) <= LARGEST


class Proof:
    """One attempt to find a makespan under `makespan`, knowing that none is under `bound`."""

    def __init__(self, layout: Layout, *, makespan: int, bound: int) -> None:
        from ortools.sat.python.cp_model import CpModel, CpSolver

        self.makespan, self.bound = makespan, bound
        self.model, self.solver = CpModel(), CpSolver()
        self.end = self.model.new_int_var(bound, makespan - 1, "end")
        self.starts = [
            self.model.new_int_var(head, makespan - 1 - duration - tail, "start")
            for head, duration, tail in zip(layout.heads, layout.durations, layout.tails, strict=True)
        ]
        self.takes = [{person: self.model.new_bool_var("takes") for person in people} for people in layout.eligible]
        self._link(layout)
        for person in range(layout.people):
            self._one_at_a_time(person, layout)
        for team in teams_of(layout)[:TEAMS]:
            self._one_each(team, layout)
        self.model.minimize(self.end)

    def stop(self) -> None:
        """Ends a running attempt from another thread."""
        self.solver.stop_search()

    def run(self, effort: float, *, seed: int, seconds: float | None) -> Found:
        """Tries for about `effort` seconds, counted as work done and so alike everywhere, and `seconds` at most."""
        from ortools.sat.python.cp_model import FEASIBLE, INFEASIBLE, OPTIMAL

        parameters = self.solver.parameters
        parameters.num_workers, parameters.random_seed = 1, seed
        parameters.max_deterministic_time = effort
        if seconds is not None:
            parameters.max_time_in_seconds = seconds
        status = self.solver.solve(self.model)
        if status == INFEASIBLE:
            return Found(self.makespan)
        bound = max(self.bound, round(self.solver.best_objective_bound))
        if status not in (OPTIMAL, FEASIBLE):
            return Found(bound)
        starts = [self.solver.value(start) for start in self.starts]
        who = [next(person for person, takes in row.items() if self.solver.value(takes)) for row in self.takes]
        return Found(bound, starts, who)

    def _link(self, layout: Layout) -> None:
        """Each task is done by one person, after its predecessors and before the end."""
        for task, start in enumerate(self.starts):
            self.model.add_exactly_one(self.takes[task].values())
            self.model.add(start + layout.durations[task] + layout.tails[task] <= self.end)
            for other in layout.before[task]:
                self.model.add(self.starts[other] + layout.durations[other] <= start)

    def _one_at_a_time(self, person: int, layout: Layout) -> None:
        """A person's tasks do not overlap, and their sum is not beyond the end."""
        tasks = [task for task, row in enumerate(self.takes) if person in row]
        intervals = [
            self.model.new_optional_fixed_size_interval_var(
                self.starts[task], layout.durations[task], self.takes[task][person], "by"
            )
            for task in tasks
        ]
        self.model.add_no_overlap(intervals)
        self.model.add(sum(layout.durations[task] * self.takes[task][person] for task in tasks) <= self.end)

    def _one_each(self, team: frozenset[int], layout: Layout) -> None:
        """At no time are there more tasks that only this team may do than it has people: implied, and tightening."""
        tasks = [task for task, people in enumerate(layout.eligible) if team.issuperset(people)]
        intervals = [
            self.model.new_fixed_size_interval_var(self.starts[task], layout.durations[task], "task") for task in tasks
        ]
        self.model.add_cumulative(intervals, [1] * len(tasks), len(team))
