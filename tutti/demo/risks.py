"""What the sample company fears for its first project."""

from tutti.forecast import commands as forecast
from tutti.forecast.commands.risks import Answer
from tutti.people.models import Person, Project

FEARS: tuple[tuple[str, int, int, Answer | None, str], ...] = (
    ("The printer closes over the holidays", 4, 4, "reduce", "Ask the print shop across the river"),
    ("The photographer falls ill on the day", 2, 5, "transfer", "The agency sends somebody else"),
    ("It rains on the opening day", 3, 3, "accept", ""),
    ("The client wants the colours changed once more", 5, 2, None, ""),
    ("The domain runs out and nobody notices", 1, 5, "avoid", "Renew it for five years"),
)


def fear(project: Project, *, by: Person) -> None:
    """A register as a team keeps it: some answered, some not."""
    for title, probability, impact, answer, plan in FEARS:
        risk = forecast.raise_risk(project, title=title, probability=probability, impact=impact, by=by).risk
        if answer:
            forecast.hand_over_risk(risk, to=by, by=by)
            forecast.answer_risk(risk, answer=answer, plan=plan, by=by)
