"""What the name of a foreign column or priority means here."""

import re

from tutti.connect.board import Category

_DONE = frozenset(
    [
        "done",
        "complete",
        "completed",
        "finished",
        "closed",
        "resolved",
        "shipped",
        "released",
        "live",
        "deployed",
        "archive",
        "archived",
        "cancelled",
        "canceled",
        "fertig",
        "erledigt",
        "abgeschlossen",
        "geschlossen",
        "terminé",
        "termine",
        "fini",
        "clos",
        "hecho",
        "terminado",
        "cerrado",
        "feito",
        "concluído",
        "fatto",
        "completato",
        "klaar",
        "gereed",
        "afgerond",
    ]
)
_DOING = frozenset(
    [
        "doing",
        "progress",
        "wip",
        "review",
        "reviewing",
        "testing",
        "test",
        "qa",
        "started",
        "active",
        "ongoing",
        "implementing",
        "blocked",
        "waiting",
        "verify",
        "bearbeitung",
        "arbeit",
        "prüfung",
        "cours",
        "revue",
        "curso",
        "progreso",
        "andamento",
        "corso",
        "bezig",
    ]
)
_NOT_YET = frozenset(["not", "to", "for", "ready", "next"])

_PRIORITIES = {
    4: "highest blocker critical urgent immediate emergency p0 dringend kritisch höchste urgente critique",
    3: "high major important p1 hoch haute alta hoog",
    2: "medium normal moderate mid p2 mittel moyenne media gemiddeld",
    1: "low lowest minor trivial p3 p4 p5 niedrig gering basse baja bassa laag",
    0: "none no unset unprioritized keine aucune ninguna",
}
_PRIORITY = {word: level for level, words in _PRIORITIES.items() for word in words.split()}
_WORD = re.compile(r"\w+")


def category_of(name: str) -> Category:
    """The category a column's name suggests; to do when it suggests nothing ("Ready for review" is not yet review)."""
    words = _WORD.findall(name.lower())
    if not words or _NOT_YET.intersection(words[:1]):
        return "todo"
    if _DONE.intersection(words):
        return "done"
    return "doing" if _DOING.intersection(words) else "todo"


def priority_of(text: str) -> int | None:
    """0 none to 4 urgent; null when the word is not one we know."""
    words = _WORD.findall(text.lower())
    return next((_PRIORITY[word] for word in words if word in _PRIORITY), None)
