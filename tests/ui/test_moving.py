"""An untitled project is saved into a file while the analyst goes on: what was open stays where it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event as Turn
from typing import Any

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor import workspace
from editor.model.edits.articles import take_in_article
from editor.model.edits.briefings import add_statement, make_briefing, sections_of
from editor.model.edits.entities import add_entity
from editor.model.edits.events import make_event
from editor.model.records import Article, Briefing, Entity, Event, Export
from editor.suggest.taking import take_in_suggestions
from editor.ui.application import make_application, make_window
from editor.ui.exporting import GapsCard
from editor.ui.forms.duplicates import DuplicatesDialog
from editor.ui.forms.merging import MergeDialog
from editor.ui.review.ignored import IgnoredNames
from tests.journeys.hands import CONTROL, SHIFT
from tests.texts import text_of
from tests.ui.review.conftest import WORDS, ReviewHands, found, lines_of, stretch

Key = Qt.Key


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[ReviewHands]:
    """Hands on an untitled project with two articles, of which the second is read, and a briefing citing nothing."""
    make_application()
    hands = ReviewHands(make_window(theme="light"))
    hands.window.resize(1440, 900)
    bridge = hands.window.bridge
    hands.window.projects.new()
    for title in ("Rain", "Flood"):
        bridge.submit(take_in_article(Article(id="", title=title, lines=lines_of(WORDS), published="2024-10-30"),
                                      text_of(WORDS)))
    article = max(bridge.project.of(Article))
    hands.window.reading.show_article(article)
    bridge.submit(take_in_suggestions(article, found()))
    bridge.submit(make_briefing("Floods"))
    section = sections_of(bridge.project, bridge.project.each(Briefing)[0].id)[0]
    bridge.submit(add_statement(section.id, "The road is cut."))
    hands.window.view.setFocus()
    yield hands
    hands.leave()


class Disk:
    """A disk that writes a copy of the project when it is let."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._may_write = Turn()
        write = workspace.save_copy

        def wait_and_write(*what: Any, **how: Any) -> None:
            assert self._may_write.wait(30)
            write(*what, **how)
        monkeypatch.setattr(workspace, "save_copy", wait_and_write)

    def write(self, hands: ReviewHands) -> None:
        """Write what was ordered, and wait until the project is worked on in its new file."""
        bridge = hands.window.bridge
        assert bridge.desk is not None
        assert bridge.desk.is_unnamed
        self._may_write.set()
        hands.wait(lambda: bridge.desk is not None and not bridge.desk.is_unnamed)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Return the disk that the project is saved on."""
    return Disk(monkeypatch)


def save(hands: ReviewHands, path: Path) -> None:
    """Order the project to be saved into a file; it moves there once the disk has written it."""
    hands.choose_file(path)
    hands.key(Key.Key_S, CONTROL)


def test_the_list_of_gaps_outlasts_the_move_and_e_exports_from_the_new_file(
        hands: ReviewHands, disk: Disk, tmp_path: Path) -> None:
    save(hands, tmp_path / "floods.dossier")
    hands.key(Key.Key_E, CONTROL | SHIFT)
    card = QApplication.activeModalWidget()
    assert isinstance(card, GapsCard)
    disk.write(hands)
    assert QApplication.activeModalWidget() is card
    hands.choose_file(tmp_path / "out.docx")
    hands.key(Key.Key_E)
    hands.wait(lambda: bool(hands.window.bridge.project.of(Export)))
    assert "[uncited]" in "\n".join(paragraph.text for paragraph in Document(str(tmp_path / "out.docx")).paragraphs)
    assert hands.window.bridge.desk is not None
    assert hands.window.bridge.desk.path == tmp_path / "floods.dossier"


def test_enter_on_a_gap_leads_to_its_sentence_after_the_move(hands: ReviewHands, disk: Disk, tmp_path: Path) -> None:
    save(hands, tmp_path / "floods.dossier")
    hands.key(Key.Key_E, CONTROL | SHIFT)
    disk.write(hands)
    hands.key(Key.Key_Return)
    hands.wait(hands.window.briefing.manuscript.isVisible)
    assert hands.window.briefing.manuscript.statement


@pytest.mark.parametrize("other", ["another", "none"])
def test_the_list_of_gaps_goes_with_its_project(hands: ReviewHands, tmp_path: Path, other: str) -> None:
    hands.key(Key.Key_E, CONTROL | SHIFT)
    assert isinstance(QApplication.activeModalWidget(), GapsCard)
    hands.window.bridge.take(workspace.create_project(tmp_path / "other.dossier", "A") if other == "another" else None)
    assert QApplication.activeModalWidget() is None


def test_an_ignored_name_is_suggested_again_in_the_new_file(hands: ReviewHands, disk: Disk, tmp_path: Path) -> None:
    hands.start()
    hands.key(Key.Key_R, SHIFT)
    assert "rejected" in [entity.state for entity in hands.window.bridge.project.each(Entity)]
    save(hands, tmp_path / "floods.dossier")
    hands.window.commands.action("ignored names").trigger()
    hands.wait(lambda: hands.window.findChild(IgnoredNames, "ignoredNames") is not None)
    dialog = hands.find(IgnoredNames, "ignoredNames")
    disk.write(hands)
    assert dialog.isVisible()
    hands.click(dialog.again)
    assert dialog.list.count() == 0
    assert "rejected" not in [entity.state for entity in hands.window.bridge.project.each(Entity)]


def test_two_entities_are_merged_in_the_new_file(hands: ReviewHands, disk: Disk, tmp_path: Path) -> None:
    bridge = hands.window.bridge
    one, other = (each.id for each in bridge.project.each(Entity) if each.name in {"Port Amsel", "Oster"})
    save(hands, tmp_path / "floods.dossier")
    dialog = MergeDialog(bridge, one, hands.window, other)
    dialog.open()
    disk.write(hands)
    hands.click(dialog.merge_button)
    assert bridge.project.get(Entity, other).merged_into == one


def test_pairs_are_looked_for_in_the_new_file_and_told_apart_there(
        hands: ReviewHands, disk: Disk, tmp_path: Path) -> None:
    bridge = hands.window.bridge
    for called in ("Marrow Bay", "Marow Bay"):
        bridge.submit(add_entity(called, "location"))
    save(hands, tmp_path / "floods.dossier")
    dialog = DuplicatesDialog(bridge, hands.window)
    dialog.open()
    disk.write(hands)
    hands.wait(lambda: dialog.count.text().startswith("1 pair"))
    hands.click(dialog.different)
    hands.wait(lambda: dialog.count.text().startswith("No"))
    assert any(each.different_from for each in bridge.project.each(Entity))


def test_the_article_that_is_read_stays(hands: ReviewHands, disk: Disk, tmp_path: Path) -> None:
    article = hands.article
    save(hands, tmp_path / "floods.dossier")
    disk.write(hands)
    assert hands.article == article != min(hands.window.bridge.project.of(Article))


@pytest.mark.parametrize(("kind", "named"), [(Event, "Title"), (Entity, "Name")])
def test_the_form_that_is_open_stays_and_so_does_the_place_in_the_article(
        hands: ReviewHands, disk: Disk, tmp_path: Path, kind: type[Event] | type[Entity], named: str) -> None:
    window, bridge = hands.window, hands.window.bridge
    words = "Long day\n" + "\n".join(f"Rain fell on place number {number}." for number in range(200))
    bridge.submit(take_in_article(Article(id="", title="Long day", lines=lines_of(words)), text_of(words)))
    article = max(bridge.project.of(Article))
    window.reading.show_article(article)
    bridge.submit(make_event(article, words.index("Rain fell on place number 150"), len(words) - 5))
    bridge.submit(add_entity("Marrow Bay", "location"))
    record = max(bridge.project.of(kind))
    window.records.show_record(kind.kind_of_record, record)
    field = window.records.form_of(kind.kind_of_record).findChild(QWidget, f"{kind.kind_of_record}{named}")
    field.setFocus()
    window.view.reveal(words.index("number 150"), words.index("number 150") + 10)
    hands.let_come_to_rest()
    top = window.view.place()
    save(hands, tmp_path / "floods.dossier")
    disk.write(hands)
    hands.let_come_to_rest()
    assert window.records.current() == (kind.kind_of_record, record)
    assert window.focusWidget() is field
    assert window.view.place() == top


def test_the_page_of_the_briefing_stays(hands: ReviewHands, disk: Disk, tmp_path: Path) -> None:
    hands.window.commands.action("briefing").trigger()
    hands.wait(hands.window.briefing.isVisible)
    save(hands, tmp_path / "floods.dossier")
    disk.write(hands)
    assert hands.window.briefing.isVisible()


def test_a_review_goes_on_where_it_was_once_the_project_is_in_its_file(
        hands: ReviewHands, disk: Disk, tmp_path: Path) -> None:
    hands.start()
    hands.key(Key.Key_A)
    hands.key(Key.Key_J)
    at = hands.place
    save(hands, tmp_path / "floods.dossier")
    disk.write(hands)
    hands.wait(lambda: hands.is_open)
    assert (at, hands.place) == (("Port Amsel", stretch("Port Amsel", 2).begin),) * 2
    assert "floods.dossier" in hands.toast
    hands.key(Key.Key_A)
    assert hands.states()["Port Amsel"] == ["accepted", "suggested", "accepted"]


def test_no_review_begins_in_another_project_because_one_was_on_before(hands: ReviewHands, tmp_path: Path) -> None:
    hands.start()
    hands.window.bridge.take(workspace.create_project(tmp_path / "other.dossier", "A"))
    QTest.qWait(50)
    assert not hands.is_open
