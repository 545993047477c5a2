"""The door to search."""

from django.http import HttpRequest

from tutti.changes.commands import Refused
from tutti.kit.doors import door
from tutti.people.models import Person
from tutti.search.queries import Found, find

MOST = 50
TEXT = {"type": "string"}
QUERY = (
    ("q", TEXT),
    ("limit", {"type": "integer", "minimum": 1, "maximum": MOST}),
    ("cursor", TEXT),
    ("facets", {"type": "string", "enum": ["true", "false"]}),
)


@door("GET", "search", answers=Found, query=QUERY)
def search(by: Person, request: HttpRequest) -> Found:
    """Tasks whose title, description, comments or files' names hold the words of `q`, the best first.

    `q` takes words (each matches what begins with it), "phrases", -not, and the filters is:, assignee:, project:,
    label:, due: and in:.  Only what the asker may read now is found, counted or quoted.
    """
    words = request.GET.get("limit", "20")
    if not (words.isascii() and words.isdecimal() and 1 <= int(words[:9]) <= MOST):
        raise Refused(f"A page has 1 to {MOST} hits.", field="limit")
    with_facets = request.GET.get("facets") == "true"
    return find(request.GET.get("q", ""), by, limit=int(words), cursor=request.GET.get("cursor"), facets=with_facets)
