"""The algorithms of this room, as the register of the house says them."""

from functools import partial

from tutti.engine import assign as engine
from tutti.people.register import Function, enter

_of_the_engine = partial(Function, used=engine.USED, not_used=engine.NOT_USED, version=engine.VERSION)

enter(
    _of_the_engine(
        name="suggest",
        title="Suggestions",
        does="Names people who could do an unassigned task, with the reasons. "
        "Nothing is assigned until a person says yes.",
    ),
    _of_the_engine(
        name="plan",
        title="Planning",
        does="Proposes who could do the unassigned tasks of a backlog, so that the answers fit together. "
        "Nothing is assigned until a person says yes.",
    ),
    _of_the_engine(
        name="balance",
        title="Balancing",
        does="Proposes which tasks that nobody began could change hands, so that nobody is overloaded. "
        "Nothing moves until a person says yes.",
    ),
    _of_the_engine(
        name="auto_assign",
        title="Automatic assignment",
        does="Gives out tasks by itself, only in projects whose lead switched it on and within the limits set there. "
        "Each such assignment is logged with its reasons and can be taken back.",
    ),
    _of_the_engine(
        name="fairness",
        title="Fairness and advice",
        does="Works out how planned work is spread over people, and where skills are short. "
        "It ranks nobody; everybody sees their own numbers as their leads see them.",
    ),
)
