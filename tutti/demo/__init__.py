"""A sample company to look at: Halle & Söhne, who print books, with their people, projects and eight weeks of history.

Everything is made by the commands that people give, with the clock set back, so that the log is a real one.
"""

from tutti.demo.seeding import seed

__all__ = ["seed"]
