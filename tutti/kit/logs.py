"""One line of JSON per log record, so that any collector can read what happened."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime

_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {
    "message",
    "asctime",
    "taskName",
    "request",
    "color_message",
}


class Lines(logging.Formatter):
    """Writes a record with its time, level, source, text, extra values and traceback."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "source": record.name,
            "says": record.getMessage(),
        }
        line.update({key: value for key, value in vars(record).items() if key not in _STANDARD})
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, default=str, ensure_ascii=False)


def to_stderr(level: str) -> dict[str, object]:
    """The `LOGGING` setting: everything at `level` and above goes to standard error as JSON lines."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"lines": {"()": Lines}},
        "handlers": {
            "stderr": {
                "class": "logging.StreamHandler",
                "stream": sys.stderr,
                "formatter": "lines",
            }
        },
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": level, "propagate": True},
            # Each refused request is an answer, not news; only what we did not expect is worth a line.
            "django.request": {"level": "ERROR", "propagate": True},
            # huey tells of each job and, while its queue is away, every second of that; what fails in a job we tell.
            "huey": {"level": "CRITICAL", "propagate": True},
            "uvicorn": {"handlers": [], "level": "WARNING", "propagate": True},
        },
    }
