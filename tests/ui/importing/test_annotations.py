"""Annotations of other tools in the window: taken in without a question, told of, and written with what they lack."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QDialog, QFileDialog, QTextBrowser

from editor.model.records import Article
from tests.journeys.hands import Hands

WORDS = "The port of Ellis is shut, said Ana Ruiz.\n"
ANN = "T1\tPER 32 40\tAna Ruiz\nT2\tLOC 12 17\tElder\n"


def handed(folder: Path) -> list[Path]:
    (folder / "port.txt").write_text(WORDS, encoding="utf-8")
    (folder / "port.ann").write_text(ANN, encoding="utf-8")
    return [folder / "port.txt", folder / "port.ann"]


def told(hands: Hands) -> list[str]:
    return hands.find(QTextBrowser, "toldSentences").toPlainText().split("\n")


def test_a_text_and_its_annotations_that_are_dropped_together_become_one_article(hands: Hands, tmp_path: Path) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path)) for path in handed(tmp_path)])
    hands.window.imports.take_dropped(dropped)
    hands.wait(lambda: bool(hands.window.bridge.project.each(Article)))
    hands.wait(lambda: hands.window.findChild(QDialog, "importReport") is not None)
    article, = hands.window.bridge.project.each(Article)
    mentions = hands.window.bridge.project.mentions_of(article.id).values()
    assert [mention.words for mention in mentions] == ["Ana Ruiz"]
    assert "port.txt: “LOC” at 12–17 was not taken in: it says “Elder”, but “Ellis” stands there." in told(hands)
    assert hands.toast == "port.ann: 1 article, 1 tag, 1 record."


def test_annotations_are_written_in_a_format_that_is_chosen_and_what_they_lack_is_told(
        hands: Hands, tmp_path: Path, monkeypatch) -> None:
    hands.window.projects.open_sample()
    target = tmp_path / "out"
    offered: list[str] = []

    def choose(parent: object, title: str, proposed: str, filters: str) -> tuple[str, str]:
        offered.extend(filters.split(";;"))
        return str(target), next(one for one in offered if one.startswith("CoNLL"))

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    hands.window.commands.action("export annotations").trigger()
    hands.wait(lambda: hands.window.findChild(QDialog, "toldList") is not None)
    assert len(offered) == 7
    assert (tmp_path / "out.conll").read_bytes().startswith(b"-DOCSTART- -X- -X- O\n")
    assert any("events are not in the file" in sentence for sentence in told(hands))
    assert "out.conll is written." in hands.toast


def test_the_files_that_can_be_chosen_are_those_that_can_be_read(hands: Hands, monkeypatch) -> None:
    filters: list[str] = []

    def choose(*arguments: str) -> tuple[list[str], str]:
        filters.append(arguments[-1])
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    hands.window.imports.choose_files()
    suffixes = (".txt", ".ann", ".jsonl", ".jsonld", ".qdpx", ".conll", ".json")
    assert all(f"*{suffix}" in filters[0] for suffix in suffixes)
