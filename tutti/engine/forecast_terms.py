"""What forecasts may know and what they never look at, kept apart so that saying it loads no mathematics."""

VERSION = "1"
USED = (
    "the estimate, the category, the project, the parent task and the priority",
    "how long finished tasks took against their estimate, and when they were finished",
    "in learned mode only: how a person's own finished tasks went against their estimates",
)
NOT_USED = ("titles, descriptions and comments", "names, presence, login times", "anything later than the forecast")
