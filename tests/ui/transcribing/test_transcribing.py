"""Pictures in the window: they come in by every way that words do, and what they say is written down beside them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit, QPushButton, QWidget

from editor import workspace
from editor.model.records import Article
from editor.ui.checks.table import ChecksTable
from editor.ui.importing import ImportDialog
from editor.ui.original.pane import OriginalPane
from editor.ui.transcribing.dialog import TranscriptionDialog
from editor.ui.transcribing.frame import TranscriptionFrame
from tests.importers.test_picture import picture
from tests.journeys.hands import ALT, CONTROL, SHIFT, Hands

Key = Qt.Key
SAID = "Harbour Office\nThe ferry does not sail today."
PLAIN = "Ferries are late\n\nThe ferries to Little Tern were late again on Monday, the company said.\n"


@pytest.fixture
def at_work(hands: Hands, tmp_path: Path) -> Iterator[Hands]:
    """Have a project open with an article of words, then a picture without any."""
    (tmp_path / "plain.txt").write_text(PLAIN, "utf-8")
    (tmp_path / "post.png").write_bytes(picture(size=(1800, 1200)))
    (tmp_path / "other.png").write_bytes(picture(colour="red", size=(300, 200)))
    desk = workspace.create_project(tmp_path / "p.dossier", "Ana Ruiz")
    assert all(outcome.article for outcome in workspace.import_files(
        desk, [tmp_path / "plain.txt", tmp_path / "post.png"]))
    desk.close()
    hands.window.projects.open_path(tmp_path / "p.dossier")
    yield hands
    for dialog in hands.window.findChildren(QDialog):
        dialog.close()


def named(hands: Hands, file_name: str) -> Article:
    return next(article for article in hands.window.bridge.project.each(Article) if article.file_name == file_name)


def author(hands: Hands) -> str:
    desk = hands.window.bridge.desk
    assert desk is not None
    return desk.session.author


def show(hands: Hands, file_name: str) -> None:
    article = named(hands, file_name)
    hands.window.reading.show_article(article.id)
    hands.wait(lambda: hands.window.reading.article == article.id)


def dialog_of(hands: Hands, kind: type[QDialog]) -> QDialog:
    """Return the dialog once it is there, is drawn, and has the keys."""
    hands.wait(lambda: isinstance(QApplication.activeWindow(), kind) and QApplication.focusWidget() is not None)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, kind)
    frame = dialog.findChild(TranscriptionFrame, "transcriptionFrame")
    assert frame is not None
    sheet = frame.picture.findChild(QLabel, "originalSheet")
    assert sheet is not None
    hands.wait(lambda: not sheet.pixmap().isNull())
    return dialog


def write(hands: Hands, words: str) -> None:
    """Type words into the field that has the keys, lines with Enter."""
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert field.objectName() == "transcriptionWords"
    for number, line in enumerate(words.split("\n")):
        if number:
            press(field, Key.Key_Return)
        hands.type(line)


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    handle = widget.window().windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key, modifiers)


def test_a_picture_is_imported_with_what_it_says(at_work: Hands, tmp_path: Path) -> None:
    at_work.choose_file(tmp_path / "other.png")
    at_work.key(Key.Key_I, CONTROL | SHIFT)
    dialog = dialog_of(at_work, ImportDialog)
    write(at_work, SAID)
    press(dialog, Key.Key_Return, CONTROL)
    at_work.wait(lambda: len(at_work.window.bridge.project.each(Article)) == 3)
    article = named(at_work, "other.png")
    assert at_work.window.view.words.endswith(f"]\n\n{SAID}")
    assert (article.transcriber, article.is_untranscribed, len(article.texts)) == (author(at_work), False, 1)
    assert at_work.window.bridge.project.text(article.text).original == picture(colour="red", size=(300, 200))


def test_a_picture_is_imported_without_words_too(at_work: Hands, tmp_path: Path) -> None:
    at_work.choose_file(tmp_path / "other.png")
    at_work.key(Key.Key_I, CONTROL | SHIFT)
    dialog = dialog_of(at_work, ImportDialog)
    button = dialog.findChild(QPushButton, "importButton")
    assert button is not None
    at_work.click(button)
    at_work.wait(lambda: len(at_work.window.bridge.project.each(Article)) == 3)
    assert named(at_work, "other.png").is_untranscribed


def test_the_picture_stands_beside_its_words_without_being_asked_until_it_is_closed(at_work: Hands) -> None:
    show(at_work, "post.png")
    pane = at_work.find(OriginalPane, "originalPane")
    assert pane.isVisible()
    assert at_work.window.commands.action("original").isChecked()
    show(at_work, "plain.txt")
    assert not pane.isVisible()
    show(at_work, "post.png")
    at_work.key(Key.Key_O, CONTROL | ALT)
    assert not pane.isVisible()
    show(at_work, "plain.txt")
    show(at_work, "post.png")
    assert not pane.isVisible()


def test_what_a_picture_says_is_written_down_later_by_keys_alone(at_work: Hands) -> None:
    show(at_work, "post.png")
    at_work.key(Key.Key_P, CONTROL | ALT)
    dialog = dialog_of(at_work, TranscriptionDialog)
    write(at_work, SAID)
    press(dialog, Key.Key_Return, CONTROL)
    assert at_work.window.view.words.endswith(f"]\n\n{SAID}")
    article = named(at_work, "post.png")
    assert (article.title, article.transcriber, len(article.texts)) == (
        "Harbour Office", author(at_work), 2)
    at_work.key(Key.Key_Z, CONTROL)
    at_work.wait(lambda: not at_work.window.view.words.endswith(SAID))
    assert named(at_work, "post.png").is_untranscribed


def test_what_was_typed_is_kept_when_the_dialog_is_left_and_nothing_else_makes_a_version(at_work: Hands) -> None:
    show(at_work, "post.png")
    for typed, versions in (("First", 2), ("", 2), (" and more", 3)):
        at_work.key(Key.Key_P, CONTROL | ALT)
        dialog = dialog_of(at_work, TranscriptionDialog)
        press(dialog, Key.Key_End, CONTROL)
        write(at_work, typed)
        press(dialog, Key.Key_Escape)
        at_work.wait(lambda dialog=dialog: QApplication.activeModalWidget() is None)
        assert len(named(at_work, "post.png").texts) == versions
    assert at_work.window.view.words.endswith("First and more")


def test_keys_go_to_the_picture_and_back_and_enlarge_it(at_work: Hands) -> None:
    show(at_work, "post.png")
    at_work.key(Key.Key_P, CONTROL | ALT)
    dialog = dialog_of(at_work, TranscriptionDialog)
    sheet = dialog.findChild(OriginalPane).findChild(QLabel, "originalSheet")  # type: ignore[union-attr]  # it is there
    assert isinstance(sheet, QLabel)
    words = QApplication.focusWidget()
    press(dialog, Key.Key_F6)
    assert QApplication.focusWidget() is not words
    before = sheet.width()
    press(dialog, Key.Key_Plus)
    press(dialog, Key.Key_Plus)
    press(dialog, Key.Key_F6)
    assert QApplication.focusWidget() is words
    at_work.wait(lambda: sheet.width() > before)


def test_the_check_leads_to_the_field_that_mends_it(at_work: Hands) -> None:
    show(at_work, "post.png")
    for _ in range(6):
        at_work.key(Key.Key_F8)
        row = at_work.find(ChecksTable, "checksTable").currentIndex()
        if any("nobody has written down" in str(row.siblingAtColumn(column).data()) for column in range(4)):
            break
    else:
        pytest.fail("the check is not among them")
    at_work.key(Key.Key_Return)
    dialog_of(at_work, TranscriptionDialog)


def test_only_a_picture_can_be_transcribed(at_work: Hands) -> None:
    show(at_work, "plain.txt")
    assert not at_work.window.commands.action("transcribe").isEnabled()
    show(at_work, "post.png")
    assert at_work.window.commands.action("transcribe").isEnabled()
    at_work.click(at_work.find(QPushButton, "originalTranscribeButton"))
    dialog_of(at_work, TranscriptionDialog)


def toast(hands: Hands) -> str:
    return " ".join(label.text() for label in hands.find(QWidget, "undoToast").findChildren(QLabel))


def copied() -> QImage:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    return image


def test_a_picture_on_the_clipboard_is_pasted_as_an_article(at_work: Hands) -> None:
    QApplication.clipboard().setImage(copied())
    at_work.key(Key.Key_V, CONTROL | SHIFT)
    dialog = dialog_of(at_work, ImportDialog)
    write(at_work, SAID)
    press(dialog, Key.Key_Return, CONTROL)
    at_work.wait(lambda: len(at_work.window.bridge.project.each(Article)) == 3)
    article = named(at_work, "Pasted picture.png")
    original = at_work.window.bridge.project.text(article.text).original
    assert QImage.fromData(original).pixelColor(3, 3) == QColor("teal")


def test_a_file_that_was_copied_is_imported_rather_than_its_path(at_work: Hands, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "other.png"))])
    QApplication.clipboard().setMimeData(data)
    at_work.key(Key.Key_V, CONTROL | SHIFT)
    dialog = dialog_of(at_work, ImportDialog)
    press(dialog, Key.Key_Return, CONTROL)
    at_work.wait(lambda: len(at_work.window.bridge.project.each(Article)) == 3)
    assert named(at_work, "other.png").is_untranscribed


def test_words_on_the_clipboard_go_before_their_picture(at_work: Hands) -> None:
    data = QMimeData()
    data.setText(PLAIN.replace("Monday", "Friday"))
    data.setImageData(copied())
    QApplication.clipboard().setMimeData(data)
    at_work.key(Key.Key_V, CONTROL | SHIFT)
    at_work.wait(lambda: isinstance(QApplication.activeWindow(), QDialog))
    assert at_work.window.findChild(TranscriptionFrame) is None


def test_a_picture_is_dropped_as_an_article(at_work: Hands) -> None:
    data = QMimeData()
    data.setImageData(copied())
    window, copy = at_work.window, Qt.DropAction.CopyAction
    entered = QDragEnterEvent(QPoint(5, 5), copy, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), copy, data, Qt.MouseButton.LeftButton,
                                              Qt.KeyboardModifier.NoModifier))
    dialog_of(at_work, ImportDialog)


def test_the_same_picture_is_only_told_of(at_work: Hands, tmp_path: Path) -> None:
    (tmp_path / "again.png").write_bytes(picture(size=(1800, 1200)))
    at_work.choose_file(tmp_path / "again.png")
    at_work.key(Key.Key_I, CONTROL | SHIFT)
    at_work.wait(lambda: "The same picture is in this project already" in toast(at_work))
    assert len(at_work.window.bridge.project.each(Article)) == 2
