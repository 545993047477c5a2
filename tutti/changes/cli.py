"""What operators ask of the log: `tutti audit verify`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from tutti.kit.commandline import Command, open_house, take_place


def _take(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=["verify"], help="walk every workspace's chain of changes")
    take_place(parser)


def audit(asked: Namespace) -> int:
    """Say for each workspace whether its record is what was recorded; exits with 1 when one is not."""
    open_house(asked)
    from tutti.changes.audit import verify
    from tutti.changes.models import Log

    broken = 0
    for log in Log.objects.order_by("workspace_id"):
        faults = list(verify(log.workspace_id))
        broken += bool(faults)
        print(f"{log.workspace_id}: {log.seq} changes, {'every link holds' if not faults else 'BROKEN'}")
        for fault in faults:
            print(f"  {fault}")
    return 1 if broken else 0


COMMANDS = {"audit": Command("Verify that the record of changes is what was recorded.", audit, _take)}
