"""What people do with work.  Every write to a task starts here."""

from tutti.work.commands.baselines import put_back_baseline, remove_baseline, take_baseline
from tutti.work.commands.columns import (
    add_status,
    change_label,
    make_label,
    mark_label,
    move_status,
    put_back_label,
    recategorise_status,
    remove_label,
    remove_status,
    rename_status,
)
from tutti.work.commands.coming import make_next
from tutti.work.commands.links import change_link, put_back_link, remove_link, wait_for
from tutti.work.commands.milestones import (
    change_milestone,
    count_towards,
    put_back_milestone,
    reach_milestone,
    remove_milestone,
    reopen_milestone,
    set_milestone,
)
from tutti.work.commands.parts import (
    add_item,
    attach_file,
    attach_link,
    detach_attachment,
    move_item,
    put_back_attachment,
    put_back_item,
    remove_item,
    reword_item,
    tick_item,
    untick_item,
)
from tutti.work.commands.pins import pin, pin_all, release, release_all
from tutti.work.commands.places import archive, move, nest, restore, transfer, trash
from tutti.work.commands.repeats import (
    change_repeat,
    follow_repeat,
    pause_repeat,
    repeat,
    resume_repeat,
    shape_repeat,
    stop_repeat,
)
from tutti.work.commands.rescheduling import free_dates, hold_dates, reschedule, set_dates, tie, untie
from tutti.work.commands.resources import add_resource, change_resource, put_back_resource, remove_resource, use
from tutti.work.commands.tasks import (
    agree_outcome,
    assign,
    assign_as_proposed,
    create_task,
    describe,
    estimate,
    need,
    prioritise,
    rename,
    schedule,
    set_contributors,
    set_labels,
)
from tutti.work.commands.turns import queue, unqueue

__all__ = [
    "add_item", "add_resource", "add_status", "agree_outcome", "archive", "assign", "assign_as_proposed",
    "attach_file", "attach_link", "change_label", "change_link", "change_milestone", "change_repeat",
    "change_resource", "count_towards", "create_task", "describe", "detach_attachment", "estimate", "follow_repeat",
    "free_dates", "hold_dates", "make_label", "make_next", "mark_label", "move", "move_item", "move_status", "need",
    "nest", "pause_repeat", "pin", "pin_all", "prioritise", "put_back_attachment", "put_back_baseline",
    "put_back_item", "put_back_label", "put_back_link", "put_back_milestone", "put_back_resource", "queue",
    "reach_milestone", "recategorise_status", "release", "release_all", "remove_baseline", "remove_item",
    "remove_label", "remove_link", "remove_milestone", "remove_resource", "remove_status", "rename", "rename_status",
    "reopen_milestone", "repeat", "reschedule", "restore", "resume_repeat", "reword_item", "schedule",
    "set_contributors", "set_dates", "set_labels", "set_milestone", "shape_repeat", "stop_repeat", "take_baseline",
    "tick_item", "tie", "transfer", "trash", "unqueue", "untick_item", "untie", "use", "wait_for",
]  # fmt: skip
