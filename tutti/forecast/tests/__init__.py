"""Tests of the room of forecasts."""
