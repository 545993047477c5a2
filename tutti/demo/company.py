"""Who works at the sample company, what they can do and when they work."""

from typing import NamedTuple

from tutti.people.models import Role

NAME = "Halle & Söhne"
OWNER = "ada@tutti.example"
SKILLS = ("Layout", "Illustration", "Copywriting", "Proofreading", "Print production", "Web", "Photography", "Planning")
FULL = (480, 480, 480, 480, 480, 0, 0)


class Figure(NamedTuple):
    """A person of the sample: weekly minutes (Monday first) and skills by name, 1 to 5."""

    name: str
    role: Role
    time_zone: str
    minutes: tuple[int, ...]
    skills: dict[str, int]


PEOPLE = (
    Figure("Ada Okafor", "owner", "Europe/Berlin", FULL, {"Planning": 5, "Copywriting": 3}),
    Figure("Ben Lindqvist", "admin", "Europe/Berlin", FULL, {"Print production": 5, "Planning": 4}),
    Figure("Chiara Rossi", "member", "Europe/Rome", FULL, {"Illustration": 5, "Layout": 3}),
    Figure("Dev Patel", "member", "Asia/Kolkata", FULL, {"Web": 5, "Layout": 2}),
    Figure("Elif Kaya", "member", "Europe/Istanbul", (480, 480, 480, 480, 0, 0, 0), {"Layout": 5, "Illustration": 3}),
    Figure("Finn Murphy", "member", "Europe/Dublin", FULL, {"Copywriting": 5, "Proofreading": 4}),
    Figure(
        "Greta Sommer",
        "member",
        "Europe/Berlin",
        (240, 240, 240, 240, 240, 0, 0),
        {"Proofreading": 5, "Copywriting": 2},
    ),
    Figure("Hugo Martin", "member", "Europe/Paris", FULL, {"Photography": 4, "Web": 2}),
    Figure("Ines Duarte", "member", "Europe/Lisbon", FULL, {"Web": 4, "Photography": 3}),
    Figure("Jonas Weber", "member", "Europe/Berlin", FULL, {"Print production": 3, "Layout": 2}),
    Figure("Kaia Nilsen", "member", "Europe/Oslo", (480, 480, 480, 0, 0, 0, 0), {"Illustration": 4, "Photography": 4}),
    Figure("Liam Chen", "guest", "America/Toronto", FULL, {}),
)
