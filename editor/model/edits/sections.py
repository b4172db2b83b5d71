"""Order the sections of a briefing: add, move, rename, leave out and delete them, and set what each shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.briefings import sections_of, taken_away
from editor.model.edits.fields import made, set_fields
from editor.model.edits.references import unreferred
from editor.model.errors import EditRefused
from editor.model.papers import ONCE, section_title, with_usual
from editor.model.project import Project
from editor.model.records import Briefing, Section
from editor.words import say


def set_section(section_id: str, **fields: Any) -> Edit:
    """Give fields of a section new values."""
    return set_fields(Section, section_id, "change section", **fields)


def switch_option(section_id: str, option: str, *, is_set: bool) -> Edit:
    """Give a section an option, or take it from it."""
    def edit(project: Project, stamp: Stamp) -> Change:
        section = project.get(Section, section_id)
        others = tuple(held for held in section.options if held != option)
        return set_section(section_id, options=(*others, option) if is_set else others)(project, stamp)
    return edit


def add_section(briefing_id: str, kind: str, title: str = "", after: str = "") -> Edit:
    """Add a section after another, at the end of the briefing where none is named.

    Raises EditRefused for a second section of a kind of which a briefing has but one.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        briefing = project.get(Briefing, briefing_id)
        held = sections_of(project, briefing.id)
        if kind in ONCE and any(section.kind == kind for section in held):
            raise EditRefused(say(
                "Nothing was added: the briefing has this section already. Take it in, or rename it."))
        section = Section(id=next(ids), **made(stamp), briefing=briefing.id, kind=kind, title=title)
        place = next((place for place, other in enumerate(held, 1) if other.id == after), len(held))
        swaps = _ordered(project, [*held[:place], section, *held[place:]])
        return make_change(stamp, ids, "add section", swaps, name=section_title(kind, title))
    return edit


def move_section(section_id: str, before: str = "") -> Edit:
    """Move a section to the place before another of its briefing, to the end where none is named."""
    def edit(project: Project, stamp: Stamp) -> Change:
        section = project.get(Section, section_id)
        others = [held for held in sections_of(project, section.briefing) if held.id != section_id]
        place = next((place for place, other in enumerate(others) if other.id == before), len(others))
        swaps = [] if before == section_id else _ordered(project, [*others[:place], section, *others[place:]])
        return make_change(stamp, stamp.ids(), "move section", swaps, name=section_title(section.kind, section.title))
    return edit


def shift_section(section_id: str, by: int) -> Edit:
    """Move a section one place up (-1) or down (1); at the end nothing changes."""
    def edit(project: Project, stamp: Stamp) -> Change:
        section = project.get(Section, section_id)
        held = [each.id for each in sections_of(project, section.briefing)]
        place = held.index(section_id) + by
        if not 0 <= place < len(held):
            return move_section(section_id, section_id)(project, stamp)
        following = [*held, ""][place if by < 0 else place + 1]
        return move_section(section_id, following)(project, stamp)
    return edit


def delete_section(section_id: str) -> Edit:
    """Delete a section with all that is written in it. A briefing that was not told its sections keeps the usual."""
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        section = project.get(Section, section_id)
        swaps = taken_away(project, section)
        swaps += [*unreferred(project, {swap.id for swap in swaps}), *_chosen(project, section, stamp, ids)]
        return make_change(stamp, ids, "delete section", swaps, name=section_title(section.kind, section.title))
    return edit


def _chosen(project: Project, leaving: Section, stamp: Stamp, ids: Iterator[str]) -> list[Swap]:
    """Return the swaps that make a briefing's usual sections its own, so that one of them can leave."""
    briefing = project.find(Briefing, leaving.briefing)
    if briefing is None or briefing.chosen_sections:
        return []
    named = [section if section.id else msgspec.structs.replace(section, id=next(ids), **made(stamp),
                                                                briefing=briefing.id)
             for section in with_usual(sections_of(project, briefing.id)) if section.id != leaving.id]
    return [*_ordered(project, named), Swap(briefing, msgspec.structs.replace(briefing, chosen_sections=True))]


def _ordered(project: Project, sections: Iterable[Section]) -> list[Swap]:
    """Return the swaps that give the sections their places, and make those that are not there yet."""
    placed = ((project.find(Section, section.id), msgspec.structs.replace(section, order=float(place)))
              for place, section in enumerate(sections, 1))
    return [Swap(before, after) for before, after in placed if before != after]
