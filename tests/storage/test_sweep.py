"""The articles of an open project are looked through at leisure: damage is told, and nothing else is."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

import pytest

from editor.model.edits.articles import take_in_article
from editor.model.edits.everywhere import Place, tag_everywhere
from editor.model.edits.mentions import tag_mention
from editor.model.errors import ProjectFileError
from editor.model.records import Article, Line
from editor.session import Session
from editor.storage.project_file import ProjectFile
from editor.storage.sweep import Sweep
from tests.texts import text_of

MANY = 1_200
"""More tags than are read at a time."""


@pytest.fixture
def articles(file: ProjectFile) -> list[str]:
    """Return two articles, each with more tags than are read at a time."""
    session = Session(file.project(), file, "A. Analyst")
    for title in ("Floods", "Storm"):
        words = f"{title}\n" + "Tesk rose. " * MANY
        session.do(take_in_article(Article(id="", title=title, lines=(Line(0, len(words), number=1),)),
                                   text_of(words)))
    found = [article.id for article in session.project.each(Article)]
    for article in found:
        begin = session.project.words_of(session.project.get(Article, article)).index("Tesk")
        session.do(tag_everywhere([Place(article, at, at + 4) for at in range(begin, begin + 11 * MANY, 11)],
                                  "location"))
    file.flush()
    return found


def swept(path: Path) -> list[tuple[str, str]]:
    """Return what is told of the articles of a file."""
    told: list[tuple[str, str]] = []
    Sweep(path, lambda article, sentence: told.append((article, sentence))).join()
    return told


def damage(path: Path, statement: str) -> None:
    """Change a file behind the program's back."""
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()


def test_nothing_is_told_of_sound_articles(path: Path, articles: list[str]) -> None:
    assert swept(path) == []


@pytest.mark.parametrize("statement", [
    "UPDATE mention SET words = 'Desk' WHERE id = (SELECT max(id) FROM mention)",
    "UPDATE mention SET \"begin\" = \"begin\" + 1 WHERE id = (SELECT max(id) FROM mention)",
    "UPDATE mention SET entity = '' WHERE id = (SELECT max(id) FROM mention)",
    "UPDATE mention SET \"begin\" = 'x' WHERE id = (SELECT max(id) FROM mention)",
    "DELETE FROM mention WHERE id = (SELECT max(id) FROM mention)",
])
def test_an_article_with_damaged_tags_is_told_as_when_it_is_opened(path: Path, articles: list[str],
                                                                   statement: str) -> None:
    damage(path, statement)
    assert swept(path) == [(articles[1], "“Storm” is not shown: its tags in the project file are damaged. "
                            "Run “dossier check --repair” to save what is sound into a new file.")]


def test_an_article_whose_words_are_damaged_is_told(path: Path, articles: list[str]) -> None:
    damage(path, "UPDATE text SET words = replace(words, 'Storm', 'Scorn')")
    [(article, sentence)] = swept(path)
    assert article == articles[1]
    assert "is damaged and is not shown" in sentence


@pytest.mark.parametrize("statement", [
    "UPDATE mention SET words = CAST(x'54e5736b' AS TEXT) WHERE id = (SELECT min(id) FROM mention)",
    "UPDATE text SET words = CAST(x'54e5736b' AS TEXT) WHERE number = 1",
    "UPDATE text SET words = x'00ff' WHERE number = 1",
    "UPDATE text SET original = 'x' WHERE number = 1",
    "UPDATE record SET body = CAST(x'54e5736b' AS TEXT) WHERE id = (SELECT min(id) FROM record WHERE kind = 'article')",
    "UPDATE record SET body = x'00ff' WHERE id = (SELECT min(id) FROM record WHERE kind = 'article')",
    "UPDATE record SET version = 'x' WHERE id = (SELECT min(id) FROM record WHERE kind = 'article')",
])
def test_bytes_that_are_no_words_are_told_as_damage_and_the_next_article_is_looked_at(
        path: Path, articles: list[str], statement: str) -> None:
    damage(path, statement)
    damage(path, "UPDATE mention SET words = 'Desk' WHERE id = (SELECT max(id) FROM mention)")
    told = swept(path)
    assert [article for article, _ in told] == articles
    assert all("dossier check" in sentence for _, sentence in told)


@pytest.mark.parametrize("statement", [
    "UPDATE mention SET words = CAST(x'54e5736b' AS TEXT) WHERE id = (SELECT min(id) FROM mention)",
    "UPDATE text SET words = CAST(x'54e5736b' AS TEXT) WHERE number = 1",
    "UPDATE text SET words = x'00ff' WHERE number = 1",
    "UPDATE text SET original = 'x' WHERE number = 1",
])
def test_an_article_with_bytes_that_are_no_words_is_refused_with_what_to_do(
        file: ProjectFile, path: Path, articles: list[str], statement: str) -> None:
    damage(path, statement)
    session = Session(file.project(), file, "A. Analyst")
    with pytest.raises(ProjectFileError, match="dossier check --repair"):
        session.load(articles[0])
    with pytest.raises(ProjectFileError, match="dossier check --repair"):
        session.glimpse(articles[0], 1 << 40, 1)
    session.load(articles[1])


def test_an_article_that_is_tagged_meanwhile_is_not_called_damaged(file: ProjectFile, path: Path,
                                                                   articles: list[str]) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.load(articles[0])
    told: list[str] = []
    sweep = Sweep(path, lambda _, sentence: told.append(sentence))
    for _ in range(12):
        session.do(tag_mention(articles[0], 0, 6, "other"))
        session.undo()
        file.flush()
        time.sleep(0.01)
    sweep.join()
    assert told == []


def test_a_sweep_that_is_to_begin_later_ends_at_once(path: Path, articles: list[str]) -> None:
    begun = time.monotonic()
    Sweep(path, lambda *_: None, begin_after=60).stop()
    assert time.monotonic() - begun < 30


def test_a_file_that_is_gone_is_no_fault(tmp_path: Path) -> None:
    assert swept(tmp_path / "gone.dossier") == []
