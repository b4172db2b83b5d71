"""Find words in the sentences of a briefing, and replace them where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.project import Project
from editor.model.records import Inline, Paragraph, Statement
from editor.model.records.base import Value
from editor.model.rewording import reworded
from editor.model.text import fold


class Match(Value, frozen=True):
    """Where words stand in a sentence: its id, and code points of its words, end exclusive."""

    statement: str
    begin: int
    end: int


def matches_in(statements: Iterable[Statement], wanted: str, *, match_case: bool = False) -> list[Match]:
    """Return where the words stand in the sentences, in order; small and capital letters are alike unless told."""
    return [match for statement in statements for match in _matches(statement, wanted, match_case)]


def replace_matches(matches: Sequence[Match], wanted: str, by: str) -> Edit:
    """Let other words stand in these places, in one step; citations and the form of the words stay.

    A sentence that says and cites nothing any more is taken away.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        places = _by_statement(matches)
        swaps = [Swap(paragraph, _replaced(paragraph, places, by)) for paragraph in project.of(Paragraph).values()
                 if any(statement.id in places for statement in paragraph.statements)]
        return make_change(stamp, stamp.ids(), "replace words", [swap for swap in swaps if swap.before != swap.after],
                           words=wanted, by=by, count=str(len(matches)))
    return edit


def _matches(statement: Statement, wanted: str, match_case: bool) -> Iterator[Match]:
    said, sought = (statement.words, wanted) if match_case else (fold(statement.words), fold(wanted))
    begin = said.find(sought) if sought else -1
    while begin >= 0:
        yield Match(statement.id, begin, begin + len(sought))
        begin = said.find(sought, begin + len(sought))


def _by_statement(matches: Iterable[Match]) -> dict[str, list[Match]]:
    held: dict[str, list[Match]] = {}
    for match in matches:
        held.setdefault(match.statement, []).append(match)
    return held


def _replaced(paragraph: Paragraph, places: dict[str, list[Match]], by: str) -> Paragraph | None:
    statements = [_reworded(statement, places.get(statement.id, ()), by) for statement in paragraph.statements]
    kept = tuple(statement for statement in statements if statement.inlines)
    return msgspec.structs.replace(paragraph, statements=kept) if kept else None


def _reworded(statement: Statement, matches: Sequence[Match], by: str) -> Statement:
    inlines: tuple[Inline, ...] = statement.inlines
    words = statement.words
    for match in reversed(matches):  # from the end, so that the places before stay true
        words = words[:match.begin] + by + words[match.end:]
        inlines = reworded(inlines, words)
    return msgspec.structs.replace(statement, inlines=inlines)
