"""What a workspace finds important when work is planned."""

from django.db import models

from tutti.changes.models import Synced


class Policy(Synced):
    """Four sliders, each from 0 (does not count) over 1 (as usual) to 2 (counts double).  One row a workspace at most.

    `speed` weighs work that comes late, `balance` people who are full, `growth` what people wish to do and learn,
    `stability` the cost of handing work over.
    """

    shape = ("speed", "balance", "growth", "stability")
    path = "policies"
    lives = ("members", None)
    speed = models.FloatField(default=1.0)
    balance = models.FloatField(default=1.0)
    growth = models.FloatField(default=1.0)
    stability = models.FloatField(default=1.0)

    class Meta(Synced.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace_id"], name="one_policy_per_workspace")]
