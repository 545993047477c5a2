"""How many statements a request costs, who asks included: at most four to read and six to command."""

import json
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.cast import Office, open_office
from tests.recorded import happened
from tutti.people import commands as people
from tutti.talk import commands as talk
from tutti.work import commands as work
from tutti.work.models import Link

pytestmark = pytest.mark.django_db(transaction=True)
READ, COMMAND = 4, 6
_FRAME = ("BEGIN", "SAVEPOINT", "RELEASE", "COMMIT", "SET CONSTRAINTS")


class Asking:
    """Bob asks, in a process that has answered before."""

    def __init__(self, office: Office) -> None:
        self.office, self.client = office, Client(SERVER_NAME="localhost")
        assert office.bob.account
        self.client.force_login(office.bob.account)

    def said(self, method: str, path: str, body: object | None = None, **headers: str) -> list[str]:
        """The statements of one request."""
        words = b"" if body is None else json.dumps(body).encode()
        with CaptureQueriesContext(connection) as seen:
            answer = self.client.generic(method, f"/api/v1/{path}", words, "application/json", headers=headers)
        assert answer.status_code == 200, answer.content
        return [one["sql"] for one in seen.captured_queries if not one["sql"].startswith(_FRAME)]


@pytest.fixture
def bob():
    asking = Asking(open_office())
    asking.said("GET", "projects")
    return asking


def listed(statements: list[str]) -> str:
    return "\n".join(one[:100] for one in statements)


def test_reads_take_at_most_four(bob):
    office = bob.office
    task = office.task("Poster", text="Large.", assignee=office.bob)
    work.add_item(task, title="Paper", by=office.bob)
    talk.comment(task, body="Blue, please.", by=office.bob)
    reads = {
        "one": f"tasks/{task.pk}",
        "list": f"tasks?assignee_id={office.bob.pk}&project_id={office.launch.pk}&sort=due&limit=50",
        "details": f"tasks/{task.pk}/details",
        "session": "session",
        "search": "search?q=poster+blue&facets=true",
    }
    bob.said("GET", "search?q=poster")  # the index has read what happened
    for name, path in reads.items():
        statements = bob.said("GET", path)
        assert len(statements) <= READ, f"{name}:\n{listed(statements)}"
    assert len(bob.said("GET", f"tasks/{task.pk}")) == 2, "who asks, and the row"


def test_commands_take_at_most_six(bob):
    office = bob.office
    first, second, third = office.task("First"), office.task("Second"), office.task("Last")
    todo, doing, _ = office.columns(office.launch)
    link = happened(work.wait_for(third, predecessor=first, by=office.bob)).link
    commands = {
        "create": ("tasks", {"project": str(office.launch.pk), "title": "Third"}),
        "move": (f"tasks/{first.pk}/move", {"status": str(doing.pk), "after": None}),
        "move behind": (f"tasks/{second.pk}/move", {"status": str(doing.pk), "after": str(first.pk)}),
        "comment": ("comments", {"task": str(first.pk), "body": "Done soon."}),
        "assign": (f"tasks/{first.pk}/assign", {"to": str(office.bob.pk)}),
        "rename": (f"tasks/{first.pk}/rename", {"title": "Poster"}),
        "wait for": ("links", {"task": str(first.pk), "predecessor": str(second.pk)}),
        "change link": (f"links/{link.pk}/change", {"type": "SS", "lag": 60}),
        "remove link": (f"links/{link.pk}/remove", {}),
    }
    for path, body in commands.values():  # columns and people of the project are known from now on
        bob.said("POST", path, body)
    bob.said("POST", f"tasks/{first.pk}/move", {"status": str(todo.pk), "after": None})
    bob.said("POST", f"tasks/{second.pk}/move", {"status": str(todo.pk), "after": None})
    bob.said("POST", f"tasks/{first.pk}/assign", {"to": None})
    bob.said("POST", f"tasks/{first.pk}/rename", {"title": "Draft"})
    bob.said("POST", f"links/{link.pk}/put_back", {})
    work.remove_link(Link.objects.get(task=first), by=office.bob)
    for name, (path, body) in commands.items():
        statements = bob.said("POST", path, body, **{"Idempotency-Key": str(uuid4())})
        assert len(statements) <= COMMAND, f"{name}:\n{listed(statements)}"


def test_a_program_with_a_token_costs_no_more(bob):
    office = bob.office
    task = office.task("Poster")
    token = people.make_token(office.bob, name="Clock", scopes=["read"], by=office.bob).token
    bob.client.logout()
    bearer = {"Authorization": f"Bearer {token.secret}"}
    bob.said("GET", f"tasks/{task.pk}", **bearer)  # notes once a day that the token was used
    assert len(bob.said("GET", f"tasks/{task.pk}", **bearer)) == 2
