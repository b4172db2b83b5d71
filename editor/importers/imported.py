"""Hold what an importer made of a file, until the analyst takes it into the project."""

from __future__ import annotations

import msgspec

from editor.importers.inferred_date import InferredDate
from editor.model.records import Article, Text


class Found(msgspec.Struct, frozen=True):
    """A field that was read from the text: its words, where they stand in code points, and how they were told."""

    field: str
    words: str
    begin: int
    end: int
    how: str


class ImportedArticle(msgspec.Struct, frozen=True):
    """An article that is not yet in a project: its record has no id and no maker.

    `outlet` is a name, for the project's outlets are records; `notes` are sentences that the analyst is told;
    `inferred` is what the text lets one infer of its date where it states none.
    """

    text: Text
    article: Article
    outlet: str = ""
    found: tuple[Found, ...] = ()
    notes: tuple[str, ...] = ()
    inferred: InferredDate | None = None
