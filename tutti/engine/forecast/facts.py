"""What may be known of a task before its due date, how it is said, and what can be done about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence for the fact, and one for what helps; `personal` ones are read in learned mode only."""

    says: str
    helps: str
    personal: bool = False


FACTS = {
    "days_left": Fact("{value} days are left", "Move the due date, or make the task smaller."),
    "days_open": Fact("It has been open for {value} days", "Ask what it waits for."),
    "days_discussed": Fact("It has been talked about for {value} days", "Decide what is still open."),
    "comments": Fact("{value} comments so far", "Sum up what was agreed in the description."),
    "workload": Fact("{value} other open tasks on the same plate", "Give one of them to somebody else."),
    "reopened": Fact("It was reopened {value} times", "Agree on when it counts as done."),
    "priority": Fact("Its priority is {value}", "Say again how much it matters."),
    "priority_moves": Fact("Its priority changed {value} times", "Say again how much it matters."),
    "description_moves": Fact("Its description changed {value} times", "Agree on what is asked for before going on."),
    "due_moves": Fact("Its due date moved {value} times", "Set a date that can be kept."),
    "release": Fact("It belongs to {value} releases", "Plan it for one of them."),
    "release_moves": Fact("Its release changed {value} times", "Plan it for one release and keep it."),
    "affects": Fact("It affects {value} releases", "Look whether it can be done in parts."),
    "links": Fact("It is linked to {value} tasks", "Look whether they can be done apart."),
    "blocks": Fact("{value} tasks wait for it", "Do it first."),
    "waits_for": Fact("It waits for {value} tasks", "Do those first."),
    "category": Fact("It is of the kind {value}", "Look how such tasks went."),
    "project": Fact("It belongs to {value}", "Look how this project keeps its dates."),
    "topic": Fact("It is about {value}", "Look how such tasks went."),
    "estimate": Fact("It was estimated at {value} minutes", "Divide it."),
    "unassigned": Fact("Nobody has it", "Give it to somebody."),
    "late_share": Fact("Of your tasks so far {value} were late", "Ask for a later date.", personal=True),
    "standing": Fact("You reported {value} tasks before", "Talk to whoever knows such tasks.", personal=True),
}
CROSSED = ("days_left", "project", "category")  # the facts that change what all others mean
