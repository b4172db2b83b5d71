"""Many files at once: nothing is asked, what lacks a date is counted, what fails is listed with its reason."""

from __future__ import annotations

import threading
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QTextBrowser, QWidget

from editor.model.checks import findings_of
from editor.model.edits.entities import add_entity, set_entity
from editor.model.records import Article, Entity
from editor.ui.importing.batch import Batch, Report
from editor.ui.told_list import ToldList
from editor.workspace import Outcome
from tests.journeys.hands import Hands

WORDS = "The road {number} is cut\n\nThe guard says that the road of the bay is cut, and nobody knows for how long.\n"
DATED = "Road {number} open\n\n30 October 2024\n\nThe road of the bay is open again, the guard says, from end to end.\n"


def files_of(folder: Path, words: str, count: int, stem: str = "file") -> list[Path]:
    paths = [folder / f"{stem}{number}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(words.format(number=number), encoding="utf-8")
    return paths


def articles(hands: Hands) -> list[Article]:
    return hands.window.bridge.project.each(Article)


def test_a_dozen_files_land_in_the_library_without_a_question(hands: Hands, tmp_path: Path) -> None:
    files = [*files_of(tmp_path, WORDS, 3), *files_of(tmp_path, DATED, 9, "dated")]
    hands.window.imports.import_paths(files)
    hands.wait(lambda: "imported" in hands.toast)
    assert hands.toast == "12 articles imported, 3 without a date."
    assert [article.file_name for article in articles(hands)] == [path.name for path in files]
    assert QApplication.activeModalWidget() is None


def test_gaps_become_checks(hands: Hands, tmp_path: Path) -> None:
    hands.window.imports.import_paths(files_of(tmp_path, WORDS, 2))
    hands.wait(lambda: "imported" in hands.toast)
    hands.wait(lambda: hands.find(QLabel, "checksCount").text() == "4")  # a date and an outlet each


def test_a_file_whose_text_is_here_is_told_and_not_doubled(hands: Hands, tmp_path: Path) -> None:
    files = files_of(tmp_path, WORDS, 2)
    hands.window.imports.import_paths([*files, *files])
    hands.wait(lambda: "imported" in hands.toast)
    assert hands.toast == "2 articles imported, 2 without a date. 2 were in this project already."
    assert len(articles(hands)) == 2


def test_a_single_file_whose_text_is_here_is_shown_and_not_asked_about(hands: Hands, tmp_path: Path) -> None:
    files = files_of(tmp_path, WORDS, 2)
    hands.window.imports.import_paths(files)
    hands.wait(lambda: len(articles(hands)) == 2)
    hands.window.imports.import_paths(files[1:])
    hands.wait(lambda: "already" in hands.toast)
    assert hands.toast == (
        "The same text is in this project already, as “The road 1 is cut”; it was not imported again.")
    assert hands.window.reading.article == articles(hands)[1].id


def test_failures_are_listed_and_words_can_be_pasted_instead(hands: Hands, tmp_path: Path) -> None:
    (tmp_path / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    hands.window.imports.import_paths([tmp_path / "photo.txt", tmp_path / "gone.txt", *files_of(tmp_path, DATED, 1)])
    hands.wait(lambda: "imported" in hands.toast)
    report = hands.find(QDialog, "importReport")
    said = report.findChild(QTextBrowser).toPlainText().split("\n")
    assert report.windowTitle() == "2 files were not imported"
    assert "photo.txt" in said
    assert any("gone.txt was not imported: there is no such file" in words for words in said)
    QApplication.clipboard().setText(WORDS)
    hands.in_dialog(lambda dialog: hands.key(Qt.Key.Key_Return))
    hands.click(hands.find(QPushButton, "pasteInsteadButton"))
    hands.wait(lambda: len(articles(hands)) == 2)


def test_a_single_file_that_fails_offers_the_same(hands: Hands, tmp_path: Path) -> None:
    (tmp_path / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    hands.window.imports.import_paths([tmp_path / "photo.txt"])
    hands.wait(lambda: hands.window.findChild(QDialog, "importReport") is not None)
    assert hands.toast == "1 file was not imported."
    hands.find(QDialog, "importReport").close()


def test_what_failed_and_what_was_left_out_is_told_in_one_report(hands: Hands, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "film.mkv").write_bytes(b"film")
    (folder / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    files_of(folder, DATED, 1)
    hands.window.imports.import_paths([folder])
    hands.wait(lambda: hands.window.findChild(QDialog, "importReport") is not None)
    report, = (shown for shown in hands.window.findChildren(QDialog) if shown.isVisible())
    assert report.windowTitle() == "1 file was not imported, and what is to be known of the others"
    assert report.findChild(QLabel, "importReportSentences").text() == (
        "1 article imported. 1 file was not imported.")
    said = report.findChild(QTextBrowser).toPlainText()
    assert said.startswith("photo.txt\nphoto.txt was not imported: ")
    assert said.endswith("desk\n1 file was left out, of a kind that is not read: film.mkv.")
    report.close()


def test_an_empty_file_is_told_as_what_it_is_and_asks_for_no_date(hands: Hands, tmp_path: Path) -> None:
    (tmp_path / "nothing.txt").write_bytes(b"")
    (tmp_path / "rain.txt").write_text("Rain\n\nPORT AMSEL, 3 May 2025 - It rained.\n", encoding="utf-8")
    hands.window.imports.import_paths([tmp_path / "nothing.txt", tmp_path / "rain.txt"])
    hands.wait(lambda: hands.window.findChild(QDialog, "importReport") is not None)
    report, = (shown for shown in hands.window.findChildren(QDialog) if shown.isVisible())
    assert report.windowTitle() == "What is to be known of the imported files"
    assert report.findChild(QLabel, "importReportSentences").text() == "2 articles imported."
    assert "nothing.txt is an empty file; the article has no words." in report.findChild(QTextBrowser).toPlainText()
    report.close()
    empty = next(article for article in articles(hands) if article.file_name == "nothing.txt")
    assert list(findings_of(empty)) == []


def test_an_import_that_takes_long_shows_its_progress_and_can_be_cancelled(hands: Hands, tmp_path: Path) -> None:
    files = files_of(tmp_path, WORDS, 5)
    may_go_on = threading.Event()
    batches = []
    hands.window.imports.batch_begun.connect(batches.append)
    hands.window.imports.import_paths([files[0], Slow(files[1], may_go_on), *files[2:]])
    progress = hands.find(QWidget, "importProgress")
    hands.wait(progress.isVisible)
    hands.wait(lambda: hands.find(QLabel, "importProgressWords").text() == "Importing 2 of 5: file1.txt")
    hands.click(hands.find(QPushButton, "cancelImportButton"))
    assert hands.toast == "1 article imported, 1 without a date. 4 files were left out."
    assert not progress.isVisible()
    may_go_on.set()
    hands.wait(lambda: not hands.window.imports.findChildren(Batch))
    assert len(articles(hands)) == 1


def test_files_are_taken_in_by_their_order_whichever_is_read_first(hands: Hands, tmp_path: Path) -> None:
    files = files_of(tmp_path, WORDS, 3)
    may_go_on = threading.Event()
    hands.window.imports.import_paths([Slow(files[0], may_go_on), *files[1:]])
    hands.wait(hands.find(QWidget, "importProgress").isVisible)
    assert articles(hands) == []
    may_go_on.set()
    hands.wait(lambda: len(articles(hands)) == 3)
    assert [article.file_name for article in articles(hands)] == [path.name for path in files]


def test_a_list_of_very_many_files_begins_with_the_first(hands: Hands) -> None:
    told = ToldList("Told", [(f"{number}.docx", ("A note.",)) for number in range(500)], hands.window)
    told.show()
    words = told.findChild(QTextBrowser)
    assert 0 < words.document().blockCount() < 1000, "the window has its turn before all is written"
    hands.wait(lambda: words.document().blockCount() == 1000)
    assert words.verticalScrollBar().value() == 0
    assert words.toPlainText().startswith("0.docx\nA note.\n1.docx\n")
    assert words.toPlainText().endswith("\n499.docx\nA note.")
    told.close()


def test_a_folder_is_imported_and_what_was_left_out_is_told(hands: Hands, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    files_of(folder, WORDS, 2)
    (folder / "film.mkv").write_bytes(b"film")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(folder))])
    hands.window.imports.take_dropped(dropped)
    hands.wait(lambda: "imported" in hands.toast)
    assert hands.toast == "2 articles imported, 2 without a date."
    told = hands.find(QDialog, "importReport")
    assert told.findChild(QTextBrowser).toPlainText() == (
        "desk\n1 file was left out, of a kind that is not read: film.mkv.")
    told.close()


class Slow(type(Path())):  # type: ignore[misc]  # the class of paths depends on the system
    """A file on a disk that answers only when it may."""

    def __new__(cls, path: Path, gate: threading.Event) -> Slow:
        made = super().__new__(cls, path)
        made.gate = gate
        return made

    def __init__(self, path: Path, gate: threading.Event) -> None:
        try:
            super().__init__(path)
        except TypeError:  # before Python 3.12 a path is made by __new__ alone
            super().__init__()

    def open(self, *args: object, **keys: object):
        self.gate.wait(20)
        return Path(str(self)).open(*args, **keys)


def test_exchange_files_are_taken_in_among_articles(hands: Hands, tmp_path: Path) -> None:
    names = tmp_path / "names.json"
    names.write_bytes(msgspec.json.encode({"format": "dossier", "version": 1,
                                           "entities": [{"id": "n1", "name": "Tesk", "type": "location"}]}))
    hands.window.imports.import_paths([names, *files_of(tmp_path, DATED, 1)])
    hands.wait(lambda: "imported" in hands.toast)
    assert hands.toast == "1 article imported. names.json: 1 record."
    assert [entity.name for entity in hands.window.bridge.project.each(Entity)] == ["Tesk"]


def test_a_report_says_why_files_were_left_out() -> None:
    outcomes = (Outcome("a.txt", "A", "1"),)
    assert Report(outcomes, left=2).sentences() == [
        "1 article imported.", "2 files were left out: the project was closed or cannot be saved."]
    assert Report((), left=2, is_cancelled=True).sentences() == ["2 files were left out."]
    assert Report(()).sentences() == ["Nothing was imported."]


@pytest.mark.parametrize("count", [1, 2])
def test_what_is_being_typed_is_a_step_before_the_import(hands: Hands, tmp_path: Path, count: int) -> None:
    window = hands.window
    window.projects.new()
    bridge = window.bridge
    bridge.submit(add_entity("Ana Ruiz", "person"))
    entity = bridge.project.each(Entity)[0].id
    bridge.draft(bridge.begin_draft(), lambda token: set_entity(entity, name="Ana Ruiz Vega", merge=token))
    window.imports.import_paths(files_of(tmp_path, DATED, count))
    if count == 1:
        hands.in_dialog(lambda dialog: hands.key(Qt.Key.Key_Return))
    hands.wait(lambda: len(articles(hands)) == count)
    assert bridge.undo_label().startswith("Import")
    assert bridge.project.get(Entity, entity).name == "Ana Ruiz Vega"


def test_what_a_batch_took_in_leaves_memory_but_for_what_is_shown_and_comes_back(hands: Hands, tmp_path: Path) -> None:
    files = files_of(tmp_path, DATED, 24)
    hands.window.imports.import_paths(files)
    hands.wait(lambda: "imported" in hands.toast)
    first, *_, last = articles(hands)
    hands.wait(lambda: hands.window.reading.article == first.id)
    project = hands.window.bridge.project
    assert max(map(len, (project.texts, project.originals, project.mentions))) <= 9  # one is shown
    assert not project.is_loaded(articles(hands)[7].id)
    for article, file in ((articles(hands)[7], files[7]), (last, files[-1])):
        hands.window.reading.show_article(article.id)
        assert hands.window.view.words == file.read_text(encoding="utf-8")
        assert hands.window.bridge.project.text_of(article).original == file.read_bytes()
    while hands.window.bridge.undo() is not None:
        pass
    assert articles(hands) == []


def test_an_article_that_somebody_asked_for_while_it_was_in_memory_stays_there(hands: Hands, tmp_path: Path) -> None:
    hands.window.imports.import_paths(files_of(tmp_path, DATED, 2))
    hands.wait(lambda: "imported" in hands.toast)
    first, second = articles(hands)
    desk = hands.window.bridge.desk
    assert desk is not None
    assert desk.session.project.is_loaded(second.id)
    assert hands.window.bridge.load(second.id)
    desk.file.flush()
    desk.session.let_go([first.id, second.id])
    assert hands.window.bridge.project.is_loaded(second.id)
