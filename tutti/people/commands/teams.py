"""Teams form, change and disband."""

from tutti.changes.commands import command
from tutti.kit.text import Name
from tutti.people import policy
from tutti.people.commands.persons import named
from tutti.people.events import TeamDisbanded, TeamFormed, TeamMembersSet, TeamRenamed, TeamReturned
from tutti.people.models import Person, Team, Workspace


@command(may=policy.belongs, creates=Team)
def form_team(workspace: Workspace, *, name: Name, people: list[Person] = [], by: Person) -> TeamFormed:  # noqa: B006
    """Form a team of some people."""
    team = Team(workspace_id=workspace.pk, name=named(name), members=_ids(people))
    team.save()
    return TeamFormed(team)


@command(may=policy.belongs)
def rename_team(team: Team, *, name: Name, by: Person) -> TeamRenamed | None:
    """Call a team something else."""
    name = named(name)
    if name == team.name:
        return None
    was, team.name = team.name, name
    team.save()
    return TeamRenamed(team, name=name, was=was)


@command(may=policy.belongs)
def set_members(team: Team, *, people: list[Person], by: Person) -> TeamMembersSet | None:
    """Choose who is in a team."""
    if _ids(people) == team.members:
        return None
    was = list(Person.objects.filter(workspace_id=team.workspace_id, pk__in=team.members))
    team.members = _ids(people)
    team.save()
    return TeamMembersSet(team, people=people, was=was)


@command(may=policy.belongs)
def disband_team(team: Team, *, by: Person) -> TeamDisbanded | None:
    """End a team; its people and their work stay."""
    if team.disbanded:
        return None
    team.disbanded = True
    team.save()
    return TeamDisbanded(team)


@command(may=policy.belongs)
def bring_back_team(team: Team, *, by: Person) -> TeamReturned | None:
    """Let a disbanded team be a team again."""
    if not team.disbanded:
        return None
    team.disbanded = False
    team.save()
    return TeamReturned(team)


def _ids(people: list[Person]) -> list[str]:
    return list(dict.fromkeys(str(person.pk) for person in people))
