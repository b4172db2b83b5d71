"""Show what the sections made of records will hold, as the briefing will have it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.briefing.blocks import Block, Prose, QuoteBlock, Row, Scale, Sentence, SourceEntry, Table
from editor.briefing.outline import OutlineSection
from editor.ui.fonts import Weight, interface_font, reading_font
from editor.ui.labels import plain_label
from editor.words import say, say_number

_SHOWN = 6
_CELLS = 2


@dataclass(slots=True)
class MadeSection:
    """A section as it will stand in the briefing: its id, its heading and a line for each entry."""

    id: str
    title: str
    lines: list[str] = field(default_factory=list)


def made_sections(sections: Iterable[OutlineSection]) -> list[MadeSection]:
    """Return the sections that hold something made of records."""
    made = (MadeSection(each.section.id, each.title, [line for block in each.made for line in _lines_of(block)])
            for each in sections)
    return [section for section in made if section.lines]


class Preview(QWidget):
    """The generated sections, one below the other, read-only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("briefingPreview")
        self.setAccessibleName(say("Sections made from the records"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 16, 8)
        self._column.setSpacing(4)
        self._shown: list[MadeSection] = []
        self._headings: dict[str, QWidget] = {}

    @property
    def counts(self) -> dict[str, int]:
        """Return how many entries there are in each section, by its id."""
        return {section.id: len(section.lines) for section in self._shown}

    def follow(self, sections: Iterable[MadeSection]) -> None:
        """Show these sections."""
        held = list(sections)
        if held != self._shown:
            self._clear()
            self._shown = held
            for section in held:
                self._add(section)

    def heading(self, title: str) -> QWidget:
        """Return the heading of a section, or the whole where it has none."""
        return self._headings.get(title, self)

    def tell(self, problem: str) -> None:
        """Say why nothing can be shown."""
        self._clear()
        words = plain_label("", problem)
        words.setProperty("role", "notice")
        self._column.addWidget(words)

    def _clear(self) -> None:
        self._shown = []
        self._headings.clear()
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, section: MadeSection) -> None:
        heading = plain_label("", section.title)
        heading.setFont(reading_font(15.5, Weight.Bold))
        heading.setContentsMargins(0, 12, 0, 2)
        self._headings[section.title] = heading
        self._column.addWidget(heading)
        for line in section.lines[:_SHOWN]:
            words = plain_label("", line)
            words.setFont(interface_font(12.5))
            words.setProperty("role", "second")
            self._column.addWidget(words)
        if (more := len(section.lines) - _SHOWN) > 0:
            rest = plain_label("", say_number("and {count} more", "and {count} more", more))
            rest.setProperty("role", "hint")
            self._column.addWidget(rest)


def _lines_of(block: Block) -> Iterator[str]:
    """Yield a line for each entry of a block; what only explains gives none."""
    match block:
        case Prose():
            yield _words(block.sentences)
        case Table():
            yield from (_row(row) for row in block.rows)
        case QuoteBlock():
            yield say("{words} {speaker}", words=block.words.words, speaker=block.attribution.words)
        case SourceEntry():
            yield "  ".join(part for part in (block.number, block.title) if part)
        case Scale():
            yield from (say("{term}, {range}", term=term.words, range=term.range) for term in block.terms if term.used)


def _row(row: Row) -> str:
    cells = [_words(cell.sentences) for cell in row.cells[:_CELLS]]
    return "  ".join(" ".join(words.split()) for words in cells if words)


def _words(sentences: Iterable[Sentence]) -> str:
    return " ".join(sentence.words for sentence in sentences)
