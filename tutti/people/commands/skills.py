"""What people can do: named by the workspace, declared by each person."""

from typing import Annotated

from msgspec import Meta

from tutti.changes.commands import Refused, command
from tutti.kit.text import Name
from tutti.people import policy
from tutti.people.commands.persons import named
from tutti.people.events import (
    PersonSkillDeclared,
    PersonSkillDropped,
    SkillNamed,
    SkillRenamed,
    SkillRetired,
    SkillReturned,
)
from tutti.people.models import Ability, Person, Skill, Workspace

Level = Annotated[int, Meta(ge=1, le=5)]


@command(may=policy.belongs, creates=Skill)
def name_skill(workspace: Workspace, *, name: Name, by: Person) -> SkillNamed:
    """Add a skill that people can have and tasks can need."""
    skill = Skill(workspace_id=workspace.pk, name=_free(named(name), by))
    skill.save()
    return SkillNamed(skill)


@command(may=policy.belongs)
def rename_skill(skill: Skill, *, name: Name, by: Person) -> SkillRenamed | None:
    """Call a skill something else, for everybody who has it."""
    name = named(name)
    if name == skill.name:
        return None
    was, skill.name = skill.name, _free(name, by, but=skill)
    skill.save()
    return SkillRenamed(skill, name=name, was=was)


@command(may=policy.runs_workspace)
def retire_skill(skill: Skill, *, by: Person) -> SkillRetired | None:
    """Stop offering a skill; who has it keeps it."""
    if skill.retired:
        return None
    skill.retired = True
    skill.save()
    return SkillRetired(skill)


@command(may=policy.runs_workspace)
def bring_back_skill(skill: Skill, *, by: Person) -> SkillReturned | None:
    """Offer a retired skill again."""
    if not skill.retired:
        return None
    skill.retired = False
    skill.save()
    return SkillReturned(skill)


@command(may=policy.is_self_or_runs)
def declare_skill(person: Person, *, skill: Skill, level: Level, by: Person) -> PersonSkillDeclared | None:
    """Say how well somebody knows a skill: 1 has met it, 2 with help, 3 alone, 4 very well, 5 teaches it."""
    ability = ability_of(person, skill)
    if ability.level == level:
        return None
    was, ability.level = ability.level, level
    ability.save()
    return PersonSkillDeclared(person, skill=skill, level=level, was=was)


@command(may=policy.is_self_or_runs)
def drop_skill(person: Person, *, skill: Skill, by: Person) -> PersonSkillDropped | None:
    """Take a skill back."""
    ability = Ability.objects.filter(person=person, skill=skill, level__gt=0).first()
    if ability is None:
        return None
    was, ability.level = ability.level, 0
    ability.save()
    return PersonSkillDropped(person, skill=skill, was=was)


def ability_of(person: Person, skill: Skill) -> Ability:
    """The row about a person and a skill; a new one where nothing was said yet."""
    known: Ability | None = Ability.objects.filter(person=person, skill=skill).first()
    return known or Ability(workspace_id=person.workspace_id, person=person, skill=skill)


def _free(name: str, by: Person, but: Skill | None = None) -> str:
    taken = Skill.objects.filter(workspace_id=by.workspace_id, name__iexact=name)
    if (taken.exclude(pk=but.pk) if but else taken).exists():
        raise Refused(f"There is already a skill called “{name}”.", field="name")
    return name
