"""`python -m tutti.engine` compiles the engine's inner loops now, so that the first plan here need not wait."""

from datetime import UTC, date, datetime

from tutti.engine import assign, makespan

WEEK = (480, 480, 480, 480, 480, 0, 0)


def compile_loops() -> None:
    """Solve a small example of each kind; what is compiled meanwhile is kept beside the code."""
    people = tuple(assign.Person(id=one, week=WEEK, skills={"prose": 3}) for one in ("ann", "bob", "cem"))
    tasks = tuple(
        assign.Task(
            id=f"{n}",
            effort=60 * n,
            due=date(2026, 1, 5 + n),
            skills={"prose": 1 + n % 3},
            assignee=("ann", None)[n % 2],
        )
        for n in range(1, 13)
    )
    assign.plan(assign.Snapshot(now=datetime(2026, 1, 5, 8, tzinfo=UTC), tasks=tasks, people=people), moves=True)
    steps = tuple(makespan.Task(id=f"{n}", duration=n, skill="prose", level=1) for n in range(1, 13))
    makespan.solve(makespan.Instance(steps, tuple(makespan.Person(id=p.id, skills=p.skills) for p in people)), rounds=2)


if __name__ == "__main__":
    compile_loops()
