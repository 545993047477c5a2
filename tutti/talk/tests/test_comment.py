"""People say something about a task."""

import json
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import open_office
from tests.recorded import chain_holds, facts, forbids, fresh, named, newest, refuses, take_back
from tutti.changes.commands import Unseen
from tutti.people import commands as people
from tutti.talk import commands as talk
from tutti.talk.models import Comment
from tutti.work.models import Task


def call(person):
    return f"@[{person.name}](person:{person.pk})"


def test_what_is_said_is_kept_with_its_reading_view(office):
    task = office.task()
    said = talk.comment(task, body="  The *red* one.\n", by=office.bob).comment
    assert (said.body, said.author, said.task) == ("The *red* one.", office.bob, task)
    assert "<em>red</em>" in said.html
    assert said.edited_at is None


def test_the_task_counts_its_comments(office):
    task = office.task()
    talk.comment(task, body="First", by=office.bob)
    talk.comment(task, body="Second", by=office.ann)
    assert fresh(task).comment_count == 2


def test_the_reading_view_holds_nothing_that_could_act(office):
    said = talk.comment(office.task(), body="<script>alert(1)</script> [x](javascript:alert(1))", by=office.bob).comment
    assert "<script" not in said.html
    assert "href" not in said.html


def test_who_is_called_by_name_is_known_by_id(office):
    body = f"{call(office.eve)}, {call(office.bob)} and {call(office.eve)} again"
    said = talk.comment(office.task(), body=body, by=office.ann).comment
    assert said.mention_ids == [str(office.eve.pk), str(office.bob.pk)]


def test_only_people_who_may_see_the_project_are_called(office):
    task = office.task(project=office.vault)
    body = f"{call(office.bob)} {call(office.dora)} @[Nobody](person:{uuid4()})"
    assert talk.comment(task, body=body, by=office.cem).comment.mention_ids == [str(office.dora.pk)]


def test_people_of_another_workspace_are_not_called(office):
    stranger = open_office("Globex").bob
    assert talk.comment(office.task(), body=call(stranger), by=office.ann).comment.mention_ids == []


def test_a_removed_person_is_not_called(office):
    people.remove_person(office.bob, by=office.ann)
    assert talk.comment(office.task(), body=call(office.bob), by=office.ann).comment.mention_ids == []


def test_nothing_is_no_comment(office):
    task = office.task()
    assert refuses("at least a word", lambda: talk.comment(task, body=" \n ", by=office.bob), field="body")
    assert fresh(task).comment_count == 0


def test_viewers_listen(office):
    assert forbids(lambda: talk.comment(office.task(), body="Me too", by=office.eve))


def test_a_guest_who_works_there_may_talk(office):
    assert talk.comment(office.task(), body="Hello", by=office.gil).comment.author == office.gil


def test_who_may_not_see_a_task_cannot_name_it(office):
    task = office.task(project=office.vault)
    with pytest.raises(Unseen):
        talk.comment(named(task), body="Psst", by=office.bob)


def test_the_log_does_not_hold_what_was_said(office):
    talk.comment(office.task(), body=f"My secret plan, {call(office.bob)}", by=office.ann)
    change = newest(office.ann)
    assert "secret" not in change.facts
    assert set(facts(change)) == {"comment", "task", "mentioned"}
    assert change.about_id == Task.objects.get().pk


def test_it_can_be_taken_back(office):
    task = office.task()
    said = talk.comment(task, body="Oops", by=office.bob).comment
    take_back(office.bob)
    assert fresh(said).removed
    assert fresh(task).comment_count == 0
    assert chain_holds(office.ann)


def test_a_comment_takes_five_statements(office, django_capture_on_commit_callbacks):
    task = named(office.task())
    with django_capture_on_commit_callbacks(execute=True):
        talk.comment(task, body="The first one lets the process know where the log stands", by=office.bob)
    with CaptureQueriesContext(connection) as asked:
        talk.comment(task, body="Hello", by=office.bob)
    own = [q["sql"] for q in asked if not q["sql"].startswith(("BEGIN", "SAVEPOINT", "RELEASE", "COMMIT"))]
    assert len(own) == 5, own


def test_browsers_get_it_as_promised(office):
    said = talk.comment(office.task(), body="Hello", by=office.bob).comment
    assert set(json.loads(json.dumps(said.as_row(), default=str))) == {
        "id", "seq", "project_id", "task_id", "author_id", "body", "html", "mention_ids", "said_at", "edited_at",
        "removed",
    }  # fmt: skip
    assert Comment.lazy
    assert said.scope == f"p:{office.launch.pk}"
