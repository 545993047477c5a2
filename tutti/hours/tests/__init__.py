"""Tests of the room of hours."""
