"""Exporting a briefing: what the file is called, and what is told once it is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from editor.model.edits.articles import take_in_article
from editor.model.edits.briefings import add_statement, make_briefing, sections_of
from editor.model.records import Article, Briefing, Line
from editor.ui.exports import file_name_of
from editor.workspace import create_project
from tests.journeys.hands import CONTROL, SHIFT, Hands
from tests.texts import text_of


class Opened(QObject):
    """Notes what the system is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.paths.append(url.toLocalFile())


def test_the_file_is_called_as_the_briefing_and_can_be_opened_from_the_line_that_tells_of_it(
        hands: Hands, tmp_path: Path) -> None:
    bridge, opened, proposed = hands.window.bridge, Opened(), list[str]()
    bridge.take(create_project(tmp_path / "case.dossier", "A. Ruiz"))
    bridge.submit(make_briefing("Floods: the coast, 2/3 cut"))
    section = sections_of(bridge.project, bridge.project.each(Briefing)[0].id)[0]
    bridge.submit(add_statement(section.id, "The road is cut."))

    def accept(dialog: QWidget) -> None:
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        proposed.append(field.text())
        hands.key(Qt.Key.Key_Return)
    hands.in_dialog(accept)
    hands.key(Qt.Key.Key_E, CONTROL | SHIFT)
    target = tmp_path / "Floods the coast, 2 3 cut.docx"
    hands.wait(target.exists)
    toast = hands.window.toast
    hands.wait(lambda: toast.findChild(QPushButton, "openFileButton").isVisible())
    told = toast.findChildren(QLabel)[0].text().splitlines()
    assert Path(proposed[0]).name == target.name
    assert told == [f"{target.name} is written.", "1 reported sentence cites nothing and is marked as uncited."]
    QDesktopServices.setUrlHandler("file", opened, "take")
    hands.click(toast.findChild(QPushButton, "openFileButton"))
    QDesktopServices.unsetUrlHandler("file")
    assert opened.paths == [str(target)]
    assert not toast.isVisible()


def test_a_project_in_which_no_briefing_was_begun_says_what_is_written_and_calls_it_as_the_article(
        hands: Hands, tmp_path: Path) -> None:
    bridge, asked = hands.window.bridge, list[str]()
    bridge.take(create_project(tmp_path / "Untitled project.dossier", "A. Ruiz"))
    article = Article(id="", title="Harbour closed", lines=(Line(0, 23, number=1),))
    bridge.submit(take_in_article(article, text_of("The harbour was closed.\n"), "Harbour Wire"))

    def accept(dialog: QWidget) -> None:
        asked.append(dialog.windowTitle())
        hands.key(Qt.Key.Key_Return)
    hands.in_dialog(accept)
    hands.key(Qt.Key.Key_E, CONTROL | SHIFT)
    target = tmp_path / "Harbour closed.docx"
    hands.wait(target.exists)
    toast = hands.window.toast
    hands.wait(lambda: toast.findChild(QPushButton, "openFileButton").isVisible())
    assert asked == ["Export a situation briefing of all records: none was begun"]
    assert toast.findChildren(QLabel)[0].text().splitlines()[:2] == [
        "Harbour closed.docx is written.",
        "No briefing was begun: it is a situation briefing of all records, called “Harbour closed”."]
    assert Document(str(target)).core_properties.title == "Harbour closed"


@pytest.mark.parametrize(("title", "name"), [
    ("../../etc/passwd", "etc passwd"), ("  A  b. ", "A b"), ("x" * 200, "x" * 80),
    ("\u202emoc.exe", "moc.exe"), ("?", ""),
])
def test_a_title_becomes_a_name_that_is_no_path(title: str, name: str) -> None:
    assert file_name_of(title) == name
