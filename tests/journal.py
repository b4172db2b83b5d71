"""A journal in memory, for tests of the session and of edits that need no file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from editor.model.change import Change
from editor.model.project import empty_project
from editor.model.records import NamedText, Text
from editor.model.slices import Slices
from editor.session import Deletion, Session, Sheet, Standing


class Memory:
    """Keeps nothing beyond the session; articles are always loaded already."""

    def __init__(self) -> None:
        self.fault = ""
        self.kept: list[Change] = []
        self.marked: list[tuple[str, Standing]] = []

    def keep(self, change: Change, step: Change) -> None:
        self.kept.append(step)

    def mark(self, change: Change, standing: Standing) -> None:
        self.marked.append((change.id, standing))

    def past(self, before: Change | None, limit: int) -> list[Change]:
        return []

    def future(self) -> list[Change]:
        return []

    def recall(self, change: Change) -> Slices[Change]:
        yield 0.0
        return change

    def deletions(self) -> list[Deletion]:
        return []

    def gone_after(self, change: Change) -> list[tuple[str, str]]:
        return []

    @property
    def is_whole(self) -> bool:
        return True

    def sheet(self, article_id: str) -> Sheet:
        return Sheet(article_id, (), ())

    def count_tags(self, article_id: str) -> int:
        return 0

    def beginning(self, article_id: str, until: int) -> Sheet:
        return self.sheet(article_id)

    def sheet_in_slices(self, article_id: str, found: tuple[Text, ...]) -> Iterator[Sheet | None]:
        yield self.sheet(article_id)

    def texts(self, names: Iterable[NamedText]) -> list[Text]:
        return []

    def articles_naming(self, entity_id: str) -> list[str]:
        return []


def session_in_memory() -> Session:
    """Return a session on an empty project that no file keeps."""
    return Session(empty_project(), Memory(), "A. Analyst")
