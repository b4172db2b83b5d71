"""Know the versions of an article, what a later one changed, and which records still stand on an earlier one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Literal

import msgspec

from editor.model.aligning import Alignment, Run
from editor.model.anchor import anchors_in
from editor.model.project import Project
from editor.model.records import (
    Anchor,
    Article,
    Briefing,
    Entity,
    Event,
    Kept,
    Line,
    Note,
    Paragraph,
    Quote,
    Record,
    Relation,
    Section,
    Translation,
)

PartKind = Literal["same", "removed", "added", "moved"]
EVERYWHERE: tuple[type[Record], ...] = (Event, Quote, Note, Relation, Translation, Entity)
"""The records that may rest on words of any article, tags and sentences apart."""
_ISSUED = frozenset({"issued", "superseded", "recalled"})


class Left(msgspec.Struct, frozen=True):
    """Words of a record that stand on an earlier version of an article; `decided` where they are to stay there."""

    record: Record
    anchor: Anchor
    decided: bool = False

    @property
    def kept(self) -> Kept:
        """Return what is kept in mind of them once it is decided that they stay."""
        return Kept(self.record.id, self.anchor.begin, self.anchor.end)


class Part(msgspec.Struct, frozen=True):
    """A part of what two versions say: words of the old one that are gone, of the new one that came, or of both.

    `begin` and `end` count in the old text for what is removed, else in the new one. `old` is where words of both stand
    in the old text, else -1.
    """

    kind: PartKind
    begin: int
    end: int
    old: int = -1


def left_behind(project: Project, article: Article) -> list[Left]:
    """Return what stands on earlier versions of an article, by version and place; tags only of a loaded article."""
    if not article.versions:
        return []
    places = {version.text: place for place, version in enumerate(article.versions)}
    kept = {(version.text, held) for version in article.versions for held in version.kept}
    found = []
    for record in records_on(project, article.id):
        for anchor in anchors_in(record):
            if anchor.article == article.id and anchor.text in places:
                left = Left(record, anchor)
                found.append(msgspec.structs.replace(left, decided=(anchor.text, left.kept) in kept))
    return sorted(found, key=lambda left: (places[left.anchor.text], left.anchor.begin, left.anchor.end,
                                           left.record.kind_of_record, left.record.id))


def undecided(project: Project, article: Article) -> list[Left]:
    """Return what stands on earlier versions and waits for a decision."""
    return [left for left in left_behind(project, article) if not left.decided]


def earlier_text(project: Project, article: Article, begin: int, end: int) -> str:
    """Return the earlier text of an article in which a record stands on just these words; blank where none does, or
    where one stands on them in the newest text.
    """
    if not article.versions:
        return ""
    found = {anchor.text or article.text for record in records_on(project, article.id) for anchor in anchors_in(record)
             if (anchor.article, anchor.begin, anchor.end) == (article.id, begin, end)}
    return "" if article.text in found else next(
        (version.text for version in reversed(article.versions) if version.text in found), "")


def records_on(project: Project, article_id: str) -> Iterator[Record]:
    """Yield the records that may have words in an article, sentences that were issued apart."""
    if project.is_loaded(article_id):
        yield from project.mentions_of(article_id).values()
    for kind in EVERYWHERE:
        yield from project.of(kind).values()
    for paragraph in project.of(Paragraph).values():
        if not is_issued(project, paragraph):
            yield paragraph


def is_issued(project: Project, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph went out to readers: what it cites stays what it cited then."""
    section = project.find(Section, paragraph.section)
    briefing = project.find(Briefing, section.briefing) if section is not None else None
    return briefing is not None and briefing.status in _ISSUED


def version_number(article: Article, text: str) -> int:
    """Return which version of an article a text is, from 1; a blank name means the newest."""
    return article.texts.index(text) + 1 if text in article.texts else len(article.texts)


@lru_cache(maxsize=4)
def alignment_of(old: str, new: str) -> Alignment:
    """Return which words of the old text stand where in the new one; the last few are kept in mind."""
    return Alignment(old, new)


def parts_of(old: str, new: str) -> list[Part]:
    """Return what a later text changed, in its order: what is removed stands where it was, before what was added."""
    if old == new:
        return [Part("same", 0, len(new), 0)] if new else []
    runs = alignment_of(old, new).runs
    moved = [run for run in runs if run.moved]
    moved_here = sorted(moved, key=lambda run: run.new)
    found: list[Part] = []
    begin = new_begin = 0
    for run in (*(run for run in runs if not run.moved), Run(len(old), len(old), len(new))):
        found += _removed(old, begin, run.begin, _within(moved, begin, run.begin, lambda run: run.begin))
        found += _added(new, new_begin, run.new, _within(moved_here, new_begin, run.new, lambda run: run.new))
        if run.end > run.begin:
            found.append(Part("same", run.new, run.new + run.end - run.begin, run.begin))
        begin, new_begin = run.end, run.new + run.end - run.begin
    return found


def _within(moved: Sequence[Run], begin: int, end: int, place: Callable[[Run], int]) -> Sequence[Run]:
    """Return which of some runs, sorted by their place, begin between two places."""
    return moved[bisect_left(moved, begin, key=place):bisect_left(moved, end, key=place)]


def _removed(old: str, begin: int, end: int, moved: Sequence[Run]) -> Iterator[Part]:
    """Yield the words between two places of the old text that are gone, without those that were moved."""
    for run in moved:
        yield from _part("removed", old, begin, run.begin)
        begin = run.end
    yield from _part("removed", old, begin, end)


def _added(new: str, begin: int, end: int, moved: Sequence[Run]) -> Iterator[Part]:
    for run in moved:
        yield from _part("added", new, begin, run.new)
        yield Part("moved", run.new, begin := run.new + run.end - run.begin, run.begin)
    yield from _part("added", new, begin, end)


def _part(kind: PartKind, words: str, begin: int, end: int) -> Iterator[Part]:
    has_words = bool(words[begin:end].strip())
    if begin < end and (has_words or kind == "added"):
        yield Part(kind if has_words else "same", begin, end)


def carried_lines(lines: Sequence[Line], earlier: Sequence[Line], alignment: Alignment) -> tuple[Line, ...]:
    """Return the lines of a later text with what was decided of those that stand in it unchanged: role, set aside."""
    decided = {}
    for line in earlier:
        place = alignment.place(line.begin, line.end) if line.end > line.begin else None
        if place is not None:
            decided[place, place + line.end - line.begin] = line
    return tuple(
        msgspec.structs.replace(line, role=held.role, set_aside=held.set_aside)
        if (held := decided.get((line.begin, line.end))) is not None else line for line in lines)
