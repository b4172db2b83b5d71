"""A session with one article, and short ways to point at its words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from editor.model.records import Article
from editor.session import Session
from tests.journal import session_in_memory
from tests.strategies import WORDS, article_edit

Find = Callable[[str], tuple[str, int, int]]


@pytest.fixture
def session() -> Session:
    made = session_in_memory()
    made.do(article_edit())
    return made


@pytest.fixture
def at(session: Session) -> Find:
    """Return article, begin and end of the first occurrence of words."""
    article = session.project.each(Article)[0]

    def find(words: str) -> tuple[str, int, int]:
        begin = WORDS.index(words)
        return article.id, begin, begin + len(words)
    return find
