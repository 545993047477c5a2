"""Worked hours of other products: the detailed reports of Toggl, Harvest and Clockify."""

from tutti.connect.worked.book import Book, Worked
from tutti.connect.worked.reading import read_hours

__all__ = ["Book", "Worked", "read_hours"]
