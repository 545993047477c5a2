"""Pictures drawn anew, so that nothing of what somebody brought is shown as it came."""

from io import BytesIO
from threading import Lock

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image, ImageOps

from tutti.changes.commands import Unseen
from tutti.files.models import File

RASTERS = {"image/png": "PNG", "image/jpeg": "JPEG", "image/gif": "GIF", "image/webp": "WEBP"}
MOST_BYTES = 30 * 1024 * 1024
MOST_PIXELS = 30_000_000
SIDE = 1600
PREVIEW = ".webp"
"""How the name of a preview differs from that of its picture."""
Image.MAX_IMAGE_PIXELS = MOST_PIXELS  # Pillow itself refuses twice as many, before it makes room for them
_one_at_a_time = Lock()  # a large picture takes a hundred megabytes while it is drawn


def preview_of(file: File) -> bytes:
    """A picture of at most 1600 pixels a side as WebP, without anything hidden in it."""
    if file.media_type not in RASTERS or file.size > MOST_BYTES:
        raise Unseen("There is no preview of this file: download it instead.")
    place = file.stored_as + PREVIEW
    if not default_storage.exists(place):
        default_storage.save(place, ContentFile(_drawn(file)))
    with default_storage.open(place) as kept:
        return bytes(kept.read())


def _drawn(file: File) -> bytes:
    try:
        with _one_at_a_time, default_storage.open(file.stored_as) as bytes_, Image.open(
            bytes_, formats=(RASTERS[file.media_type],)
        ) as found:  # fmt: skip
            return _small(found)
    except (
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
        OSError,
        ValueError,
        SyntaxError,
        MemoryError,
    ):
        raise Unseen("There is no preview of this file: download it instead.") from None


def _small(found: Image.Image) -> bytes:
    if found.width * found.height > MOST_PIXELS:
        raise ValueError("too many pixels")
    found.draft("RGB", (SIDE, SIDE))
    found.thumbnail((SIDE, SIDE))
    picture = ImageOps.exif_transpose(found)
    picture = picture.convert("RGBA" if "A" in picture.getbands() or "transparency" in picture.info else "RGB")
    fresh = Image.new(picture.mode, picture.size)
    fresh.paste(picture)
    made = BytesIO()
    fresh.save(made, "WEBP", quality=82, method=4)
    return made.getvalue()
