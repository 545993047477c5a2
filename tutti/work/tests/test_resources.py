"""Equipment and licences have seats; tasks say what they need, and nobody invents a seat."""

from tests.cast import Office
from tests.recorded import chain_holds, forbids, fresh, leaves_no_change, newest, refuses, take_back
from tutti.changes import commands
from tutti.work import commands as work
from tutti.work.models import Resource, Use


def bench(office: Office, seats: int = 1) -> Resource:
    return work.add_resource(office.workspace, name="Bench", seats=seats, project=office.launch, by=office.ann).resource


def test_leads_keep_what_is_their_projects_and_who_runs_the_workspace_what_all_share(office: Office):
    assert forbids(lambda: work.add_resource(office.workspace, name="Bench", project=office.launch, by=office.bob))
    assert forbids(lambda: work.add_resource(office.workspace, name="Studio", by=office.bob))
    studio = work.add_resource(office.workspace, name=" Studio ", seats=2, by=office.cem).resource
    assert (studio.name, studio.seats, studio.scope) == ("Studio", 2, "all")
    row = bench(office)
    assert row.scope == office.launch.scope
    assert forbids(lambda: work.change_resource(row, name="Desk", seats=2, by=office.bob))
    work.change_resource(row, name="Desk", seats=2, by=office.ann)
    assert leaves_no_change(office.ann, lambda: work.change_resource(row, name="Desk", seats=2, by=office.ann))
    take_back(office.ann)
    assert (fresh(row).name, fresh(row).seats) == ("Bench", 1)
    work.remove_resource(row, by=office.ann)
    take_back(office.ann)
    assert not fresh(row).removed


def test_a_task_says_what_it_needs_and_takes_each_back_by_itself(office: Office):
    task, row = office.task(), bench(office, seats=2)
    studio = work.add_resource(office.workspace, name="Studio", by=office.ann).resource
    assert refuses("only 2 seats of Bench", lambda: work.use(task, resource=row, seats=3, by=office.bob), "seats")
    work.use(task, resource=row, seats=2, by=office.bob)
    first = newest(office.bob).seq
    work.use(task, resource=studio, by=office.bob)
    assert leaves_no_change(office.bob, lambda: work.use(task, resource=studio, by=office.bob))
    assert forbids(lambda: work.use(task, resource=row, seats=1, by=office.eve))
    commands.undo(first, by=office.bob)
    assert {use.resource: use.seats for use in Use.objects.filter(task=task)} == {row: 0, studio: 1}
    work.remove_resource(row, by=office.ann)
    assert refuses("no longer offered", lambda: work.use(task, resource=row, by=office.bob), "resource")
    assert chain_holds(office.ann)


def test_another_projects_equipment_stays_there(office: Office):
    row = bench(office)
    brief = office.task("Brief", office.vault)
    assert refuses("another project", lambda: work.use(brief, resource=row, by=office.cem), "resource")
    task = office.task()
    studio = work.add_resource(office.workspace, name="Studio", by=office.ann).resource
    work.use(task, resource=row, by=office.ann)
    work.use(task, resource=studio, by=office.ann)
    theirs = work_elsewhere(office)
    work.transfer(task, project=theirs, by=office.ann)
    assert {use.resource: (use.seats, use.project) for use in Use.objects.filter(task=task)} == {
        row: (0, theirs),
        studio: (1, theirs),
    }


def work_elsewhere(office: Office):
    from tutti.people import commands as people

    return people.start_project(office.workspace, name="Tour", key="TOU", by=office.ann).project
