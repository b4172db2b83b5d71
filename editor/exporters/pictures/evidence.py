"""Bring a picture that is a source down to the size of a page, without what a camera or a program wrote into it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from PIL.Image import Image

WIDEST, HIGHEST = 466.0, 420.0
"""Points of the page that a picture takes at most, so that what it says mostly stands below it on the same page."""
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP")
_MOST_PIXELS = 80_000_000
_DOTS_PER_INCH = 200
_ON_SCREEN = 96
"""How many dots of a picture that is small stand on an inch; it is not enlarged beyond."""
_POINTS = 72
_QUALITY = 85


class PagePicture(msgspec.Struct, frozen=True):
    """A picture as it goes into a document, a PNG or JPEG file, and its size on the page in points."""

    content: bytes
    width: float
    height: float


def page_picture(original: bytes) -> PagePicture | None:
    """Return the picture as it is put on a page, its first where it moves; None for bytes that cannot be shown."""
    from PIL import Image, ImageOps  # loading it takes as long as starting the program

    try:
        with Image.open(io.BytesIO(original), formats=_FORMATS) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                return None
            is_photograph = opened.format == "JPEG"
            opened.draft("RGB", _dots(*_size(opened.width, opened.height)))
            upright = ImageOps.exif_transpose(opened)
            shown = _flat(upright)
    except (OSError, SyntaxError, ValueError, TypeError, EOFError, IndexError, KeyError, ArithmeticError, MemoryError,
            AttributeError, NotImplementedError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None
    return _saved(shown, is_photograph)


def _saved(shown: Image, is_photograph: bool) -> PagePicture:
    from PIL.Image import Resampling
    width, height = _size(shown.width, shown.height)
    dots = _dots(width, height)
    if dots[0] < shown.width:
        shown = shown.resize(dots, Resampling.LANCZOS)
    held = io.BytesIO()
    if is_photograph:
        shown.save(held, "JPEG", quality=_QUALITY)
    else:
        shown.save(held, "PNG", optimize=True)
    return PagePicture(held.getvalue(), width, height)


def _flat(picture: Image) -> Image:
    """Return a picture without anything to see through, on white as on paper."""
    from PIL import Image
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    paper = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(paper, picture.convert("RGBA")).convert("RGB")


def _size(width: int, height: int) -> tuple[float, float]:
    """Return the size in points of so many dots: as on a screen, or smaller where the page is."""
    natural = _POINTS / _ON_SCREEN
    scale = min(natural, WIDEST / width, HIGHEST / height)
    return max(1.0, width * scale), max(1.0, height * scale)


def _dots(width: float, height: float) -> tuple[int, int]:
    return max(1, round(width * _DOTS_PER_INCH / _POINTS)), max(1, round(height * _DOTS_PER_INCH / _POINTS))
