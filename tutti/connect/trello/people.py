"""The people a Trello board names: members, those who left, and those known only by an id."""

from tutti.connect.board import Someone
from tutti.connect.cleaning import Cleaner
from tutti.connect.losses import Tally
from tutti.connect.nodes import Node, node, nodes, text


class People:
    """Everyone found so far, by id, in the order they were found."""

    def __init__(self, board: Node, cleaner: Cleaner) -> None:
        self._clean = cleaner
        self._found: dict[str, Someone] = {}
        for member in nodes(board.get("members")):
            self._meet(member)
        for action in nodes(board.get("actions")):
            self._meet(node(action.get("memberCreator")))
            self._meet(node(action.get("member")))

    def who(self, person_id: str) -> str | None:
        """The person's id, who is a placeholder without a name from now on if the file never introduced them."""
        if not person_id:
            return None
        if person_id not in self._found:
            strangers = sum(not each.known for each in self._found.values())
            name = f"Unknown person {strangers + 1}"
            self._found[person_id] = Someone(person_id, name, known=False)
        return person_id

    def everyone(self, tally: Tally) -> tuple[Someone, ...]:
        tally.keep("people", len(self._found))
        strangers = sum(not each.known for each in self._found.values())
        if strangers:
            tally.lack("people", strangers)
            tally.note("people", f"People named by an id only: {strangers:,}. They left the board before the export.")
        return tuple(self._found.values())

    def _meet(self, member: Node) -> None:
        person_id = text(member.get("id"))
        handle = self._clean.line(text(member.get("username")))
        name = self._clean.line(text(member.get("fullName"))) or handle
        if person_id and name and person_id not in self._found:
            email = self._clean.line(text(member.get("email")))
            self._found[person_id] = Someone(person_id, name[:100], handle[:200], email[:254])
