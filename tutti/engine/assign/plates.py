"""The plates of a plan inside the search: the arithmetic of `load.Plate`, on arrays and compiled."""

from tutti.engine.compiled import compiled, inlined

from .grid import NOBODY, Grid, Ints, State

EXACT = 1e-9


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
def walk(grid: Grid, state: State, person: int, pair: int, item: int, without: int) -> tuple[float, float]:
    """Price of lateness, and hours booked, of a chain with `item` on `pair` put in and `without` left out."""
    price = 0.0
    booked = 0.0
    done = 0.0
    pending = item
    other = state.first[person]
    while other != NOBODY or pending != NOBODY:
        if pending != NOBODY and (other == NOBODY or pending < other):
            now = pending
            on = pair
            pending = NOBODY
        else:
            now = other
            on = state.pair[now]
            other = state.after[now]
            if now == without:
                continue
        hours = grid.hours[now]
        late = max(done, grid.opens[on]) + hours - grid.closes[on]
        if late > 0.0:
            price += grid.urgency[now] * late
        done += hours
        booked += grid.booked[on]
    return price, booked


@compiled
def changed(grid: Grid, state: State, person: int, pair: int, item: int, without: int) -> float:
    """How the price of a plate changes; infinite where the change would break a limit."""
    late, booked = walk(grid, state, person, pair, item, without)
    dull = state.dull[person]
    if item != NOBODY:
        if grid.booked[pair] > 0.0 and booked > grid.ceiling[person] + EXACT:
            return 1e300
        if state.tasks[person] + (without == NOBODY) > grid.limit[person]:
            return 1e300
        dull += grid.dull[item]
    if without != NOBODY:
        dull -= grid.dull[without]
    return float(late + carried(grid, person, booked, dull) - state.total[person])


@compiled
def place(grid: Grid, state: State, item: int, pair: int) -> None:
    person = grid.who[pair]
    before = NOBODY
    other = state.first[person]
    while other != NOBODY and other < item:
        before = other
        other = state.after[other]
    state.after[item] = other
    if before == NOBODY:
        state.first[person] = item
    else:
        state.after[before] = item
    state.pair[item] = pair
    state.tasks[person] += 1
    weigh(grid, state, person)


@compiled
def lift(grid: Grid, state: State, item: int) -> int:
    """Takes the item off its plate and returns the pair it lay on."""
    pair = int(state.pair[item])
    person = grid.who[pair]
    before = NOBODY
    other = state.first[person]
    while other != item:
        before = other
        other = state.after[other]
    if before == NOBODY:
        state.first[person] = state.after[item]
    else:
        state.after[before] = state.after[item]
    state.pair[item] = NOBODY
    state.tasks[person] -= 1
    weigh(grid, state, person)
    return pair


@compiled
def weigh(grid: Grid, state: State, person: int) -> None:
    """Sums the plate anew, so that rounding never depends on what came and went before."""
    late, booked = walk(grid, state, person, NOBODY, NOBODY, NOBODY)
    dull = grid.had_dull[person]
    for resource in range(len(grid.seats)):
        state.held[person, resource] = 0
    item = state.first[person]
    while item != NOBODY:
        dull += grid.dull[item]
        for resource in range(len(grid.seats)):
            state.held[person, resource] = max(state.held[person, resource], grid.need[item, resource])
        item = state.after[item]
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
            state.after[item] = state.first[person]
            state.first[person] = item
            state.pair[item] = pair[item]
            state.tasks[person] += 1
    for person in range(len(grid.capacity)):
        weigh(grid, state, person)
