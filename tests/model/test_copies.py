"""Articles that repeat the words of others."""

from __future__ import annotations

import pytest

from editor.model.copies import (
    Shingles,
    each_within_other,
    like,
    likeness_said,
    likenesses,
    origin_article,
    pair_said,
    shingles_of,
    text_called,
)
from editor.model.edits.articles import take_in_article
from editor.model.edits.copies import count_apart, count_as_one, set_articles_apart
from editor.model.edits.versions import take_in_version
from editor.model.errors import EditRefused
from editor.model.project import Project
from editor.model.records import Article
from editor.session import Session
from tests.journal import session_in_memory
from tests.texts import text_of

WIRE = (
    "Two guards were hurt when a crane fell on the gate of the fuel depot in Port Ellis on Monday, the city said. "
    "Rescuers worked through the night to free a third man, whose name was not given. The harbour master has closed "
    "the northern quay until engineers have looked at the four other cranes, all of them built before the war.\n"
)
OWN = (
    "Our reporter spoke to a woman who sells coffee beside the depot. She had heard a noise like thunder over the bay "
    "and seen people run. The union of dock workers has asked for years that the old cranes be taken down.\n"
)
OTHER = (
    "Farmers in the hills above Marrow Bay began to bring in the olives this week, ten days later than in other years, "
    "because the rain of October had kept the ground too soft for the carts and the presses had no power for a week.\n"
)


def session_with(*words: str) -> Session:
    session = session_in_memory()
    for number, each in enumerate(words, 1):
        article = Article(id="", title=f"Report {number}", published=f"2031-03-0{number}")
        session.do(take_in_article(article, text_of(each)))
    return session


def shingles_in(project: Project) -> dict[str, Shingles]:
    return {text: shingles_of(project.text(text).words) for article in project.each(Article) for text in article.texts}


def found_in(session: Session) -> list[tuple[str, str, int]]:
    project = session.project
    known = shingles_in(project)
    return [(project.get(Article, each.copy).title, project.get(Article, each.original).title, round(each.share * 100))
            for each in likenesses(project, known)]


def test_a_copy_is_found_with_the_earlier_article_as_its_original() -> None:
    assert found_in(session_with(WIRE, OTHER, WIRE.upper())) == [("Report 3", "Report 1", 100)]


def test_a_report_within_a_longer_one_is_found() -> None:
    assert [pair[:2] for pair in found_in(session_with(OWN + OTHER + WIRE, WIRE))] == [("Report 2", "Report 1")]
    assert [pair[:2] for pair in found_in(session_with(WIRE, OWN + OTHER + WIRE))] == [("Report 2", "Report 1")]


def test_articles_about_the_same_in_other_words_are_no_copies() -> None:
    assert found_in(session_with(WIRE, OWN, OTHER)) == []


def test_a_few_words_are_no_report() -> None:
    assert found_in(session_with("More soon from Port Ellis.\n", "More soon from Port Ellis.\n" * 2)) == []


def test_copies_of_copies_count_as_one_origin() -> None:
    session = session_with(WIRE, WIRE + "One.", WIRE + "Two.")
    first, second, third = session.project.each(Article)
    session.do(count_as_one(second.id, first.id))
    session.do(count_as_one(third.id, second.id))
    project = session.project
    assert [origin_article(project, held).id for held in project.each(Article)] == [first.id] * 3
    assert found_in(session) == []
    with pytest.raises(EditRefused, match="already"):
        session.do(count_as_one(first.id, third.id))


def test_what_is_told_apart_is_not_proposed_again() -> None:
    session = session_with(WIRE, WIRE + "One.")
    first, second = session.project.each(Article)
    session.do(set_articles_apart(first.id, second.id))
    assert found_in(session) == []


def test_a_copy_that_is_an_origin_after_all_is_not_proposed_again() -> None:
    session = session_with(WIRE, WIRE + "One.")
    first, second = session.project.each(Article)
    session.do(count_as_one(second.id, first.id))
    session.do(count_apart(second.id))
    after = session.project.get(Article, second.id)
    assert (after.copy_of, after.separate_from) == ("", (first.id,))
    assert found_in(session) == []


def test_words_that_come_in_find_the_article_they_are_like() -> None:
    session = session_with(WIRE, OTHER)
    project = session.project
    known = shingles_in(project)
    assert [article for article, _, _ in like(project, WIRE + "Later.", known)] == [project.each(Article)[0].id]


def test_copies_are_found_of_every_version() -> None:
    session = session_with(WIRE, OWN, WIRE + "More soon.\n")
    first, _, copy = session.project.each(Article)
    session.do(take_in_version(first.id, Article(id=""), text_of(OTHER)))
    project = session.project
    found, = likenesses(project, shingles_in(project))
    assert (found.copy, found.original) == (copy.id, first.id)
    assert (found.copy_version, found.original_version) == (0, 1)
    (article, share, text), = like(project, WIRE, {text: held for text, held in shingles_in(project).items()
                                                   if text not in copy.texts})
    assert (article, share, text) == (first.id, 1.0, first.text)


def test_of_versions_that_are_as_like_the_newest_is_named() -> None:
    session = session_with(f"{WIRE}{OWN}", WIRE)
    session.do(take_in_version(session.project.each(Article)[0].id, Article(id=""), text_of(f"{WIRE}{OTHER}")))
    found, = likenesses(session.project, shingles_in(session.project))
    assert found.original_version == 2


NEW, HELD = "the article that comes in", "version 2 of “Report 1” (Bay Echo)"


@pytest.mark.parametrize(("share", "of_original", "said"), [
    (0.871, 0.4, f"87 % of {NEW} stands word for word in {HELD}."),
    (0.4, 0.999, f"99 % of {HELD} stands word for word in {NEW}."),
    (1.0, 0.4, f"All of {NEW} stands word for word in {HELD}."),
    (0.4, 1.0, f"All of {HELD} stands word for word in {NEW}."),
    (1.0, 1.0, f"Every word of {NEW} is that of {HELD}."),
    (0.9999, 0.9999, f"All or nearly all words of {NEW} are those of {HELD}."),
    (0.9999, 0.4, f"All or nearly all of {NEW} stands word for word in {HELD}."),
    (0.4, 0.9999, f"All or nearly all of {HELD} stands word for word in {NEW}."),
])
def test_likeness_is_said_of_the_one_that_stands_in_the_other(share: float, of_original: float, said: str) -> None:
    assert likeness_said(NEW, HELD, share, of_original) == said


def told(copy: str, original: str) -> str:
    return likeness_said("A", "B", *each_within_other(shingles_of(copy), shingles_of(original)))


LONG = " ".join(f"Lorry {number} waited at gate {number % 7} for the {number * 3} sacks of flour."
                for number in range(40))


@pytest.mark.parametrize("words", [WIRE, LONG])
def test_every_word_is_said_to_be_the_same_only_where_it_is(words: str) -> None:
    assert told(words.upper(), words) == "Every word of A is that of B."
    for word in dict.fromkeys(words.rstrip().split()):
        assert told(words.replace(word, "fifty", 1), words) != "Every word of A is that of B."


@pytest.mark.parametrize(("figure", "other"), [("1.5", "1,5"), ("$5", "€5"), ("5%", "5")])
def test_a_figure_that_is_set_otherwise_is_another_one(figure: str, other: str) -> None:
    assert not told(f"{WIRE}It cost {figure} million.", f"{WIRE}It cost {other} million.").startswith("Every word")


def test_all_of_a_text_is_said_to_stand_in_another_only_where_every_word_was_compared() -> None:
    assert told(WIRE, WIRE + OWN) == "All of A stands word for word in B."
    assert told(LONG, LONG + OWN) == "All or nearly all of A stands word for word in B."
    assert told(WIRE, LONG + WIRE) == "All or nearly all of A stands word for word in B."


def test_a_text_that_is_said_more_often_does_not_all_stand_in_the_other() -> None:
    assert told(WIRE * 4, WIRE) == "All of B stands word for word in A."


def test_a_text_is_called_by_its_title_its_outlet_and_its_version() -> None:
    session = session_in_memory()
    session.do(take_in_article(Article(id="", title="Report 1"), text_of(WIRE), "Bay Echo"))
    article = session.project.each(Article)[0]
    assert text_called(session.project, article, 2) == HELD
    assert text_called(session.project, Article(id="x", title="Report 1"), 0) == "“Report 1”"


@pytest.mark.parametrize(("files", "said"), [
    (("a.txt", "b.txt"), "Every word of “Report” from b.txt is that of “Report” from a.txt."),
    (("a.txt", "a.txt"), "Every word of “Report” (article 2) is that of “Report” (article 1)."),
    (("", "a.txt"), "Every word of “Report” (article 2) is that of “Report” (article 1)."),
])
def test_articles_that_are_called_the_same_are_told_apart_by_file_or_number(files: tuple[str, str], said: str) -> None:
    session = session_in_memory()
    for file, words in zip(files, (WIRE, WIRE.upper()), strict=True):
        session.do(take_in_article(Article(id="", title="Report", file_name=file), text_of(words)))
    found, = likenesses(session.project, shingles_in(session.project))
    assert pair_said(session.project, found) == said
