"""The room of forecasts."""

from tutti.changes.apps import Room


class Forecasts(Room):
    default = True
    name = "tutti.forecast"
