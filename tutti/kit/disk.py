"""How the disk does on which every change waits."""

import os
import time
from pathlib import Path
from tempfile import TemporaryFile


def fsync_seconds(folder: Path) -> float:
    """How long a folder takes to keep a byte for good, in seconds.  Raises OSError where nothing can be written."""
    with TemporaryFile(dir=folder) as file:
        file.write(b".")
        file.flush()
        began = time.perf_counter()
        os.fsync(file.fileno())
        return time.perf_counter() - began
