"""Write a section of a briefing as it is typed: paragraphs and lists of sentences with their citations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.briefings import paragraphs_of
from editor.model.edits.fields import made, shortened
from editor.model.flow import FlowParagraph, Settled, settled
from editor.model.project import Project
from editor.model.records import Paragraph, Section, Statement, StatementKind


def set_text(section_id: str, flow: Sequence[FlowParagraph], *, usual: StatementKind = "reported",
             carried: Iterable[Statement] = (), merge: str = "") -> Edit:
    """Let a section say what stands in the flow. New sentences are of the `usual` kind.

    `carried` are sentences that came in with words from elsewhere: one that is nowhere else keeps its id, and what is
    known of it. `merge` makes the typing of one visit one step.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        section = project.get(Section, section_id)
        held = paragraphs_of(project, section.id)
        own = {statement.id: statement for paragraph in held for statement in paragraph.statements}
        known = {statement.id: statement for statement in carried} | own
        taken = {statement.id for paragraph in project.of(Paragraph).values() if paragraph.section != section.id
                 for statement in paragraph.statements}
        after = list(_placed(settled(flow, known, ids, usual, taken), held, section.id, stamp, ids))
        return make_change(stamp, ids, "write section", list(_swaps(held, after)), merge=merge,
                           words=shortened(_first_new(held, after)))
    return edit


def _first_new(before: Iterable[Paragraph], after: Iterable[Paragraph]) -> str:
    """Return the words of the first sentence that is not as it was, or of the first that is gone."""
    old, new = ([statement for paragraph in each for statement in paragraph.statements] for each in (before, after))
    for one, other in ((new, old), (old, new)):
        known = {statement.id: statement for statement in other}
        for statement in one:
            if known.get(statement.id) != statement:
                return statement.words
    return ""


def _placed(paragraphs: Sequence[Settled], held: Sequence[Paragraph], section_id: str, stamp: Stamp,
            ids: Iterator[str]) -> Iterator[Paragraph]:
    """Yield the paragraphs as records in the order given; those that were there keep their ids."""
    known = {paragraph.id: paragraph for paragraph in held}
    records = [known.pop(paragraph.id) if paragraph.id in known
               else Paragraph(id=next(ids), **made(stamp), section=section_id) for paragraph in paragraphs]
    stood = {paragraph.id for paragraph in held}
    orders = _orders([record.order if record.id in stood else None for record in records])
    yield from map(_replaced, records, paragraphs, orders)


def _orders(known: Sequence[float | None]) -> list[float]:
    """Return a place for each, the known ones kept where they rise and leave room for what is new between them."""
    following: list[float | None] = [None]
    for order in reversed(known):
        following.append(order if order is not None else following[-1])
    orders: list[float] = []
    for order, after in zip(known, reversed(following[1:]), strict=True):
        last = orders[-1] if orders else 0.0
        orders.append(order if order is not None else (last + (after if after is not None else last + 2)) / 2)
    rises = all(one < other for one, other in pairwise((0.0, *orders)))
    return orders if rises else [float(place) for place in range(1, len(orders) + 1)]


def _replaced(record: Paragraph, paragraph: Settled, order: float) -> Paragraph:
    return Paragraph(id=record.id, made_by=record.made_by, made_at=record.made_at, section=record.section, order=order,
                     style=paragraph.style, statements=paragraph.statements)


def _swaps(before: Iterable[Paragraph], after: Iterable[Paragraph]) -> Iterator[Swap]:
    old, new = ({paragraph.id: paragraph for paragraph in each} for each in (before, after))
    for paragraph_id in {**old, **new}:
        if old.get(paragraph_id) != new.get(paragraph_id):
            yield Swap(old.get(paragraph_id), new.get(paragraph_id))
