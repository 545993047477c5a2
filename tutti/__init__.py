"""Tutti: work management that companies host themselves."""

__version__ = "0.1.0"
