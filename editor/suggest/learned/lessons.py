"""What an analyst decided in one article, as it is learned from."""

from __future__ import annotations

import msgspec

from editor.model.records import Article


class Tag(msgspec.Struct, frozen=True, order=True):
    """Words that an analyst decided about: code points, end exclusive, the type in the scheme, and who is named.

    `is_of_group` tells that it was accepted with all others that name the same, by one key: somebody looked at whom
    they name, and not at each.
    """

    begin: int
    end: int
    type: str
    entity: str = ""
    is_of_group: bool = False


class Lesson(msgspec.Struct, frozen=True):
    """An article whose names are all decided: what carries no tag of `accepted` names nobody.

    `rejected` are the suggestions that the analyst rejected.
    """

    words: str
    article: Article
    accepted: tuple[Tag, ...]
    rejected: tuple[Tag, ...] = ()

    @property
    def decided(self) -> tuple[Tag, ...]:
        """Return the accepted tags that count as decisions: each by itself, and of a group the first of each type."""
        first = {(tag.entity, tag.type): tag for tag in reversed(self.accepted) if tag.is_of_group}
        return tuple(tag for tag in self.accepted if not tag.is_of_group or first[tag.entity, tag.type] == tag)
