"""What the log tells, read in the order in which it happened: facts about tasks, and what became of forecasts.

Nothing in here asks the database.  The same changes give the same state to the bit, whether they were read one by one
as they came or all at once after a restart; and a state as of some moment knows no change that came later.
"""

from tutti.forecast.past.calendars import Calendars
from tutti.forecast.past.courses import Course, Outcome, Tried
from tutti.forecast.past.past import Past
from tutti.forecast.past.rows import Seen

__all__ = ["Calendars", "Course", "Outcome", "Past", "Seen", "Tried"]
