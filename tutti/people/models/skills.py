"""What people can do, by their own word."""

from django.db import models

from tutti.changes.models import Synced
from tutti.people.models.persons import Person


class Skill(Synced):
    """Something people can be good at and tasks can need."""

    shape = ("name", "retired")
    lives = ("all", None)
    sorts = ("name",)
    name = models.CharField(max_length=100)
    retired = models.BooleanField(default=False)

    class Meta(Synced.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace_id", "name"], name="one_skill_per_name")]


class Ability(Synced):
    """How well a person says they know a skill, and what they wish with it.

    `level` is 1 (has met it) to 5 (teaches it), 0 once taken back; `liking` is -2 (rather not) to +2 (gladly).  Wishes
    need no level: one can want to grow in what one does not know yet.
    """

    shape = ("person_id", "skill_id", "level", "liking", "growing", "mentoring")
    path = "abilities"
    lives = ("members", None)
    filters = ("person_id", "skill_id")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="abilities")
    skill = models.ForeignKey(Skill, on_delete=models.PROTECT, related_name="abilities")
    level = models.PositiveSmallIntegerField(default=0)
    liking = models.SmallIntegerField(default=0)
    growing = models.BooleanField(default=False)
    mentoring = models.BooleanField(default=False)

    class Meta(Synced.Meta):
        constraints = [models.UniqueConstraint(fields=["person", "skill"], name="one_level_per_skill")]
