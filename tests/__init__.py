"""Tests of the house itself; what a room does is tested in the room."""
