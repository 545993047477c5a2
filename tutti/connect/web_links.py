"""Which addresses of a foreign file are kept as links."""

from urllib.parse import urlsplit

_LONGEST = 2000


def why_not_kept(url: str) -> str | None:
    """The reason an attachment's address is left out; null when it may stand as a link."""
    if not url:
        return "the file does not hold its address"
    if len(url) > _LONGEST:
        return f"its address is longer than {_LONGEST:,} characters"
    try:
        parts = urlsplit(url)
    except ValueError:
        return "its address is not a web address"
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return "its address is not a web address"
    return None
