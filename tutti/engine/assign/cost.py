"""What it costs, in hours-equivalent, to give a task to a person: terms that add up, each with its facts."""

from .load import Added, Item, Plate
from .proposals import Choice, Term
from .says import Hours, Named, Sentence, Share, say
from .values import Person, Stretch, Task
from .weights import Weights

TERMS = ("skills", "free", "load", "promises", "wishes", "money", "dull", "switching", "stretch")
STEPS = 2  # how far a wish can go, either way


def fit_price(task: Task, hours: float, person: Person, weights: Weights) -> float:
    """The price of skills that miss a wish or go beyond the need; it does not depend on anything else planned."""
    missing = sum(max(0, need - person.skills.get(skill, 0)) for skill, need in task.preferred.items())
    surplus = sum(max(0, person.skills.get(skill, 0) - need) for skill, need in task.skills.items())
    return weights.fit * hours * (weights.missing * missing + weights.surplus * surplus)


def wish_price(task: Task, hours: float, person: Person, weights: Weights) -> float:
    """What the person's own wishes are worth (below 0) or cost; several of them count as two steps at most."""
    if not person.wishes and not person.growth:
        return 0.0
    steps = liking(task, person)
    price = -weights.gladly * steps if steps > 0 else -weights.unwillingly * steps
    return weights.growth * hours * (price - weights.practice * bool(practised(task, person)))


def liking(task: Task, person: Person) -> int:
    """How gladly the person does the task, by their own words: -2 to 2."""
    return max(-STEPS, min(STEPS, sum(person.wishes[about] for about in _wished(task, person))))


def money_price(hours: float, person: Person, mean_rate: float | None, weights: Weights) -> float:
    """What a dear hour costs against the mean rate; nothing where rates are not told."""
    if not mean_rate or person.rate is None:
        return 0.0
    return weights.fit * weights.money * hours * (person.rate / mean_rate - 1)


def switching_price(task: Task, hours: float, person: Person, plate_today: int, weights: Weights) -> float:
    """What handing the task over from whoever has it costs; nothing where nobody or the same person has it."""
    if task.assignee is None or task.assignee == person.id:
        return 0.0
    soon = task.start is not None and task.start.toordinal() <= plate_today + 1
    return weights.stability * (weights.handover + weights.handover_share * hours + weights.handover_soon * soon)


def stretch_price(hours: float, weights: Weights) -> float:
    """What the time of a mentor costs."""
    return weights.fit * weights.mentoring * weights.stretch_mentor * hours


def settled_price(task: Task, hours: float, plate: Plate) -> float:
    """The terms that do not depend on what else lies on the plate."""
    person, weights = plate.person, plate.weights
    return (
        fit_price(task, hours, person, weights)
        + wish_price(task, hours, person, weights)
        + money_price(hours, person, plate.mean_rate, weights)
        + switching_price(task, hours, person, plate.time.today, weights)
        + (stretch_price(hours, weights) if plate.stretch(task.id) else 0.0)
    )


def parts(task: Task, item: Item, plate: Plate) -> dict[str, float]:
    """The marginal cost by term, for the search: the same numbers as in `choice`, without the words."""
    return _parts(task, item, plate, plate.adding(item))


def _parts(task: Task, item: Item, plate: Plate, added: Added) -> dict[str, float]:
    weights, person = plate.weights, plate.person
    return {
        "skills": fit_price(task, item.hours, person, weights),
        "free": weights.promises_factor * added.late_price,
        "load": weights.people_factor * added.load_price,
        "promises": weights.promises_factor * added.others_price,
        "wishes": wish_price(task, item.hours, person, weights),
        "money": money_price(item.hours, person, plate.mean_rate, weights),
        "dull": weights.people_factor * added.dull_price,
        "switching": switching_price(task, item.hours, person, plate.time.today, weights),
        "stretch": stretch_price(item.hours, weights) if plate.stretch(task.id) else 0.0,
    }


def choice(task: Task, item: Item, plate: Plate) -> Choice:
    """The marginal cost taken apart into reasons."""
    added, stretch = plate.adding(item), plate.stretch(task.id)
    hours = _parts(task, item, plate, added)
    terms = [
        Term("skills", hours["skills"], _covered(task, plate.person), _fit(task, plate)),
        Term("free", hours["free"], min(1.0, added.free / item.hours), _free(task, item, added, plate.weights)),
        Term("load", hours["load"], min(1.0, added.share_before), _load(added, plate)),
    ]
    if added.others_late:
        kept = max(0.0, 1 - added.others_late / item.hours)
        terms.append(Term("promises", hours["promises"], kept, say("promises", late=Hours(added.others_late))))
    terms += [
        Term(name, hours[name], 1.0 if hours[name] <= 0 else 0.0, _also(name, task, item, plate))
        for name in TERMS[4:]
        if hours[name] or (name == "stretch" and stretch)
    ]
    return Choice(plate.person.id, tuple(terms), stretch.mentor if stretch else None)


def _also(name: str, task: Task, item: Item, plate: Plate) -> Sentence:
    """The sentence of a term that is there only where it counts."""
    person = plate.person
    match name:
        case "wishes":
            return _wishes(task, person)
        case "money":
            return say("money", share=Share((person.rate or 0.0) / (plate.mean_rate or 1.0)))
        case "dull":
            return say("dull", had=Hours(plate.dull), then=Hours(plate.dull + item.dull))
        case "stretch":
            return _stretch(plate.stretches[task.id][person.id], plate.weights)
        case _:
            return say("switching", person=Named(task.assignee or ""))


def _wished(task: Task, person: Person) -> list[str]:
    """What of the task the person said something about: skills, its project, its labels."""
    about = {*task.skills, *task.preferred, *task.tags, *([task.project] if task.project else [])}
    return sorted(each for each in about if person.wishes.get(each))


def practised(task: Task, person: Person) -> list[str]:
    """The skills of the task the person asked to grow in and has not yet outgrown."""
    needs = {**task.preferred, **task.skills}
    return sorted(skill for skill in person.growth if skill in needs and person.skills.get(skill, 0) <= needs[skill])


def _wishes(task: Task, person: Person) -> Sentence:
    wished = _wished(task, person)
    kinds = (
        ("wishes.gladly", [about for about in wished if person.wishes[about] > 0]),
        ("wishes.unwillingly", [about for about in wished if person.wishes[about] < 0]),
        ("wishes.grow", practised(task, person)),
    )
    said = tuple(
        say(key, parts=tuple(say("named", about=Named(one)) for one in about)) for key, about in kinds if about
    )
    return said[0] if len(said) == 1 else say("wishes.mixed", parts=said)


def _stretch(stretch: Stretch, weights: Weights) -> Sentence:
    return say(
        "stretch",
        skill=Named(stretch.skill),
        mentor=Named(stretch.mentor),
        help=Hours(stretch.hours * weights.stretch_mentor),
        hours=Hours(stretch.hours * weights.stretch_effort),
    )


def _covered(task: Task, person: Person) -> float:
    """The share of the asked-for levels that is there; 1 where nothing is asked for."""
    asked = [*task.skills.items(), *task.preferred.items()]
    needed = sum(need for _, need in asked)
    return sum(min(need, person.skills.get(skill, 0)) for skill, need in asked) / needed if needed else 1.0


def _fit(task: Task, plate: Plate) -> Sentence:
    levels = plate.person.skills
    parts = [("fit.part", skill, need) for skill, need in sorted(task.skills.items())]
    parts += [("fit.short", skill, need) for skill, need in sorted(task.preferred.items())]
    if not parts:
        return say("fit.none")
    return say(
        "fit.all",
        parts=tuple(say(key, skill=Named(skill), level=levels.get(skill, 0), need=need) for key, skill, need in parts),
    )


def _free(task: Task, item: Item, added: Added, weights: Weights) -> Sentence:
    free, effort = Hours(added.free), Hours(item.hours)
    if task.due is None:
        return say("free.undated", free=free, effort=effort, weeks=weights.horizon_days // 7)
    if not item.closes:
        return say("free.overdue", due=task.due, after=Hours(added.late))
    if added.free < item.hours - 1e-9:
        return say("free.short", free=free, effort=effort, due=task.due, late=Hours(item.hours - added.free))
    return say("free.enough", free=free, effort=effort, due=task.due)


def _load(added: Added, plate: Plate) -> Sentence:
    weeks = plate.weights.horizon_days // 7
    if not plate.capacity:
        return say("load.away", weeks=weeks)
    return say("load", now=Share(added.share_before), then=Share(added.share_after), weeks=weeks)
