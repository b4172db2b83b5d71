"""Set the blocks of a briefing as rich text, much as they will be printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import groupby, pairwise

from editor.briefing.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Prose,
    QuoteBlock,
    Remark,
    Row,
    Run,
    Scale,
    Sentence,
    SourceEntry,
    Table,
)
from editor.ui.fonts import reading_font
from editor.ui.theme import Theme
from editor.words import say_number

_QUOTED = 15.0
_LONGEST_WORD = 16
"""Code points of a word that a narrow column may not break; a longer one may be an address."""
_LETTER = 10
"""The width of a letter of a column's title, in the units of the columns."""
_NO_BREAK = ' style="white-space:nowrap"'
MOST = 60
"""How many rows of a table, or neighbours of one sort, are shown; the paper has all of them."""
_LISTS = {"bullet": "ul", "number": "ol"}


def html_of(blocks: Iterable[Block], numbers: Mapping[str, int], theme: Theme) -> str:
    """Return blocks as HTML that a QTextDocument reads; `numbers` are those of the notes by their ids.

    What states a record is a link to its id, once in a row or a quote.
    """
    setting = _Setting(numbers, theme)
    neighbours = groupby(blocks, key=lambda block: (type(block), getattr(block, "style", "")))
    return "".join(part for _, held in neighbours for part in setting.neighbours(list(held)))


def entries_in(blocks: Iterable[Block]) -> int:
    """Return how many entries blocks hold: rows, items, quotes, sources, and the terms of a scale that are used."""
    return sum(_entries(block) for block in blocks)


def _entries(block: Block) -> int:
    match block:
        case Table():
            return len(block.rows)
        case QuoteBlock() | SourceEntry():
            return 1
        case Prose():
            return int(block.style in _LISTS)
        case Scale():
            return sum(term.used for term in block.terms)
        case _:
            return 0


def _percents(table: Table) -> list[int]:
    """Return the widths of the columns, which fill the table."""
    whole = sum(column.width for column in table.columns) or 1
    ends = [round(100 * sum(column.width for column in table.columns[:place]) / whole)
            for place in range(len(table.columns) + 1)]
    return [end - begin for begin, end in pairwise(ends)]


def _is_one_word(cell: Cell) -> bool:
    words = " ".join(sentence.words for sentence in cell.sentences)
    return len(words.split()) == 1 and len(words) <= _LONGEST_WORD


def _is_kept_whole(column: Column) -> bool:
    """Tell whether the title of a column stands on one line: where it has room, and where it is one word."""
    return " " not in column.title or len(column.title) * _LETTER <= column.width


class _Setting:
    """Sets blocks in the colours of a theme."""

    def __init__(self, numbers: Mapping[str, int], theme: Theme) -> None:
        self._numbers = numbers
        self._text, self._second, self._faint = (theme[role].name() for role in ("text", "text2", "text3"))
        self._line, self._ground = theme["border"].name(), theme["box"].name()
        self._bar = theme.ink("quote").bar.name()

    def neighbours(self, blocks: list[Block]) -> Iterator[str]:
        """Yield blocks of one sort that follow each other, not too many of them."""
        first = blocks[0]
        if isinstance(first, Prose) and first.style in _LISTS:
            items = "".join(f"<li>{self._sentences(block.sentences)}</li>"
                            for block in blocks if isinstance(block, Prose))
            yield f"<{_LISTS[first.style]}>{items}</{_LISTS[first.style]}>"
            return
        yield from map(self._block, blocks[:MOST])
        yield self._rest(len(blocks) - MOST)

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                return f'<p style="margin-top:10px; margin-bottom:2px"><b>{escape(block.words)}</b></p>'
            case Prose():
                return f"<p>{self._sentences(block.sentences)}</p>"
            case Table():
                return self._table(block)
            case QuoteBlock():
                return self._quote(block)
            case SourceEntry():
                return self._source(block)
            case Scale():
                return self._scale(block)
            case Remark():
                return f'<p style="color:{self._second}">{self._runs(block.runs)}</p>'
            case _:
                return ""

    def _table(self, table: Table) -> str:
        head = "".join(f'<td width="{width}%" bgcolor="{self._ground}"{_NO_BREAK * _is_kept_whole(column)}>'
                       f"<b>{escape(column.title)}</b></td>"
                       for column, width in zip(table.columns, _percents(table), strict=True))
        rows = "".join(self._row(row) for row in table.rows[:MOST])
        return (f'<p style="margin-bottom:4px; color:{self._second}">{escape(table.caption)}</p>'
                f'<table width="100%" cellspacing="0" cellpadding="4" style="border-collapse:collapse">'
                f"<tr>{head}</tr>{rows}</table>{self._rest(len(table.rows) - MOST)}")

    def _row(self, row: Row) -> str:
        cells = []
        for place, cell in enumerate(row.cells):
            words = self._sentences(cell.sentences)
            linked = self._linked(words, cell.sentences[0]) if place == 0 and cell.sentences else words
            kept = "; white-space:nowrap" if _is_one_word(cell) else ""
            cells.append(f'<td style="border-bottom:1px solid {self._line}{kept}">{linked}</td>')
        return f"<tr>{''.join(cells)}</tr>"

    def _quote(self, quote: QuoteBlock) -> str:
        words = self._linked(self._runs(quote.words.runs), quote.words)
        family = reading_font(_QUOTED).family()
        further = "".join(f'<p style="margin-top:1px; margin-bottom:0px">{self._runs(held.runs)}</p>'
                          for held in quote.translations)
        return (f'<table width="100%" cellspacing="0" cellpadding="0" style="margin-top:6px"><tr>'
                f'<td width="3" bgcolor="{self._bar}"></td><td style="padding-left:11px">'
                f'<p style="margin-top:0px; margin-bottom:0px; font-family:\'{family}\'">{words}</p>{further}'
                f'<p style="margin-top:1px; margin-bottom:0px; color:{self._second}">'
                f"{self._runs(quote.attribution.runs)}</p></td></tr></table>")

    def _source(self, entry: SourceEntry) -> str:
        details = "".join(f'<br><span style="color:{self._second}">{escape(line)}</span>' for line in entry.details)
        return f'<p style="margin-bottom:4px"><b>{escape(entry.number)}</b>&nbsp; {escape(entry.title)}{details}</p>'

    def _scale(self, scale: Scale) -> str:
        cells = "".join(
            f'<td align="center"{f""" bgcolor="{self._ground}" """ if term.used else ""}>{escape(term.words)}<br>'
            f'<span style="color:{self._second}">{escape(term.range)}</span></td>' for term in scale.terms)
        return f'<table width="100%" cellspacing="0" cellpadding="4"><tr>{cells}</tr></table>'

    def _rest(self, count: int) -> str:
        if count <= 0:
            return ""
        words = say_number("and {count} more, as the paper has it", "and {count} more, as the paper has them", count)
        return f'<p style="color:{self._faint}">{escape(words)}</p>'

    def _linked(self, words: str, sentence: Sentence) -> str:
        record = sentence.id.rpartition(".")[0]
        return (f'<a href="{escape(record)}" style="color:{self._text}; text-decoration:none">{words}</a>'
                if record else words)

    def _sentences(self, sentences: Iterable[Sentence]) -> str:
        return " ".join(self._runs(sentence.runs) for sentence in sentences)

    def _runs(self, runs: Iterable[Run]) -> str:
        return "".join(map(self._run, runs))

    def _run(self, run: Run) -> str:
        words = escape(run.words).replace("\n", "<br>")
        if run.style in ("strong", "likelihood", "label", "strong emphasis"):
            words = f"<b>{words}</b>"
        if run.style in ("emphasis", "strong emphasis"):
            words = f"<i>{words}</i>"
        if run.style == "secondary":
            words = f'<span style="color:{self._second}">{words}</span>'
        marks = " ".join(str(self._numbers[note]) for note in run.notes if note in self._numbers)
        return f'{words}<sup style="color:{self._second}">{marks}</sup>' if marks else words
