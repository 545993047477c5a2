"""A snapshot as arrays: what the search and the bound read. Hours are hours, prices hours-equivalent.

Items (tasks to be planned, and promised work that stays) are numbered in the order in which anybody would do them, so
that comparing two numbers tells which comes first on a plate. A pair is an item and a person who could have it.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
NOBODY = -1


class Grid(NamedTuple):
    """N items, K pairs sorted by item and person, P people, R resources, B bands."""

    hours: Floats  # N
    urgency: Floats  # N: price of an hour late
    dull: Floats  # N: its hours, if the work is dull
    left: Floats  # N: price of nobody doing it; 0 for what stays where it is
    need: Ints  # N x R: seats
    home: Ints  # N: the pair it starts from, or NOBODY
    at: Ints  # N + 1: where its pairs begin
    who: Ints  # K
    price: Floats  # K: whatever else is planned
    opens: Floats  # K: plannable hours before its start
    closes: Floats  # K: plannable hours up to its due date, less what it may take longer
    booked: Floats  # K: hours within the horizon
    capacity: Floats  # P: plannable hours in the horizon
    ceiling: Floats  # P: the most of them that may be booked
    limit: Ints  # P: the most tasks at a time
    had_dull: Floats  # P: dull hours of the last eight weeks
    seats: Ints  # R
    edges: Floats  # B: shares of capacity at which a band ends
    slopes: Floats  # B: price of an hour in it
    spread: float
    dull_price: float
    people: float  # factor of fullness and dull work


class State(NamedTuple):
    """Who has what: each person's items as a chain in the order of their numbers, and what that comes to."""

    pair: Ints  # N: the pair an item is placed on, or NOBODY
    first: Ints  # P: the first item of the chain, or NOBODY
    after: Ints  # N: the next item of the chain, or NOBODY
    ahead: Ints  # N: the one before, or NOBODY
    opens: Floats  # N: of the pair the item is placed on, kept close by
    closes: Floats  # N
    done: Floats  # N: hours of everything ahead of it
    paid: Floats  # N: price of the lateness of everything ahead of it
    slack: Floats  # N: by how many hours it could be put off with neither it nor anything after it getting later
    tasks: Ints  # P: how many
    load: Floats  # P: hours of everything
    late: Floats  # P: price of all lateness
    booked: Floats  # P
    dull: Floats  # P
    held: Ints  # P x R: seats
    total: Floats  # P: price of the plate


def empty(grid: Grid) -> State:
    """Nobody has anything."""
    items, people, resources = len(grid.hours), len(grid.capacity), len(grid.seats)
    return State(
        pair=np.full(items, NOBODY, dtype=np.int64),
        first=np.full(people, NOBODY, dtype=np.int64),
        after=np.full(items, NOBODY, dtype=np.int64),
        ahead=np.full(items, NOBODY, dtype=np.int64),
        opens=np.zeros(items),
        closes=np.zeros(items),
        done=np.zeros(items),
        paid=np.zeros(items),
        slack=np.zeros(items),
        tasks=np.zeros(people, dtype=np.int64),
        load=np.zeros(people),
        late=np.zeros(people),
        booked=np.zeros(people),
        dull=grid.had_dull.copy(),
        held=np.zeros((people, resources), dtype=np.int64),
        total=np.zeros(people),
    )


def copied(state: State) -> State:
    return State._make(array.copy() for array in state)
