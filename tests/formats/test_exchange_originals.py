"""The bytes of texts that an older project left unnamed, through the exchange format."""

from __future__ import annotations

import hashlib

import msgspec
import pytest

from editor.formats.exchange import write_exchange
from editor.formats.exchange_reading import read_exchange
from editor.model.change import Swap
from editor.model.project import Project, empty_project
from editor.model.records import Article, Text
from tests.texts import text_of

OLD, NEW = "Floods cut the road\n", "Floods have cut the road\n"


def came_as(words: str, original: bytes, *, named: bool) -> Text:
    return msgspec.structs.replace(text_of(words), original=original,
                                   original_sha256=hashlib.sha256(original).hexdigest() if named else "")


def project_of(articles: list[Article], texts: list[Text]) -> Project:
    return empty_project().with_texts(texts).swapped([Swap(None, article) for article in articles])


def there_and_back(project: Project) -> dict[str, list[bytes]]:
    """Return the bytes of the texts of each article as they are once exported and read."""
    exchange = read_exchange(write_exchange(project), "full.json")
    assert exchange.problems == ()
    again = project_of([held for held in exchange.records if isinstance(held, Article)], list(exchange.texts))
    return {article.id: [again.text_of(article, name).original for name in article.texts]
            for article in again.each(Article)}


@pytest.mark.parametrize("order", [1, -1])
def test_an_article_that_names_no_bytes_keeps_those_its_words_first_came_in(order: int) -> None:
    first, other = came_as(NEW, b"first", named=False), came_as(NEW, b"other", named=True)
    articles = [Article(id=name, texts=(text.sha256,), original=text.original_sha256)
                for name, text in (("a", first), ("b", other))]
    ids = ("a", "b")[::order]
    articles = [msgspec.structs.replace(article, id=name) for article, name in zip(articles, ids, strict=True)]
    assert there_and_back(project_of(articles, [other, first])) == {ids[0]: [b"first"], ids[1]: [b"other"]}


@pytest.mark.parametrize("order", [1, -1])
def test_so_does_an_earlier_text_of_which_no_version_tells(order: int) -> None:
    first, other, newest = (came_as(OLD, b"first", named=False), came_as(OLD, b"other", named=True),
                            came_as(NEW, b"newest", named=False))
    ids = ("a", "b")[::order]
    articles = [Article(id=ids[0], texts=(first.sha256, newest.sha256)),
                Article(id=ids[1], texts=(other.sha256,), original=other.original_sha256)]
    assert there_and_back(project_of(articles, [other, first, newest])) == {
        ids[0]: [b"first", b"newest"], ids[1]: [b"other"]}
