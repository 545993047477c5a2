"""A task moves to another project, and what was said about it goes along."""

from tests.recorded import chain_holds, changed, fresh, newest, take_back
from tutti.people import commands as people
from tutti.talk import commands as talk
from tutti.work import commands as work


def second_project(office):
    return people.start_project(office.workspace, name="Relaunch", key="REL", by=office.ann).project


def test_comments_of_the_task_and_of_its_parts_go_along(office):
    whole = office.task("Fair")
    part = office.task("Stand", parent=whole)
    deeper = office.task("Chairs", parent=part)
    said = [talk.comment(task, body=task.title, by=office.ann).comment for task in (whole, part, deeper)]
    stays = talk.comment(office.task("Other"), body="I stay", by=office.ann).comment
    there = second_project(office)
    work.transfer(whole, project=there, by=office.ann)
    assert {fresh(one).project_id for one in said} == {there.pk}
    assert fresh(stays).project_id == office.launch.pk
    assert [fresh(one.task).comment_count for one in said] == [1, 1, 1]
    take_back(office.ann)
    assert {fresh(one).project_id for one in said} == {office.launch.pk}
    assert chain_holds(office.ann)


def test_who_sees_only_the_old_project_loses_the_comment(office):
    task = office.task()
    said = talk.comment(task, body="Off it goes", by=office.ann).comment
    there = second_project(office)
    work.transfer(task, project=there, by=office.ann)
    rows = changed(newest(office.ann))
    left = [row for _, kind, one, row in rows[f"p:{office.launch.pk}"] if (kind, one) == ("comment", str(said.pk))]
    come = [row for _, kind, one, row in rows[f"p:{there.pk}"] if (kind, one) == ("comment", str(said.pk))]
    assert left == [None]
    assert come[0]["project_id"] == str(there.pk)


def test_an_edited_comment_goes_along_too(office):
    task = office.task()
    said = talk.comment(task, body="One", by=office.ann).comment
    talk.edit_comment(said, body="Two", by=office.ann)
    work.transfer(task, project=second_project(office), by=office.ann)
    assert fresh(said).body == "Two"
    assert talk.edit_comment(fresh(said), body="Three", by=office.ann)
