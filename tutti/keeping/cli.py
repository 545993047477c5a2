"""What operators type: backup, restore, verify, upgrade, doctor."""

from __future__ import annotations

import json
import time
from argparse import ArgumentParser, Namespace
from pathlib import Path

from tutti.kit.commandline import Cannot, Command, open_house, take_place


def _take_backup(parser: ArgumentParser) -> None:
    parser.add_argument("archive", metavar="FILE", help="where to write it; what is there already is never replaced")
    take_place(parser)


def backup(asked: Namespace) -> int:
    """Write everything into one file while people work."""
    place = Path(asked.archive).absolute()
    if place.exists():
        raise Cannot(f"{place} is there already. Give the backup another name, or remove the old one first.")
    if not place.parent.is_dir():
        raise Cannot(f"There is no folder {place.parent}. Make it first, or give another place.")
    open_house(asked)
    from tutti.keeping.backing_up import back_up

    began = time.monotonic()
    back_up(place)
    print(f"Backed up to {place}: {place.stat().st_size:,} bytes in {time.monotonic() - began:.1f} s.")
    print("It holds everything, the key that signs sessions among it: keep it where only you can read it.")
    return 0


def _take_restore(parser: ArgumentParser) -> None:
    parser.add_argument("archive", metavar="FILE", help="a file that `tutti backup` wrote")
    take_place(parser)


def restore(asked: Namespace) -> int:
    """Make an empty installation the one that was backed up, on either database."""
    open_house(asked)
    from tutti.keeping.restoring import restore as put_back

    began = time.monotonic()
    put_back(Path(asked.archive).absolute())
    print(f"Restored in {time.monotonic() - began:.1f} s; every row was compared with the backup.")
    return 0


def _take_verify(parser: ArgumentParser) -> None:
    parser.add_argument("archive", metavar="FILE", nargs="?", help="a backup; without one, this installation itself")
    take_place(parser)


def verify(asked: Namespace) -> int:
    """Say whether a backup, or this installation, is what was written; exits with 1 when it is not."""
    open_house(asked)
    from tutti.keeping.verifying import faults_of_archive, faults_of_house

    faults = list(faults_of_archive(Path(asked.archive).absolute()) if asked.archive else faults_of_house())
    what = asked.archive or "This installation"
    print(f"{what} is what was written: every row, every file and every link of the record."
          if not faults else f"{what} is NOT what was written:")  # fmt: skip
    for fault in faults:
        print(f"  {fault}")
    return 1 if faults else 0


def upgrade(asked: Namespace) -> int:
    """Bring the database to the form this version needs; what was recorded is all there afterwards, or it goes back."""
    open_house(asked)
    from tutti.keeping.upgrading import upgrade as bring_up

    bring_up(print)
    print("The database is up to date.")
    return 0


def _take_doctor(parser: ArgumentParser) -> None:
    take_place(parser)
    parser.add_argument("--json", action="store_true", help="as JSON, for programs")


def doctor(asked: Namespace) -> int:
    """Say how this installation is and what to do; exits with 1 when something needs a hand now."""
    open_house(asked)
    from tutti.keeping.doctor import examine

    findings = []
    for finding in examine():
        findings.append(finding)
        if not asked.json:
            print(f"{finding.how:<5} {finding.what}" + (f"\n      {finding.so}" if finding.so else ""), flush=True)
    if asked.json:
        print(json.dumps([finding._asdict() for finding in findings]))
    return int(any(finding.how == "ill" for finding in findings))


COMMANDS = {
    "backup": Command("Write everything into one file while people work.", backup, _take_backup),
    "doctor": Command("Say how this installation is, and what to do about it.", doctor, _take_doctor),
    "restore": Command("Make an empty installation the one that was backed up.", restore, _take_restore),
    "migrate": Command("The same as upgrade.", upgrade, take_place),
    "upgrade": Command("Bring the database to this version's form, with a snapshot before.", upgrade, take_place),
    "verify": Command("Say whether a backup, or this installation, is what was written.", verify, _take_verify),
}
