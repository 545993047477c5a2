"""What people do with their inbox and how they want to be reminded, and how something gets into it."""

from tutti.notify.commands.notices import give_notice, put_off_notice, read_all, read_notice, unread_notice
from tutti.notify.commands.reminding import escalate, remind, set_reminders, stop_escalating

__all__ = [
    "escalate", "give_notice", "put_off_notice", "read_all", "read_notice", "remind", "set_reminders",
    "stop_escalating", "unread_notice",
]  # fmt: skip
