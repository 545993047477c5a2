"""What is generated from the code and kept beside it: `check` compares it with the code, `write` writes it anew."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.setup import WEB, surroundings

BIN = WEB / "node_modules" / ".bin"
API, TYPES, MESSAGES = "openapi.json", "src/data/schema.d.ts", "src/locales/en/messages.po"


def main() -> int:
    with TemporaryDirectory(prefix="tutti-generated-") as folder:
        fresh = Path(folder)
        generate(fresh)
        stale = [name for name in (API, TYPES, MESSAGES) if (fresh / name).read_bytes() != (WEB / name).read_bytes()]
        if sys.argv[1:] == ["write"]:
            for name in stale:
                shutil.copyfile(fresh / name, WEB / name)
            return 0
    for name in stale:
        print(f"web/{name} is not what the code says. Run make generated, and commit it.")
    return int(bool(stale))


def generate(into: Path) -> None:
    """Makes every file, in the same places below `into` as below `web/`."""
    for name in (TYPES, MESSAGES):
        (into / name).parent.mkdir(parents=True)
    (into / API).write_text(_run("tutti", "schema", TUTTI_DATA=into / "data"))
    _run(BIN / "openapi-typescript", into / API, "--default-non-nullable=false", "-o", into / TYPES)
    shutil.copyfile(WEB / MESSAGES, into / MESSAGES)  # translations are kept, sentences come and go
    _run(BIN / "lingui", "extract", "--clean", TUTTI_CATALOGUES=into / "src" / "locales")


def _run(*command: str | Path, **places: Path) -> str:
    env = {**surroundings(), **{name: str(place) for name, place in places.items()}}
    done = subprocess.run(command, cwd=WEB, env=env, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
