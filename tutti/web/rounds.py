"""All that makes its rounds beside the doors: readers, mail, reminders, forecasts, plans, what comes again, the index."""

from tutti.assignment.dispatcher import DISPATCHER
from tutti.assignment.planner import PLANNER
from tutti.changes.readers import READERS
from tutti.connect.sweeping import BROOM
from tutti.forecast.forecaster import FORECASTER
from tutti.notify.post import POST
from tutti.notify.reminding import REMINDING
from tutti.search.indexer import INDEXER
from tutti.work.repeater import REPEATER

ROUNDS = (READERS, POST, REMINDING, FORECASTER, PLANNER, DISPATCHER, REPEATER, BROOM, INDEXER)
