"""Draw a page of a PDF as a picture, for the eye beside its words."""

from __future__ import annotations

import msgspec

from editor.importers.pdf.opening import opened

_MOST_PIXELS = 24_000_000
"""The most pixels of a picture, whatever size a page claims."""


class PageImage(msgspec.Struct, frozen=True):
    """The pixels of a page, four bytes each (blue, green, red, unused), `stride` bytes from row to row."""

    width: int
    height: int
    stride: int
    pixels: bytes


def page_image(content: bytes, name: str, page: int, width: int) -> PageImage:
    """Return a page, counted from 1, drawn `width` pixels wide.

    Raises ImportFailed for a PDF that cannot be opened or has no such page.
    """
    with opened(content, name) as document:
        held = document.page(page)
        points = held.get_size()
        scale = min(width / max(points[0], 1), (_MOST_PIXELS / max(points[0] * points[1], 1)) ** 0.5)
        bitmap = held.render(scale=scale, prefer_bgrx=True, rev_byteorder=False)
        return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
