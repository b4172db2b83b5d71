"""The trash of a real project: what it lists, what restoring says, and what a person can do there with keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from shiboken6 import isValid

from editor import workspace
from editor.model.edits.articles import delete_article, settle_article, take_in_article
from editor.model.edits.briefings import delete_briefing, make_briefing
from editor.model.edits.entities import delete_entity
from editor.model.edits.events import delete_event, make_event
from editor.model.edits.everywhere import Place, tag_everywhere
from editor.model.edits.mentions import tag_mention, untag_mention
from editor.model.edits.notes import add_note_on
from editor.model.edits.outlets import delete_outlet
from editor.model.records import Article, Briefing, Entity, Event, Outlet, Section
from editor.ui.bridge import Bridge
from editor.ui.large_steps import LargeSteps
from editor.ui.trash import Trash
from editor.ui.trash.dialog import TrashDialog
from tests.texts import text_of

MANY = 3_000
WORDS = "Floods cut the road to Marrow Bay, said Ana Ruiz on Friday."


@pytest.fixture
def bridge(qtbot, tmp_path):
    held = Bridge()
    held.take(workspace.create_project(tmp_path / "floods.dossier", "A. Ruiz"))
    held.submit(take_in_article(Article(id="", title="Floods"), text_of(WORDS)))
    yield held
    held.take(None)


@pytest.fixture
def window(qtbot) -> QWidget:
    shown = QWidget()
    shown.resize(1000, 680)
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    return shown


def article_of(bridge) -> str:
    return bridge.project.each(Article)[0].id


def opened(bridge, window, qtbot) -> TrashDialog:
    bridge.desk.file.flush()
    Trash(bridge, window).show()
    dialog = window.findChild(TrashDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def rows(dialog: TrashDialog) -> list[tuple[str, str]]:
    """Return what was deleted and what went along, row by row."""
    model = dialog.table.model()
    return [(model.index(row, 0).data(), model.index(row, 1).data() or "") for row in range(model.rowCount())]


def told(dialog: TrashDialog, name: str = "trashTold") -> str:
    label = dialog.findChild(QLabel, name)
    return label.text() if label.isVisible() else ""


def test_each_deletion_is_listed_with_what_went_along_who_did_it_and_when(bridge, window, qtbot) -> None:
    for words in ("Marrow Bay", "Ana Ruiz"):
        begin = WORDS.index(words)
        bridge.submit(tag_mention(article_of(bridge), begin, begin + len(words), "location"))
    bridge.submit(delete_entity(bridge.project.each(Entity)[0].id))
    bridge.submit(delete_article(article_of(bridge)))
    dialog = opened(bridge, window, qtbot)
    assert rows(dialog) == [("Deleted the article “Floods”", "1 tag"), ("Deleted “Marrow Bay” and its tags", "1 tag")]
    model = dialog.table.model()
    assert model.index(0, 3).data() == "A. Ruiz"
    assert model.index(0, 2).data()[-3] == ":"


def test_enter_restores_the_chosen_row_and_goes_on_to_the_next(bridge, window, qtbot) -> None:
    bridge.submit(make_event(article_of(bridge), 0, 6))
    bridge.submit(delete_event(bridge.project.each(Event)[0].id))
    bridge.submit(delete_article(article_of(bridge)))
    dialog = opened(bridge, window, qtbot)
    assert dialog.table.hasFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: told(dialog) == "Restored “Floods”")  # a restoration may take several turns
    assert [article.title for article in bridge.project.each(Article)] == ["Floods"]
    assert rows(dialog) == [("Deleted the event “Floods”", "")]
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: told(dialog, "trashHint").startswith("The trash is empty."))
    assert [event.title for event in bridge.project.each(Event)] == ["Floods"]
    assert dialog.close_button.hasFocus()
    assert bridge.undo_label() == "Restore “Floods”"


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier),
                                               (Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)])
def test_a_row_is_chosen_also_while_the_keys_that_opened_the_trash_are_held(
        bridge, window, qtbot, key, modifier) -> None:
    bridge.submit(delete_article(article_of(bridge)))
    qtbot.keyPress(window, key, modifier)
    try:
        assert QApplication.keyboardModifiers() & modifier
        dialog = opened(bridge, window, qtbot)
    finally:
        qtbot.keyRelease(window, key)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(bridge.project.each(Article)))


def test_enter_on_the_button_with_the_ring_presses_it(bridge, window, qtbot) -> None:
    bridge.submit(delete_article(article_of(bridge)))
    dialog = opened(bridge, window, qtbot)
    dialog.close_button.setFocus()
    qtbot.keyClick(dialog.close_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert not bridge.project.each(Article)


def test_several_rows_come_back_with_one_press(bridge, window, qtbot) -> None:
    article = article_of(bridge)
    bridge.submit(tag_mention(article, 52, 58, "time"))
    bridge.submit(untag_mention(next(iter(bridge.project.mentions_of(article)))))
    bridge.submit(delete_article(article))
    dialog = opened(bridge, window, qtbot)
    qtbot.keyClick(dialog.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rows(dialog) == [])
    assert [mention.words for mention in bridge.project.mentions_of(article).values()] == ["Friday"]


def test_what_cannot_come_back_is_told_with_the_reason_and_stays_listed(bridge, window, qtbot) -> None:
    article = article_of(bridge)
    bridge.submit(tag_mention(article, 52, 58, "time"))
    bridge.submit(untag_mention(next(iter(bridge.project.mentions_of(article)))))
    bridge.submit(delete_article(article))
    dialog = opened(bridge, window, qtbot)
    dialog.table.selectRow(1)
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: told(dialog) != "")
    assert told(dialog) == "Nothing was restored.\n1 tag stays deleted, because its article is."
    assert len(rows(dialog)) == 2


def test_the_filter_narrows_the_list_and_says_when_nothing_fits(bridge, window, qtbot) -> None:
    bridge.submit(make_event(article_of(bridge), 0, 6))
    bridge.submit(delete_event(bridge.project.each(Event)[0].id))
    bridge.submit(delete_article(article_of(bridge)))
    dialog = opened(bridge, window, qtbot)
    dialog.filter.setFocus()
    qtbot.keyClicks(dialog.filter, "event ruiz")
    assert rows(dialog) == [("Deleted the event “Floods”", "")]
    qtbot.keyClicks(dialog.filter, "x")
    assert told(dialog, "trashHint") == "Nothing that was deleted fits the filter."
    assert dialog.filter.hasFocus()


def test_a_copy_without_history_says_why_its_trash_is_empty(bridge, window, qtbot, tmp_path) -> None:
    bridge.submit(delete_article(article_of(bridge)))
    workspace.save_copy(bridge.desk, tmp_path / "copy.dossier", history=False)
    bridge.take(workspace.open_project(tmp_path / "copy.dossier", "A. Ruiz"))
    dialog = opened(bridge, window, qtbot)
    assert "copy without history" in told(dialog, "trashHint")
    assert not dialog.restore_button.isEnabled()


@pytest.fixture
def deleted(bridge) -> list[str]:
    """Return the titles of two deleted articles with very many tags, the one deleted last first."""
    for title in ("Storm", "Frost"):
        words = f"{title}\n" + "Marrow Bay. " * MANY
        change = bridge.submit(take_in_article(Article(id="", title=title), text_of(words)))
        article, begin = next(swap.id for swap in change.swaps if swap.kind == "article"), len(title) + 1
        begins = range(begin, begin + 12 * MANY, 12)
        bridge.submit(tag_everywhere([Place(article, each, each + 10) for each in begins], "location"))
        bridge.submit(delete_article(article))
    bridge.desk.file.flush()
    return ["Frost", "Storm"]


def restore_all(dialog: TrashDialog, qtbot) -> None:
    qtbot.keyClick(dialog.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)


def titles(bridge) -> list[str]:
    return sorted(article.title for article in bridge.project.each(Article))


def test_stop_leaves_all_further_deletions_where_they_are_and_says_so(bridge, window, qtbot, deleted) -> None:
    dialog = opened(bridge, window, qtbot)
    restore_all(dialog, qtbot)
    steps = window.findChild(LargeSteps)
    assert not steps.is_over
    steps._progress.stopped.emit()
    qtbot.wait(100)
    assert steps.is_over
    assert titles(bridge) == ["Floods"]
    assert told(dialog) == "Stopped. What was not restored is still in the trash."
    assert len(rows(dialog)) == 2
    restore_all(dialog, qtbot)
    qtbot.waitUntil(lambda: titles(bridge) == ["Floods", "Frost", "Storm"])


def test_all_that_was_to_be_restored_is_before_the_project_closes_and_nothing_in_the_next_one(
        bridge, window, qtbot, tmp_path, deleted) -> None:
    refused: list[str] = []
    bridge.refused.connect(refused.append)
    path = bridge.desk.path
    dialog = opened(bridge, window, qtbot)
    restore_all(dialog, qtbot)
    steps = window.findChild(LargeSteps)
    assert not steps.is_over
    bridge.take(workspace.create_project(tmp_path / "storms.dossier", "A. Ruiz"))
    assert steps.is_over
    qtbot.wait(100)
    assert (refused, titles(bridge)) == ([], [])
    bridge.take(workspace.open_project(path, "A. Ruiz"))
    assert titles(bridge) == ["Floods", "Frost", "Storm"]


def test_the_trash_closes_with_its_project(bridge, window, qtbot, tmp_path) -> None:
    begin = WORDS.index("Ana Ruiz")
    bridge.submit(tag_mention(article_of(bridge), begin, begin + len("Ana Ruiz"), "person"))
    bridge.submit(delete_entity(bridge.project.each(Entity)[0].id))
    dialog = opened(bridge, window, qtbot)
    bridge.take(workspace.create_project(tmp_path / "storms.dossier", "A. Ruiz"))
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_outlets_and_briefings_are_listed_with_what_went_along(bridge, window, qtbot) -> None:
    article = bridge.project.each(Article)[0]
    bridge.submit(settle_article(article.id, article, "Harbour Wire"))
    outlet = bridge.project.each(Outlet)[0].id
    bridge.submit(add_note_on("outlet", outlet))
    bridge.submit(delete_outlet(outlet))
    bridge.submit(make_briefing("Weekly", "spot"))
    sections = len(bridge.project.each(Section))
    bridge.submit(delete_briefing(bridge.project.each(Briefing)[0].id))
    dialog = opened(bridge, window, qtbot)
    assert rows(dialog) == [("Deleted the briefing “Weekly”", f"{sections} sections"),
                            ("Deleted the outlet “Harbour Wire”", "1 note")]
    qtbot.keyClick(dialog.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows(dialog) == [])
    assert bridge.project.each(Article)[0].outlet == outlet
    assert [briefing.title for briefing in bridge.project.each(Briefing)] == ["Weekly"]
