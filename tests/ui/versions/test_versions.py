"""Later versions and copies in the window: what is shown of them, and what the keys decide."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPushButton, QWidget

from editor import workspace
from editor.model.copies import origin_article
from editor.model.edits.entities import add_entity
from editor.model.edits.mentions import tag_mention
from editor.model.edits.quotes import make_quote
from editor.model.records import Article, Quote
from editor.model.versions import undecided
from editor.storage.settings import change_settings
from editor.ui.checks.panel import ChecksPanel
from editor.ui.checks.watch import ALIKE, Watch
from editor.ui.forms.chips import Chip
from editor.ui.forms.mentions import MentionTable
from editor.ui.forms.passages import PassageChips
from editor.ui.versions.comparison import Comparison
from editor.ui.versions.dialog import VersionsDialog
from editor.ui.wiring import versions as wiring
from tests.journeys.hands import CONTROL, SHIFT, Hands
from tests.model.edits.test_versions import FIRST, LATER

Key = Qt.Key
_PATIENCE = 500
"""Hundredths of a second in which a dialog comes to have the keys."""
ALT_CONTROL = CONTROL | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def at_work(hands: Hands, tmp_path: Path) -> Iterator[Hands]:
    """Have a project open with one article, three of its names tagged."""
    (tmp_path / "first.txt").write_text(FIRST, "utf-8")
    desk = workspace.create_project(tmp_path / "port.dossier", author="A. Analyst", title="Port")
    list(workspace.import_files(desk, [tmp_path / "first.txt"]))
    (article,) = desk.session.project.each(Article)
    for words in ("fuel depot", "Two guards", "Ana Ruiz"):
        begin = FIRST.index(words)
        desk.session.do(tag_mention(article.id, begin, begin + len(words), "other"))
    desk.close()
    hands.window.projects.open_path(tmp_path / "port.dossier")
    (tmp_path / "later.txt").write_text(LATER, "utf-8")
    yield hands
    for dialog in hands.window.findChildren(QDialog):
        dialog.close()


def the(hands: Hands) -> Article:
    return hands.window.bridge.project.each(Article)[0]


def waiting(hands: Hands) -> list[str]:
    return [left.anchor.words for left in undecided(hands.window.bridge.project, the(hands))]


def with_version(hands: Hands, tmp_path: Path) -> VersionsDialog:
    """Import the later version by its keys, and return the dialog that shows it."""
    hands.choose_file(tmp_path / "later.txt")
    hands.key(Key.Key_I, ALT_CONTROL)
    hands.wait(lambda: hands.window.findChild(VersionsDialog) is not None)
    return hands.find(VersionsDialog, "versionsDialog")


def press(dialog: QWidget, key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for _ in range(_PATIENCE):
        if QApplication.activeWindow() is dialog and QApplication.focusWidget() is not None:
            break
        QTest.qWait(10)
    QTest.keyClick(dialog.windowHandle(), key, modifiers)


def test_a_later_version_shows_what_it_changed_and_what_is_to_be_decided(at_work: Hands, tmp_path: Path) -> None:
    dialog = with_version(at_work, tmp_path)
    changes = [dialog.changes.item(row).text() for row in range(dialog.changes.count())]
    assert changes[0] == "Added: “Updated with a new count.”"
    assert "“Two” became “Three”" in changes
    assert [dialog.left.item(row).text() for row in range(dialog.left.count())] == [
        "“Two guards”: tag Other, Two guards", "“Ana Ruiz”: tag Other, Ana Ruiz"]
    assert dialog.left.hasFocus()
    assert at_work.window.view.words == LATER


def suggested(hands: Hands) -> set[str]:
    """Return the words of the tags that wait, and check that they stand in the newest text."""
    tags = [tag for tag in hands.window.bridge.project.mentions_of(the(hands).id).values() if tag.state == "suggested"]
    assert {tag.text for tag in tags} <= {the(hands).text}
    return {tag.words for tag in tags}


def test_a_later_version_is_read_for_suggestions_where_imports_are(at_work: Hands, tmp_path: Path) -> None:
    change_settings(suggest_on_import=True)
    with_version(at_work, tmp_path)
    at_work.wait(lambda: bool(suggested(at_work)))
    assert "Marrow Bay" in suggested(at_work)
    at_work.wait(lambda: at_work.window.suggesting.is_over)
    for _ in range(2):  # the suggestions, then the version
        at_work.window.bridge.undo()
    assert not the(at_work).versions
    assert not suggested(at_work)


def test_a_later_version_suggests_nothing_where_imports_do_not(at_work: Hands, tmp_path: Path) -> None:
    change_settings(suggest_on_import=False)
    with_version(at_work, tmp_path)
    assert "suggesting" not in vars(at_work.window), "nobody was asked"


@pytest.mark.parametrize("name", ["records.json", "tagged.jsonl"])
def test_a_file_of_records_is_no_later_version(at_work: Hands, tmp_path: Path, name: str) -> None:
    desk, told = at_work.window.bridge.desk, list[str]()
    assert desk is not None
    workspace.export(desk, tmp_path / "records.json")
    (tmp_path / "tagged.jsonl").write_text('{"text": "The ferry does not sail.", "label": [[4, 9, "o"]]}\n', "utf-8")
    at_work.window.bridge.refused.connect(told.append)
    at_work.choose_file(tmp_path / name)
    at_work.key(Key.Key_I, ALT_CONTROL)
    at_work.wait(lambda: bool(told))
    assert told == [f"{name} was not imported: it holds records, and a later version is one article."]
    assert not the(at_work).versions


def test_keys_leave_place_and_remove(at_work: Hands, tmp_path: Path) -> None:
    dialog = with_version(at_work, tmp_path)
    begin = dialog.text.toPlainText().index("Three guards")
    cursor = dialog.text.textCursor()
    cursor.setPosition(begin)
    cursor.setPosition(begin + len("Three guards"), QTextCursor.MoveMode.KeepAnchor)
    dialog.text.setTextCursor(cursor)
    press(dialog, Key.Key_P)
    assert waiting(at_work) == ["Ana Ruiz"]
    press(dialog, Key.Key_K)
    assert waiting(at_work) == []
    assert dialog.left.item(0).text().endswith("stays")
    press(dialog, Key.Key_Delete)
    tags = at_work.window.bridge.project.mentions_of(the(at_work).id).values()
    assert sorted(tag.words for tag in tags) == ["Three guards", "fuel depot"]


def pointed(dialog: VersionsDialog) -> str:
    """Return the words that are marked in the text."""
    (marked,) = dialog.text.extraSelections()
    return marked.cursor.selectedText()


def test_the_next_passage_is_shown_once_one_is_decided(at_work: Hands, tmp_path: Path) -> None:
    dialog = with_version(at_work, tmp_path)
    assert pointed(dialog) == "Two Three guards"
    press(dialog, Key.Key_K)
    assert pointed(dialog) == "Ana Ruiz"


def test_a_passage_is_placed_on_whole_words_by_the_mouse(at_work: Hands, tmp_path: Path) -> None:
    dialog = with_version(at_work, tmp_path)
    begin = dialog.text.toPlainText().index("Three guards") + 2
    cursor = dialog.text.textCursor()
    cursor.setPosition(begin)
    cursor.setPosition(begin + len("ree gua"), QTextCursor.MoveMode.KeepAnchor)
    dialog.text.setTextCursor(cursor)
    at_work.click(next(one for one in dialog.findChildren(QPushButton) if one.objectName() == "placeButton"))
    tags = at_work.window.bridge.project.mentions_of(the(at_work).id).values()
    assert "Three guards" in [tag.words for tag in tags]


def test_words_of_the_old_text_are_shown_whole_with_what_came_among_them() -> None:
    compared = Comparison("Two men were killed and seven others hurt, they said.",
                          "Three men were killed and nine others hurt, they said.")
    begin, end = compared.of_old(0, len("Two men were killed and seven others hurt"))
    assert compared.words[begin:end] == "Two Three men were killed and seven nine others hurt"
    begin, end = compared.of_old(4, 7)
    assert compared.words[begin:end] == "men"


def test_words_that_are_struck_out_take_no_tag(at_work: Hands, tmp_path: Path) -> None:
    dialog = with_version(at_work, tmp_path)
    begin = dialog.text.toPlainText().index("Two")
    cursor = dialog.text.textCursor()
    cursor.setPosition(begin)
    cursor.setPosition(begin + len("Two Three"), QTextCursor.MoveMode.KeepAnchor)
    dialog.text.setTextCursor(cursor)
    press(dialog, Key.Key_P)
    assert waiting(at_work) == ["Two guards", "Ana Ruiz"]
    assert "Nothing was placed" in dialog.findChild(QLabel, "versionTold").text()  # type: ignore[union-attr]  # it is there


def test_all_are_left_at_once(at_work: Hands, tmp_path: Path) -> None:
    dialog = with_version(at_work, tmp_path)
    press(dialog, Key.Key_K, SHIFT)
    assert waiting(at_work) == []


def test_what_was_decided_is_undone_in_the_dialog(at_work: Hands, tmp_path: Path) -> None:
    dialog = with_version(at_work, tmp_path)
    press(dialog, Key.Key_K, SHIFT)
    press(dialog, Key.Key_Z, CONTROL)
    assert waiting(at_work) == ["Two guards", "Ana Ruiz"]
    assert dialog.left.count() == 2
    press(dialog, Key.Key_Z, CONTROL)
    assert not the(at_work).versions
    at_work.wait(lambda: at_work.window.findChild(VersionsDialog) is None)


def test_of_three_versions_each_passage_leads_to_what_replaced_it(at_work: Hands, tmp_path: Path) -> None:
    with_version(at_work, tmp_path).reject()
    at_work.wait(lambda: at_work.window.findChild(VersionsDialog) is None)
    (tmp_path / "later.txt").write_text(LATER.replace("fuel depot", "fish market"), "utf-8")
    dialog = with_version(at_work, tmp_path)
    assert [left.anchor.words for left in dialog._left] == ["Two guards", "Ana Ruiz", "fuel depot"]
    for row, said in enumerate(("What version 2 changed", "What version 2 changed", "What version 3 changed")):
        dialog.left.setCurrentRow(row)
        assert dialog.choice.currentText() == said
        (pointed,) = dialog.text.extraSelections()
        assert pointed.cursor.selectedText().startswith(dialog._left[row].anchor.words.split()[0])


def test_long_versions_are_compared_beside_the_window(at_work: Hands, tmp_path: Path) -> None:
    more = "".join(f"Lorry {number} waited at gate {number % 7} of the port.\n" for number in range(500))
    for words in (LATER, LATER.replace("fuel depot", "fish market")):
        (tmp_path / "later.txt").write_text(words + more, "utf-8")
        with_version(at_work, tmp_path).reject()
        at_work.wait(lambda: at_work.window.findChild(VersionsDialog) is None)
    window = at_work.window
    dialog = VersionsDialog(window.bridge, the(at_work).id, window)
    dialog.open()
    for row, began in ((0, "Two"), (2, "fuel")):
        dialog.left.setCurrentRow(row)
        assert row or dialog.text.toPlainText() == ""
        at_work.wait(lambda: dialog.changes.count() > 0)
        (pointed,) = dialog.text.extraSelections()
        assert pointed.cursor.selectedText().startswith(began)


def test_keys_go_through_the_changes(at_work: Hands, tmp_path: Path) -> None:
    dialog = with_version(at_work, tmp_path)
    press(dialog, Key.Key_N)
    assert dialog.changes.currentRow() == 0
    press(dialog, Key.Key_N, SHIFT)
    assert dialog.changes.currentRow() == dialog.changes.count() - 1
    begin, end = dialog._comparison.changes[-1].begin, dialog._comparison.changes[-1].end
    assert "Ruiz" in dialog._comparison.words[begin:end]


def test_the_earlier_version_can_be_read_with_what_stands_on_it(at_work: Hands, tmp_path: Path) -> None:
    dialog = with_version(at_work, tmp_path)
    dialog.choice.setCurrentIndex(dialog.choice.findData(the(at_work).texts[0]))
    assert dialog.text.toPlainText() == FIRST
    assert dialog.text.isReadOnly()
    cursor = dialog.text.textCursor()
    cursor.setPosition(FIRST.index("Ana Ruiz") + 3)
    assert cursor.charFormat().fontUnderline()


def test_only_what_stands_in_the_newest_text_is_marked_in_the_article(at_work: Hands, tmp_path: Path) -> None:
    with_version(at_work, tmp_path).reject()
    marks = at_work.window.view._sheet.marks.overlapping(0, len(LATER))
    assert [LATER[mark.begin:mark.end] for mark in marks] == ["fuel depot"]


def test_one_undo_takes_the_version_back(at_work: Hands, tmp_path: Path) -> None:
    with_version(at_work, tmp_path).reject()
    at_work.key(Key.Key_Z, CONTROL)
    assert at_work.window.view.words == FIRST
    assert not the(at_work).versions


def test_the_head_of_the_article_leads_to_its_versions(at_work: Hands, tmp_path: Path) -> None:
    with_version(at_work, tmp_path).reject()
    button = at_work.find(QPushButton, "articleVersionButton")
    at_work.wait(lambda: at_work.window.findChild(VersionsDialog) is None)
    assert button.text() == "Version 2 of 2"
    at_work.click(button)
    at_work.wait(lambda: at_work.window.findChild(VersionsDialog) is not None)


def test_a_check_counts_what_waits_and_leads_there(at_work: Hands, tmp_path: Path) -> None:
    with_version(at_work, tmp_path).reject()
    at_work.wait(lambda: at_work.window.findChild(VersionsDialog) is None)
    at_work.key(Key.Key_F8)
    panel = at_work.window.panels.findChild(ChecksPanel)
    assert panel is not None
    at_work.wait(lambda: any("2 passages on an earlier version" in finding.sentence
                             for finding in panel._watch.findings()))
    finding = next(found for found in panel._watch.findings() if "earlier version" in found.sentence)
    panel.fix_requested.emit(finding)
    at_work.wait(lambda: at_work.window.findChild(VersionsDialog) is not None)


@pytest.mark.parametrize(("key", "texts", "copy"), [(Key.Key_V, [2], ""), (Key.Key_C, [1, 1], "first"),
                                                   (Key.Key_S, [1, 1], "")])
def test_an_article_that_is_like_another_is_asked_about(at_work: Hands, tmp_path: Path, key: Key, texts: list[int],
                                                       copy: str) -> None:
    near = tmp_path / "near.txt"
    near.write_text(FIRST + "More soon.\n", "utf-8")
    at_work.window.imports.import_paths([near])
    at_work.wait(lambda: at_work.window.findChild(QDialog, "nearArticleDialog") is not None)
    question = at_work.find(QDialog, "nearArticleDialog")
    if key != Key.Key_V:
        at_work.in_dialog(lambda dialog: press(dialog, Key.Key_Return))
    press(question, key)
    project = at_work.window.bridge
    at_work.wait(lambda: [len(article.texts) for article in project.project.each(Article)] == texts)
    articles = project.project.each(Article)
    assert (origin_article(project.project, articles[-1]).id == articles[0].id) == (bool(copy) or len(articles) == 1)


def test_what_an_article_that_comes_in_is_compared_with_is_read_once(at_work: Hands, tmp_path: Path) -> None:
    kin, answers = at_work.window.versions.kin, list[object]()
    assert not kin._known
    later = workspace.read_article(LATER.encode(), "later.txt")
    kin.weigh(later, answers.append)
    at_work.wait(lambda: bool(answers))
    assert set(kin._known) == {the(at_work).text}


def test_articles_of_a_batch_that_are_alike_are_found_beside_the_work(at_work: Hands, tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / f"copy{number}.txt").write_text(f"{FIRST}Number {number}.\n", "utf-8")
    at_work.window.imports.import_paths([tmp_path / "copy1.txt", tmp_path / "copy2.txt"])
    kin = at_work.window.versions.kin
    at_work.wait(lambda: len(at_work.window.bridge.project.of(Article)) == 3)
    kin.look()
    at_work.wait(lambda: len(kin.likenesses) == 2)
    at_work.window.versions.ask_about(kin.likenesses[0].copy)
    press(at_work.find(QDialog, "nearArticleDialog"), Key.Key_C)
    assert len(kin.likenesses) == 1
    copy = next(article for article in at_work.window.bridge.project.each(Article) if article.copy_of)
    at_work.window.reading.show_article(copy.id)
    at_work.click(at_work.find(QPushButton, "articleCopyButton"))
    assert at_work.window.reading.article == copy.copy_of


def test_of_very_many_alike_articles_all_are_told_and_the_window_has_its_turns_between(
        at_work: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wiring, "_TURN_S", 0.0)  # each takes a turn of its own
    files = [tmp_path / f"copy{number}.txt" for number in range(4)]
    for number, file in enumerate(files):
        file.write_text(f"{FIRST}Number {number}.\n", "utf-8")
    watch, = at_work.window.findChildren(Watch)

    def told() -> list[str]:
        return [finding.article for finding in watch.findings() if finding.check == ALIKE]

    at_work.window.bridge.carry_out(lambda desk: list(workspace.import_files(desk, files)))
    kin, at_first = at_work.window.versions.kin, list[list[str]]()
    kin.found.connect(lambda: at_first.append(told()))
    kin.look()
    at_work.wait(lambda: len(told()) == 4)
    assert told() == sorted(found.copy for found in kin.likenesses)
    assert len(at_first[-1]) < 4, "not all in one turn"


def test_the_library_counts_chosen_articles_as_one_origin(at_work: Hands, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("Olives are late\n\nThe olives are late this year.\n", "utf-8")
    desk = at_work.window.bridge.desk
    assert desk is not None
    at_work.window.bridge.carry_out(lambda desk: list(workspace.import_files(desk, [tmp_path / "other.txt"])))
    first, second = at_work.window.bridge.project.each(Article)
    at_work.window.library.list.setFocus()
    at_work.window.library.list.selectAll()
    at_work.window.library.deeds._open_menu(QPoint(20, 20))
    menu = at_work.find(QMenu, "articleMenu")
    next(action for action in menu.actions() if action.objectName() == "countTogether").trigger()
    menu.close()
    project = at_work.window.bridge.project
    assert {origin_article(project, project.get(Article, held.id)).id for held in (first, second)} == {first.id}


def test_what_is_done_while_a_later_version_is_worked_out_goes_along(at_work: Hands, tmp_path: Path) -> None:
    bridge, article = at_work.window.bridge, the(at_work)
    bridge.load(article.id)
    at_work.choose_file(tmp_path / "later.txt")
    at_work.key(Key.Key_I, ALT_CONTROL)
    begin = FIRST.index("Marrow Bay")
    bridge.submit(tag_mention(article.id, begin, begin + len("Marrow Bay"), "other"))
    at_work.wait(lambda: at_work.window.findChild(VersionsDialog) is not None)
    tags = bridge.project.mentions_of(article.id).values()
    assert ("Marrow Bay", the(at_work).text) in {(tag.words, tag.text) for tag in tags}


def test_a_later_version_comes_in_though_the_project_never_rests(at_work: Hands, tmp_path: Path) -> None:
    bridge, numbers, unrest = at_work.window.bridge, count(), QTimer(at_work.window, interval=0)
    unrest.timeout.connect(lambda: bridge.submit(add_entity(f"Unit {next(numbers)}", "person")))
    unrest.start()
    at_work.window.versions.read(the(at_work).id, tmp_path / "later.txt")
    at_work.wait(lambda: bool(the(at_work).versions))
    unrest.stop()
    tags = bridge.project.mentions_of(the(at_work).id).values()
    assert ("fuel depot", the(at_work).text) in {(tag.words, tag.text) for tag in tags}
    at_work.wait(lambda: at_work.window.findChild(VersionsDialog) is not None)


def test_the_form_of_an_entity_names_the_version_that_a_mention_stands_in(at_work: Hands, tmp_path: Path) -> None:
    bridge, article = at_work.window.bridge, the(at_work)
    bridge.load(article.id)
    ruiz = next(tag.entity for tag in bridge.project.mentions_of(article.id).values() if tag.words == "Ana Ruiz")
    at_work.window.records.show_record("entity", ruiz)
    table = at_work.find(MentionTable, "mentionTable")

    def shown() -> list[tuple[str, int]]:
        rows = table.mentions
        return [(rows.title_at(line), row.number if (row := rows.row_at(line)) is not None else 0)
                for line in range(rows.rowCount())]
    at_work.wait(lambda: shown() == [("", 3)])
    with_version(at_work, tmp_path).reject()
    at_work.wait(lambda: shown() == [("Version 1, replaced", 0), ("", 3)])
    at_work.key(Key.Key_Z, CONTROL)
    at_work.wait(lambda: shown() == [("", 3)])


def test_the_chip_of_a_quote_names_its_earlier_version_whole(at_work: Hands, tmp_path: Path) -> None:
    bridge, article, words = at_work.window.bridge, the(at_work), "We heard a noise like thunder over the bay,"
    bridge.load(article.id)
    bridge.submit(make_quote(article.id, FIRST.index(words), FIRST.index(words) + len(words)))
    at_work.window.reading.record_chosen.emit("quote", bridge.project.each(Quote)[0].id)

    def signs() -> list[tuple[str, bool]]:
        """Return what the chips of passages say, and whether they have the room for it."""
        chips = [chip for row in at_work.window.findChildren(PassageChips) for chip in row.findChildren(Chip)]
        return [(chip.text(), chip.width() >= chip.sizeHint().width()) for chip in chips if chip.isVisible()]
    at_work.wait(lambda: signs() == [("¶3", True)])
    with_version(at_work, tmp_path).reject()
    at_work.wait(lambda: signs() == [("¶3 of version 1", True)])


def test_evidence_of_an_earlier_version_is_shown_there(at_work: Hands, tmp_path: Path) -> None:
    with_version(at_work, tmp_path).reject()
    at_work.wait(lambda: at_work.window.findChild(VersionsDialog) is None)
    begin = FIRST.index("Ana Ruiz")
    at_work.window.reading.show_evidence(the(at_work).id, begin, begin + len("Ana Ruiz"))
    dialog = at_work.find(VersionsDialog, "versionsDialog")
    assert dialog.text.toPlainText() == FIRST
    (pointed,) = dialog.text.extraSelections()
    assert pointed.cursor.selectedText() == "Ana Ruiz"
    begin = LATER.index("fuel depot")
    at_work.window.reading.show_evidence(the(at_work).id, begin, begin + len("fuel depot"))
    assert len(at_work.window.findChildren(VersionsDialog)) == 1
