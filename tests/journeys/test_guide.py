"""The numbered steps of the guide can be done in the window as they are written, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import regex
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget

from editor.model.records import Article, Entity, Event, Mention, Paragraph, Quote, Statement
from editor.ui.application import make_application, make_window
from tests.journeys.hands import CONTROL, SHIFT, Hands

GUIDE = (Path(__file__).parent.parent.parent / "docs" / "guide.md").read_text(encoding="utf-8")
STEPS = regex.findall(r"^\*\*(\d+)\. (.+?)\.\*\*", GUIDE, regex.MULTILINE)
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


class Newcomer(Hands):
    """Somebody who follows the guide; files go into a folder."""

    folder: Path

    def words_tagged(self) -> list[str]:
        """Return the words that are tagged, in order."""
        project = self.window.bridge.project
        held = project.mentions_of(project.each(Article)[0].id).values()
        return [one.words for one in sorted(held, key=lambda one: one.begin) if isinstance(one, Mention)]

    def take(self, words: str, key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, *,
             nth: int = 1) -> None:
        """Select words that the guide names and press a key."""
        assert f"`{words}`" in GUIDE
        self.select(words, nth=nth)
        self.key(key, modifiers)

    def write(self, words: str) -> None:
        """Type words that the guide names."""
        assert f"`{words}`" in GUIDE
        self.type(words)

    def sentence(self, begins: str) -> Statement:
        """Return the sentence of the briefing that begins with words."""
        return next(statement for paragraph in self.window.bridge.project.each(Paragraph)
                    for statement in paragraph.statements if statement.words.strip().startswith(begins))


def begin_a_project(hands: Newcomer) -> None:
    hands.key(Key.Key_N, CONTROL)
    assert hands.window.bridge.desk is not None


def paste_the_article(hands: Newcomer) -> None:
    words = regex.search(r"```\n(.+?)```", GUIDE, regex.DOTALL)
    assert words is not None
    QApplication.clipboard().setText(words[1])

    def settle(dialog: QWidget) -> None:
        field = dialog.findChild(QLineEdit, "publishedField")
        assert field is not None
        assert field.hasFocus()
        hands.type("2024-10-30")
        hands.key(Key.Key_Return)
    hands.in_dialog(settle)
    hands.key(Key.Key_V, CONTROL | SHIFT)
    hands.wait(lambda: bool(hands.window.bridge.project.of(Article)))
    assert [line.role for line in hands.window.bridge.project.each(Article)[0].lines if line.set_aside] == ["link line"]


def tag_an_organisation(hands: Newcomer) -> None:
    hands.take("Coast Guard", Key.Key_O)
    assert [one.name for one in hands.window.bridge.project.each(Entity)] == ["Coast Guard"]


def link_the_next_mention(hands: Newcomer) -> None:
    hands.take("Coast Guard", Key.Key_Return, nth=2)
    entity = hands.window.bridge.project.each(Entity)[0]
    assert hands.window.bridge.project.tally(entity.id) == 2


def tag_everywhere(hands: Newcomer) -> None:
    hands.take("Anselma", Key.Key_M, SHIFT)
    assert hands.words_tagged().count("Anselma") == 3
    assert len(hands.window.bridge.project.each(Entity)) == 2


def tag_the_place_and_the_time(hands: Newcomer) -> None:
    hands.take("Marrow Bay", Key.Key_L, nth=2)
    hands.take("Friday", Key.Key_T)
    assert {"Marrow Bay", "Friday"} <= set(hands.words_tagged())


def undo_and_do_again(hands: Newcomer) -> None:
    hands.key(Key.Key_Z, CONTROL)
    assert "Friday" not in hands.words_tagged()
    hands.key(Key.Key_Z, CONTROL | SHIFT)
    assert "Friday" in hands.words_tagged()


def mark_a_quote(hands: Newcomer) -> None:
    hands.take("We have not stopped looking for them", Key.Key_Q)
    assert hands.window.bridge.project.each(Quote)[0].spans[0].words.startswith("We have not stopped")


def mark_an_event(hands: Newcomer) -> None:
    hands.take("the ferry Anselma had run aground off Marrow Bay", Key.Key_E)
    event = hands.window.bridge.project.each(Event)[0]
    assert hands.window.bridge.project.get(Entity, event.where).name == "Marrow Bay"


def add_evidence(hands: Newcomer) -> None:
    hands.take("The Anselma carried 84 people.", Key.Key_Return, CONTROL)
    assert "carried 84 people" in hands.window.bridge.project.each(Event)[0].evidence[-1].words


def resolve_a_check(hands: Newcomer) -> None:
    hands.take("denied that she had been overloaded", Key.Key_E)
    hands.key(Key.Key_F8)
    hands.wait(hands.find(QWidget, "checksTable").isVisible)
    hands.key(Key.Key_Return)
    assert QApplication.focusWidget() is not hands.find(QWidget, "checksTable")


def bring_back_what_was_deleted(hands: Newcomer) -> None:
    hands.key(Key.Key_3, ALT)
    table = hands.find(QTableView, "quoteTable")
    table.setFocus()
    hands.key(Key.Key_Home)
    hands.key(Key.Key_Delete)
    assert not hands.window.bridge.project.each(Quote)
    hands.key(Key.Key_Z, CONTROL)
    assert hands.window.bridge.project.each(Quote)


def find_in_the_article(hands: Newcomer) -> None:
    hands.key(Key.Key_F, CONTROL)
    hands.type("missing")
    hands.wait(lambda: hands.window.view.selection.end > hands.window.view.selection.begin)
    assert hands.find(QLineEdit, "findField").text() == "missing"
    hands.key(Key.Key_Escape)


def go_anywhere(hands: Newcomer) -> None:
    hands.key(Key.Key_K, CONTROL)
    hands.wait(hands.find(QWidget, "commandPalette").isVisible)
    hands.key(Key.Key_Escape)
    assert not hands.find(QWidget, "commandPalette").isVisible()


def add_words_to_the_briefing(hands: Newcomer) -> None:
    hands.take("up to 12 people", Key.Key_B)
    statement = hands.window.bridge.project.each(Paragraph)[0].statements[0]
    passage = statement.citations[0].passage
    assert passage is not None
    assert passage.words == "up to 12 people"


def open_the_briefing(hands: Newcomer) -> None:
    hands.key(Key.Key_2, CONTROL)
    hands.wait(hands.find(QWidget, "briefingEditor").isVisible)


def write_and_cite(hands: Newcomer) -> None:
    hands.key(Key.Key_Return)
    hands.write("The ferry ran aground off Marrow Bay.")
    hands.key(Key.Key_Return, CONTROL)
    statement = hands.sentence("The ferry ran aground")
    cited = [citation.record for citation in statement.citations]
    assert cited == [hands.window.bridge.project.each(Event)[0].id]


def write_a_judgement(hands: Newcomer) -> None:
    hands.key(Key.Key_Return)
    hands.write("More survivors are unlikely.")
    hands.key(Key.Key_J, CONTROL | SHIFT)
    assert hands.sentence("More survivors").kind == "judgement"


def save_the_project(hands: Newcomer) -> None:
    hands.wait_for_saved()
    hands.choose_file(hands.folder / "ferry.dossier")
    hands.key(Key.Key_S, CONTROL)
    hands.wait(lambda: hands.window.windowTitle().startswith("ferry.dossier"))


def export(hands: Newcomer) -> None:
    hands.export_marked(hands.folder / "ferry.docx")
    hands.wait((hands.folder / "ferry.docx").exists)


DEEDS: dict[str, Callable[[Newcomer], None]] = {
    "Begin a project": begin_a_project, "Paste the article": paste_the_article,
    "Tag an organisation": tag_an_organisation, "Link the next mention": link_the_next_mention,
    "Tag everywhere": tag_everywhere, "Tag the place and the time": tag_the_place_and_the_time,
    "Undo and do again": undo_and_do_again, "Mark a quote": mark_a_quote, "Mark an event": mark_an_event,
    "Add evidence": add_evidence, "Resolve a check": resolve_a_check,
    "Bring back what was deleted": bring_back_what_was_deleted, "Find in the article": find_in_the_article,
    "Go anywhere": go_anywhere, "Add words to the briefing": add_words_to_the_briefing,
    "Open the briefing": open_the_briefing, "Write and cite": write_and_cite,
    "Write a judgement": write_a_judgement, "Save the project": save_the_project, "Export": export}


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[Newcomer]:
    make_application()
    found = Newcomer(make_window(theme="light"))
    found.folder = tmp_path
    found.window.resize(1440, 900)
    yield found
    found.leave()


def test_the_steps_are_numbered_and_each_has_its_deed() -> None:
    assert [int(number) for number, _ in STEPS] == list(range(1, len(STEPS) + 1))
    assert [title for _, title in STEPS] == list(DEEDS)


def test_a_newcomer_comes_from_an_article_to_a_page(hands: Newcomer) -> None:
    for _, title in STEPS:
        DEEDS[title](hands)
