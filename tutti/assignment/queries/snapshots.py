"""What the engine is told: a snapshot of a project's work and of the people who may do it, and nothing else."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from tutti.assignment.queries.marks import Marks, ledger_of, marks_of
from tutti.assignment.queries.wishes import said_by
from tutti.engine import assign as engine
from tutti.kit import clock
from tutti.people.calendars import calendars_of
from tutti.people.models import Person, Project, Skill
from tutti.people.standing import workers_in
from tutti.work.models import Label, Resource, Task

AT_ONCE = 300  # planning holds the workspace's log, and a person reviews the list: more would help neither


def unassigned(project: Project, at_most: int | None = None) -> list[Task]:
    """The project's open tasks that nobody answers for, the most urgent first; as many as are planned at once."""
    tasks = open_tasks(project.workspace_id).filter(project=project, assignee=None)
    return list(tasks.order_by("-priority", F("due").asc(nulls_last=True), "number")[: at_most or AT_ONCE])


def snapshot_of(project: Project, tasks: Iterable[Task]) -> engine.Snapshot:
    """These tasks, and everybody who may do them: the active leads and members of the project.

    What they already have counts wherever in the workspace it lies; the project's other tasks tell the usual effort.
    """
    workers = workers_in(project)
    theirs = list(open_tasks(project.workspace_id).filter(assignee_id__in=workers, project__archived=False))
    marks = marks_of(project.workspace_id)
    known = [task_of(task, marks) for task in theirs if task.project_id == project.pk]
    snapshot = engine.Snapshot(
        now=clock.now(),
        tasks=(*(task_of(task, marks) for task in tasks), *known),
        people=people_with(workers, theirs, marks),
        resources=marks.seats,
    )
    return with_elsewhere(snapshot, marks)


def with_elsewhere(snapshot: engine.Snapshot, marks: Marks) -> engine.Snapshot:
    """The snapshot with what tasks that are not in it take: the time of mentors, and seats."""
    here, hours = {task.id for task in snapshot.tasks}, defaultdict[str, float](float)
    for task, given in marks.help.items():
        if task not in here:
            hours[given.mentor] += given.minutes / 60 * engine.Weights().stretch_mentor
    held: dict[str, dict[str, int]] = defaultdict(dict)
    for task, person in marks.holders.items():
        for name, taken in marks.uses[task].items() if task not in here else ():
            held[name][person] = max(taken, held[name].get(person, 0))
    people = (replace(one, mentoring_hours=hours[one.id]) if one.id in hours else one for one in snapshot.people)
    seats = {name: max(0, there - sum(held[name].values())) for name, there in snapshot.resources.items()}
    return replace(snapshot, people=tuple(people), resources=seats)


def names_in(*projects: Project) -> dict[str, str]:
    """How people, skills, projects and their labels are called, by id: for the sentences, once all is thought out."""
    places = {project.workspace_id for project in projects}
    labels = Label.objects.filter(project__in=projects).values_list("pk", "name")
    people = Person.objects.filter(workspace_id__in=places).values_list("pk", "name")
    skills = Skill.objects.filter(workspace_id__in=places).values_list("pk", "name")
    things = Resource.objects.filter(workspace_id__in=places).values_list("pk", "name")
    known = people.union(skills, labels, things, all=True)
    return {str(pk): name for pk, name in (*known, *((each.pk, each.name) for each in projects))}


def sound(snapshot: engine.Snapshot) -> tuple[engine.Snapshot, dict[str, str]]:
    """The snapshot without rows that cannot be planned, and what is wrong with each of those, by id."""
    wrong = {problem.id: problem.what for problem in engine.problems(snapshot)}
    return replace(
        snapshot,
        tasks=tuple(task for task in snapshot.tasks if task.id not in wrong),
        people=tuple(person for person in snapshot.people if person.id not in wrong),
    ), wrong


def open_tasks(workspace_id: UUID) -> QuerySet[Task]:
    """The tasks of a workspace that are here and not done."""
    tasks: QuerySet[Task] = Task.objects.filter(workspace_id=workspace_id, away=None, done_at=None)
    return tasks


def task_of(task: Task, marks: Marks) -> engine.Task:
    """A task as the engine sees it."""
    return engine.Task(
        id=str(task.pk),
        effort=_minutes(task.effort),
        priority=task.priority,
        due=task.due,
        start=task.start,
        skills=task.skills,
        assignee=str(task.assignee_id) if task.assignee_id else None,
        project=str(task.project_id),
        tags=frozenset(task.label_ids),
        dull=marks.is_dull(task.label_ids),
        visible=marks.is_visible(task.label_ids),
        mentor=marks.help[str(task.pk)].mentor if str(task.pk) in marks.help else None,
        resources=marks.uses.get(str(task.pk), {}),
    )


def _minutes(effort: int | None) -> int | None:
    """Nothing takes no time at all: an estimate of 0 counts as a minute."""
    return effort if effort is None else max(1, effort)


def people_with(workers: frozenset[UUID], tasks: Iterable[Task], marks: Marks) -> tuple[engine.Person, ...]:
    """These people as the engine sees them, with these tasks as what they have promised."""
    plates: dict[Any, list[engine.Commitment]] = defaultdict(list)
    for task in tasks:
        plates[task.assignee_id].append(commitment_of(task, marks))
    days = calendars_of(workers)
    said, had = said_by(workers), ledger_of(workers, marks)
    people = Person.objects.filter(pk__in=workers).values_list("pk", "time_zone")
    return tuple(
        engine.Person(
            id=str(pk),
            week=days[pk].week,
            skills=said[pk].skills,
            absences=tuple(engine.Absence(start=start, end=end) for start, end in days[pk].off),
            time_zone=zone,
            committed=tuple(plates[pk]),
            wishes=said[pk].wishes,
            growth=frozenset(said[pk].growth),
            mentor=frozenset(said[pk].mentor),
            dull_hours=had[pk].dull,
            visible_hours=had[pk].visible,
        )
        for pk, zone in people
    )


def commitment_of(task: Task, marks: Marks) -> engine.Commitment:
    """A task as something promised."""
    return engine.Commitment(
        task=str(task.pk),
        minutes=_minutes(task.effort),
        due=task.due,
        start=task.start,
        priority=task.priority,
        dull=marks.is_dull(task.label_ids),
        visible=marks.is_visible(task.label_ids),
        stretched=str(task.pk) in marks.help,
    )
