"""One calendar as an axis of working minutes, block by block, built where somebody looks."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from .clocks import DAY, END, EPOCH_DAY, Minute, first_shown
from .values import Calendar

BLOCK = 2**19  # minutes, nearly a year: blocks are cut anywhere, so that finding one is a division
BEGIN = -2 * BLOCK  # leads and slack may reach back before 1970


class OutOfTime(Exception):
    """Work would be done before 1970 or after 2200."""


@dataclass(frozen=True, slots=True)
class Block:
    """The working time of one block: where stretches begin and end, and the minutes worked before each of them."""

    begins: list[Minute]
    ends: list[Minute]
    worked: list[int]  # before each stretch, and in all at the end


class Axis:
    """How much somebody works between two moments, and when so much work is done.

    Work is counted in minutes after some moment of the past. For an amount of work there are two moments: the first
    one at which it is done (`done`), and the last one before the next minute is begun (`begun`); between them nobody
    works.
    """

    def __init__(self, calendar: Calendar) -> None:
        self._zone = ZoneInfo(calendar.time_zone)
        self._week = calendar.week
        self._off = {day.toordinal() - EPOCH_DAY for day in calendar.off}
        self._blocks: dict[int, Block] = {}

    def begin(self, moment: Minute) -> Minute:
        """The first moment from here on at which work can begin."""
        return self.begun(moment, 0)

    def begun(self, moment: Minute, work: int) -> Minute:
        """When the next minute is begun after so much work from here; negative work lies before."""
        number, work = self._position(moment, work)
        while True:
            block = self._block(number)
            if work < block.worked[-1]:
                at = bisect_right(block.worked, work) - 1
                return block.begins[at] + work - block.worked[at]
            work -= block.worked[-1]
            number += 1

    def done(self, moment: Minute, work: int) -> Minute:
        """When so much work from here is first done; negative work lies before."""
        number, work = self._position(moment, work)
        while True:
            block = self._block(number)
            if 0 < work <= block.worked[-1]:
                at = bisect_left(block.worked, work) - 1
                return block.begins[at] + work - block.worked[at]
            if work > 0:
                work -= block.worked[-1]
                number += 1
            else:
                number -= 1
                work += self._block(number).worked[-1]

    def begin_by(self, moment: Minute) -> Minute:
        """The last moment up to here at which work can begin."""
        return moment if self.begin(moment) == moment else self.begun(moment, -1)

    def begin_to_finish(self, moment: Minute, work: int) -> Minute:
        """The first moment to begin so much work at, so that it is not done before `moment`."""
        late = self.done(moment, 0) < moment  # nobody works right before it: a minute is left for afterwards
        return self.begun(moment, int(late) - work)

    def between(self, start: Minute, end: Minute) -> int:
        """Working minutes from start to end; negative when the end lies before."""
        if end < start:
            return -self.between(end, start)
        first, last = start // BLOCK, end // BLOCK
        whole = sum(self._block(number).worked[-1] for number in range(first, last))
        return whole + self._worked(last, end) - self._worked(first, start)

    def _position(self, moment: Minute, work: int) -> tuple[int, int]:
        """The block in which so much work from here falls, or one before it, and the work from its beginning on."""
        number = moment // BLOCK
        work += self._worked(number, moment)
        while work < 0:
            number -= 1
            work += self._block(number).worked[-1]
        return number, work

    def _worked(self, number: int, moment: Minute) -> int:
        """Working minutes from the beginning of a block to a moment in it."""
        block = self._block(number)
        at = bisect_right(block.begins, moment) - 1
        return block.worked[at] + min(moment, block.ends[at]) - block.begins[at] if at >= 0 else 0

    def _block(self, number: int) -> Block:
        if number not in self._blocks:
            if not BEGIN <= number * BLOCK < END:
                raise OutOfTime
            self._blocks[number] = self._built(number * BLOCK, min((number + 1) * BLOCK, END))
        return self._blocks[number]

    def _built(self, start: Minute, end: Minute) -> Block:
        block = Block([], [], [0])
        for day in range(start // DAY - 2, end // DAY + 3):
            if day in self._off:
                continue
            for opens, closes in self._week[(day + 3) % 7]:  # 1 January 1970 was a Thursday
                begins = max(start, first_shown(self._zone, day, opens))
                ends = min(end, first_shown(self._zone, day, closes))
                if begins < ends:
                    _append(block, begins, ends)
        return block


def _append(block: Block, begins: Minute, ends: Minute) -> None:
    if block.ends and block.ends[-1] == begins:  # worked through midnight: one stretch
        block.ends[-1] = ends
        block.worked[-1] += ends - begins
    else:
        block.begins.append(begins)
        block.ends.append(ends)
        block.worked.append(block.worked[-1] + ends - begins)
