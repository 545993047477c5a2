"""The program `tutti`: finds the command that was asked for among the rooms and runs it."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from tutti.kit.commandline import Cannot, Command

# Where the everyday commands are, so that starting a server does not look into every room.
_KNOWN = {
    **dict.fromkeys(("serve", "worker", "ps", "probe-world", "schema", "do", "unlock"), "tutti.web.cli"),
    **dict.fromkeys(("backup", "doctor", "migrate", "restore", "upgrade", "verify"), "tutti.keeping.cli"),
}


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; its result is the program's exit status."""
    words = list(sys.argv[1:] if words is None else words)
    if not words or words[0] in ("-h", "--help", "help"):
        print(_help())
        return 0
    name, *rest = words
    command = _find(name)
    if command is None:
        print(f"tutti: there is no command {name!r}. `tutti help` lists them all.", file=sys.stderr)
        return 2
    parser = ArgumentParser(prog=f"tutti {name}", description=command.says)
    command.takes(parser)
    try:
        return command.run(parser.parse_args(rest))
    except Cannot as why:
        print(f"tutti: {why}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _find(name: str) -> Command | None:
    modules = [_KNOWN[name]] if name in _KNOWN else _rooms()
    return next((found for module in modules if (found := _commands_of(module).get(name))), None)


def _rooms() -> list[str]:
    package = Path(__file__).parent
    return [f"tutti.{path.parent.name}.cli" for path in sorted(package.glob("*/cli.py"))]


def _commands_of(module: str) -> dict[str, Command]:
    commands: dict[str, Command] = import_module(module).COMMANDS
    return commands


def _help() -> str:
    commands = {name: command for module in _rooms() for name, command in _commands_of(module).items()}
    width = max(map(len, commands), default=0)
    lines = (f"  {name:<{width}}  {command.says}" for name, command in sorted(commands.items()))
    return "\n".join(("Tutti, work management that companies host themselves.", "", *lines, "", "tutti COMMAND --help"))


if __name__ == "__main__":
    sys.exit(main())
