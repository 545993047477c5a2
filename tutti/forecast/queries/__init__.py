"""What people and the machine ask about forecasts."""

from tutti.forecast.queries.asked import forecast_of
from tutti.forecast.queries.behind import flow_of
from tutti.forecast.queries.modes import mode_of

__all__ = ["flow_of", "forecast_of", "mode_of"]
