"""What is decided about a name in one article leaves nothing astray in articles that are not in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from editor import workspace
from editor.model.change import Edit
from editor.model.edits.articles import take_in_article
from editor.model.edits.suggestions import ignore_words, link_suggestions, reject_suggestions
from editor.model.records import Article, Entity, Mention
from editor.suggest.suggestion import Name
from editor.suggest.taking import take_in_suggestions
from tests.texts import text_of

WORDS = "Nadia Brenn left Oster."
FOUND = (("names", Name(begin=0, end=11, rule="known-as", sort="person", one="Nadia Brenn")),
         ("names", Name(begin=17, end=22, rule="town", sort="location", one="Oster")))


SHORTENED = "Nadia Brenn left. Brenn slept."
FOUND_SHORTENED = (FOUND[0], ("names", Name(begin=18, end=23, rule="surname", sort="person", one="Nadia Brenn")))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[workspace.OpenProject]:
    """Return a project of two articles that suggest the same two names; only the second article is in memory."""
    yield from twice(tmp_path, WORDS, FOUND)


@pytest.fixture
def shortened(tmp_path: Path) -> Iterator[workspace.OpenProject]:
    """Return such a project whose articles name one person in full and by the last name."""
    yield from twice(tmp_path, SHORTENED, FOUND_SHORTENED)


def twice(folder: Path, words: str, found: Sequence[tuple[str, Name]]) -> Iterator[workspace.OpenProject]:
    held = workspace.create_project(folder / "harbour.dossier", "A. Ruiz")
    for title in ("First", "Second"):
        article = held.session.do(take_in_article(Article(id="", title=title), text_of(words))).swaps[0].id
        held.session.do(take_in_suggestions(article, found))
    held.close()
    again = workspace.open_project(held.path, "A. Ruiz")
    again.session.load(again.session.project.each(Article)[1].id)
    yield again
    again.close()


def every_tag(desk: workspace.OpenProject, which: int) -> list[Mention]:
    article = desk.session.project.each(Article)[which].id
    desk.session.load(article)
    return sorted(desk.session.project.mentions_of(article).values(), key=lambda tag: tag.begin)


def tags(desk: workspace.OpenProject, which: int, words: str) -> list[Mention]:
    return [tag for tag in every_tag(desk, which) if tag.words == words]


def reject(desk: workspace.OpenProject) -> Edit:
    return reject_suggestions([tags(desk, 1, "Nadia Brenn")[0].id])


def link(desk: workspace.OpenProject) -> Edit:
    return link_suggestions([tags(desk, 1, "Nadia Brenn")[0].id], tags(desk, 1, "Oster")[0].entity)


@pytest.mark.parametrize("edit", [reject, link])
def test_a_suggested_entity_stays_as_long_as_a_name_waits_in_any_article(
        desk: workspace.OpenProject, edit: Callable[[workspace.OpenProject], Edit]) -> None:
    assert not desk.session.project.is_loaded(desk.session.project.each(Article)[0].id)
    desk.session.do(edit(desk))
    (waiting,) = tags(desk, 0, "Nadia Brenn")
    assert waiting.state == "suggested"
    assert desk.session.project.get(Entity, waiting.entity).name == "Nadia Brenn"


def test_it_goes_with_the_last_of_them(desk: workspace.OpenProject) -> None:
    entity = tags(desk, 1, "Nadia Brenn")[0].entity
    desk.session.do(reject(desk))
    desk.session.do(reject_suggestions([tags(desk, 0, "Nadia Brenn")[0].id]))
    assert desk.session.project.find(Entity, entity) is None


def test_a_name_that_is_never_to_be_suggested_waits_in_no_article(desk: workspace.OpenProject) -> None:
    desk.session.do(ignore_words(tags(desk, 1, "Nadia Brenn")[0].id))
    assert [tag.state for tag in tags(desk, 0, "Nadia Brenn")] == ["rejected"]
    desk.session.undo()
    assert [tag.state for which in (0, 1) for tag in tags(desk, which, "Nadia Brenn")] == ["suggested", "suggested"]


def test_words_that_are_never_to_be_suggested_for_a_full_name_wait_in_no_article(
        shortened: workspace.OpenProject) -> None:
    desk = shortened
    desk.session.do(ignore_words(tags(desk, 1, "Brenn")[0].id))
    decided = [(tag.words, tag.state) for tag in every_tag(desk, 0)]
    assert decided == [("Nadia Brenn", "suggested"), ("Brenn", "rejected")]
    desk.session.undo()
    assert [tag.state for tag in every_tag(desk, 0)] == ["suggested", "suggested"]
