"""What people wish with skills: to use them gladly or rather not, to grow in them, to help others grow."""

from collections.abc import Sequence
from typing import Annotated

from msgspec import Meta

from tutti.changes.commands import command
from tutti.changes.writing import current
from tutti.people import policy
from tutti.people.commands.skills import ability_of
from tutti.people.events import PersonGrowthSet, PersonMentoringSet, PersonWished
from tutti.people.models import Ability, Person, Skill

Liking = Annotated[int, Meta(ge=-2, le=2)]


@command(may=policy.is_self)
def wish(person: Person, *, skill: Skill, liking: Liking, by: Person) -> PersonWished | None:
    """Say how gladly you work with a skill: -2 rather not, 0 no matter, 2 gladly."""
    ability = ability_of(person, skill)
    if ability.liking == liking:
        return None
    was, ability.liking = ability.liking, liking
    ability.save()
    return PersonWished(person, skill=skill, liking=liking, was=was)


@command(may=policy.is_self)
def grow(person: Person, *, skills: list[Skill], by: Person) -> PersonGrowthSet | None:
    """Choose the skills you want to grow in; nobody is stretched who did not ask for it."""
    was = _marked(person, skills, "growing")
    return None if was is None else PersonGrowthSet(person, skills=skills, was=was)


@command(may=policy.is_self)
def mentor(person: Person, *, skills: list[Skill], by: Person) -> PersonMentoringSet | None:
    """Choose the skills in which you would help others to grow."""
    was = _marked(person, skills, "mentoring")
    return None if was is None else PersonMentoringSet(person, skills=skills, was=was)


def _marked(person: Person, skills: Sequence[Skill], mark: str) -> list[Skill] | None:
    """Set the mark on these skills and on no others; answers those that had it, None when they are the same."""
    known = {ability.skill_id: ability for ability in Ability.objects.filter(person=person).select_related("skill")}
    was = [ability.skill for ability in known.values() if getattr(ability, mark)]
    wanted = {skill.pk: skill for skill in skills}
    if wanted.keys() == {skill.pk for skill in was}:
        return None
    unsaid = [skill for skill in wanted.values() if skill.pk not in known]
    new = [Ability(workspace_id=person.workspace_id, person=person, skill=skill) for skill in unsaid]
    moved = [ability for ability in known.values() if getattr(ability, mark) != (ability.skill_id in wanted)]
    for ability in (*new, *moved):
        setattr(ability, mark, ability.skill_id in wanted)
    current().save_all(new)
    current().save_all(moved, [mark])
    return was
