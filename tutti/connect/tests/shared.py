"""Where the tests find files: our own beside them, and real exports where the optional `TUTTI_SHARED` folder is."""

import os
from pathlib import Path

import pytest

FILES = Path(__file__).parent / "files"
_BESIDE = Path(__file__).parents[4] / "shared"


def ours(name: str) -> bytes:
    return (FILES / name).read_bytes()


def real(name: str) -> Path:
    """A real export. Its absence is a failure in CI, which always has the folder, and a skip anywhere else."""
    folder = Path(os.environ.get("TUTTI_SHARED") or _BESIDE) / "data" / "imports"
    if not folder.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"CI needs the folder of real exports: {folder}")
        pytest.skip("no folder of real exports here")
    return folder / name
