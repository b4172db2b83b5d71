"""Search over the newest texts of all articles: what is found, in what order, and what never stops it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor import workspace
from editor.model.records import Article
from editor.storage.checking import repair
from editor.workspace import OpenProject, articles_with, hits_in, search
from editor.workspace.searching import hits_by_text
from tests.disk import full_disk

HARBOUR = ("Harbour closed\n\nILSE TORMANN — The Coast Guard closed the harbour of Marrow Bay.\n\n"
           "The bay’s pier stands.\n")
ROAD = "Road reopened\n\nThe Coast Guard said the road to Marrow Bay is open. Marrow Bay is glad.\n"
ARABIC = "الطريق مفتوح\n\nقال وزير العراق إن الطريق إلى بغداد مفتوح.\n"
CHINESE = "道路重新开放\n\n官员说通往东京的道路已经开放。\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[OpenProject]:
    opened = workspace.create_project(tmp_path / "case.dossier", "A")
    for number, words in enumerate((HARBOUR, ROAD, ARABIC, CHINESE)):
        take_in(opened, tmp_path / f"{number}.txt", words)
    yield opened
    opened.close()


def take_in(desk: OpenProject, path: Path, words: str) -> str:
    path.write_text(words, encoding="utf-8")
    (outcome,) = workspace.import_files(desk, [path])
    assert outcome.article, outcome.failure
    return outcome.article


def said(desk: OpenProject, words: str, **ways: bool) -> list[tuple[str, int]]:
    return [(hit.words, hit.line) for hit in search(desk, words, **ways).hits]


def test_the_article_imported_last_comes_first_and_in_it_its_beginning(desk: OpenProject) -> None:
    assert said(desk, "marrow bay") == [("Marrow Bay", 2), ("Marrow Bay", 2), ("Marrow Bay", 2)]
    hits = search(desk, "marrow bay").hits
    assert hits[0].article == hits[1].article != hits[2].article
    assert hits[0].begin < hits[1].begin
    assert hits[0].article > hits[2].article


def test_a_hit_carries_its_neighbours_in_the_paragraph(desk: OpenProject) -> None:
    (hit,) = search(desk, "pier").hits
    assert (hit.before, hit.words, hit.after) == ("The bay’s ", "pier", " stands.")


def test_a_phrase_is_found_as_it_stands_and_not_its_words_apart(desk: OpenProject) -> None:
    assert said(desk, "coast guard closed") == [("Coast Guard closed", 2)]
    assert said(desk, "guard coast") == []


def test_what_is_on_disk_later_is_found_now(desk: OpenProject, tmp_path: Path) -> None:
    desk.must_be_saved()
    path = tmp_path / "late.txt"
    path.write_text("Late news\n\nThe lighthouse burned.\n", encoding="utf-8")
    with full_disk():
        list(workspace.import_files(desk, [path]))
        assert desk.file.state != "saved"
        assert said(desk, "lighthouse") == [("lighthouse", 2)]
    desk.file.retry()
    assert said(desk, "lighthouse") == [("lighthouse", 2)]


def test_arabic_and_chinese_are_found_though_no_index_knows_them(desk: OpenProject) -> None:
    assert said(desk, "عراق") == [("عراق", 2)]
    assert said(desk, "东京") == [("东京", 2)]
    assert search(desk, "东京").scanned
    assert not search(desk, "bay").scanned


def test_a_search_stops_at_its_limit_and_says_so(desk: OpenProject) -> None:
    assert (len(search(desk, "the", limit=2).hits), search(desk, "the", limit=2).more) == (2, True)
    assert not search(desk, "pier", limit=1).more


@pytest.mark.parametrize("hostile", ['"', "bay AND", "NEAR(", "bay*", "-bay", "words:bay", "a\0b", "bay^", "{bay}",
                                     '""bay', "(bay", "bay OR 1=1; --", "%", "_", "\ud800", "bay\ud800"])
def test_the_syntax_of_the_index_is_only_words(desk: OpenProject, hostile: str) -> None:
    assert said(desk, hostile) == []


def test_articles_with_a_phrase_are_named(desk: OpenProject) -> None:
    named = articles_with(desk, ["Coast Guard", "东京"])
    assert len(named) == 3
    assert articles_with(desk, ["coas"]) == frozenset()


def test_a_copy_and_a_repaired_project_are_searched_as_the_first(desk: OpenProject, tmp_path: Path) -> None:
    workspace.save_copy(desk, tmp_path / "bare.dossier", history=False)
    repair(tmp_path / "bare.dossier", tmp_path / "mended.dossier")
    for name in ("bare", "mended"):
        other = workspace.open_project(tmp_path / f"{name}.dossier", "A")
        hits = search(other, "coast guard").hits
        other.close()
        assert hits == search(desk, "coast guard").hits


@pytest.mark.parametrize("words", ["coast", "bay’s", "bay's pier", "ILSE", "tormann — the", "marrow bay.", "bay is",
                                   "s", "coast g", "bay i", "of m", "— t", "the h"])
def test_the_index_finds_what_looking_at_every_text_finds(desk: OpenProject, words: str) -> None:
    project = desk.session.project
    looked_at = [hit for article in reversed(project.each(Article))
                 for hit in hits_in(article, project.words_of(article), words)]
    assert list(search(desk, words).hits) == looked_at


def test_a_search_can_be_given_up_between_texts_in_which_nothing_is_found(desk: OpenProject) -> None:
    assert [list(hits) for hits in hits_by_text(desk, "京都")] == [[]] * 4


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)  # a search changes nothing
@given(words=st.text(max_size=12))
def test_no_words_whatever_stop_a_search(desk: OpenProject, words: str) -> None:
    assert all(hit.words for hit in search(desk, words).hits)


def test_an_arabic_word_is_found_in_what_came_in_after_others_were_looked_through(desk: OpenProject,
                                                                                  tmp_path: Path) -> None:
    desk.file.flush()  # what is not stored yet is looked at each time
    assert not search(desk, "الجسر").hits
    assert len(desk.without_joined_letters) == 3
    later = take_in(desk, tmp_path / "later.txt", "Bridge\n\nIts name is «الجسر».\n")
    desk.file.flush()
    assert [hit.article for hit in search(desk, "جسر").hits] == [later]
    assert len(search(desk, "الطريق").hits) == 2
