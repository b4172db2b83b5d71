"""Make, copy and delete briefings, write their sentences, and say what each sentence rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.fields import made, name_of, set_fields, shortened
from editor.model.edits.references import unreferred
from editor.model.errors import EditRefused
from editor.model.papers import paper, papers
from editor.model.project import Project
from editor.model.records import Briefing, Citation, Paragraph, Section, Statement, StatementKind, Words
from editor.model.rewording import reworded
from editor.words import say

_ONE_PARAGRAPH = "bottom line"
"""The kind of section whose sentences follow each other in one paragraph; elsewhere each has its own."""


def make_briefing(title: str, kind: str = "", **fields: Any) -> Edit:
    """Make a briefing of a kind, the usual one if blank, with the sections that it begins with."""
    chosen = paper(kind or papers()[0].name)

    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        briefing = Briefing(id=next(ids), **made(stamp), title=title, kind=chosen.name, chosen_sections=True, **fields)
        sections = [Section(id=next(ids), **made(stamp), briefing=briefing.id, kind=held.kind, order=float(order),
                            title=say(held.label) if held.label else "", included=held.included)
                    for order, held in enumerate(chosen.sections, 1)]
        return make_change(stamp, ids, "make briefing", [Swap(None, record) for record in (briefing, *sections)],
                           name=title)
    return edit


def duplicate_briefing(briefing_id: str, title: str, day: str = "") -> Edit:
    """Make a draft of a day that says under another title what a briefing says, with sentences of its own.

    Nobody has reviewed it yet; it has no reference and no version, and up to which day it takes in is to be said anew.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        copied = project.get(Briefing, briefing_id)
        copy = msgspec.structs.replace(copied, id=next(ids), **made(stamp), title=title, status="draft",
                                       date=day, reference="", version="", cutoff="", reviewed_by="")
        swaps = [Swap(None, copy)]
        for section in sections_of(project, briefing_id):
            kept = msgspec.structs.replace(section, id=next(ids), **made(stamp), briefing=copy.id)
            swaps.append(Swap(None, kept))
            swaps += [Swap(None, _copied(paragraph, kept.id, stamp, ids))
                      for paragraph in paragraphs_of(project, section.id)]
        return make_change(stamp, ids, "duplicate briefing", swaps, name=name_of(copied))
    return edit


def _copied(paragraph: Paragraph, section_id: str, stamp: Stamp, ids: Iterator[str]) -> Paragraph:
    statements = tuple(msgspec.structs.replace(statement, id=next(ids)) for statement in paragraph.statements)
    return msgspec.structs.replace(paragraph, id=next(ids), **made(stamp), section=section_id, statements=statements)


def delete_briefing(briefing_id: str) -> Edit:
    """Delete a briefing with all that is written in it."""
    def edit(project: Project, stamp: Stamp) -> Change:
        briefing = project.get(Briefing, briefing_id)
        swaps = [swap for section in sections_of(project, briefing_id) for swap in taken_away(project, section)]
        swaps += [*unreferred(project, {briefing_id, *(swap.id for swap in swaps)}), Swap(briefing, None)]
        return make_change(stamp, stamp.ids(), "delete briefing", swaps, name=name_of(briefing))
    return edit


def taken_away(project: Project, section: Section) -> list[Swap]:
    """Return the swaps that take a section away with its paragraphs."""
    return [*(Swap(paragraph, None) for paragraph in paragraphs_of(project, section.id)), Swap(section, None)]


def set_briefing(briefing_id: str, *, merge: str = "", **fields: Any) -> Edit:
    """Give fields of a briefing new values."""
    return set_fields(Briefing, briefing_id, "change briefing", merge=merge, **fields)


def add_statement(section_id: str, words: str, kind: StatementKind = "reported",
                  citations: Iterable[Citation] = ()) -> Edit:
    """Add a sentence at the end of a section, with what it cites."""
    inlines = (*((Words(words),) if words else ()), *citations)

    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        section = project.get(Section, section_id)
        statement = Statement(id=next(ids), kind=kind, inlines=inlines)
        held = paragraphs_of(project, section_id)
        if section.kind == _ONE_PARAGRAPH and held:
            swap = Swap(held[-1], msgspec.structs.replace(held[-1], statements=(*held[-1].statements, statement)))
        else:
            order = held[-1].order + 1 if held else 1.0
            swap = Swap(None, Paragraph(id=next(ids), **made(stamp), section=section_id, order=order,
                                        statements=(statement,)))
        return make_change(stamp, ids, "add sentence", [swap], words=shortened(words))
    return edit


def set_statement(statement_id: str, *, merge: str = "", **fields: Any) -> Edit:
    """Give fields of a sentence new values."""
    return _on_statement(statement_id, "change sentence",
                         lambda statement: msgspec.structs.replace(statement, **fields), merge)


def set_words(statement_id: str, words: str, *, merge: str = "") -> Edit:
    """Give a sentence new words; what it cites stays where it stands among them, and so do bold and italic words."""
    return _on_statement(statement_id, "change sentence", lambda statement: msgspec.structs.replace(
        statement, inlines=reworded(statement.inlines, words)), merge)


def cite(statement_id: str, citation: Citation) -> Edit:
    """Let a sentence cite one more record or passage, once."""
    return _on_statement(statement_id, "cite", lambda statement: statement if citation in statement.citations
                         else msgspec.structs.replace(statement, inlines=(*statement.inlines, citation)))


def sections_of(project: Project, briefing_id: str) -> list[Section]:
    """Return a briefing's sections in their order."""
    return sorted((section for section in project.of(Section).values() if section.briefing == briefing_id),
                  key=lambda section: (section.order, section.id))


def paragraphs_of(project: Project, section_id: str) -> list[Paragraph]:
    """Return a section's paragraphs in their order."""
    return sorted((paragraph for paragraph in project.of(Paragraph).values() if paragraph.section == section_id),
                  key=lambda paragraph: (paragraph.order, paragraph.id))


def statement_in(project: Project, statement_id: str) -> tuple[Paragraph, Statement]:
    """Return a sentence and the paragraph that holds it. Raises EditRefused where there is none of this id."""
    for paragraph in project.of(Paragraph).values():
        for statement in paragraph.statements:
            if statement.id == statement_id:
                return paragraph, statement
    raise EditRefused(say("Nothing was changed: the sentence is not in this project any more."))


def _on_statement(statement_id: str, message: str, deed: Callable[[Statement], Statement], merge: str = "") -> Edit:
    def edit(project: Project, stamp: Stamp) -> Change:
        paragraph, _ = statement_in(project, statement_id)
        after = msgspec.structs.replace(paragraph, statements=tuple(
            deed(held) if held.id == statement_id else held for held in paragraph.statements))
        statement = next(held for held in after.statements if held.id == statement_id)
        return make_change(stamp, stamp.ids(), message, [Swap(paragraph, after)] if after != paragraph else [],
                           merge=merge, words=shortened(statement.words))
    return edit
