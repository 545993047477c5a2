"""Every sentence of the forecasts, in one place."""

from collections.abc import Mapping
from dataclasses import dataclass, field

TEMPLATES = {
    "trust.none": "No finished task yet: this is how such estimates go elsewhere, not here.",
    "trust.few": "Only {outcomes} finished tasks so far (10 are needed): mostly how such estimates go elsewhere.",
    "trust.some": "Learned from {outcomes} finished tasks here.",
    "late.few": "Too early to rely on: {kept} due dates kept and {missed} missed so far, 10 of each are needed.",
    "late.some": "Learned from {kept} due dates kept and {missed} missed here.",
    "range": "80 of 100 such tasks take {low} to {high}; half of them take up to {middle}",
    "growth": "About {middle} tasks are added in that time, in 80 of 100 cases at most {high}",
    "start": "How estimates go elsewhere: {percent}",
    "workspace": "All finished tasks here: {percent} ({count} tasks)",
    "size": "Tasks of this size: {percent} ({count} tasks)",
    "category": "This category: {percent} ({count} tasks)",
    "project": "This project: {percent} ({count} tasks)",
    "parent": "The same larger piece of work: {percent} ({count} tasks)",
    "priority": "This priority: {percent} ({count} tasks)",
    "person": "The own finished tasks of whoever does it: {percent} ({count} tasks)",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A template and the facts that go into it."""

    key: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


def say(key: str, **facts: str | int) -> Sentence:
    """A sentence, not yet in any language."""
    return Sentence(key, facts)


def text(sentence: Sentence) -> str:
    """The sentence in English."""
    return TEMPLATES[sentence.key].format_map(dict(sentence.facts))


def percent(ratio: float) -> str:
    """A factor on time as people say it: +22 %, -5 %, no change."""
    change = round((ratio - 1) * 100)
    return f"{change:+d} %" if change else "no change"


def amount(minutes: float) -> str:
    """An amount of work as people say it, no finer than a forecast is: 20 min, 3.5 h, 40 h."""
    if minutes < 57.5:
        return f"{max(5 * round(minutes / 5), 1)} min"
    hours = minutes / 60
    return f"{round(hours * 2) / 2:g} h" if hours < 10 else f"{round(hours):,} h"
