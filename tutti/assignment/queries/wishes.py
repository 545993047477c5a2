"""What people wish, as the engine is told: in their own words and nobody else's."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from tutti.assignment.models import PlaceWish
from tutti.people.models import Ability


@dataclass(frozen=True)
class Said:
    """What a person says about themselves: levels of skills, likings of skills, projects and labels; ids as text."""

    skills: dict[str, int] = field(default_factory=dict)
    wishes: dict[str, int] = field(default_factory=dict)
    growth: set[str] = field(default_factory=set)
    mentor: set[str] = field(default_factory=set)


def said_by(people: Collection[UUID]) -> dict[Any, Said]:
    """What each of these people says; in two statements."""
    said: dict[Any, Said] = defaultdict(Said)
    about = Ability.objects.filter(person_id__in=people)
    for person, one, *words in about.values_list("person_id", "skill_id", "level", "liking", "growing", "mentoring"):
        theirs, skill = said[person], str(one)
        level, liking, growing, mentoring = words
        theirs.skills.update({skill: level} if level else {})
        theirs.wishes.update({skill: liking} if liking else {})
        theirs.growth.update([skill] if growing else [])
        theirs.mentor.update([skill] if mentoring else [])
    places = PlaceWish.objects.filter(person_id__in=people).exclude(liking=0)
    for person, project, label, liking in places.values_list("person_id", "project_id", "label_id", "liking"):
        said[person].wishes[str(label or project)] = liking
    return said
