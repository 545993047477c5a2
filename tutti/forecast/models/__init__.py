"""What is stored about forecasts."""

from tutti.forecast.models.flows import Flow
from tutti.forecast.models.hindsights import Hindsight, Leaning
from tutti.forecast.models.issued import Issued, Lookout
from tutti.forecast.models.learning import Learning
from tutti.forecast.models.outlooks import Approach, Horizon, Outlook
from tutti.forecast.models.risks import Risk

__all__ = ["Approach", "Flow", "Hindsight", "Horizon", "Issued", "Leaning", "Learning", "Lookout", "Outlook", "Risk"]
