"""Makes a plan cheaper: the first placing, the descent, making room, and simulated annealing. Compiled, on arrays."""

from math import log

from tutti.engine.compiled import compiled, inlined

from .grid import NOBODY, Floats, Grid, Ints, State
from .plates import FORBIDDEN, carried, changed, lift, link, place, seated, seats_hold, unlink, weigh

BETTER = 1e-9


@inlined
def below(chance: Ints, most: int) -> int:
    """A whole number from 0 up to, not including, `most` (Park and Miller 1988): alike compiled and not."""
    chance[0] = chance[0] * 48271 % 2147483647
    return int(chance[0] * most // 2147483647)


@inlined
def carried_more(grid: Grid, state: State, person: int, booked: float, dull: float) -> float:
    """How the price of a load changes with so many more hours, lateness left aside."""
    now = state.total[person] - state.late[person]
    return float(carried(grid, person, state.booked[person] + booked, state.dull[person] + dull) - now)


@compiled
def cheapest(grid: Grid, state: State, item: int, most: float) -> tuple[int, float]:
    """The pair of somebody else on which an item costs least, if that is less than `most`; all else stays as it is."""
    best, least = NOBODY, most
    mine = NOBODY if state.pair[item] == NOBODY else grid.who[state.pair[item]]
    for pair in range(grid.at[item], grid.at[item + 1]):
        person = grid.who[pair]
        # what it does to the load is soon worked out, and lateness only adds to it
        if person == mine or grid.price[pair] + carried_more(grid, state, person, grid.booked[pair], 0.0) >= least:
            continue
        cost = grid.price[pair] + changed(grid, state, person, pair, item, NOBODY, least - grid.price[pair])
        if cost < least and seated(grid, state, item, person):
            best, least = pair, cost
    return best, least


@compiled
def priced(grid: Grid, state: State, item: int, costs: Floats) -> None:
    """What an item that lies nowhere would cost on each of its pairs; infinite where a limit forbids it."""
    for pair in range(grid.at[item], grid.at[item + 1]):
        person = grid.who[pair]
        cost = grid.price[pair] + changed(grid, state, person, pair, item, NOBODY, FORBIDDEN)
        costs[pair - grid.at[item]] = cost if seated(grid, state, item, person) else FORBIDDEN


@compiled
def priced_anew(grid: Grid, state: State, item: int, costs: Floats) -> int:
    """The same for an item that lies on a plate, as if it did not; returns its pair."""
    pair = lift(grid, state, item)
    priced(grid, state, item, costs)
    place(grid, state, item, pair)
    return pair


@compiled
def descend(grid: Grid, state: State, order: Ints, passes: int) -> int:
    """Gives each item to whoever it costs least with, until that changes nothing; returns the passes it took."""
    for done in range(passes):
        moved = False
        for item in order:
            now, most = state.pair[item], FORBIDDEN
            if now != NOBODY:
                most = grid.price[now] - changed(grid, state, grid.who[now], NOBODY, NOBODY, item, FORBIDDEN) - BETTER
            pair, _ = cheapest(grid, state, item, most)
            if pair == NOBODY:
                continue
            if now != NOBODY:
                lift(grid, state, item)
            place(grid, state, item, pair)
            moved = True
        if not moved:
            return done + 1
    return passes


@compiled
def make_room(grid: Grid, state: State, item: int) -> bool:
    """Places an item that fits nowhere by moving another one away, or by leaving one that is cheaper to leave."""
    best, who_goes, where, least = NOBODY, NOBODY, NOBODY, FORBIDDEN
    for pair in range(grid.at[item], grid.at[item + 1]):
        person = grid.who[pair]
        other = state.first[person]
        while other != NOBODY:
            if grid.left[other] > 0.0 and seated(grid, state, item, person):
                cost = grid.price[pair] - grid.price[state.pair[other]]
                cost += changed(grid, state, person, pair, item, other, FORBIDDEN)
                if cost < least:
                    to, more = cheapest(grid, state, other, FORBIDDEN)
                    if to == NOBODY and grid.left[other] < grid.left[item]:
                        more = grid.left[other]
                    if cost + more < least:
                        best, who_goes, where, least = pair, other, to, cost + more
            other = state.after[other]
    if best == NOBODY:
        return False
    lift(grid, state, who_goes)
    if where != NOBODY:
        place(grid, state, who_goes, where)
    place(grid, state, item, best)
    return True


@inlined
def pair_of(grid: Grid, item: int, person: int) -> int:
    """The pair of this item and person, or NOBODY."""
    low, high = grid.at[item], grid.at[item + 1]
    while low < high:
        middle = (low + high) // 2
        if grid.who[middle] < person:
            low = middle + 1
        else:
            high = middle
    return low if low < grid.at[item + 1] and grid.who[low] == person else NOBODY


@inlined
def tolerated(heat: float, chance: Ints) -> float:
    """How much dearer the plan may get this time: the rule of Metropolis (1953), with the chance drawn first."""
    return float(-heat * log((1 + below(chance, 1 << 30)) / (1 << 30)))


@compiled
def pairs_of(grid: Grid, who: Ints, pairs: Ints) -> None:
    """Fills in the pair of each item with the person given for it."""
    for item in range(len(who)):
        if who[item] != NOBODY:
            pairs[item] = pair_of(grid, item, who[item])


@compiled
def anneal(grid: Grid, state: State, items: Ints, tries: int, heats: Floats, chance: Ints) -> None:
    """Tries moves and swaps at random while it cools evenly, in the logarithm, from the first heat to the second."""
    cooling = (heats[1] / heats[0]) ** (1.0 / tries)
    heat = heats[0]
    for _ in range(tries):
        heat *= cooling
        item = items[below(chance, len(items))]
        now = state.pair[item]
        pairs = grid.at[item + 1] - grid.at[item]
        if now == NOBODY or pairs < 2:
            continue
        pair = grid.at[item] + below(chance, pairs)
        if pair == now:
            continue
        if below(chance, 2) == 0:
            try_move(grid, state, item, pair, heat, chance)
        else:
            try_swap(grid, state, item, pair, heat, chance)


@inlined
def try_move(grid: Grid, state: State, item: int, pair: int, heat: float, chance: Ints) -> None:
    now, dull, most = state.pair[item], grid.dull[item], tolerated(heat, chance)
    person, had = grid.who[pair], grid.who[now]
    most -= grid.price[pair] - grid.price[now]
    # neither plate can get cheaper than this, which is soon worked out
    saved = carried_more(grid, state, had, -grid.booked[now], -dull) - (state.late[had] - state.paid[item])
    if carried_more(grid, state, person, grid.booked[pair], dull) + saved > most + BETTER:
        return
    difference = changed(grid, state, person, pair, item, NOBODY, most - saved + BETTER)
    if difference >= FORBIDDEN:
        return
    difference += changed(grid, state, had, NOBODY, NOBODY, item, most - difference + BETTER)
    if difference <= most and seated(grid, state, item, person):
        lift(grid, state, item)
        place(grid, state, item, pair)


@inlined
def try_swap(grid: Grid, state: State, item: int, pair: int, heat: float, chance: Ints) -> None:
    now, person, most = state.pair[item], grid.who[pair], tolerated(heat, chance)
    had = grid.who[now]
    if state.tasks[person] == 0:
        return
    other = state.first[person]
    for _ in range(below(chance, state.tasks[person])):
        other = state.after[other]
    back, was, dull = pair_of(grid, other, had), state.pair[other], grid.dull[item] - grid.dull[other]
    if back == NOBODY or grid.left[other] == 0.0:
        return
    most -= grid.price[pair] + grid.price[back] - grid.price[now] - grid.price[was]
    here = carried_more(grid, state, had, grid.booked[back] - grid.booked[now], -dull)
    here -= state.late[had] - state.paid[item]
    there = carried_more(grid, state, person, grid.booked[pair] - grid.booked[was], dull)
    there -= state.late[person] - state.paid[other]
    if here + there > most + BETTER:
        return
    here = changed(grid, state, had, back, other, item, most - there + BETTER)
    if here >= FORBIDDEN:
        return
    there = changed(grid, state, person, pair, item, other, most - here + BETTER)
    if there >= FORBIDDEN or here + there > most:
        return
    exchange(grid, state, item, other, pair, back)
    if len(grid.seats) and not seats_hold(grid, state):
        exchange(grid, state, item, other, now, was)


@compiled
def exchange(grid: Grid, state: State, item: int, other: int, pair: int, back: int) -> None:
    unlink(grid, state, item)
    unlink(grid, state, other)
    link(grid, state, item, pair)
    link(grid, state, other, back)
    weigh(grid, state, grid.who[pair])
    weigh(grid, state, grid.who[back])


@compiled
def cost(grid: Grid, state: State) -> float:
    """The price of the whole plan: all plates, what each pair costs by itself, and what nobody does."""
    total = 0.0
    for person in range(len(grid.capacity)):
        total += state.total[person]
    for item in range(len(grid.hours)):
        pair = state.pair[item]
        total += grid.left[item] if pair == NOBODY else grid.price[pair]
    return total
