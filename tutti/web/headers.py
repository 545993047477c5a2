"""The headers every answer carries, whoever made it."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings

Headers = list[tuple[bytes, bytes]]

# Nothing but our own files may run or be fetched; no inline script or style exists anywhere in the client.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)


def safety() -> Headers:
    """What keeps a browser from being talked into something; HSTS only where the public address is https."""
    headers = [
        (b"content-security-policy", CONTENT_SECURITY_POLICY.encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"x-frame-options", b"DENY"),
        (b"referrer-policy", b"same-origin"),
        (b"cross-origin-opener-policy", b"same-origin"),
        (b"cross-origin-resource-policy", b"same-origin"),
        (b"permissions-policy", b"camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
    ]
    if settings.TUTTI_HSTS_SECONDS:
        headers.append((b"strict-transport-security", b"max-age=%d" % settings.TUTTI_HSTS_SECONDS))
    return headers


def with_safety(headers: Iterable[tuple[bytes, bytes]], safe: Headers) -> Headers:
    """`headers` and every safe one they do not set themselves (a download brings its own stricter policy)."""
    given = list(headers)
    names = {name.lower() for name, _ in given}
    given.extend(header for header in safe if header[0] not in names)
    return given
