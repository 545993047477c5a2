"""What forecasts may know and what they never look at, kept apart so that saying it loads no mathematics."""

from typing import Literal

VERSION = "1"
FEWEST = 8
"""Finished tasks, or finished stays in a column, below which nothing is said of how work flows."""
Code = Literal[
    "waited_for", "time_off", "handed_over", "column", "scope", "longer", "moved_nearer", "tight", "set_aside"
]
"""Causes of a delay: it waited for a task before it was begun; somebody was off; nothing happened after a hand-off; it
lay in a column; its estimate was raised after work began; it took longer than the estimate; its due date was moved
nearer; its due date left less time than was estimated; it was put away, or taken for done, in between."""
USED = (
    "the estimate, the category, the project, the parent task and the priority",
    "how long finished tasks took against their estimate, and when they were finished",
    "in learned mode only: how a person's own finished tasks went against their estimates",
)
NOT_USED = ("titles, descriptions and comments", "names, presence, login times", "anything later than the forecast")
