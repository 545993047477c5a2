"""Trello: a board's JSON export, of any age, read into a `Board`."""

from tutti.connect.trello.reading import read_trello

__all__ = ["read_trello"]
