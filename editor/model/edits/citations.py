"""Take citations out of sentences whose evidence goes away."""

from __future__ import annotations

from collections.abc import Callable, Set

import msgspec

from editor.model.change import Swap
from editor.model.project import Project
from editor.model.records import Citation, Paragraph, Statement


def uncited(project: Project, records: Set[str], article: str = "") -> list[Swap]:
    """Return the swaps that take citations of the records, and of passages of the article, out of all sentences."""
    def goes(citation: Citation) -> bool:
        passage = citation.passage
        return citation.record in records or (passage is not None and passage.article == article)
    return [Swap(paragraph, without) for paragraph in project.each(Paragraph)
            if (without := _without(paragraph, goes)) != paragraph]


def _without(paragraph: Paragraph, goes: Callable[[Citation], bool]) -> Paragraph:
    return msgspec.structs.replace(
        paragraph, statements=tuple(_statement_without(statement, goes) for statement in paragraph.statements))


def _statement_without(statement: Statement, goes: Callable[[Citation], bool]) -> Statement:
    kept = tuple(inline for inline in statement.inlines if not (isinstance(inline, Citation) and goes(inline)))
    return msgspec.structs.replace(statement, inlines=kept)
