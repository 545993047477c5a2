"""What people and the machine do about forecasts.  Forecasts change nothing but themselves."""

from tutti.forecast import register as register
from tutti.forecast.commands.keeping import keep
from tutti.forecast.commands.learning import announce_learning, stop_learning
from tutti.forecast.commands.risks import (
    answer_risk,
    close_risk,
    hand_over_risk,
    raise_risk,
    rate_risk,
    realise_risk,
    reopen_risk,
    reword_risk,
    withdraw_risk,
)

__all__ = [
    "announce_learning", "answer_risk", "close_risk", "hand_over_risk", "keep", "raise_risk", "rate_risk",
    "realise_risk", "reopen_risk", "reword_risk", "stop_learning", "withdraw_risk",
]  # fmt: skip
