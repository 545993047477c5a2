"""What lies ahead: from the past of a workspace to dates of tasks and projects.  Nothing in here asks the database."""

from tutti.forecast.ahead.approaches import Approach, told
from tutti.forecast.ahead.efforts import Efforts
from tutti.forecast.ahead.horizons import Horizon
from tutti.forecast.ahead.outlooks import Ahead, outlooks_of
from tutti.forecast.ahead.plans import Laid, laid_out
from tutti.forecast.ahead.reasons import Why

__all__ = ["Ahead", "Approach", "Efforts", "Horizon", "Laid", "Why", "laid_out", "outlooks_of", "told"]
