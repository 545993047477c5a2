"""What finished tasks taught, and what it says about the next one."""

from collections.abc import Iterator
from datetime import date
from math import floor, log, log2

import numpy as np

from .checks import Unusable, check_day, check_minutes
from .history import History
from .levels import Level, prior
from .ratios import Floats, Ratios, step_of
from .says import Sentence, say
from .values import Factor, Finished, Forecast, Mode, Reason, Task

ENOUGH = 10  # finished tasks before a forecast stands on its own
START = prior()
SHARE = 0.16  # how far each path moves the forecast: they tell partly the same

Key = tuple[str, ...]
Path = tuple[str, ...]  # keys, from the broad to the narrow; each step adds one

PLAIN: tuple[Path, ...] = (
    ("estimate",),
    ("category",),
    ("size", "category"),
    ("category", "estimate"),
    ("project",),
    ("parent",),
    ("parent", "category"),
    ("priority",),
)
OF_A_PERSON: tuple[Path, ...] = (("person",), ("person", "category"), ("size", "person"))
FACTORS: tuple[Factor, ...] = ("size", "category", "project", "parent", "priority", "person")


class Experience:
    """The finished tasks of one workspace.

    In *plain* mode nothing about a person is kept or used. In *learned* mode a person's own finished tasks count too.
    The same finished tasks give the same forecasts to the bit, in whatever order they came and whatever was retracted
    in between.
    """

    def __init__(self, mode: Mode = "plain") -> None:
        self._paths = PLAIN + OF_A_PERSON if mode == "learned" else PLAIN
        self._histories: dict[Key, History] = {}
        self._finished: dict[str, tuple[int, int, set[Key]]] = {}  # day, step, and where it counts

    def observe(self, finished: Finished) -> None:
        """Take in how long a task took. Raises `Unusable` when it has no such time, or is known already."""
        check_minutes(finished.task.estimate, "An estimate")
        check_minutes(finished.actual, "A time taken")
        check_day(finished.on, "The day it was finished,")
        if finished.id in self._finished:
            raise Unusable(f"Task {finished.id} is finished already; retract it before it is finished again.")
        day, step = finished.on.toordinal(), step_of(finished.actual, finished.task.estimate)
        keys = self._keys(finished.task)
        self._finished[finished.id] = day, step, keys
        for key in keys:
            self._histories.setdefault(key, History()).add(day, step)

    def retract(self, id: str) -> None:
        """Forget a task that was reopened, as if it had never been finished."""
        if id not in self._finished:
            raise Unusable(f"Task {id} is not known as finished; nothing can be retracted.")
        day, step, keys = self._finished.pop(id)
        for key in keys:
            history = self._histories[key]
            history.remove(day, step)
            if not len(history):
                del self._histories[key]

    def forecast(self, task: Task, on: date) -> Forecast:
        """How long `task` will take, as known on this day. Raises `Unusable` when it has no estimate to go by."""
        tree = self._tree(task, on)
        outcomes = self._count(("",))
        return Forecast(task.estimate, tree.ratios(FACTORS), tuple(self._reasons(tree, task)), _trust(outcomes))

    def ratios(self, task: Task, on: date) -> Ratios:
        """The distribution of actual / estimate alone: for sums of many tasks, where nobody reads the reasons."""
        return self._tree(task, on).ratios(FACTORS)

    def _tree(self, task: Task, on: date) -> "_Tree":
        check_minutes(task.estimate, "An estimate")
        check_day(on, "The day of the forecast,")
        return _Tree(self._histories, task, on.toordinal(), self._paths)

    def _reasons(self, tree: "_Tree", task: Task) -> Iterator[Reason]:
        """The median moves from level to level; the shifts add up to where it ends.

        The factor without which the forecast would change most comes last, so that its shift is just that change.
        """
        was = log(Ratios(START.shares).median)
        yield Reason("start", was, 0)
        now = log(tree.ratios(()).median)
        yield Reason("workspace", now - was, self._count(("",)))
        counts = {factor: self._count((factor, name)) for factor in FACTORS if (name := _named(task, factor))}
        known = tuple(factor for factor, count in counts.items() if count)
        final = tree.ratios(known).median
        change = {f: abs(log(tree.ratios(tuple(g for g in known if g != f)).median / final)) for f in known}
        order = sorted(known, key=lambda factor: change[factor])
        for number, factor in enumerate(order, 1):
            was, now = now, log(tree.ratios(tuple(order[:number])).median)
            yield Reason(factor, now - was, counts[factor])

    def _keys(self, task: Task) -> set[Key]:
        prefixes = {path[:length] for path in self._paths for length in range(1, len(path) + 1)} | {("size",)}
        return {("",), *(key for prefix in prefixes if (key := _key(task, prefix)))}

    def _count(self, key: Key) -> int:
        return len(self._histories.get(key, ()))


class _Tree:
    """The levels one task goes down, each computed once."""

    def __init__(self, histories: dict[Key, History], task: Task, day: int, paths: tuple[Path, ...]) -> None:
        self._histories, self._task, self._day = histories, task, day
        self._known: dict[Path, Level] = {(): self._narrowed(START, ("",))}
        self._paths = [path for path in paths if self._level(path) is not self._known[()]]

    def ratios(self, factors: tuple[Factor, ...]) -> Ratios:
        """The forecast when only these factors are known: every path moves it, by its share."""
        root = self._known[()].logs
        logs: Floats = root * (1 - SHARE * len(self._paths))
        for path in self._paths:
            logs += SHARE * self._level(_within(path, factors)).logs
        shares = np.exp(logs - logs.max())
        return Ratios(shares / shares.sum())

    def _level(self, path: Path) -> Level:
        if path not in self._known:
            above = self._level(path[:-1])
            key = _key(self._task, path)
            self._known[path] = self._narrowed(above, key) if key else above
        return self._known[path]

    def _narrowed(self, above: Level, key: Key) -> Level:
        history = self._histories.get(key)
        by = history.at(self._day) if history else None
        if by is None or not by.weight:
            return above
        return above.narrowed(by, 1 - by.weight / above.seen if above.seen else 1.0)


def _within(path: Path, factors: tuple[Factor, ...]) -> Path:
    """As far down the path as these factors lead."""
    for length, key in enumerate(path):
        if (key if key != "estimate" else "size") not in factors:
            return path[:length]
    return path


def _key(task: Task, path: Path) -> Key | None:
    """The history a path leads to, whatever the order of its keys; None where the task does not say."""
    found: list[str] = []
    for name in sorted(path):
        value = _named(task, name)
        if value is None:
            return None
        found += (name, value)
    return tuple(found)


def _named(task: Task, name: str) -> str | None:
    if name == "size":
        return str(floor(log2(task.estimate)))
    if name == "estimate":
        return repr(float(task.estimate))  # 60 and 60.0 are the same estimate, 63.96 and 64 are not
    value = getattr(task, name)
    return None if value is None else str(value)


def _trust(outcomes: int) -> Sentence:
    if not outcomes:
        return say("trust.none")
    return say("trust.few" if outcomes < ENOUGH else "trust.some", outcomes=outcomes)
