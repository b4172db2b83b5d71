"""Put lines of columns together to paragraphs, headings, items and notes, over columns and pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

import msgspec
import regex

from editor.importers.document import Piece
from editor.importers.pdf.columns import Column, Line, spacing
from editor.importers.pdf.glyphs import HYPHEN
from editor.importers.pdf.hyphens import Hyphens
from editor.model.records import LineRole

_INDENT = 0.8
_SAME_SIZE, _LARGER, _SMALLER = 0.08, 1.15, 0.88
_WIDER = 0.35
"""How much more than the usual space, in sizes of letters, parts two paragraphs."""
_LONGEST_HEADING = 160
_ITEM = regex.compile(r"(?:[•‣◦▪●■–—*·-]|\(?\p{Nd}{1,3}(?:\.\p{Nd}{1,2})*[.)]|\(?[a-z][.)])\s+\S", regex.IGNORECASE)
_NOTE = regex.compile(
    r"(?:(?P<mark>\p{Nd}{1,3}|[*†‡]{1,3}|[ivx]{1,5})[.)]?|\[(?P<mark>[\p{Nd}*†‡ivx]{1,5})\])(?P<space>\s*)"
    r"(?=[\p{Lu}\p{Lo}\"“«‘])")
_RAISED = regex.compile(r"\[([\p{Nd}*†‡ivx]{1,5})\]")
_ENDS = regex.compile(r"[.!?؟。！？…:;؛][\"'”’»)\]\d]*$")


class _Setting(msgspec.Struct, frozen=True):
    """How a column is set: the space from line to line, its edges; and the usual size of letters and the marks of notes
    in the document.
    """

    step: float
    left: float
    right: float
    usual: float
    marks: frozenset[str]

    def is_note(self, line: Line) -> bool:
        """Tell whether a line begins a note: in small letters, or with a mark of the text right before its words."""
        found = _NOTE.match(line.words)
        if found is None:
            return False
        return line.size <= _SMALLER * self.usual or (not found["space"] and found["mark"] in self.marks)


class _Paragraph(msgspec.Struct):
    """Lines that belong together, and the page the first stands on."""

    lines: list[Line]
    page: int
    is_row: bool = False
    is_item: bool = False
    is_note: bool = False
    role: LineRole | None = None

    @property
    def last(self) -> Line:
        return self.lines[-1]

    @property
    def first(self) -> Line:
        return self.lines[0]


def pieces_of(pages: Sequence[list[Column]]) -> tuple[tuple[Piece, ...], Hyphens]:
    """Return what stands on the pages as the pieces of a document, and what is known of words the ends of lines cut.

    Notes at the feet of pages come at the end.
    """
    usual = _usual_size(line for page in pages for column in page for line in column)
    marks = frozenset(mark for page in pages for column in page for line in column
                      for mark in _RAISED.findall(line.words))
    paragraphs = [paragraph for number, page in enumerate(pages, 1) for column in page
                  for paragraph in _paragraphs(column, number, usual, marks)]
    for paragraph in paragraphs:
        _tell_role(paragraph, usual)
    joined = _over_columns([paragraph for paragraph in paragraphs if not paragraph.is_note])
    _tell_headline(joined)
    hyphens = Hyphens(line.words for paragraph in paragraphs for line in paragraph.lines)
    notes = [paragraph for paragraph in paragraphs if paragraph.is_note]
    pieces, before = list[Piece](), None
    for paragraph in (*joined, *notes):
        is_close = _is_close(before, paragraph)
        pieces.append(Piece(_words(paragraph, hyphens), paragraph.role, is_close, page=paragraph.page))
        before = paragraph
    return tuple(pieces), hyphens


def _is_close(before: _Paragraph | None, paragraph: _Paragraph) -> bool:
    """Tell whether a row or an item follows another one."""
    if before is None:
        return False
    return (paragraph.is_row and before.is_row) or (paragraph.is_item and before.is_item)


def _usual_size(lines: Iterable[Line]) -> float:
    """Return the size that most letters of the document have, about."""
    sizes = [line.size for line in lines for _ in range(len(line.words) // 10 + 1)]
    return median(sizes) if sizes else 1.0


def _paragraphs(column: Column, page: int, usual: float, marks: frozenset[str]) -> Iterator[_Paragraph]:
    """Yield the paragraphs of one column."""
    left, right = min(line.left for line in column), max(line.right for line in column)
    setting = _Setting(spacing(column), left, right, usual, marks)
    held: _Paragraph | None = None
    for line in column:
        if held is not None and _belongs(held, line, setting):
            held.lines.append(line)
            continue
        if held is not None:
            yield held
        is_row = len(line.cells) > 1
        is_item, is_note = _ITEM.match(line.words) is not None, not is_row and setting.is_note(line)
        held = _Paragraph([line], page, is_row, is_item, is_note)
    if held is not None:
        yield held


def _belongs(held: _Paragraph, line: Line, setting: _Setting) -> bool:
    """Tell whether a line goes on with the paragraph above it."""
    above, size = held.last, max(held.last.size, line.size)
    if held.is_row or len(line.cells) > 1 or above.is_rtl != line.is_rtl or _ITEM.match(line.words):
        return False
    is_like = (abs(above.size - line.size) <= _SAME_SIZE * size
               and (above.is_bold == line.is_bold or len(held.lines) > 1))
    is_close = above.bottom - line.bottom <= max(setting.step, 1.1 * size) + _WIDER * size
    if not (is_like and is_close) or setting.is_note(line):
        return False
    return above.words.endswith(HYPHEN) or not (_is_indented(held, line, setting) or _ended_early(above, line, setting))


def _is_indented(held: _Paragraph, line: Line, setting: _Setting) -> bool:
    if held.is_item:
        return False
    if line.is_rtl:
        return held.last.right - line.right > _INDENT * line.size and setting.right - line.right < 4 * line.size
    return line.left - held.last.left > _INDENT * line.size and line.left - setting.left < 4 * line.size


def _ended_early(above: Line, line: Line, setting: _Setting) -> bool:
    """Tell whether the line above had room for the first word of this one, so that a paragraph ends there."""
    first = line.words.split()[0]
    needed = (line.right - line.left) * (len(first) + 1) / max(len(line.words), 1)
    room = above.left - setting.left if line.is_rtl else setting.right - above.right
    goes_on = first[:1].islower() and not _ENDS.search(above.words)
    return room > needed + 0.5 * line.size and not goes_on


def _tell_role(paragraph: _Paragraph, usual: float) -> None:
    words, line = " ".join(one.words for one in paragraph.lines), paragraph.first
    is_large = line.size >= _LARGER * usual
    is_short = len(words) <= _LONGEST_HEADING and not _ENDS.search(words)
    if not paragraph.is_row and not paragraph.is_item and is_short and (is_large or (line.is_bold and len(words) < 90)):
        paragraph.role = "heading"


def _tell_headline(paragraphs: Sequence[_Paragraph]) -> None:
    """Make the largest words of the first page the headline, where they are larger than all others."""
    heads = [paragraph for paragraph in paragraphs if paragraph.role == "heading" and paragraph.page == 1]
    if not heads:
        return
    largest = max(heads, key=lambda paragraph: paragraph.first.size)
    others = [paragraph for paragraph in heads if paragraph is not largest]
    if all(paragraph.first.size < largest.first.size * (1 - _SAME_SIZE) for paragraph in others):
        largest.role = "headline"
        at = paragraphs.index(largest)
        if at + 1 < len(paragraphs) and paragraphs[at + 1].role == "heading" and len(paragraphs) > at + 2:
            paragraphs[at + 1].role = "standfirst"


def _over_columns(paragraphs: Sequence[_Paragraph]) -> list[_Paragraph]:
    """Return the paragraphs with those joined that go on in the next column or on the next page."""
    joined: list[_Paragraph] = []
    for paragraph in paragraphs:
        before = joined[-1] if joined else None
        if before is not None and _goes_on(before, paragraph):
            before.lines += paragraph.lines
        else:
            joined.append(paragraph)
    return joined


def _goes_on(before: _Paragraph, after: _Paragraph) -> bool:
    if before.role or after.role or before.is_row or after.is_row or after.is_item:
        return False
    above, below = before.last, after.first
    is_elsewhere = below.top > above.bottom or after.page != before.page
    is_like = (abs(above.size - below.size) <= _SAME_SIZE * max(above.size, below.size)
               and above.is_rtl == below.is_rtl)
    return is_elsewhere and is_like and not _ENDS.search(above.words)


def _words(paragraph: _Paragraph, hyphens: Hyphens) -> str:
    """Return the words of a paragraph, the mark of a note in brackets."""
    words = hyphens.joined(line.words for line in paragraph.lines)
    return _NOTE.sub(r"[\g<mark>] ", words, count=1) if paragraph.is_note else words
