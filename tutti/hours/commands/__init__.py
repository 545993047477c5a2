"""What people do about their hours."""

from tutti.hours.commands.entries import change_entry, log_time, move_entry, put_back_entry, remove_entry
from tutti.hours.commands.rules import set_billable, set_rounding
from tutti.hours.commands.sheets import approve_sheet, reopen_sheet, send_back_sheet, submit_week, take_back_sheet
from tutti.hours.commands.timers import discard_timer, note_timer, run_on_timer, start_timer, stop_timer

__all__ = [
    "approve_sheet",
    "change_entry",
    "discard_timer",
    "log_time",
    "move_entry",
    "note_timer",
    "put_back_entry",
    "remove_entry",
    "reopen_sheet",
    "run_on_timer",
    "send_back_sheet",
    "set_billable",
    "set_rounding",
    "start_timer",
    "stop_timer",
    "submit_week",
    "take_back_sheet",
]
