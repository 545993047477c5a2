"""How early the last finish could be at best: the longest path, and the work that only some people may do."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from .layout import Layout

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[tuple[int, ...], np.dtype[np.int64]]

TEAMS = 256  # sets of people kept; the more, the tighter and the slower
ROUNDS = 8  # linear programmes solved at most
CELLS = 100_000_000  # sums looked at for each; of more heads than that allows, only some are tried


def longest_path(layout: Layout) -> int:
    """The critical path: no schedule is shorter, with however many people."""
    return max((sum(row) for row in zip(layout.heads, layout.durations, layout.tails, strict=True)), default=0)


def workload(layout: Layout) -> int:
    """No schedule is shorter than what comes before some tasks, plus their work shared out, plus what comes after.

    The work that only a team may do takes its hours divided by the team's head count. A linear programme over the
    classes of tasks with the same eligible people finds the team that is worst (its dual names it); every team found is
    then tried on the tasks with at least a head and at least a tail, for all pairs of the two.
    """
    work = Work(layout)
    bound = longest_path(layout)
    for _ in range(ROUNDS):
        bound_now, tasks = work.window()
        bound = max(bound, bound_now)
        if not work.learn(tasks):
            break
    return bound


def teams_of(layout: Layout) -> list[frozenset[int]]:
    """Sets of people who share work that nobody else may do, the simpler first."""
    return _unions(sorted({frozenset(people) for people in layout.eligible}, key=sorted))


class Work:
    """The tasks by class, and the teams to try on them."""

    def __init__(self, layout: Layout) -> None:
        import numpy as np

        self.people = layout.people
        self.durations, self.heads, self.tails = (
            np.array(row, dtype=np.int64) for row in (layout.durations, layout.heads, layout.tails)
        )
        self.classes = sorted({tuple(people) for people in layout.eligible})
        index = {people: place for place, people in enumerate(self.classes)}
        self.of_task = np.array([index[tuple(people)] for people in layout.eligible])
        self.teams = teams_of(layout)
        self.learn(np.arange(len(self.durations)))

    def window(self) -> tuple[int, Numbers]:
        """The best bound of the teams known, and the tasks (indices) it stands on."""
        import numpy as np

        best, found = 0, np.arange(len(self.durations))
        within = self._within()
        sizes = np.array([len(team) for team in self.teams])
        by_tail = np.argsort(-self.tails, kind="stable")
        hours = np.where(within[self.of_task], self.durations[:, None], 0)
        heads = np.unique(self.heads)
        for head in heads[:: 1 + len(heads) * hours.size // CELLS]:
            tasks = by_tail[self.heads[by_tail] >= head]
            shared = (-(np.cumsum(hours[tasks], axis=0) // -sizes)).max(axis=1)
            bounds = head + shared + self.tails[tasks]
            last = int(bounds.argmax())
            if bounds[last] > best:
                best, found = int(bounds[last]), tasks[: last + 1]
        return best, found

    def learn(self, tasks: Numbers) -> bool:
        """Adds the team that limits these tasks most; answers whether it was new."""
        import numpy as np

        hours = np.bincount(self.of_task[tasks], self.durations[tasks], len(self.classes))
        team = _busiest(self.classes, hours, self.people)
        if not team or team in self.teams:
            return False
        self.teams.append(team)
        return True

    def _within(self) -> Numbers:
        """By class and team: whether everybody who fits is on the team."""
        import numpy as np

        return np.array([[team.issuperset(people) for team in self.teams] for people in self.classes])


def _unions(teams: list[frozenset[int]]) -> list[frozenset[int]]:
    """The teams and unions of them, each once, the simpler first, up to `TEAMS`."""
    known = dict.fromkeys(teams)
    for one, other in product(known.copy(), teams):
        if len(known) >= TEAMS:
            break
        known.setdefault(one | other)
    return list(known)


def _busiest(classes: list[tuple[int, ...]], hours: Numbers, people: int) -> frozenset[int]:
    """The team for which work divided by head count is largest, if every class may be split among those who fit.

    The programme is min W subject to: each class done in full, nobody above W. The duals of "nobody above W" are
    positive on the team.
    """
    import numpy as np
    from scipy.optimize import linprog
    from scipy.sparse import coo_array

    shares = [(row, person) for row, fits in enumerate(classes) if hours[row] for person in fits]
    if not shares:
        return frozenset()
    rows, whose = (np.array(column) for column in zip(*shares, strict=True))
    columns, width = np.arange(len(shares)), len(shares) + 1
    done = coo_array((np.ones(len(shares)), (rows, columns)), (len(classes), width))
    above = coo_array(
        (
            np.concatenate([np.ones(len(shares)), -np.ones(people)]),
            (np.concatenate([whose, np.arange(people)]), np.concatenate([columns, np.full(people, width - 1)])),
        ),
        (people, width),
    )
    found = linprog(
        c=np.eye(1, width, width - 1).ravel(),
        A_ub=above, b_ub=np.zeros(people), A_eq=done, b_eq=hours, method="highs",
    )  # fmt: skip
    return frozenset(np.flatnonzero(found.ineqlin.marginals < -1e-9).tolist()) if found.success else frozenset()
