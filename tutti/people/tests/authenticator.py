"""An app with codes as people have it on their phones: RFC 6238, thirty seconds, six digits."""

import base64
import hmac
import struct
import time


def code_of(secret: str, at: float | None = None) -> str:
    """The code the app shows now, or showed at some moment."""
    step = int(time.time() if at is None else at) // 30
    mac = hmac.digest(base64.b32decode(secret), struct.pack(">Q", step), "sha1")
    start = mac[-1] & 15
    number = int.from_bytes(mac[start : start + 4], "big") & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"
