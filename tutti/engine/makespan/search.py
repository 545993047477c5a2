"""The search as a whole: two chains side by side, a proof now and then, until the bound or the end of the time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from time import monotonic

from .bounds import longest_path, workload
from .chain import Chain
from .layout import Layout
from .listed import listed
from .proof import Proof, is_small

HOT, COLD = 0.06, 0.004  # temperatures, as shares of the mean duration
STEPS = 400  # by task in the first round; each round takes twice as many as the one before
SLICE = 2_000_000  # tasks laid out at most between two looks at the clock; the chains wait for each other there
EFFORT = 0.02  # of a proof in the first round, in seconds; grows alike


class Search:
    """The best schedule so far (by task: its start, and who does it) and the bound; `note` hears of each improvement.

    One chain plans forwards and one backwards, each on a thread. Everything but the clock (`deadline`, in seconds of
    `monotonic`) depends on the layout and the seed alone.
    """

    def __init__(self, layout: Layout, *, seed: int, deadline: float, note: Callable[[Search], None]) -> None:
        self.layout, self.seed, self.deadline, self.note = layout, seed, deadline, note
        self.starts, self.who = listed(layout)
        self.makespan = layout.end_of(self.starts)
        self.bound = longest_path(layout)
        note(self)

    def run(self, rounds: int | None) -> None:
        """Searches until the makespan is proven, the rounds are done or the time is over."""
        self._raise_bound(workload(self.layout))
        self.chains = [Chain(self.layout, 2 * self.seed), Chain(self.layout.backwards(), 2 * self.seed + 1)]
        tasks = len(self.who)
        self.slice = max(1, min(SLICE // tasks, STEPS * tasks))  # steps
        self.slices, self.spent = 0, 0.0  # how many there were, and the seconds they took
        number = 0
        with ThreadPoolExecutor(2) as threads:
            self._slice(self.chains, COLD, 1.0, threads)
            while self._goes_on() and number != rounds:
                self._round(number, threads)
                number += 1

    def _goes_on(self) -> bool:
        return self.makespan > self.bound and monotonic() < self.deadline

    def _round(self, number: int, threads: ThreadPoolExecutor) -> None:
        """Cools both chains down once; in every other round of a small instance, a proof takes the place of one."""
        for chain in self.chains:
            if number % 2 and chain.makespan > self.makespan:
                chain.begin(self._turned(chain, self.starts, self.makespan), self.who)
            else:
                chain.resume()
        if number % 2 and is_small(self.layout):
            with self._proving(number, threads):
                self._cool([self.chains[number // 2 % 2]], number, threads)
        else:
            self._cool(self.chains, number, threads)

    def _cool(self, chains: list[Chain], number: int, threads: ThreadPoolExecutor) -> None:
        """Lowers the temperature over the steps of the round, or over those the time allows."""
        slices = (STEPS * len(self.who) << number) // self.slice
        left = (self.deadline - monotonic()) * self.slices / self.spent
        if left < 3 * slices:  # the next round, twice as long, would not come to its end
            slices = max(1, int(left))
        cool = (COLD / HOT) ** (1 / slices)
        for done in range(slices):
            if not self._goes_on():
                return
            self._slice(chains, HOT * cool**done, cool, threads)

    def _slice(self, chains: list[Chain], hot: float, cool: float, threads: ThreadPoolExecutor) -> None:
        began = monotonic()
        hot *= sum(self.layout.durations) / len(self.who)
        each = cool ** (1 / self.slice)
        list(threads.map(lambda chain: chain.search(self.slice, hot=hot, cool=each, goal=self.bound), chains))
        self.slices += 1
        self.spent += monotonic() - began
        for chain in chains:
            if chain.makespan < self.makespan:
                starts, who = chain.schedule()
                self._take(self._turned(chain, starts, chain.makespan), who)

    @contextmanager
    def _proving(self, number: int, threads: ThreadPoolExecutor) -> Iterator[None]:
        """Tries for a proof meanwhile; it is cut short once the chains have reached the bound."""
        proof = Proof(self.layout, makespan=self.makespan, bound=self.bound)
        seconds = min(self.deadline - monotonic(), 1e6)
        running = threads.submit(proof.run, EFFORT * 2**number, seed=self.seed, seconds=max(0.0, seconds))
        yield
        if not self._goes_on():
            proof.stop()
        found = running.result()
        if found.starts is not None and found.who is not None:
            self._take(found.starts, found.who)
        self._raise_bound(found.bound)

    def _take(self, starts: list[int], who: list[int]) -> None:
        """Keeps a schedule if it is the best so far."""
        makespan = self.layout.end_of(starts)
        if makespan < self.makespan:
            self.starts, self.who, self.makespan = starts, who, makespan
            self.note(self)

    def _raise_bound(self, bound: int) -> None:
        if bound > self.bound:
            self.bound = bound
            self.note(self)

    def _turned(self, chain: Chain, starts: list[int], makespan: int) -> list[int]:
        """Starts in the chain's direction of time, and back."""
        if chain is self.chains[0]:
            return starts
        return [makespan - start - each for start, each in zip(starts, self.layout.durations, strict=True)]
