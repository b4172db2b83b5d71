"""The window: its parts by name, its menus, what it tells, and how it lets go of a project."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPushButton,
    QTableView,
    QTextBrowser,
    QWidget,
)

from editor import workspace
from editor.model.edits.events import delete_event
from editor.model.edits.projects import set_project
from editor.model.records import Article, Entity, Event, Quote, Stretch
from editor.storage.settings import load_settings, save_settings
from editor.ui.application import make_window
from editor.ui.importing import ImportDialog
from editor.ui.theme import load_theme
from editor.ui.window import MainWindow
from tests.disk import full_disk
from tests.journeys.hands import CONTROL, SHIFT, Hands
from tests.test_cli import ARTICLE

NAMES = {
    "menuBar": "Main menu", "workspaceSwitch": "Workspace", "exportButton": "Export Word briefing",
    "libraryList": "Articles", "libraryFilter": "Filter articles", "articleView": "Article text",
    "articleHeader": "Article details", "typeToggles": "Show tag types", "recordTabs": "Records",
    "entityTable": "Entities", "eventTable": "Events", "quoteTable": "Quotes", "entityForm": "Entity details",
    "noteTable": "Notes", "noteForm": "Note details",
    "eventForm": "Event details", "quoteForm": "Quote details", "eventWhen": "When it happened",
    "eventWhere": "Where it happened", "figureTable": "Figures", "accountList": "Accounts", "quoteText":
    "Quoted words, locked", "quoteSpeaker": "Speaker", "mentionTable": "Mentions",
    "briefingOutline": "Briefing sections", "briefingEditor": "Briefing text", "evidenceTray": "Evidence to insert",
    "handlingChoice": "Handling", "emptyState": "Start here", "statusSaved": "Save state",
    "statusCounts": "Record counts", "undoToast": "Last action, undo",
}
"""The names of UI.md, section 10, for what the window has."""


@pytest.fixture
def sample(hands: Hands) -> Hands:
    """The window with the sample project open."""
    window = hands.window
    window.projects.open_sample()
    for record in (Quote, Event, Entity):
        window.records.show_record(record.kind_of_record, window.bridge.project.each(record)[0].id)
    assert window.briefing.isHidden(), "the page of the briefing is made when first wanted, and not shown by that"
    QApplication.processEvents()
    return hands


def articles(window: MainWindow) -> list[Article]:
    return window.bridge.project.each(Article)


def test_every_part_has_its_name_and_says_it(sample: Hands) -> None:
    said = {name: part.accessibleName() if (part := sample.window.findChild(QWidget, name)) else "missing"
            for name in NAMES}
    assert said == NAMES


def test_the_undo_line_of_the_menu_names_the_step(sample: Hands) -> None:
    window = sample.window
    sample.select("Tesk")
    sample.key(Qt.Key.Key_L)
    assert window.commands.action("undo").text() == "Undo: Tag “Tesk” as Location"
    sample.key(Qt.Key.Key_Z, CONTROL)
    assert window.commands.action("redo").text() == "Redo: Tag “Tesk” as Location"


def test_a_click_on_words_shows_their_record(sample: Hands) -> None:
    view = sample.window.view
    begin = view.words.index("Ilse Tormann")
    view.reveal(begin, begin + 4)
    cursor = view.textCursor()
    cursor.setPosition(begin + 3)
    sample.click(view.viewport(), view.cursorRect(cursor).center())
    kind, record = sample.window.records.current() or ("", "")
    assert kind == "entity"
    assert sample.window.bridge.project.get(Entity, record).name == "Ilse Tormann"


def test_choosing_a_record_outlines_its_words(sample: Hands) -> None:
    table = sample.find(QTableView, "entityTable")
    sample.click(table.viewport(), table.visualRect(table.model().index(0, 0)).center())
    kind, record = sample.window.records.current() or ("", "")
    assert kind == "entity"
    assert sample.window.view.shows(record)


def test_delete_takes_the_tag_at_the_caret_away(sample: Hands) -> None:
    window = sample.window
    article = window.reading.article
    before = len(window.bridge.project.mentions_of(article))
    begin = window.view.words.index("Ilse Tormann")
    window.view.select(begin + 2, begin + 2)
    window.view.setFocus()
    sample.key(Qt.Key.Key_Delete)
    assert len(window.bridge.project.mentions_of(article)) == before - 1


def test_words_that_name_nobody_are_not_linked(sample: Hands) -> None:
    steps = sample.window.bridge.undo_label()
    sample.select("third this month")
    sample.key(Qt.Key.Key_Return)
    assert sample.window.bridge.undo_label() == steps
    assert "like no entity" in sample.toast


def test_the_greeting_has_the_keys_from_the_start(hands: Hands) -> None:
    asked: list[bool] = []
    hands.window.empty.import_requested.disconnect()
    hands.window.empty.import_requested.connect(lambda: asked.append(True))
    hands.key(Qt.Key.Key_Space)
    assert asked == [True]


def test_files_that_are_dropped_are_imported(hands: Hands, tmp_path: Path) -> None:
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for number, path in enumerate(paths):
        path.write_text(ARTICLE + f"Number {number}\n", encoding="utf-8")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton,
                       Qt.KeyboardModifier.NoModifier)
    hands.window.dropEvent(event)
    hands.wait(lambda: len(articles(hands.window)) == 2)
    assert [article.file_name for article in articles(hands.window)] == ["one.txt", "two.txt"]


def test_a_bad_file_is_named_and_the_others_are_imported(hands: Hands, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    hands.window.imports.import_paths([tmp_path / "photo.txt", tmp_path / "good.txt"])
    hands.wait(lambda: "imported" in hands.toast)
    assert [article.file_name for article in articles(hands.window)] == ["good.txt"]
    assert hands.toast == "1 article imported, 1 without a date. 1 file was not imported."
    report = hands.find(QDialog, "importReport")
    assert "photo.txt was not imported" in report.findChild(QTextBrowser).toPlainText()
    hands.click(hands.find(QPushButton, "closeReportButton"))


def test_one_file_is_shown_for_its_date_before_it_is_taken_in(hands: Hands, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")

    def settle(dialog: QWidget) -> None:
        field = dialog.findChild(QLineEdit, "publishedField")
        assert field is not None
        hands.type("7 March 2026")
        hands.key(Qt.Key.Key_Return)

    hands.in_dialog(settle)
    hands.window.imports.import_paths([tmp_path / "good.txt"])
    hands.wait(lambda: bool(articles(hands.window)))
    assert [(article.published, article.published_how) for article in articles(hands.window)] == [
        ("2026-03-07", "given")]


def test_a_project_that_is_open_elsewhere_is_shown_for_reading(hands: Hands, tmp_path: Path) -> None:
    other = workspace.create_project(tmp_path / "case.dossier", "B. Writer")
    other.must_be_saved()
    hands.window.projects.open_path(tmp_path / "case.dossier")
    banner = hands.find(QFrame, "banner")
    other.close()
    assert banner.isVisible()
    assert "open for reading only" in banner.findChild(QLabel).text()


def test_an_import_into_a_project_for_reading_is_refused_before_anything_is_asked(
        hands: Hands, tmp_path: Path) -> None:
    other = workspace.create_project(tmp_path / "case.dossier", "B. Writer")
    other.must_be_saved()
    hands.window.projects.open_path(tmp_path / "case.dossier")
    (tmp_path / "one.txt").write_text(ARTICLE, encoding="utf-8")
    told = []
    hands.window.bridge.refused.connect(told.append)
    hands.window.imports.import_paths([tmp_path / "one.txt"])
    other.close()
    assert [sentence for sentence in told if "open for reading only" in sentence]
    assert not hands.window.findChildren(ImportDialog)


def test_a_file_that_is_no_project_leaves_the_open_one_alone(sample: Hands, tmp_path: Path) -> None:
    (tmp_path / "bad.dossier").write_text("no project")
    before = sample.window.bridge.desk
    sample.window.projects.open_path(tmp_path / "bad.dossier")
    assert sample.window.bridge.desk is before
    assert "not a Dossier project" in sample.toast


def test_the_project_opened_last_is_offered_first(hands: Hands, tmp_path: Path) -> None:
    for name in ("one", "two"):
        workspace.create_project(tmp_path / f"{name}.dossier", "A").close()
        hands.window.projects.open_path(tmp_path / f"{name}.dossier")
    assert [Path(found.path).stem for found in workspace.settings().recent][:2] == ["two", "one"]


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are a Unix thing")
def test_a_full_disk_is_told_and_saving_again_mends_it(sample: Hands) -> None:
    label, banner = sample.find(QLabel, "statusSaved"), sample.find(QFrame, "banner")
    sample.wait_for_saved()
    with full_disk():
        sample.select("Tesk")
        sample.key(Qt.Key.Key_L)
        sample.wait(lambda: label.text() == "Not saved")
    assert banner.isVisible()
    retry = banner.findChild(QPushButton, "retryButton")
    assert retry is not None
    sample.window.bridge.desk.file.retry()  # type: ignore[union-attr]  # a project is open
    sample.wait_for_saved()
    assert not banner.isVisible()


def test_f6_goes_from_pane_to_pane(sample: Hands) -> None:
    sample.window.view.setFocus()
    sample.key(Qt.Key.Key_F6)
    assert sample.window.records.isAncestorOf(QApplication.focusWidget())
    sample.key(Qt.Key.Key_F6)
    assert QApplication.focusWidget().objectName() == "timelineTab"
    sample.key(Qt.Key.Key_F6)
    assert QApplication.focusWidget().objectName() == "searchField"
    sample.key(Qt.Key.Key_F6)
    assert sample.window.library.isAncestorOf(QApplication.focusWidget())
    sample.key(Qt.Key.Key_F6)
    assert sample.window.toggles.isAncestorOf(QApplication.focusWidget())
    sample.key(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is sample.window.view
    for _ in range(5):
        sample.key(Qt.Key.Key_F6, SHIFT)
    assert sample.window.records.isAncestorOf(QApplication.focusWidget())


def test_the_library_closes_where_it_has_no_room(sample: Hands) -> None:
    sample.window.resize(1280, 800)
    QApplication.processEvents()
    assert not sample.window.library.isVisible()
    sample.key(Qt.Key.Key_Backslash, CONTROL)
    assert sample.window.library.isVisible()


def test_a_kind_of_tag_can_be_hidden_and_shown(sample: Hands) -> None:
    window = sample.window
    steps = window.bridge.undo_label()
    mention = next(found for found in window.bridge.project.mentions_of(window.reading.article).values()
                   if found.type == "person")
    window.reading.show_kind("person", False)
    hidden = window.view.shows(mention.id)
    window.reading.show_kind("person", True)
    assert (hidden, window.bridge.undo_label()) == (False, steps)


def test_the_open_article_goes_over_to_another_theme_whole(sample: Hands) -> None:
    view = sample.window.view
    begin = view.words.index("Ilse Tormann")
    view.reveal(begin, begin + 4)
    view.select(begin, begin + 4)
    before = (view.place(), view.selection)
    sample.key(Qt.Key.Key_D, CONTROL | SHIFT)
    seen = view.viewport().grab().toImage()
    colours = {seen.pixelColor(x, y).name() for x in range(0, seen.width(), 3) for y in range(0, seen.height(), 3)}
    light, dark = load_theme("light"), load_theme("dark")
    assert dark["paper"].name() in colours
    assert light["paper"].name() not in colours
    assert (view.place(), view.selection) == before


def right_click(hands: Hands, words: str) -> QMenu:
    """Open the article's menu on the middle of words."""
    view = hands.window.view
    begin = view.words.index(words)
    view.reveal(begin, begin + len(words))
    cursor = view.textCursor()
    cursor.setPosition(begin + len(words) // 2)
    spot = view.cursorRect(cursor).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, view.viewport().mapToGlobal(spot))
    QApplication.sendEvent(view.viewport(), event)
    menu = hands.window.commands.annotate
    hands.wait(menu.isVisible)
    return menu


def action_of(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(words))


def test_the_menu_of_the_right_button_is_for_what_is_under_the_pointer(sample: Hands) -> None:
    window = sample.window
    caret = window.view.words.index("Ministry of Defence")
    window.view.select(caret + 2, caret + 2)
    menu = right_click(sample, "Ilse Tormann")
    action_of(menu, "Remove tag").trigger()
    menu.hide()
    assert window.bridge.undo_label() == "Remove the tag on “Ilse Tormann”"


def test_the_menu_of_the_right_button_keeps_a_selection_under_the_pointer(sample: Hands) -> None:
    begin, end = sample.select("told reporters")
    right_click(sample, "told reporters").hide()
    assert sample.window.view.selection == Stretch(begin, end)


def test_what_the_menu_cannot_do_is_grey_or_not_there(sample: Hands) -> None:
    menu = right_click(sample, "reporters at")
    texts = {action.text().partition("\t")[0]: action for action in menu.actions() if action.isVisible()}
    menu.hide()
    assert "Remove tag" not in texts
    assert not texts["Copy"].isEnabled()
    assert texts["Tag as"].isEnabled()


def test_a_scheme_that_is_not_here_does_not_keep_a_project_from_opening(hands: Hands, tmp_path: Path) -> None:
    desk = workspace.create_project(tmp_path / "case.dossier", "A")
    desk.session.do(set_project(scheme="nope"))
    desk.close()
    hands.window.projects.open_path(tmp_path / "case.dossier")
    assert hands.window.windowTitle().startswith("case.dossier")
    assert "“nope”" in hands.toast


def test_kinds_that_were_hidden_are_shown_in_the_next_project(sample: Hands, tmp_path: Path) -> None:
    window = sample.window
    toggle = next(part for part in window.toggles.findChildren(QPushButton) if "Person" in part.accessibleName())
    sample.click(toggle)
    workspace.save_copy(window.bridge.desk, tmp_path / "copy.dossier")
    window.projects.open_path(tmp_path / "copy.dossier")
    mention = next(found for found in window.bridge.project.mentions_of(window.reading.article).values()
                   if found.type == "person")
    window.view.reveal(mention.begin, mention.end)
    assert window.view.shows(mention.id)


def test_the_docks_are_as_wide_after_the_briefing_as_before(sample: Hands) -> None:
    window = sample.window
    window.resizeDocks([window.library_dock, window.records_dock], [300, 450], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    sample.key(Qt.Key.Key_2, CONTROL)
    sample.key(Qt.Key.Key_1, CONTROL)
    assert (window.library_dock.width(), window.records_dock.width()) == (300, 450)
    assert window.dock_widths == (300, 450)


def test_the_docks_begin_as_wide_as_they_were_left(hands: Hands) -> None:
    save_settings(msgspec.structs.replace(load_settings(), docks=(280, 420)))
    other = Hands(make_window(theme="light"))
    other.window.resize(1440, 900)
    other.window.projects.open_sample()
    QApplication.processEvents()
    widths = (other.window.library_dock.width(), other.window.records_dock.width())
    other.leave()
    assert widths == (280, 420)


def test_the_recent_projects_say_how_many_articles_they_hold_after_a_kill_too(hands: Hands, tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / f"{number}.txt").write_text(ARTICLE + f"Number {number}\n", encoding="utf-8")
    hands.window.imports.import_paths([tmp_path / "1.txt", tmp_path / "2.txt"])
    hands.wait(lambda: len(articles(hands.window)) == 2)
    hands.wait(lambda: workspace.settings().recent[0].articles == 2)


def test_a_project_that_was_not_closed_properly_is_opened_with_a_word(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "case.dossier"
    workspace.create_project(path, "A").close()
    path.with_name("case.dossier.lock").write_text('{"user": "ana", "machine": "desk", "process": 4711}')
    hands.window.projects.open_path(path)
    assert "was not closed properly" in hands.toast
    hands.window.projects.open_sample()
    hands.window.toast.hide()
    hands.window.projects.open_path(path)
    assert not hands.window.toast.isVisible()


def test_a_step_that_takes_away_is_told_and_undone_from_there(sample: Hands) -> None:
    window = sample.window
    begin = window.view.words.index("Ilse Tormann")
    window.view.select(begin + 2, begin + 2)
    window.view.setFocus()
    before = window.bridge.project
    sample.key(Qt.Key.Key_Delete)
    assert sample.toast == "Removed the tag on “Ilse Tormann”"
    button = sample.find(QFrame, "undoToast").findChild(QPushButton, "undoButton")
    assert button is not None
    sample.click(button)
    assert window.bridge.project.mentions_of(window.reading.article) == before.mentions_of(window.reading.article)


def test_a_told_step_cannot_be_undone_from_its_line_once_another_has_followed(sample: Hands) -> None:
    window = sample.window
    begin = window.view.words.index("Ilse Tormann")
    window.view.select(begin + 2, begin + 2)
    window.view.setFocus()
    sample.key(Qt.Key.Key_Delete)
    assert window.toast.isVisible()
    sample.select("told reporters")
    sample.key(Qt.Key.Key_X)
    assert not window.toast.isVisible()


def test_a_record_that_undo_brings_back_is_the_one_that_is_shown(sample: Hands) -> None:
    window = sample.window
    event = window.bridge.project.each(Event)[-1]
    window.bridge.submit(delete_event(event.id))
    window.records.show_record("entity", window.bridge.project.each(Entity)[0].id)
    sample.key(Qt.Key.Key_Z, CONTROL)
    assert window.records.current() == ("event", event.id)


def test_every_command_stands_in_a_menu(sample: Hands) -> None:
    bar = sample.find(QMenuBar, "menuBar")
    commands = sample.window.commands
    menus = (*bar.findChildren(QMenu), commands.annotate, *commands.inside.values())
    listed = {action for menu in menus for action in menu.actions()}
    assert set(commands.all()) - listed <= {commands.action("recent"), commands.action("new briefing")}


def test_the_briefing_menu_begins_a_sentence_where_it_says(sample: Hands) -> None:
    window = sample.window
    for name, kind in (("bottom line", "bottom line"), ("judgement", "key judgements")):
        window.commands.action("annotate").trigger()
        window.commands.action(name).trigger()
        QApplication.processEvents()
        part = window.briefing.manuscript.parts.of_kind(kind)
        assert part is not None
        assert QApplication.focusWidget() is part.text


def test_f1_lists_the_keys(sample: Hands) -> None:
    listed: list[str] = []

    def read(dialog: QWidget) -> None:
        listed.extend(label.text() for label in dialog.findChildren(QLabel))
        sample.key(Qt.Key.Key_Escape)

    sample.in_dialog(read)
    sample.key(Qt.Key.Key_F1)
    sample.wait(lambda: bool(listed))
    assert {"Ctrl+Shift+E", "Alt+2", "Delete", "Tag as Person"} <= set(listed)


def test_what_is_cited_from_the_article_is_told(sample: Hands) -> None:
    sample.select("told reporters")
    sample.key(Qt.Key.Key_B)
    assert sample.toast.startswith("Added to the briefing")


def test_files_are_read_beside_the_window_and_never_into_another_project(hands: Hands, tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / f"{number}.txt").write_text(ARTICLE + f"Number {number}\n", encoding="utf-8")
    workspace.create_project(tmp_path / "other.dossier", "A").close()
    hands.window.imports.import_paths([tmp_path / "1.txt", tmp_path / "2.txt"])
    assert articles(hands.window) == []
    hands.window.projects.open_path(tmp_path / "other.dossier")
    hands.wait(lambda: "left out" in hands.toast)
    assert articles(hands.window) == []


def test_a_project_without_a_place_is_called_by_its_name(sample: Hands) -> None:
    assert sample.window.windowTitle().startswith("Sample —")
