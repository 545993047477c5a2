"""What no plan can be cheaper than: prices for people's hours that make the best answer of each task add up.

Lagrangian relaxation of "nobody above their hours" (Held and Karp 1971; Geoffrion 1974) with a deflected subgradient
(Camerini, Fratta and Maffioli 1975) and the step of Polyak (1969). Leaves out what tasks do to each other's due dates,
the number of tasks at a time and seats; so it is a bound whatever prices are used.
"""

from tutti.engine.compiled import compiled, inlined

from .grid import NOBODY, Floats, Grid, Ints, State
from .plates import FORBIDDEN, carried, fullness, later

PATIENCE = 8


@compiled
def supply(grid: Grid, person: int, base: float, price: float) -> float:
    """The booked hours, from `base` up to the ceiling, a person would offer at this price for an hour."""
    capacity, people = grid.capacity[person], grid.people
    most = max(base, grid.ceiling[person])
    if people == 0.0 or capacity == 0.0:
        return most if price > 0.0 else base
    reached = 0.0
    for band in range(len(grid.edges) + 1):
        last = band == len(grid.edges)
        slope = grid.slopes[-1] if last else grid.slopes[band]
        edge = most if last else min(most, grid.edges[band] * capacity)
        if edge > base:
            low = max(base, reached)
            if people * (slope + grid.spread * low / capacity) >= price:
                return float(low)
            if people * (slope + grid.spread * edge / capacity) > price:
                return float((price / people - slope) * capacity / grid.spread)
        reached = max(reached, edge)
    return float(most)


@compiled
def alone(grid: Grid, base: State, items: Ints, prices: Floats) -> None:
    """Fills in what each pair costs at least: by itself, and by the lateness and dull work beside what stays."""
    for item in items:
        for pair in range(grid.at[item], grid.at[item + 1]):
            person = grid.who[pair]
            late = later(grid, base, person, pair, item, NOBODY, FORBIDDEN)
            dull = base.dull[person]
            more = carried(grid, person, 0.0, dull + grid.dull[item]) - carried(grid, person, 0.0, dull)
            prices[pair] = grid.price[pair] + late + more


@compiled
def value(grid: Grid, base: State, items: Ints, alone: Floats, prices: Floats, slack: Floats) -> float:
    """The bound at these prices. `slack` becomes, by person, the hours asked for less the hours offered."""
    total = 0.0
    for person in range(len(grid.capacity)):
        booked = base.booked[person]
        offered = supply(grid, person, booked, prices[person])
        more = fullness(grid, person, offered) - fullness(grid, person, booked)
        total += grid.people * more - prices[person] * (offered - booked)
        slack[person] = booked - offered
    for item in items:
        least, best = grid.left[item], -1
        for pair in range(grid.at[item], grid.at[item + 1]):
            asked = alone[pair] + prices[grid.who[pair]] * grid.booked[pair]
            if asked < least:
                least, best = asked, pair
        total += least
        if best >= 0:
            slack[grid.who[best]] += grid.booked[best]
    return total


@compiled
def ascend(
    grid: Grid,
    base: State,
    items: Ints,
    alone: Floats,
    prices: Floats,
    known: float,
    rounds: int,
    near: float,
    room: Floats,
) -> float:
    """Moves the prices to where the bound is highest and returns it; `known` is the cost of a plan there is.

    `room` is four times as long as the prices, to reckon in. Stops after `rounds`, or when the bound lies within the
    share `near` of the known cost.
    """
    people = len(prices)
    slack, way, trial, kept = (
        room[:people],
        room[people : 2 * people],
        room[2 * people : 3 * people],
        room[3 * people :],
    )
    copy(prices, trial)
    copy(prices, kept)
    way[:] = 0.0
    best, stale, step = -1e300, 0, 1.0
    for _ in range(rounds):
        now = value(grid, base, items, alone, trial, slack)
        if now > best:
            stale = 0 if now > best + 1e-6 * abs(best) else stale + 1
            best = now
            copy(trial, kept)
        else:
            stale += 1
        if stale >= PATIENCE:
            stale, step = 0, step * 0.7
            copy(kept, trial)
            way[:] = 0.0
        norm = 0.0
        for person in range(people):
            way[person] = 0.6 * way[person] + slack[person]
            norm += way[person] * way[person]
        if norm < 1e-12 or step < 1e-3 or known - best <= near * abs(known):
            break
        length = step * max(known - now, 1e-6) / norm
        for person in range(people):
            trial[person] = max(0.0, trial[person] + length * way[person])
    copy(kept, prices)
    return best


@inlined
def copy(one: Floats, other: Floats) -> None:
    """Makes the other the same; an assignment of arrays would need memory of its own."""
    for at in range(len(one)):
        other[at] = one[at]
