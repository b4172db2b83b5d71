"""Say what a session asks of whatever keeps its changes, and in what it is answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, Protocol

import msgspec

from editor.model.change import Change
from editor.model.records import Mention, NamedText, Text
from editor.model.slices import Slices

Standing = Literal["done", "undone", "abandoned"]


class Sheet(msgspec.Struct, frozen=True):
    """What is read when an article is first used: its texts, newest last, and its tags."""

    article: str
    texts: tuple[Text, ...]
    mentions: tuple[Mention, ...]


class Deletion(msgspec.Struct, frozen=True):
    """A step that took something away: the change without its swaps, and how many records of each kind went."""

    change: Change
    gone: dict[str, int]


class Journal(Protocol):
    """Keeps changes in order; returns at once and commits later, except where it says it reads.

    Changes are read without their swaps, which are recalled when one is walked: a step of an import may have many.
    """

    def keep(self, change: Change, step: Change) -> None:
        """Take a new change. The history remembers it as `step`, in the place of an earlier step of the same id.

        A step without swaps has come to nothing and leaves the history. Raises EditRefused for what no file can hold.
        """

    def mark(self, change: Change, standing: Standing) -> None:
        """Take back or bring back a kept change: its records go to the other side of its swaps."""

    def past(self, before: Change | None, limit: int) -> list[Change]:
        """Read the undoable changes done before one (or the latest), newest first, without swaps."""

    def future(self) -> list[Change]:
        """Read the changes that were undone and can be redone, the next one first, without swaps."""

    def recall(self, change: Change) -> Slices[Change]:
        """Read a change with its swaps, in slices. Raises ProjectFileError where they are damaged."""

    def deletions(self) -> list[Deletion]:
        """Read the steps that took something away and are neither undone nor restored, newest first."""

    def gone_after(self, change: Change) -> list[tuple[str, str]]:
        """Read the kinds and ids of records, tags apart, that went in steps done after one."""

    @property
    def is_whole(self) -> bool:
        """Tell whether the history goes back to the project's beginning."""

    def sheet(self, article_id: str) -> Sheet:
        """Read an article's texts and tags, checked against their digests and words."""

    def count_tags(self, article_id: str) -> int:
        """Return how many tags an article has, as last committed."""

    def beginning(self, article_id: str, until: int) -> Sheet:
        """Read an article's texts, and its tags that begin before a place: each checked, though some may be missing."""

    def sheet_in_slices(self, article_id: str, found: tuple[Text, ...]) -> Iterator[Sheet | None]:
        """Read an article's tags in slices, yielding None between them, and then all as `sheet` does."""

    def texts(self, names: Iterable[NamedText]) -> list[Text]:
        """Read texts by their sha256, each with the bytes that are named beside it."""

    def articles_naming(self, entity_id: str) -> list[str]:
        """Read the ids of the articles whose tags name the entity."""

    @property
    def fault(self) -> str:
        """Say why changes wait uncommitted, or blank while all goes well."""
