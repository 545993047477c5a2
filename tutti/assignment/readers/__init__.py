"""What this room does when something happens elsewhere."""

from tutti.assignment.readers import algorithms as algorithms
from tutti.assignment.readers import between as between
from tutti.assignment.readers import mentorings as mentorings
from tutti.assignment.readers import plans as plans
from tutti.assignment.readers import suggestions as suggestions
