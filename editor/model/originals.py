"""Name the bytes that the texts of articles came in, where an article leaves one unnamed or names others."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from editor.model.records import Article, Version


def with_originals(article: Article, named: Callable[[str, str], str]) -> Article:
    """Return the article with the name that `named` has for the bytes of each of its texts.

    `named` is handed the sha256 of a text and what the article names its bytes by so far, blank for the first ones.
    An earlier text of which no version of the article tells gets one where its bytes have a name.
    """
    if not article.texts:
        return article
    earlier = {text: article.version(text) or Version(text=text) for text in article.texts[:-1]}
    renamed = [msgspec.structs.replace(version, original=named(text, version.original))
               for text, version in earlier.items()]
    return msgspec.structs.replace(
        article, original=named(article.text, article.original),
        versions=tuple(version for version in renamed if version.original or article.version(version.text)))
