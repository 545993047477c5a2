"""The plates of a plan inside the search: the arithmetic of `load.Plate`, on arrays and compiled."""

from tutti.engine.compiled import compiled, inlined

from .grid import NOBODY, Grid, Ints, State

EXACT = 1e-9
FORBIDDEN = 1e300


@inlined
def fullness(grid: Grid, person: int, booked: float) -> float:
    """The price of being this full (`Plate.price`)."""
    capacity = grid.capacity[person]
    if capacity == 0.0:
        return 0.0
    price = grid.spread * booked * booked / (2 * capacity)
    reached = 0.0
    for band in range(len(grid.edges)):
        edge = grid.edges[band] * capacity
        if booked <= edge:
            return float(price + grid.slopes[band] * (booked - reached))
        price += grid.slopes[band] * (edge - reached)
        reached = edge
    return float(price + grid.slopes[-1] * (booked - reached))


@inlined
def carried(grid: Grid, person: int, booked: float, dull: float) -> float:
    """The price of a load: how full it makes the person, and its dull work."""
    capacity = grid.capacity[person]
    price = fullness(grid, person, booked)
    if dull > 0.0 and capacity > 0.0:
        price += grid.dull_price * dull * dull / (4 * capacity)
    return grid.people * price


@compiled
def later(grid: Grid, state: State, person: int, pair: int, item: int, without: int, most: float) -> float:
    """How the price of a chain's lateness changes with `item` on `pair` put in and `without` left out.

    Ahead of the first of the two nothing changes. Gives up with `FORBIDDEN` once the change is sure to exceed `most`.
    """
    more = shift = 0.0
    pending, leaving, late = item, without, state.late[person]
    if pending == NOBODY or (leaving != NOBODY and leaving < pending):
        other = leaving
    else:
        other = following(state, person, pending)
    while True:
        if pending != NOBODY and (other == NOBODY or pending < other):
            done = shift + (state.load[person] if other == NOBODY else state.done[other])
            own = max(done, grid.opens[pair]) + grid.hours[pending] - grid.closes[pair]
            if own > 0.0:
                more += grid.urgency[pending] * own
            shift += grid.hours[pending]
            pending = NOBODY
        if other == NOBODY:
            return more
        rest = late - state.paid[other]  # the price of lateness from here on, which is the most that could be saved
        if more - rest > most:
            return FORBIDDEN
        if pending == NOBODY and (shift <= state.slack[other] if shift > 0.0 else leaving == NOBODY and rest <= 0.0):
            return more
        if other == leaving:
            price = state.paid[state.after[other]] if state.after[other] != NOBODY else late
            more -= price - state.paid[other]
            shift -= grid.hours[other]
            leaving = NOBODY
        elif shift > 0.0 or rest > 0.0:
            more += put_off(grid, state, other, shift)
        other = state.after[other]


@inlined
def put_off(grid: Grid, state: State, item: int, by: float) -> float:
    """How the price of an item's lateness changes if it comes so many hours later."""
    was = max(state.done[item], state.opens[item]) + grid.hours[item] - state.closes[item]
    now = max(state.done[item] + by, state.opens[item]) + grid.hours[item] - state.closes[item]
    return float(grid.urgency[item] * (max(0.0, now) - max(0.0, was)))


@inlined
def following(state: State, person: int, item: int) -> int:
    """The first of a person's items that comes after this one, or NOBODY."""
    other = state.first[person]
    while other != NOBODY and other < item:
        other = state.after[other]
    return int(other)


@compiled
def changed(grid: Grid, state: State, person: int, pair: int, item: int, without: int, most: float) -> float:
    """How the price of a plate changes; `FORBIDDEN` where that breaks a limit or is sure to exceed `most`."""
    booked, dull = state.booked[person], state.dull[person]
    if without != NOBODY:
        booked -= grid.booked[state.pair[without]]
        dull -= grid.dull[without]
    if item != NOBODY:
        booked += grid.booked[pair]
        dull += grid.dull[item]
        if grid.booked[pair] > 0.0 and booked > grid.ceiling[person] + EXACT:
            return FORBIDDEN
        if state.tasks[person] + (without == NOBODY) > grid.limit[person]:
            return FORBIDDEN
    more = carried(grid, person, booked, dull) - (state.total[person] - state.late[person])
    if more - state.late[person] > most:
        return FORBIDDEN
    late = later(grid, state, person, pair, item, without, most - more)
    return FORBIDDEN if late >= FORBIDDEN else float(more + late)


@compiled
def place(grid: Grid, state: State, item: int, pair: int) -> None:
    link(grid, state, item, pair)
    weigh(grid, state, grid.who[pair])


@compiled
def lift(grid: Grid, state: State, item: int) -> int:
    """Takes the item off its plate and returns the pair it lay on."""
    pair = unlink(grid, state, item)
    weigh(grid, state, grid.who[pair])
    return pair


@inlined
def link(grid: Grid, state: State, item: int, pair: int) -> None:
    """Puts the item into the chain; the plate is still to be weighed."""
    person = grid.who[pair]
    before = NOBODY
    other = state.first[person]
    while other != NOBODY and other < item:
        before = other
        other = state.after[other]
    join(state, person, before, item)
    join(state, person, item, other)
    state.pair[item] = pair
    state.opens[item] = grid.opens[pair]
    state.closes[item] = grid.closes[pair]
    state.tasks[person] += 1


@inlined
def unlink(grid: Grid, state: State, item: int) -> int:
    """Takes the item out of the chain; the plate is still to be weighed."""
    pair = int(state.pair[item])
    person = grid.who[pair]
    join(state, person, state.ahead[item], state.after[item])
    state.pair[item] = NOBODY
    state.tasks[person] -= 1
    return pair


@inlined
def join(state: State, person: int, one: int, other: int) -> None:
    """Lets `other` come next after `one`; either may be NOBODY, the end of the chain."""
    if one == NOBODY:
        state.first[person] = other
    else:
        state.after[one] = other
    if other != NOBODY:
        state.ahead[other] = one


@compiled
def weigh(grid: Grid, state: State, person: int) -> None:
    """Sums the plate anew, so that rounding never depends on what came and went before."""
    for resource in range(len(grid.seats)):
        state.held[person, resource] = 0
    late = done = booked = 0.0
    dull = grid.had_dull[person]
    last = NOBODY
    item = state.first[person]
    while item != NOBODY:
        state.done[item] = done
        state.paid[item] = late
        own = max(done, state.opens[item]) + grid.hours[item] - state.closes[item]
        state.slack[item] = -own
        if own > 0.0:
            late += grid.urgency[item] * own
        done += grid.hours[item]
        booked += grid.booked[state.pair[item]]
        dull += grid.dull[item]
        for resource in range(len(grid.seats)):
            state.held[person, resource] = max(state.held[person, resource], grid.need[item, resource])
        last = item
        item = state.after[item]
    while last != NOBODY:
        if state.after[last] != NOBODY:
            state.slack[last] = min(state.slack[last], state.slack[state.after[last]])
        last = state.ahead[last]
    state.load[person] = done
    state.late[person] = late
    state.booked[person] = booked
    state.dull[person] = dull
    state.total[person] = late + carried(grid, person, booked, dull)


@inlined
def seated(grid: Grid, state: State, item: int, person: int) -> bool:
    """Whether enough seats are left for this person to have the item as well."""
    for resource in range(len(grid.seats)):
        need = grid.need[item, resource]
        if need > state.held[person, resource]:
            taken = need - state.held[person, resource]
            for other in range(len(grid.capacity)):
                taken += state.held[other, resource]
            if taken > grid.seats[resource]:
                return False
    return True


@compiled
def seats_hold(grid: Grid, state: State) -> bool:
    for resource in range(len(grid.seats)):
        taken = 0
        for person in range(len(grid.capacity)):
            taken += state.held[person, resource]
        if taken > grid.seats[resource]:
            return False
    return True


@compiled
def place_all(grid: Grid, state: State, pair: Ints) -> None:
    """Puts every item on the pair given for it; the last first, so that each goes to the front of its chain."""
    for item in range(len(pair) - 1, -1, -1):
        if pair[item] != NOBODY:
            person = grid.who[pair[item]]
            state.ahead[item] = NOBODY
            join(state, person, item, state.first[person])
            state.first[person] = item
            state.pair[item] = pair[item]
            state.opens[item] = grid.opens[pair[item]]
            state.closes[item] = grid.closes[pair[item]]
            state.tasks[person] += 1
    for person in range(len(grid.capacity)):
        weigh(grid, state, person)
