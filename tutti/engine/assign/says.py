"""Every sentence of the engine, in one place; ids become names only here, after all thinking is done."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

TEMPLATES = {
    "fit.none": "No skill is asked for",
    "fit.all": "{parts}",
    "fit.part": "{skill} {level} of {need} needed",
    "fit.short": "{skill} {level} of {need} wished for",
    "free.enough": "{free} free by {due}, {effort} needed",
    "free.short": "{free} free by {due}, {effort} needed: about {late} would come too late",
    "free.overdue": "No time before {due}: done after about {after} of work",
    "free.undated": "{free} free in the next {weeks} weeks, {effort} needed, no due date",
    "load": "At {now} of capacity over the next {weeks} weeks, {then} with this task",
    "load.away": "No working time in the next {weeks} weeks, and no work in them",
    "promises": "Pushes other promised work {late} past its due date",
    "effort.median": "Nobody estimated this task: taken as {effort}, the median of the known ones",
    "effort.default": "Nobody estimated this task: taken as {effort}",
    "tie": "Nearly the same: either choice is good",
    "single": "Only one person here has the skills for this",
    "decisive.same": "What speaks most for {first} over {second} is {term}; without it {first} would still be first",
    "decisive.other": "What speaks most for {first} over {second} is {term}; without it {then} would be first",
    "term.skills": "skill fit",
    "term.free": "time before the due date",
    "term.load": "present load",
    "term.promises": "other promised work",
    "flip.free": "If {person} had {hours} more free by {due}, {person} would be first.",
    "flip.free.undated": "If {person} had {hours} less other work, {person} would be first.",
    "flip.busy": "If {first} had {hours} more other work due by {due}, {person} would be first.",
    "flip.busy.undated": "If {first} had {hours} more other work, {person} would be first.",
    "flip.skill": "If {person} had {skill} {level} instead of {now}, {person} would be first.",
    "no.access": "{person} may not see this task.",
    "no.denied": "Somebody decided that {person} does not do this task.",
    "no.pinned": "Somebody decided that {pin} does this task.",
    "no.seats": "All seats are taken that {person} would need: {parts}.",
    "no.tasks": "{person} has {tasks} tasks; {limit} at a time is the limit.",
    "no.skills": "{person} lacks what the task requires: {parts}.",
    "no.hours": "{person} has no working hours.",
    "no.absent": "{person} is away the whole time, {start} to {end}.",
    "no.full": "{person} would be at {then} of capacity over the next {weeks} weeks; {ceiling} is the limit.",
    "none.people": "There is nobody to suggest: let people into the project first.",
    "none.access": "Nobody here may see this task: let somebody in first.",
    "none.denied": "Nobody who may see this task is allowed to do it: allow somebody first.",
    "none.pinned": "Somebody decided that {person} does this task, and {person} cannot: release it first.",
    "none.seats": "All seats are taken: {parts}. Free a seat or add one.",
    "none.tasks": "Everybody who fits has as many tasks as they take at a time; {person} takes {limit}.",
    "none.skill": "Nobody here has {parts}; nearest is {person} with {has}.",
    "none.hours": "Nobody who fits has working hours: set them first.",
    "none.absent": "Everybody who fits is away the whole time, {start} to {end}: move the dates or ask somebody else.",
    "none.full": "Everybody who fits is full: {person} comes nearest and would be at {then} of capacity over the next "
    "{weeks} weeks ({ceiling} is the limit). Free somebody, move the due date or make the task smaller.",
    "skill": "{skill} {level}",
    "named": "{about}",
    "seat": "{seats} of {resource}",
    "wishes.gladly": "Gladly takes {parts}",
    "wishes.unwillingly": "Would rather not take {parts}",
    "wishes.grow": "Wants to grow in {parts}",
    "wishes.mixed": "{parts}",
    "money": "An hour costs {share} of the mean",
    "dull": "Dull work: {had} of it in eight weeks, {then} with this task",
    "stretch": "A level beyond, to grow in {skill}: taken as {hours}, with {mentor} as mentor for {help} of it",
    "switching": "Is handed over from {person}",
    "term.wishes": "wishes",
    "term.money": "cost",
    "term.dull": "dull work going round",
    "term.switching": "handing over",
    "term.stretch": "the mentor’s time",
    "not.first": "{person} is the suggestion.",
    "not.price": "{person} costs {more} more than {first}, mostly for {term}: {says}.",
    "not.replanned": "With the rest planned anew it would cost {more} more, and {moves} other tasks would move.",
    "short": "{hours} a week of {skill} {level} are missing for the work that waits",
    "alone": "Only {person} has {skill} {level}, which {tasks} open tasks need",
    "not.tie": "{person} is as good a choice as {first}.",
}

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Named:
    """Stands for a person, skill or task until its name is filled in."""

    id: str


@dataclass(frozen=True, slots=True)
class Hours:
    """An amount of work."""

    hours: float


@dataclass(frozen=True, slots=True)
class Share:
    """A share of capacity; 1 is 100 %."""

    share: float


Fact = Named | Hours | Share | date | int | tuple["Sentence", ...]
Names = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A template and the facts that go into it."""

    key: str
    facts: tuple[tuple[str, Fact], ...] = ()


def say(key: str, **facts: Fact) -> Sentence:
    """A sentence still without names."""
    return Sentence(key, tuple(facts.items()))


def text(sentence: Sentence, names: Names = str) -> str:
    """The sentence in English; `names` turns the id of a person or skill into its name."""
    return TEMPLATES[sentence.key].format_map({name: _word(fact, names) for name, fact in sentence.facts})


def _word(fact: Fact, names: Names) -> str:
    match fact:
        case Named(id):
            return names(id)
        case Hours(hours):
            return _hours(hours)
        case Share(share):
            return "far more than 100 %" if share > 99 else f"{share * 100:.0f} %"
        case date():
            return f"{DAYS[fact.weekday()]} {fact.day} {MONTHS[fact.month - 1]}"
        case int():
            return str(fact)
        case tuple():
            return ", ".join(text(part, names) for part in fact)


def _hours(hours: float) -> str:
    if 0 < hours < 1:
        return f"{max(1, round(hours * 60))} min"
    return f"{hours:,.1f}".removesuffix(".0") + " h"
