"""What people do about who does what.  Nothing is assigned without a person's yes."""

from tutti.assignment.commands.dispatch import dispatch, stop_dispatch
from tutti.assignment.commands.drafts import (
    forget,
    suppose,
    suppose_absence,
    suppose_dropped,
    suppose_due,
    suppose_hire,
)
from tutti.assignment.commands.mentorings import (
    begin_mentoring,
    end_mentoring,
    go_on_mentoring,
    help_with,
    lapse_mentoring,
)
from tutti.assignment.commands.moves import (
    accept_move,
    accept_moves,
    dismiss_move,
    give_again_move,
    go_stale,
    reopen_move,
    take_back_move,
    take_back_plan,
)
from tutti.assignment.commands.objections import (
    accept_objection,
    contest,
    decline,
    keep_objection,
    lapse_objection,
    pass_objection,
    reopen_objection,
    withdraw_objection,
)
from tutti.assignment.commands.picking import allow_picking, pick_up, stop_picking
from tutti.assignment.commands.plans import (
    balance_project,
    balance_workspace,
    cancel_plan,
    close_plan,
    plan_backlog,
    reopen_plan,
)
from tutti.assignment.commands.policies import set_policy
from tutti.assignment.commands.suggestions import accept, accept_all, dismiss, reopen, reopen_all, suggest, suggest_all
from tutti.assignment.commands.swaps import (
    agree_swap,
    decline_swap,
    give_back_swap,
    lapse_swap,
    offer,
    withdraw_swap,
)
from tutti.assignment.commands.wishes import wish

__all__ = [
    "accept",
    "accept_all",
    "accept_move",
    "accept_moves",
    "accept_objection",
    "agree_swap",
    "allow_picking",
    "balance_project",
    "balance_workspace",
    "begin_mentoring",
    "cancel_plan",
    "close_plan",
    "contest",
    "decline",
    "decline_swap",
    "dismiss",
    "dismiss_move",
    "dispatch",
    "end_mentoring",
    "forget",
    "give_again_move",
    "give_back_swap",
    "go_on_mentoring",
    "go_stale",
    "help_with",
    "keep_objection",
    "lapse_mentoring",
    "lapse_objection",
    "lapse_swap",
    "offer",
    "pass_objection",
    "pick_up",
    "plan_backlog",
    "reopen",
    "reopen_all",
    "reopen_move",
    "reopen_objection",
    "reopen_plan",
    "set_policy",
    "stop_dispatch",
    "stop_picking",
    "suggest",
    "suggest_all",
    "suppose",
    "suppose_absence",
    "suppose_dropped",
    "suppose_due",
    "suppose_hire",
    "take_back_move",
    "take_back_plan",
    "wish",
    "withdraw_objection",
    "withdraw_swap",
]
