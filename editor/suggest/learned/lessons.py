"""What an analyst decided in one article, as it is learned from."""

from __future__ import annotations

import msgspec

from editor.model.records import Article


class Tag(msgspec.Struct, frozen=True, order=True):
    """Words that an analyst decided about: code points, end exclusive, the type in the scheme, and who is named."""

    begin: int
    end: int
    type: str
    entity: str = ""


class Lesson(msgspec.Struct, frozen=True):
    """An article whose names are all decided: what carries no tag of `accepted` names nobody.

    `rejected` are the suggestions that the analyst rejected.
    """

    words: str
    article: Article
    accepted: tuple[Tag, ...]
    rejected: tuple[Tag, ...] = ()
