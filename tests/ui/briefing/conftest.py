"""A project with an article, two events, a quote and two entities, and the briefing page on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from editor.model.edits.articles import take_in_article
from editor.model.edits.briefings import add_statement, make_briefing, paragraphs_of, sections_of
from editor.model.edits.events import make_event, set_event
from editor.model.edits.mentions import tag_mention
from editor.model.edits.quotes import make_quote, set_quote
from editor.model.records import Article, Briefing, Citation, Entity, Line, Statement, When
from editor.ui.bridge import Bridge
from editor.ui.briefing import BriefingPage
from editor.ui.briefing.text import SectionText, formats
from editor.workspace import create_project
from tests.texts import text_of

WORDS = (
    "Flood cuts the coast road\n"
    "The river Tesk rose overnight and cut the coast road at Marrow Bay.\n"
    "“We have not stopped looking,” said Ana Ruiz of the Coast Guard.\n"
    "The Coast Guard closed the harbour on Friday.\n"
)


class Desk:
    """The open project, and short ways to say what a test needs of it."""

    def __init__(self, bridge: Bridge) -> None:
        self.bridge = bridge
        lines, begin = [], 0
        for number, words in enumerate(WORDS.splitlines(), 1):
            lines.append(Line(begin, begin + len(words), number=number))
            begin += len(words) + 1
        article = Article(id="", title="Flood cuts the coast road", published="2024-10-28", lines=tuple(lines))
        self.article = self.made(take_in_article(article, text_of(WORDS), "Harbour Wire"), "article")
        for name, kind in (("Coast Guard", "organisation"), ("Ana Ruiz", "person")):
            bridge.submit(tag_mention(self.article, *self.place(name), kind))
        self.flood = self._event("The river Tesk rose overnight", "Flood at Marrow Bay", "2024-10-27")
        self.closure = self._event("closed the harbour on Friday", "Harbour closed", "2024-10-25")
        self.quote = self.made(make_quote(self.article, *self.place("“We have not stopped looking,”")), "quote")
        bridge.submit(set_quote(self.quote, speaker=self.entity("Ana Ruiz")))

    def made(self, edit, kind: str) -> str:
        """Submit an edit and return the id of the record of a kind that it makes."""
        change = self.bridge.submit(edit)
        return next(swap.id for swap in change.swaps if swap.kind == kind)

    def place(self, words: str) -> tuple[int, int]:
        begin = WORDS.index(words)
        return begin, begin + len(words)

    def entity(self, name: str) -> str:
        return next(entity.id for entity in self.bridge.project.each(Entity) if entity.name == name)

    def begin(self) -> None:
        """Make the briefing."""
        self.bridge.submit(make_briefing("Floods on the coast"))

    def write(self, kind: str, words: str, *cited: str, judged: bool = False) -> str:
        """Add a sentence to the section of a kind and return its id."""
        section = next(section for section in self._sections() if section.kind == kind)
        self.bridge.submit(add_statement(section.id, words, "judgement" if judged else "reported",
                                         [Citation(record=record) for record in cited]))
        return self.statements(kind)[-1].id

    def statements(self, kind: str = "bottom line") -> list[Statement]:
        """Return the sentences of a section."""
        return [statement for section in self._sections() if section.kind == kind
                for paragraph in paragraphs_of(self.bridge.project, section.id) for statement in paragraph.statements]

    def words(self, kind: str = "bottom line") -> list[str]:
        return [statement.words for statement in self.statements(kind)]

    def cited(self, kind: str = "bottom line") -> list[list[str]]:
        return [[citation.record for citation in statement.citations] for statement in self.statements(kind)]

    def briefing(self) -> Briefing:
        return self.bridge.project.each(Briefing)[-1]

    def _sections(self):
        held = self.bridge.project.each(Briefing)
        return sections_of(self.bridge.project, held[-1].id) if held else []

    def _event(self, words: str, title: str, day: str) -> str:
        event = self.made(make_event(self.article, *self.place(words)), "event")
        self.bridge.submit(set_event(event, title=title, when=When(from_=day, to=day, precision="day")))
        return event


def text_of_section(page: BriefingPage, kind: str = "bottom line") -> SectionText:
    """Return the words of the section of a kind as they stand on the page."""
    part = page.manuscript.parts.of_kind(kind)
    assert part is not None, kind
    return part.text


def write_at(page: BriefingPage, statement: str) -> SectionText:
    """Put the caret at the end of a sentence, with the keys there, and return the words of its section."""
    page.manuscript.work_on(statement)
    page.manuscript.write()
    text = QApplication.focusWidget()
    assert isinstance(text, SectionText)
    return text


def badges(page: BriefingPage, kind: str = "bottom line") -> list[str]:
    """Return the signs of the chips that stand in a section."""
    text = text_of_section(page, kind)
    held = [piece.inline for paragraph in formats.read(text.document()) for piece in paragraph.pieces]
    return [text.evidence(inline).badge for inline in held if isinstance(inline, Citation)]


def place_of_chip(text: SectionText, number: int = 0) -> QPoint:
    """Return the middle of a chip, in pixels of the viewport."""
    cursor = QTextCursor(text.document())
    cursor.setPosition([place for place, letter in enumerate(text.document().toRawText())
                        if letter == formats.OBJECT][number])
    here = text.cursorRect(cursor)
    cursor.movePosition(QTextCursor.MoveOperation.Right)
    return (here.center() + text.cursorRect(cursor).center()) / 2


@pytest.fixture
def desk(qtbot, tmp_path: Path):
    bridge = Bridge()
    bridge.take(create_project(tmp_path / "floods.dossier", "A. Ruiz", title="Floods on the coast"))
    yield Desk(bridge)
    bridge.take(None)


@pytest.fixture
def page(desk: Desk, qtbot) -> BriefingPage:
    shown = BriefingPage(desk.bridge)
    qtbot.addWidget(shown)
    shown.resize(1440, 800)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    return shown


@pytest.fixture
def focused():
    """Return what has the focus."""
    def widget() -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found
    return widget
