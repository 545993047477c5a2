"""Minutes that people logged on tasks: sums only, since whose they are is theirs."""

from collections import defaultdict

from tutti.forecast.past.rows import EntryRow


class Logged:
    """The sum of each task; an entry that is changed or removed takes its old minutes back."""

    def __init__(self) -> None:
        self._entries: dict[str, tuple[str, int]] = {}
        self._sums: dict[str, int] = defaultdict(int)

    def take(self, entry: str, row: EntryRow) -> set[str]:
        """Take an entry in as it is now; answers the tasks whose sums changed."""
        was = self._entries.pop(entry, None)
        now = None if row.removed or row.task_id is None else (row.task_id, row.minutes)
        if was:
            self._sums[was[0]] -= was[1]
        if now:
            self._entries[entry] = now
            self._sums[now[0]] += now[1]
        return {one[0] for one in (was, now) if one} if was != now else set()

    def on(self, task: str) -> int:
        """Minutes logged on a task so far."""
        return self._sums.get(task, 0)
