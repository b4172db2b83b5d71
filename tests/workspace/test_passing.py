"""What an import takes in goes out of memory once it is stored, and comes back as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editor import workspace
from editor.model.edits.articles import take_in_article
from editor.model.edits.mentions import tag_mention, untag_mention
from editor.model.records import Article
from editor.workspace.passing import Passing
from tests.storage.test_held import held
from tests.texts import text_of

MANY, HELD = 30, 8
PAGE = "<html><body><p>The ferry to Sarn, number {}, does not sail before the storm is over.</p></body></html>"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = [tmp_path / f"{number}.html" for number in range(MANY)]
    for number, file in enumerate(made):
        file.write_text(PAGE.format(number))
    return made


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[workspace.OpenProject]:
    made = workspace.create_project(tmp_path / "port.dossier", "A. Analyst")
    yield made
    made.close()


def articles(desk: workspace.OpenProject) -> list[Article]:
    return desk.session.project.each(Article)


def let_all_go(desk: workspace.OpenProject) -> None:
    desk.file.flush()
    desk.session.let_go([article.id for article in articles(desk)])


def test_however_many_files_come_a_few_articles_are_in_memory(desk: workspace.OpenProject, files: list[Path]) -> None:
    for _ in workspace.import_files(desk, files):
        project = desk.session.project
        assert max(map(len, (project.texts, project.originals, project.mentions, project.starts))) <= HELD
        assert sum(len(step.texts) for step in desk.session._done) <= HELD
    assert len(articles(desk)) == MANY


def test_what_has_gone_comes_back_with_its_bytes(desk: workspace.OpenProject, files: list[Path]) -> None:
    list(workspace.import_files(desk, files))
    let_all_go(desk)
    assert not desk.session.project.texts
    assert not desk.session.project.originals
    for article, file in zip(articles(desk), files, strict=True):
        desk.session.load(article.id)
        text = desk.session.project.text_of(article)
        assert text.original == file.read_bytes()
        assert desk.session.project.words_of(article) in file.read_text()


def test_an_import_is_undone_and_done_again_when_it_has_gone(desk: workspace.OpenProject, files: list[Path]) -> None:
    list(workspace.import_files(desk, files))
    let_all_go(desk)
    before = articles(desk)
    while desk.session.undo() is not None:
        pass
    assert articles(desk) == []
    while desk.session.redo() is not None:
        pass
    assert articles(desk) == before
    for article, file in zip(before, files, strict=True):
        assert desk.session.project.text_of(article).original == file.read_bytes()


def test_what_was_asked_for_stays_and_of_what_was_tagged_the_tags(desk: workspace.OpenProject,
                                                                  files: list[Path]) -> None:
    list(workspace.import_files(desk, files[:3]))
    asked, tagged, other = (article.id for article in articles(desk))
    desk.session.load(asked)
    desk.session.do(tag_mention(tagged, 0, 3, "location"))
    let_all_go(desk)
    project = desk.session.project
    assert [project.is_loaded(article) for article in (asked, tagged, other)] == [True, False, False]
    assert project.words_of(project.get(Article, asked)).startswith("The ferry to Sarn, number 0")
    assert len(project.texts) == len(project.originals) == 1
    assert [tag.words for tag in project.mentions_of(tagged).values()] == ["The"]


def test_tags_whose_words_have_gone_can_be_changed_and_the_words_come_back_to_them(desk: workspace.OpenProject,
                                                                                   files: list[Path]) -> None:
    list(workspace.import_files(desk, files[:1]))
    article, = articles(desk)
    tag = desk.session.do(tag_mention(article.id, 0, 3, "location")).swaps[-1].id
    let_all_go(desk)
    desk.session.do(untag_mention(tag))
    desk.session.load(article.id)
    assert not desk.session.project.mentions_of(article.id), "the file may still have the tag, and is not asked"
    assert desk.session.project.text_of(article).original == files[0].read_bytes()
    desk.session.undo()
    assert list(desk.session.project.mentions_of(article.id)) == [tag]


def test_steps_that_are_stored_hold_no_records(desk: workspace.OpenProject, files: list[Path]) -> None:
    list(workspace.import_files(desk, files[:3]))
    let_all_go(desk)
    desk.session.load(articles(desk)[0].id, stays=False)
    desk.session.do(tag_mention(articles(desk)[0].id, 0, 3, "location"))
    let_all_go(desk)
    assert not any(step.swaps or step.texts for step in desk.session._done)
    assert desk.session.undo() is not None
    assert not desk.session.project.mentions_of(articles(desk)[0].id)


def ask(desk: workspace.OpenProject, article_id: str) -> None:
    desk.session.load(article_id)


def look(desk: workspace.OpenProject, article_id: str) -> None:
    let_all_go(desk)
    assert desk.session.glimpse(article_id, 10, 0) == ()


@pytest.mark.parametrize("use", [ask, look])
def test_words_that_an_article_in_memory_shares_stay(
        desk: workspace.OpenProject, files: list[Path], use: Callable[[workspace.OpenProject, str], None]) -> None:
    list(workspace.import_files(desk, files[:1]))
    first, = articles(desk)
    text = desk.session.project.text_of(first)
    use(desk, first.id)
    desk.session.do(take_in_article(Article(id="", title="The same words"), text))
    let_all_go(desk)
    assert not desk.session.project.is_loaded(articles(desk)[1].id)
    assert desk.session.project.words_of(first) == text.words
    assert desk.session.project.text_of(first).original == files[0].read_bytes()


def test_another_article_waits_until_those_before_it_are_stored(desk: workspace.OpenProject) -> None:
    passing = Passing(desk)
    desk.file.flush()
    with held(desk.path):
        for number in range(HELD):
            assert passing.makes_room()
            change = desk.session.do(take_in_article(Article(id="", title="Port"), text_of(f"Berth {number} is free.")))
            passing.hold(change.swaps[0].id)
        assert not passing.makes_room()
        assert len(desk.session.project.texts) == HELD
    desk.file.flush()
    assert passing.makes_room()
    assert not desk.session.project.texts
