"""The inner loop of the search: moves, and what they do to the price."""

from __future__ import annotations

from collections.abc import MutableSequence
from math import log
from typing import NamedTuple

from tutti.engine.compiled import compiled

Ints = MutableSequence[int]  # an array of 64-bit integers

BLOCK = 32  # positions between two marks, from which a changed schedule is laid out again
REASSIGN, SWAP, SHIFT = 0, 1, 2
OF_100 = (40, 25)  # how often to reassign and to swap; else to shift
REACH = 60  # positions a task is shifted at most
FINE = 1 << 20
MASK = 0xFFFFFFFF


class Problem(NamedTuple):
    """What does not change. Lists of lists lie flat: those of task t from `at[t]` up to, not including, `at[t + 1]`."""

    durations: Ints
    tails: Ints  # the longest path after each task
    before_at: Ints
    before: Ints
    after_at: Ints
    after: Ints
    fits_at: Ints
    fits: Ints


class State(NamedTuple):
    """A schedule in the making: tasks are laid out in `order`, each as early as its predecessors and its person allow.

    `over` holds by person how far their worst task, with what must follow it, lies beyond the target: the price of the
    schedule is the sum. It only grows while tasks are laid out, so that a bad move is given up early.
    """

    order: Ints
    who: Ints
    place: Ints  # by task: where it stands in the order
    finish: Ints
    kept: Ints  # `finish` of the schedule that was accepted last
    free: Ints  # by person: the finish of the last task laid out
    over: Ints
    marks: Ints  # `free` and `over` at the start of each block
    kept_marks: Ints
    move: Ints  # kind, task, and what undoes it
    chance: Ints  # the state of the random numbers


@compiled
def anneal(problem: Problem, state: State, target: int, hot: float, cool: float, steps: int) -> int:
    """Lowers the price until it is 0, where every task is finished by `target`; answers how many steps are left then.

    Simulated annealing: the temperature starts at `hot` (in units of the price) and is multiplied by `cool` each step.
    Answers -1 if the price is not yet 0 after all `steps`.
    """
    price = settle(problem, state, target)
    for step in range(steps):
        if price == 0:
            return steps - step
        hot *= cool
        begin = try_move(problem, state)
        if begin < 0:
            continue
        limit = price - hot * log((below(state.chance, FINE) + 1) / FINE)
        new, reached = lay_out(problem, state, begin, limit, target)
        if new <= limit:
            price = new
            keep(state, begin)
        else:
            restore(state, begin, reached)
            undo(state)
    return 0 if price == 0 else -1


@compiled
def settle(problem: Problem, state: State, target: int) -> int:
    """Lays everything out and keeps it; answers the price."""
    for block in range(len(state.marks)):
        state.marks[block] = 0
    for place in range(len(state.order)):
        state.place[state.order[place]] = place
    price, _ = lay_out(problem, state, 0, float(1 << 60), target)
    keep(state, 0)
    return price


@compiled
def lay_out(problem: Problem, state: State, begin: int, limit: float, target: int) -> tuple[int, int]:
    """Lays tasks out from the block of position `begin`; answers the price and where it stopped, early if dear."""
    people = len(state.free)
    place = begin // BLOCK * BLOCK
    mark = begin // BLOCK * people * 2
    price = 0
    for person in range(people):
        state.free[person] = state.marks[mark + person]
        state.over[person] = state.marks[mark + people + person]
        price += state.over[person]
    while place < len(state.order) and price <= limit:
        if place % BLOCK == 0:
            leave_mark(state, place // BLOCK * people * 2)
        price += lay(problem, state, state.order[place], target)
        place += 1
    return price, place


@compiled
def leave_mark(state: State, mark: int) -> None:
    people = len(state.free)
    for person in range(people):
        state.marks[mark + person] = state.free[person]
        state.marks[mark + people + person] = state.over[person]


@compiled
def lay(problem: Problem, state: State, task: int, target: int) -> int:
    """Lays one task out; answers what it adds to the price."""
    person = state.who[task]
    end = state.free[person]
    for link in range(problem.before_at[task], problem.before_at[task + 1]):
        end = max(end, state.finish[problem.before[link]])
    end += problem.durations[task]
    state.finish[task] = end
    state.free[person] = end
    more = end + problem.tails[task] - target - state.over[person]
    if more <= 0:
        return 0
    state.over[person] += more
    return more


@compiled
def try_move(problem: Problem, state: State) -> int:
    """Makes a random move; answers the first position it touches, or -1 if it is none."""
    drawn = below(state.chance, 100)
    state.move[1] = below(state.chance, len(state.order))
    if drawn < OF_100[0]:
        return reassign(problem, state, state.move[1])
    if drawn < OF_100[0] + OF_100[1]:
        return swap(problem, state, state.move[1], below(state.chance, len(state.order)))
    return shift(problem, state, state.move[1])


@compiled
def reassign(problem: Problem, state: State, task: int) -> int:
    first = problem.fits_at[task]
    person = problem.fits[first + below(state.chance, problem.fits_at[task + 1] - first)]
    if person == state.who[task]:
        return -1
    state.move[0] = REASSIGN
    state.move[2] = state.who[task]
    state.who[task] = person
    return state.place[task]


@compiled
def swap(problem: Problem, state: State, one: int, other: int) -> int:
    """Two tasks change people."""
    first, second = state.who[one], state.who[other]
    if first == second or not fits(problem, one, second) or not fits(problem, other, first):
        return -1
    state.move[0] = SWAP
    state.move[2] = other
    state.who[one], state.who[other] = second, first
    return min(state.place[one], state.place[other])


@compiled
def fits(problem: Problem, task: int, person: int) -> bool:
    found = False
    for link in range(problem.fits_at[task], problem.fits_at[task + 1]):
        found |= problem.fits[link] == person
    return found


@compiled
def shift(problem: Problem, state: State, task: int) -> int:
    """A task goes elsewhere in the order, between its predecessors and its successors."""
    here = state.place[task]
    first = max(0, here - REACH)
    last = min(len(state.order) - 1, here + REACH)
    for link in range(problem.before_at[task], problem.before_at[task + 1]):
        first = max(first, state.place[problem.before[link]] + 1)
    for link in range(problem.after_at[task], problem.after_at[task + 1]):
        last = min(last, state.place[problem.after[link]] - 1)
    there = first + below(state.chance, last - first + 1)
    if there == here:
        return -1
    state.move[0] = SHIFT
    state.move[2] = here
    put(state, task, there)
    return min(here, there)


@compiled
def put(state: State, task: int, there: int) -> None:
    """Moves a task to another position; those between make room."""
    here = state.place[task]
    step = 1 if there > here else -1
    for place in range(here, there, step):
        state.order[place] = state.order[place + step]
        state.place[state.order[place]] = place
    state.order[there] = task
    state.place[task] = there


@compiled
def undo(state: State) -> None:
    """Takes the last move back."""
    kind, task, was = state.move[0], state.move[1], state.move[2]
    if kind == REASSIGN:
        state.who[task] = was
    elif kind == SWAP:
        state.who[task], state.who[was] = state.who[was], state.who[task]
    else:
        put(state, task, was)


@compiled
def keep(state: State, begin: int) -> None:
    """What was laid out from the block of `begin` on is accepted."""
    for place in range(begin // BLOCK * BLOCK, len(state.order)):
        state.kept[state.order[place]] = state.finish[state.order[place]]
    for mark in range(begin // BLOCK * len(state.free) * 2, len(state.marks)):
        state.kept_marks[mark] = state.marks[mark]


@compiled
def restore(state: State, begin: int, reached: int) -> None:
    """What was laid out up to position `reached` is as it was before."""
    for place in range(begin // BLOCK * BLOCK, reached):
        state.finish[state.order[place]] = state.kept[state.order[place]]
    size = len(state.free) * 2
    for mark in range(begin // BLOCK * size, (reached + BLOCK - 1) // BLOCK * size):
        state.marks[mark] = state.kept_marks[mark]


@compiled
def below(chance: Ints, most: int) -> int:
    """A number from 0 up to, not including, `most` (32-bit xorshift, Marsaglia 2003)."""
    x = chance[0]
    x ^= (x << 13) & MASK
    x ^= x >> 17
    x ^= (x << 5) & MASK
    chance[0] = x
    return (x * most) >> 32
