"""Measure words in the program's own fonts, without a window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from editor import assets
from editor.briefing.drawing import Weight, one_line
from editor.model.text import direction

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

_LATIN: dict[Weight, str] = {"regular": "Inter-Regular.otf", "medium": "Inter-Medium.otf", "bold": "Inter-SemiBold.otf"}
_ARABIC: dict[Weight, str] = {
    "regular": "NotoNaskhArabic-Regular.ttf", "medium": "NotoNaskhArabic-Regular.ttf",
    "bold": "NotoNaskhArabic-Bold.ttf",
}
_MEASURED = 200
"""Pixels to the em at which advances are taken; they scale with the size."""
_KEPT = 1 << 15
_LOOKED_AT, _NOTHING = 32, "\U0010ffff"
"""Pixels to the em at which letters are looked at, and one that no font has."""
_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f]")
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


def width_of(words: str, size: float, weight: Weight = "regular") -> float:
    """Return how wide words run on one line, in points, at a size in points."""
    return sum(_advance(part, weight) for part in in_order_of_sight(words)) * size / _MEASURED


def is_settable(words: str) -> bool:
    """Tell whether the program's fonts have all letters of the words."""
    if one_line(words).isascii():
        return True
    pieces = ((piece, _is_set_as_arabic(piece)) for piece in in_order_of_sight(words))
    return all(_has(letter, is_arabic=is_arabic) for piece, is_arabic in pieces for letter in piece)


def in_order_of_sight(words: str) -> list[str]:
    """Return the words in pieces of one font each, from left to right as they are seen on one line."""
    words = one_line(words)
    if words.isascii():
        return [words]
    pieces = [piece if _is_set_as_arabic(piece) else _UNSEEN.sub("", piece) for piece in _split_by_font(words)]
    if direction(words) != "rtl":
        return pieces
    return [piece if any(map(str.isalnum, piece)) else piece[::-1].translate(_MIRRORED) for piece in pieces[::-1]]


def _split_by_font(words: str) -> Iterator[str]:
    """Yield pieces of one font, as they are written; what both fonts have goes with what stands before it."""
    begin, is_arabic = 0, False
    for place, letter in enumerate(words):
        if _belongs_elsewhere(letter, is_arabic=is_arabic):
            if words[begin:place].strip():
                yield words[begin:place]
                begin = place
            is_arabic = not is_arabic
    yield words[begin:]


def _belongs_elsewhere(letter: str, *, is_arabic: bool) -> bool:
    if letter.isalnum():
        return _is_arabic(letter) != is_arabic
    return not _has(letter, is_arabic=is_arabic) and _has(letter, is_arabic=not is_arabic)


@lru_cache(_KEPT)
def _has(letter: str, *, is_arabic: bool) -> bool:
    """Tell whether a font has a letter: one that it lacks is drawn as the box that stands for them all."""
    font = _font((_ARABIC if is_arabic else _LATIN)["regular"], _LOOKED_AT)
    drawn, box = font.getmask(letter), font.getmask(_NOTHING)
    return (drawn.size, bytes(drawn)) != (box.size, bytes(box))


def font_of(words: str, pixels: float, weight: Weight = "regular") -> FreeTypeFont:
    """Return the font that a piece of words is set in, at a size in pixels."""
    names = _ARABIC if _is_set_as_arabic(words) else _LATIN
    return _font(names[weight], pixels)


@lru_cache(_KEPT)
def _advance(piece: str, weight: Weight) -> float:
    return font_of(piece, _MEASURED, weight).getlength(piece)


@cache
def _font(name: str, pixels: float) -> FreeTypeFont:
    # Drawings are rare: the library that reads fonts is loaded with the first.
    from PIL import ImageFont

    # Arabic letters join, which takes ten times as long; Latin ones stand as they are.
    engine = ImageFont.Layout.RAQM if name in _ARABIC.values() else ImageFont.Layout.BASIC
    return ImageFont.truetype(str(assets.path_of(f"fonts/{name}")), pixels, layout_engine=engine)


def _is_set_as_arabic(piece: str) -> bool:
    return any(map(_is_arabic, piece))


def _is_arabic(letter: str) -> bool:
    return "\u0600" <= letter <= "\u08ff" or "\ufb50" <= letter <= "\ufefc"
