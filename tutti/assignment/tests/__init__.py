"""Suggestions, asked for and decided on in the office."""
