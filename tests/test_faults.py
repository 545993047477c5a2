"""The ledger of `make faults` finds each kind of fault: a count that is always 0 shows nothing."""

from collections import Counter
from dataclasses import replace

from faults.ledger import Ledger, Shown, judged


def ledger() -> Ledger:
    """Two writes were acknowledged, one was refused, of one nobody knows."""
    kept = Ledger()
    for title, outcome, at in (
        ("one", "ok", 1.0),
        ("two", "ok", 5.0),
        ("bad", "refused", 5.0),
        ("who", "unknown", 2.0),
    ):
        attempt = kept.begin(title)
        attempt.outcome = outcome  # type: ignore[assignment]
        attempt.began, attempt.ended = at, at + 0.5
    kept.blows = [2.0]
    return kept


def shown(*titles: str) -> Shown:
    there = Counter(titles)
    return Shown(there, Counter(set(there)), (frozenset(there),), chain_holds=True)


def test_all_is_well_whether_or_not_the_unknown_write_is_there():
    assert judged(ledger(), shown("one", "two")).faults == []
    assert judged(ledger(), shown("one", "two", "who")).faults == []
    assert judged(ledger(), shown("one", "two")).recovery_seconds == 3.5


def test_each_fault_is_found():
    whole = shown("one", "two")
    assert judged(ledger(), shown("one")).faults == ["1 lost"]
    assert judged(ledger(), shown("one", "two", "two")).faults == ["1 doubled"]
    assert judged(ledger(), shown("one", "two", "bad")).faults == ["1 invented"]
    assert judged(ledger(), replace(whole, notices=Counter(["one"]))).faults == ["1 notices lost"]
    assert judged(ledger(), replace(whole, notices=Counter(["one", "one", "two"]))).faults == ["1 notices doubled"]
    assert judged(ledger(), replace(whole, followed=(frozenset(), frozenset(["one"])))).faults == [
        "3 missed by streams"
    ]
    assert judged(ledger(), replace(whole, chain_holds=False)).faults == ["1 broken links"]


def test_an_answer_of_500_is_a_fault_and_so_is_what_does_not_recover():
    broken = ledger()
    broken.break_(500)
    broken.blow()
    assert judged(broken, shown("one", "two")).faults == ["1 broken answers", "it did not recover"]
