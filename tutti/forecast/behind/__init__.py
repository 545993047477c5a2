"""What lies behind a project: where its work waited, and why tasks were late; told from the past, and nothing else."""

from tutti.forecast.behind.axis import Axis
from tutti.forecast.behind.delays import delays_in
from tutti.forecast.behind.walks import flow_in

__all__ = ["Axis", "delays_in", "flow_in"]
