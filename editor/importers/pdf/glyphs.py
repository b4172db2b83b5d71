"""Read where the characters of a PDF stand, and gather them into stretches of one line."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import msgspec
import regex

from editor.importers.pdf.boxes import Box

_HYPHENS = ("\ufffe", "\x02", "\u00ad")
"""What stands for a hyphen that a line break made."""
HYPHEN = "\u00ad"
"""Such a hyphen as it is handed on; whether the word has one without the line break, its context tells."""
_WIDE = 1.8
"""From how many times the size of its letters on a space parts columns or cells."""
_SMALL, _RAISED = 0.8, 0.15
_BOLD = 600
_TOUCH = 0.03
"""How far apart characters stand at most that touch, in sizes of letters."""
_ALEFS, _LAM = "اأإآ", "ل"
_MARK = regex.compile(r"[\d*†‡,ivx]")
_RTL = regex.compile(r"[\p{Hebrew}\p{Arabic}\p{Syriac}\p{Thaana}]")


def letters_from_right(words: str) -> int:
    """Return how many letters of the words run from right to left."""
    return len(_RTL.findall(words))


class Glyph(Box):
    """A character with its box."""

    char: str

    @property
    def size(self) -> float:
        """Return how high the line of this letter is, which goes with the size of its font."""
        return self.top - self.bottom


class Segment(Box):
    """Words that stand in one line without a wide space, with their box; `size` is that of most of their letters."""

    words: str
    size: float
    is_bold: bool

    @property
    def is_rtl(self) -> bool:
        """Tell whether most letters run from right to left."""
        return 2 * letters_from_right(self.words) > sum(map(str.isalpha, self.words))


def segments_of(page: Any) -> list[Segment]:
    """Return the stretches of a page of pypdfium2, in the order in which the file holds them."""
    text = page.get_textpage()
    try:
        runs = list(_runs(text))
        return [segment for run in _joined(runs) if (segment := _segment(run, text)) is not None]
    finally:
        text.close()


class _Run(msgspec.Struct):
    """Characters that follow each other without a wide space, and the place of the first in the page."""

    glyphs: list[Glyph]
    first: int


def _runs(text: Any) -> Iterator[_Run]:
    run, last = _Run([], 0), None
    for at, glyph in enumerate(_glyphs(text)):
        is_end = glyph is None or (last is not None and not glyph.char.isspace() and _is_apart(last, glyph))
        if is_end:
            if run.glyphs:
                yield run
            run, last = _Run([], at), None
        if glyph is not None:
            run.glyphs.append(glyph)
            last = last if glyph.char.isspace() else glyph
    if run.glyphs:
        yield run


def _glyphs(text: Any) -> Iterator[Glyph | None]:
    """Yield the characters in logical order, None for the end of a line."""
    from pypdfium2 import raw

    box, page = raw.FS_RECTF(), text.raw
    for at in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(page, at)
        if code in (10, 13):
            yield None
            continue
        raw.FPDFText_GetLooseCharBox(page, at, ctypes.byref(box))
        char = chr(code) if 0 < code < 0x110000 else " "
        yield Glyph(box.left, box.bottom, box.right, box.top, HYPHEN if char in _HYPHENS else char)


def _is_apart(last: Glyph, glyph: Glyph) -> bool:
    """Tell whether a wide space or another line parts two characters."""
    size = max(last.size, glyph.size, 1.0)
    return last.gap(glyph) > _WIDE * size or last.overlap(glyph) < 0


def _joined(runs: list[_Run]) -> list[_Run]:
    """Return the runs with those joined that a raised number cut in two."""
    joined: list[_Run] = []
    for run in runs:
        before = joined[-1] if joined else None
        if before is not None and _goes_on(before.glyphs[-1], run.glyphs[0]):
            before.glyphs += run.glyphs
        else:
            joined.append(run)
    return joined


def _goes_on(last: Glyph, first: Glyph) -> bool:
    size = max(last.size, first.size)
    is_level = last.overlap(first) > 0.3 * min(last.size, first.size)
    return is_level and last.gap(first) < 0.5 * size and abs(last.size - first.size) > 0.1 * size


def _segment(run: _Run, text: Any) -> Segment | None:
    """Return the words of a run, or None for one that is blank."""
    from pypdfium2 import raw

    seen = [glyph for glyph in run.glyphs if not glyph.char.isspace()]
    if not seen:
        return None
    sizes = sorted(glyph.size for glyph in seen)
    size = sizes[len(sizes) // 2]
    floor = sorted(glyph.bottom for glyph in seen)[len(seen) // 2]
    words = " ".join(_words(run.glyphs, size, floor).replace("\u00a0", "\uf8ff").split()).replace("\uf8ff", "\u00a0")
    is_bold = raw.FPDFText_GetFontWeight(text.raw, run.first) >= _BOLD
    level = [glyph for glyph in seen if glyph.size >= _SMALL * size] or seen
    return Segment(min(glyph.left for glyph in seen), min(glyph.bottom for glyph in level),
                   max(glyph.right for glyph in seen), max(glyph.top for glyph in level), words, size, is_bold)


def _words(glyphs: list[Glyph], size: float, floor: float) -> str:
    """Return the characters as words: numbers that stand raised in brackets, ligatures of Arabic in logical order."""
    parts, raised = list[str](), list[str]()
    for at, glyph in enumerate(glyphs):
        is_raised = glyph.size < _SMALL * size and glyph.bottom > floor + _RAISED * size
        if is_raised and _MARK.fullmatch(glyph.char):
            raised.append(glyph.char)
            continue
        if raised:
            parts.append(_in_brackets(raised, parts))
            raised = []
        if glyph.char.isspace() and _is_unseen(glyphs[max(0, at - 1):at + 2], size):
            continue
        parts.append(glyph.char)
        if glyph.char == _LAM and at and glyphs[at - 1].char in _ALEFS and _is_one(glyphs[at - 1], glyph):
            parts[-2:] = [_LAM, glyphs[at - 1].char]
    return "".join(parts) + (_in_brackets(raised, parts) if raised else "")


def _is_unseen(around: list[Glyph], size: float) -> bool:
    """Tell whether a space, between two characters, has no width on the page: a change of font leaves such ones."""
    if len(around) < 3 or around[1].right - around[1].left > _TOUCH * size:
        return False
    return around[0].gap(around[2]) < _TOUCH * size


def _in_brackets(raised: list[str], before: list[str]) -> str:
    """Return a raised number as the mark of a note, apart from the note that it opens."""
    mark = "".join(raised).strip(",")
    return f"[{mark}]" + ("" if before else " ") if mark else ""


def _is_one(first: Glyph, second: Glyph) -> bool:
    """Tell whether two characters are one glyph of the page: a lam-alef, whose letters a PDF gives the wrong way."""
    return abs(first.left - second.left) < 0.01 and abs(first.right - second.right) < 0.01
