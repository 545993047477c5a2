"""What people do with themselves, each other and the places they share."""

from tutti.people.commands.entrances import (
    accept,
    invitation_by,
    invite,
    inviter_of,
    make_token,
    revoke_token,
    use_token,
    why_closed,
    withdraw_invitation,
)
from tutti.people.commands.hours import (
    cancel_absence,
    enter_absence,
    enter_again_absence,
    keep_holidays,
    observe_holidays,
    set_hours,
)
from tutti.people.commands.persons import (
    bring_back_person,
    expect_person,
    found,
    join,
    remove_person,
    rename_person,
    rename_workspace,
    set_role_person,
    set_time_zone,
)
from tutti.people.commands.places import (
    archive_project,
    describe_project,
    hand_over,
    let_in,
    rename_project,
    set_hue,
    set_role_membership,
    set_visibility,
    start_project,
    take_out,
    unarchive_project,
)
from tutti.people.commands.skills import (
    bring_back_skill,
    declare_skill,
    drop_skill,
    name_skill,
    rename_skill,
    retire_skill,
)
from tutti.people.commands.switches import switch_off, switch_on
from tutti.people.commands.teams import bring_back_team, disband_team, form_team, rename_team, set_members
from tutti.people.commands.wishes import grow, mentor, wish

__all__ = [
    "accept", "archive_project", "bring_back_person", "bring_back_skill", "bring_back_team", "cancel_absence",
    "declare_skill", "describe_project", "disband_team", "drop_skill", "enter_absence", "enter_again_absence",
    "expect_person", "form_team", "found", "grow", "hand_over", "invitation_by", "invite", "inviter_of", "join",
    "keep_holidays", "let_in", "make_token", "mentor", "name_skill", "observe_holidays", "remove_person",
    "rename_person", "rename_project", "rename_skill", "rename_team", "rename_workspace", "retire_skill",
    "revoke_token", "set_hours", "set_hue", "set_members", "set_role_membership", "set_role_person", "set_time_zone",
    "set_visibility", "start_project", "switch_off", "switch_on", "take_out", "unarchive_project", "use_token",
    "why_closed", "wish", "withdraw_invitation",
]  # fmt: skip
