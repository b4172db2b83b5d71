"""Read and write columns as CoNLL-2003 has them: a word a line, its type in the last column, a blank line after a
sentence and `-DOCSTART-` before a document.

What is read in IOB, IOB2, BIOES or BILOU is written in IOB2 (Tjong Kim Sang and De Meulder, 2003).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec
import regex

from editor.formats.annotations import Annotated, Mark, Sheet
from editor.formats.annotations.losses import Holds
from editor.formats.annotations.problems import Problems
from editor.model.text import lines_of
from editor.words import say

HOLDS = Holds(overlaps=False, spaces=False)
SUFFIXES = (".conll", ".iob", ".bio")
_START = "-DOCSTART-"
_TAG = re.compile(r"(?:O|([BIESLUM])-(\S+))")
_BEGINS, _ENDS = frozenset("BSU"), frozenset("ESLU")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’\-.][\p{L}\p{M}\p{N}]+)*|\X")
_LOOKED_AT = 200


def is_conll(words: str, name: str) -> bool:
    """Tell whether the first lines are rows of equally many columns, the last of them a tag.

    Unless the name says so too, one of the tags must be no O.
    """
    rows = [line.split() for line in words.split("\n", _LOOKED_AT)[:_LOOKED_AT] if line.strip()]
    rows = [row for row in rows if row[0] != _START and not _is_comment(row)]
    is_named = name.casefold().endswith(SUFFIXES)
    if not rows:
        return is_named and words.startswith(_START)
    is_even = len({len(row) for row in rows}) == 1 and len(rows[0]) > 1
    return is_even and all(_TAG.fullmatch(row[-1]) for row in rows) and (
        is_named or any(row[-1] != "O" for row in rows))


def read_file(words: str, name: str) -> Annotated:
    """Return the documents of the file, their texts put together from their words with a space between."""
    problems = Problems()
    documents = [document for document in _documents(words) if document]
    sheets = tuple(_sheet(rows, name if len(documents) == 1 else f"{name} {number}", problems)
                   for number, rows in enumerate(documents, 1))
    told = (say("The texts of {name} were put together from its words, with a space between any two: the file does not "
                "say how they stood.", name=name),) if sheets else ()
    return Annotated(sheets=sheets, problems=(*told, *problems.sentences()))


def _is_comment(columns: list[str]) -> bool:
    return bool(columns) and columns[0].startswith("#") and not _TAG.fullmatch(columns[-1])


def _documents(words: str) -> Iterator[list[tuple[int, list[str]]]]:
    """Yield the rows of each document by the number of their line; a blank line is an empty row."""
    rows: list[tuple[int, list[str]]] = []
    for number, line in enumerate(words.split("\n"), 1):
        columns = line.split()
        if columns and columns[0] == _START:
            yield rows
            rows = []
        elif not _is_comment(columns):
            rows.append((number, columns))
    yield rows


class _Open(msgspec.Struct):
    """A mark that is still going on."""

    label: str
    begin: int
    end: int


def _sheet(rows: list[tuple[int, list[str]]], name: str, problems: Problems) -> Sheet:
    parts, marks, length = list[str](), list[Mark](), 0
    current: _Open | None = None
    for number, columns in rows:
        found = _TAG.fullmatch(columns[-1]) if len(columns) > 1 else None
        if columns and found is None:
            problems.add(say("Line {number} of {name} has no tag; its word is in the text.", number=number, name=name))
        place, label = (found[1], found[2] or "") if found is not None else (None, "")
        if current and (place is None or place in _BEGINS or label != current.label):
            marks.append(_mark(current, len(marks)))
            current = None
        if not columns:
            between = "" if not parts or parts[-1] == "\n" else "\n"
            parts += [between] if between else []
            length += len(between)
            continue
        between = " " if parts and parts[-1] != "\n" else ""
        begin = length + len(between)
        parts += [between, columns[0]]
        length = begin + len(columns[0])
        if place is not None:
            current = _Open(label, begin, length) if current is None else _Open(label, current.begin, length)
            if place in _ENDS:
                marks.append(_mark(current, len(marks)))
                current = None
    if current:
        marks.append(_mark(current, len(marks)))
    return Sheet(name=name, words="".join(parts), marks=tuple(marks))


def _mark(held: _Open, number: int) -> Mark:
    return Mark(key=f"#{number}", label=held.label, spans=((held.begin, held.end),))


def write_file(annotated: Annotated) -> bytes:
    """Return the rows of all texts; second and third column, parts of speech and chunks, are not known."""
    return "".join(line for sheet in annotated.sheets for line in _lines(sheet)).encode()


def _lines(sheet: Sheet) -> Iterator[str]:
    words = sheet.words or ""
    yield f"{_START} -X- -X- O\n\n"
    ends = sorted({place for mark in sheet.marks for place in mark.spans[0]})
    marks = iter(sheet.marks)
    mark, before = next(marks, None), None
    for line in lines_of(words):
        is_row = False
        for begin, end in _words(words, line.begin, line.end, ends):
            while mark is not None and mark.spans[0][1] <= begin:
                mark = next(marks, None)
            tag = "O"
            if mark is not None and mark.spans[0][0] <= begin:
                tag = f"{'I' if mark is before else 'B'}-{'_'.join(mark.label.split())}"
            before = mark if tag != "O" else None
            yield f"{words[begin:end]} _ _ {tag}\n"
            is_row = True
        if is_row and (mark is None or not mark.spans[0][0] < line.end < mark.spans[0][1]):
            yield "\n"  # unless a tag goes on in the next line: then the sentence does too
            before = None


def _words(words: str, begin: int, end: int, cuts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the words and signs of a line, cut where a mark begins or ends; spaces part them and are none."""
    places = [begin, *cuts[bisect_right(cuts, begin):bisect_left(cuts, end)], end]
    for one, other in pairwise(places):
        for found in _WORD.finditer(words, one, other):
            if not found[0].isspace() and found[0].split():
                yield found.start(), found.end()
