"""Exchange files on their way into a project that holds something already."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec
import pytest

from editor import workspace
from editor.importers import LARGEST_FILE
from editor.model.errors import ImportFailed
from editor.model.records import Article, Entity, Event, Mention, Quote, Relation

WORDS = "The port of Ellis is shut.\n"
OTHER = "The port of Elder is shut.\n"


def exchange(words: str, **keys: object) -> bytes:
    article = {"id": "a1", "title": "Port", "text": words}
    return msgspec.json.encode({"format": "dossier", "version": 1, "articles": [article], **keys})


def standing_on_it(words: str) -> dict[str, object]:
    """Return records of each kind that stand on the name of the port."""
    place = {"begin": 12, "end": 17, "words": words[12:17], "article": "a1"}
    return {
        "entities": [{"id": "n1", "name": words[12:17], "type": "location"}],
        "mentions": [{"id": "m1", "entity": "n1", "type": "location", **place}],
        "events": [{"id": "e1", "accounts": [{"id": "c1", "evidence": [place]}]}],
        "quotes": [{"id": "q1", "spans": [place]}],
        "relations": [{"id": "r1", "from": "n1", "to": "n1", "evidence": [place]}],
    }


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a project that holds the article without anything tagged in it, closed."""
    made = tmp_path / "port.dossier"
    desk = workspace.create_project(made, author="A. Analyst", title="Port")
    workspace.import_exchange(desk, exchange(WORDS), "first.json")
    desk.close()
    return made


def test_records_on_an_article_that_is_here_with_the_same_words_are_taken_in(file):
    desk = workspace.open_project(file, "B. Analyst")
    outcome = workspace.import_exchange(desk, exchange(WORDS, **standing_on_it(WORDS)), "more.json")
    desk.close()
    assert outcome.notes == ("The article “a1” was not taken in: its id is taken in this project.",)
    again = workspace.open_project(file, "B. Analyst")
    again.session.load("a1")
    assert [mention.words for mention in again.session.project.mentions_of("a1").values()] == ["Ellis"]
    assert [found.number for found in again.session.project.each(Event)] == [1]
    again.close()


def test_what_stands_on_other_words_than_those_here_is_left_out_and_told(file):
    desk = workspace.open_project(file, "B. Analyst")
    outcome = workspace.import_exchange(desk, exchange(OTHER, **standing_on_it(OTHER)), "other.json")
    desk.close()
    assert outcome.notes[-1] == (
        "4 passages of “Port” were not taken in: that article has another text in this project.")
    again = workspace.open_project(file, "B. Analyst")
    again.session.load("a1")
    project = again.session.project
    assert len(project.mentions_of("a1")) == len(project.of(Quote)) == 0
    assert [found.evidence for found in (*project.each(Event), *project.each(Relation))] == [(), ()]
    assert project.words_of(project.get(Article, "a1")) == WORDS
    assert [entity.name for entity in project.each(Entity)] == ["Elder"]
    assert project.find(Mention, "m1") is None
    again.close()


def test_an_id_that_another_kind_of_record_has_is_told(file):
    desk = workspace.open_project(file, "B. Analyst")
    outcome = workspace.import_exchange(desk, msgspec.json.encode(
        {"format": "dossier", "version": 1, "entities": [{"id": "a1", "name": "Ellis"}]}), "clash.json")
    assert outcome.notes == ("The entity “a1” was not taken in: its id is taken in this project.",)
    assert desk.session.project.each(Entity) == []
    desk.close()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system takes no such name")
def test_entities_that_a_file_merges_in_a_ring_are_parted_and_told(file):
    desk = workspace.open_project(file, "B. Analyst")
    merges = {"e1": "e2", "e2": "e1", "e3": "e3", "e4": "e1"}
    outcome = workspace.import_exchange(desk, msgspec.json.encode({"format": "dossier", "version": 1, "entities": [
        {"id": one, "name": one.upper(), "merged_into": other} for one, other in merges.items()]}), "ring.json")
    held = {entity.id: entity.merged_into for entity in desk.session.project.each(Entity)}
    desk.close()
    assert held == {"e1": "", "e2": "e1", "e3": "", "e4": "e1"}
    assert outcome.notes == (
        "“E1” stands for itself: the file merges it, at once or by way of others, into itself.",
        "“E3” stands for itself: the file merges it, at once or by way of others, into itself.")


def test_files_whose_names_are_not_utf_8_are_taken_in_and_told_of(file, tmp_path):
    article, broken = (Path(os.fsdecode(os.fsencode(tmp_path) + name)) for name in (b"/caf\xe9.txt", b"/bad\xe9.json"))
    article.write_text(OTHER, encoding="utf-8")
    broken.write_bytes(b"{")
    desk = workspace.open_project(file, "B. Analyst")
    taken, failed = workspace.import_files(desk, [article, broken])
    assert desk.file.flush()
    desk.close()
    assert (taken.file, taken.failure, failed.file) == ("caf\ufffd.txt", "", "bad\ufffd.json")
    assert failed.failure.startswith("bad\ufffd.json was not imported")
    again = workspace.open_project(file, "B. Analyst")
    assert {kept.file_name for kept in again.session.project.each(Article)} == {"", "caf\ufffd.txt"}
    again.close()


def test_the_same_text_is_told_and_not_doubled(file, tmp_path):
    again = tmp_path / "again.txt"
    again.write_text(WORDS, encoding="utf-8")
    desk = workspace.open_project(file, "B. Analyst")
    outcome, = workspace.import_files(desk, [again])
    assert (outcome.known, outcome.article, len(desk.session.project.of(Article))) == (True, "a1", 1)
    assert outcome.notes == ("The same text is in this project already, as “Port”; it was not imported again.",)
    desk.close()


def test_texts_without_words_are_no_doubles(file, tmp_path):
    desk = workspace.open_project(file, "B. Analyst")
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert [outcome.known for outcome in workspace.import_files(desk, [tmp_path / "one.txt", tmp_path / "two.txt"])
            ] == [False, False]
    desk.close()


INFERABLE = ("The harbour guard announced on Thursday that two days before, on March 3, the river Tesk had burst its "
             "banks. The dam was built in May 2019 and will be raised by June 2021.\n")


@pytest.mark.parametrize(("given", "expected"), [
    ("", ("2020-03-05", "inferred")), ("2020-03-06", ("2020-03-06", "given"))])
def test_a_date_that_is_given_goes_before_one_that_is_inferred(file, tmp_path, given, expected):
    (tmp_path / "flood.txt").write_text(INFERABLE, encoding="utf-8")
    desk = workspace.open_project(file, "B. Analyst")
    outcome, = workspace.import_files(desk, [tmp_path / "flood.txt"], published=given)
    article = desk.session.project.get(Article, outcome.article)
    assert (article.published, article.published_how) == expected
    assert bool(article.published_why) is (not given)
    desk.close()


def test_a_file_with_the_ending_of_another_format_is_read_and_that_is_told() -> None:
    page = b"<!DOCTYPE html><html><body><p>The port of Selm is shut.</p></body></html>"
    told = "The name ends in .docx, but the content is of another format and was read as that"
    assert [note for note in workspace.read_article(page, "port.docx").notes if note.startswith(told)]
    assert not any("The name ends in" in note for name in ("port.html", "port.page", "port")
                   for note in workspace.read_article(page, name).notes)


@pytest.mark.parametrize("format_name", ["", "text", "html"])
def test_more_bytes_than_an_article_can_have_come_to_no_importer(format_name: str) -> None:
    with pytest.raises(ImportFailed, match=r"huge\.txt was not imported: it is larger than 64 MB"):
        workspace.read_article(bytes(LARGEST_FILE + 1), "huge.txt", format_name)
