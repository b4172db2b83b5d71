"""Annotations of other tools in the window: taken in without a question, told of, and written with what they lack."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer, QUrl
from PySide6.QtWidgets import QDialog, QFileDialog, QTextBrowser

from editor import workspace
from editor.model.records import Article
from editor.ui.importing import batch
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


def test_the_window_answers_while_the_articles_are_loaded_that_annotations_are_of(
        hands: Hands, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(batch, "_TURN_S", 0.0)  # each article takes a turn of its own
    articles = [tmp_path / f"{number}.txt" for number in range(3)]
    for article in articles:
        article.write_text(f"Ana Ruiz came to berth {article.stem}.\n", encoding="utf-8")
    hands.window.imports.import_paths(articles)
    hands.wait(lambda: "imported" in hands.toast)
    path = tmp_path / "again.dossier"
    workspace.save_copy(hands.window.bridge.desk, path)
    hands.window.projects.open_path(path)
    hands.wait(lambda: hands.window.bridge.desk is not None and hands.window.bridge.desk.path == path)
    session, turns = hands.window.bridge.desk.session, list[int]()
    held = session.project.each(Article)
    counting = QTimer(hands.window, interval=0)
    counting.timeout.connect(lambda: turns.append(sum(session.project.is_loaded(each.id) for each in held)))
    counting.start()
    file = tmp_path / "tags.jsonl"
    lines = [json.dumps({"text": article.read_text(encoding="utf-8"), "label": [[0, 8, "person"]]})
             for article in articles]
    file.write_text("\n".join(lines), encoding="utf-8")
    hands.window.imports.import_paths([file])
    hands.wait(lambda: all(session.project.is_loaded(each.id) and session.project.mentions_of(each.id)
                           for each in held))
    assert {1, 2, 3} <= set(turns)
