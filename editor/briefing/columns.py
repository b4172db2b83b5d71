"""Share the width of a table among its columns so that the rows are as low as they can be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editor.briefing.blocks import Cell, Column, Row

WIDTH = 720
"""The width of a table in the units of its columns; 7.4 of them hold a letter of a table's type."""
_LETTER, _PADDING = 7.4, 13.0
_EM = 15.5
"""The size of a table's type."""
_BOLDER = 1.1
_LETTERS = {"ijlI.,:;'’|!": 0.35, "ftr()[]-/“”": 0.43, "mwMW%": 0.98, "ABDGHNOQRUKCEPTVXYZ&": 0.76}
"""Parts of the size that letters take in the widest sans-serif that stands in for a missing one; others take 0.62."""
_WIDEST_WORD = 18
"""Letters of a word that no column need hold on one line."""
_SHORT = 13
"""Letters of a line that is not broken."""
_LOOKED_AT = 40
"""Rows that tell what the columns hold; of a longer table, so many from all along it."""
_SHARES = 24
"""Portions in which the room is given out."""

_EMS = {letter: taken for letters, taken in _LETTERS.items() for letter in letters}
_Lengths = tuple[int, ...]


def fitted(titles: Sequence[str], rows: Sequence[Row]) -> tuple[Column, ...]:
    """Return columns under these titles: each holds its longest word, and most room goes to what is longest."""
    looked_at = rows[::max(1, len(rows) // _LOOKED_AT)]
    held = [[row.cells[place] for row in looked_at] for place in range(len(titles))]
    widths = [_least(title, cells) for title, cells in zip(titles, held, strict=True)]
    lengths = [[_lengths(cell) for cell in cells] for cells in held]
    share = (WIDTH - sum(widths)) / _SHARES
    for _ in range(_SHARES if share > 0 else 0):
        widths[_neediest(lengths, widths, share)] += share
    return tuple(Column(title, round(width)) for title, width in zip(titles, widths, strict=True))


def _least(title: str, cells: Sequence[Cell]) -> float:
    """Return the width that a column needs to hold its longest word, and a date or another short line unbroken."""
    held = [(title, _BOLDER), *((line, _boldness(each)) for each in cells for line in _words(each).split("\n"))]
    return max(_taken(part, boldness) for line, boldness in held for part in _unbroken(line)) + _PADDING


def _unbroken(line: str) -> list[str]:
    return [line] if len(line) <= _SHORT else line.split()


def _boldness(held: Cell) -> float:
    return _BOLDER if any(run.style == "strong" for sentence in held.sentences for run in sentence.runs) else 1.0


def _taken(part: str, boldness: float) -> float:
    """Return the width of words on one line; a short word has room in any type that may stand in for the paper's."""
    if len(part) > _SHORT or " " in part:
        return min(len(part), _WIDEST_WORD) * _LETTER
    return boldness * _EM * sum(_EMS.get(letter, 0.62) for letter in part)


def _words(cell: Cell) -> str:
    return " ".join(sentence.words for sentence in cell.sentences)


def _lengths(cell: Cell) -> _Lengths:
    return tuple(len(line) for line in _words(cell).split("\n"))


def _neediest(lengths: Sequence[Sequence[_Lengths]], widths: Sequence[float], share: float) -> int:
    """Return the column whose next share of the width makes the rows lowest, all taken together."""
    heights = [list(_heights(held, width)) for held, width in zip(lengths, widths, strict=True)]

    def height_with(place: int) -> float:
        tried = [*heights[:place], list(_heights(lengths[place], widths[place] + share)), *heights[place + 1:]]
        return sum([max(each) for each in zip(*tried, strict=True)], 0.0)

    def emptiness(place: int) -> float:
        return widths[place] / (1 + sum(map(sum, lengths[place])))

    return min(range(len(widths)), key=lambda place: (height_with(place), emptiness(place)))


def _heights(held: Sequence[_Lengths], width: float) -> Iterator[float]:
    """Yield how many lines each cell takes in a column of this width, parts of lines included."""
    letters = max(1.0, (width - _PADDING) / _LETTER)
    for lines in held:
        yield sum([max(1.0, length / letters) for length in lines])
