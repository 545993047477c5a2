"""What is stored about work."""

from tutti.work.models.columns import Category, Label, Mark, Status
from tutti.work.models.links import Link
from tutti.work.models.milestones import Baseline, Milestone
from tutti.work.models.parts import Attachment, Item, Text
from tutti.work.models.repeats import Occurrence, Repeat
from tutti.work.models.resources import Resource, Use
from tutti.work.models.tasks import Task
from tutti.work.models.turns import Turn

__all__ = [
    "Attachment", "Baseline", "Category", "Item", "Label", "Link", "Mark", "Milestone", "Occurrence", "Repeat",
    "Resource", "Status", "Task", "Text", "Turn", "Use",
]  # fmt: skip
