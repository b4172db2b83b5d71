"""The words of a picture are written down later, and again; nothing that stood there before is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor import workspace
from editor.model.checks import UNTRANSCRIBED, findings
from editor.model.edits.articles import set_article
from editor.model.edits.mentions import tag_mention
from editor.model.errors import EditRefused
from editor.model.records import Article
from editor.workspace import OpenProject
from tests.importers.test_picture import POST, picture


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[OpenProject]:
    opened = workspace.create_project(tmp_path / "p.dossier", "Ana Ruiz")
    for name, colour in (("first.png", "navy"), ("second.png", "red")):
        (tmp_path / name).write_bytes(picture(colour=colour))
    assert all(outcome.article for outcome in workspace.import_files(
        opened, [tmp_path / "first.png", tmp_path / "second.png"]))
    yield opened
    opened.close()


def articles(desk: OpenProject) -> list[Article]:
    return sorted(desk.session.project.each(Article), key=lambda article: article.file_name)


def untranscribed(desk: OpenProject) -> list[str]:
    return [found.id for found in findings(desk.session.project) if found.check == UNTRANSCRIBED]


def test_each_picture_keeps_its_own_bytes_also_with_the_same_words(desk: OpenProject, tmp_path: Path) -> None:
    for article in articles(desk):
        workspace.transcribe(desk, article.id, POST)
    desk.close()
    again = workspace.open_project(tmp_path / "p.dossier", "Ana Ruiz")
    for article, colour in zip(articles(again), ("navy", "red"), strict=True):
        again.session.load(article.id)
        assert again.session.project.text(article.text).original == picture(colour=colour)
        assert workspace.written_down(again, article.id) == POST
    again.close()


def test_the_same_picture_is_not_taken_in_twice_once_it_has_words_and_another_name(
        desk: OpenProject, tmp_path: Path) -> None:
    workspace.transcribe(desk, articles(desk)[0].id, POST)
    (tmp_path / "copy.png").write_bytes(picture(colour="navy"))
    (outcome,) = workspace.import_files(desk, [tmp_path / "copy.png"])
    assert outcome.known
    assert outcome.notes == ("The same picture is in this project already, as “Harbour Office”; it was not imported "
                             "again.",)


def test_a_picture_is_found_wanting_until_somebody_has_transcribed_it(desk: OpenProject) -> None:
    first, second = articles(desk)
    assert untranscribed(desk) == [first.id, second.id]
    workspace.transcribe(desk, first.id, POST)
    assert untranscribed(desk) == [second.id]
    assert articles(desk)[0].transcriber == "Ana Ruiz"
    desk.session.undo()
    assert untranscribed(desk) == [first.id, second.id]
    desk.session.redo()
    assert untranscribed(desk) == [second.id]


def test_a_mended_transcription_is_a_new_version_and_tags_go_along(desk: OpenProject) -> None:
    first = articles(desk)[0].id
    workspace.transcribe(desk, first, POST)
    before = articles(desk)[0]
    place = desk.session.project.words_of(before).index("ferry")
    desk.session.do(tag_mention(first, place, place + 5, "other"))
    workspace.transcribe(desk, first, POST.replace("7:42", "07:42"))
    after = articles(desk)[0]
    assert after.texts == (*before.texts, after.text)
    (mention,) = desk.session.project.mentions_of(first).values()
    assert (mention.words, mention.text) == ("ferry", after.text)
    assert desk.session.project.text(before.text).words.endswith(POST)


def test_a_transcription_changes_no_field_that_was_given(desk: OpenProject) -> None:
    first = articles(desk)[0].id
    desk.session.do(set_article(first, title="Harbour post", published="2031-03-02", published_how="given",
                                published_why=""))
    workspace.transcribe(desk, first, POST)
    after = articles(desk)[0]
    assert (after.title, after.published, after.published_how) == ("Harbour post", "2031-03-02", "given")
    assert after.language == "en"


def test_nothing_is_transcribed_without_words_or_with_those_of_a_version(desk: OpenProject, tmp_path: Path) -> None:
    first = articles(desk)[0].id
    with pytest.raises(EditRefused, match="nothing is written"):
        workspace.transcribe(desk, first, " \n")
    workspace.transcribe(desk, first, POST)
    with pytest.raises(EditRefused, match="version 2 of it already"):
        workspace.transcribe(desk, first, f"{POST}\n")
    (tmp_path / "words.txt").write_text("The ferries to Little Tern were late again on Monday, the company said.\n")
    (outcome,) = workspace.import_files(desk, [tmp_path / "words.txt"])
    with pytest.raises(EditRefused, match="its words came with it"):
        workspace.transcribe(desk, outcome.article, POST)


def test_the_first_line_is_the_title_where_there_is_none_until_it_is_undone(desk: OpenProject) -> None:
    first = articles(desk)[0].id
    workspace.transcribe(desk, first, "@SelmPort\nGates shut at 14:00, said Mara Dell.")
    assert articles(desk)[0].title == "@SelmPort"
    desk.session.undo()
    assert articles(desk)[0].title == ""
    desk.session.do(set_article(first, title="Gates"))
    workspace.transcribe(desk, first, "@SelmPort\nGates shut at 15:00, said Mara Dell.")
    assert articles(desk)[0].title == "Gates"
