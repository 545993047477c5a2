"""What the sample company works on: three projects, their parts and the words for them."""

from typing import NamedTuple

from tutti.people.models.places import Visibility
from tutti.work.models.columns import Mark


class Kind(NamedTuple):
    """A kind of work: title with a place for the thing, minutes of effort, skills by name and least level."""

    title: str
    effort: int
    skills: dict[str, int]
    outcome: str


class Goal(NamedTuple):
    """What is to be reached by a day, and the kinds of work (by their places) that lead there."""

    name: str
    kinds: tuple[int, ...]


class Plan(NamedTuple):
    """A project: its key, hue, columns beyond the usual three, labels with hues, things it makes and kinds of work."""

    name: str
    key: str
    hue: int
    about: str
    visibility: Visibility
    labels: dict[str, int]
    things: tuple[str, ...]
    kinds: tuple[Kind, ...]
    goals: tuple[Goal, ...]


PLANS = (
    Plan(
        "Spring catalogue", "CAT", 155,
        "Ninety-six pages that show everything we print, in the shops by March.", "open",
        {"Waits for client": 25, "Cover": 268, "Reprint": 65},
        ("the cover", "the poetry pages", "the cookery pages", "the children’s pages", "the travel pages", "the index",
         "the back pages", "the price list", "the welcome letter", "the centrefold"),
        (
            Kind("Write the words for {}", 360, {"Copywriting": 3}, "Words that fit, approved by Ada"),
            Kind("Draw the pictures for {}", 960, {"Illustration": 4}, "Final artwork at 300 dpi"),
            Kind("Lay out {}", 480, {"Layout": 3}, "A PDF without open notes"),
            Kind("Proofread {}", 180, {"Proofreading": 3}, "No error left that a reader would see"),
            Kind("Make the plates for {}", 240, {"Print production": 3}, ""),
        ),
        (Goal("Words and pictures are there", (0, 1)), Goal("All pages are laid out", (2, 3)),
         Goal("Plates at the press", (4,))),
    ),
    Plan(
        "New shop on the web", "WEB", 245, "A shop where people leaf through books before they buy them.", "open",
        {"Bug": 25, "Design": 300, "Research": 200},
        ("the start page", "the book page", "the basket", "the payment page", "the search", "the reading sample",
         "the account page", "the newsletter", "the gift card", "the order mail"),
        (
            Kind("Sketch {}", 240, {"Illustration": 2, "Layout": 2}, "Two variants to choose from"),
            Kind("Build {}", 900, {"Web": 4}, "Works on a phone and with a keyboard"),
            Kind("Photograph the books for {}", 300, {"Photography": 3}, ""),
            Kind("Test {} with five readers", 420, {"Web": 2}, "A page of what they stumbled over"),
            Kind("Write the words for {}", 180, {"Copywriting": 3}, ""),
        ),
        (Goal("Everything is sketched", (0,)), Goal("The pages work", (1, 2)), Goal("Open to readers", (3, 4))),
    ),
    Plan(
        "Moving to Dock Street", "MOV", 40,
        "The presses move in February, and nothing may stand still for long.", "private",
        {"Landlord": 25, "Safety": 65},
        ("the old presses", "the bindery", "the paper store", "the offices", "the archive", "the canteen", "the ramp",
         "the network", "the signs"),
        (
            Kind("Plan the move of {}", 240, {"Planning": 3}, "A page with days, people and machines"),
            Kind("Get three offers for {}", 180, {"Planning": 2}, "Three offers side by side"),
            Kind("Pack {}", 720, {}, ""),
            Kind("Set up {}", 960, {"Print production": 3}, "Runs as it did before"),
            Kind("Label everything in {}", 120, {}, ""),
        ),
        (Goal("Offers are chosen", (0, 1)), Goal("All is packed", (2,)), Goal("The presses run again", (3, 4))),
    ),
)  # fmt: skip

MARKS: dict[str, Mark] = {"Reprint": "dull", "Bug": "dull", "Cover": "visible"}
"""What the leads of the sample say of work with these labels."""

WORDS = (
    "The client likes it. One small change: a warmer green.",
    "I have begun, and it looks like half a day more than we thought.",
    "Could you look over it before I go on?",
    "Done from my side. Please check the last page with care.",
    "The paper arrives on Thursday, so there is no hurry before that.",
    "I left two questions in the margin.",
    "We did this last year too; the old file is in the archive.",
)
STEPS = ("Agree on the size", "Collect examples", "First version", "Ask the client", "Final version", "File it away")
