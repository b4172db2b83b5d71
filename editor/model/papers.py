"""Say what kinds of briefings there are: what each is called, and the sections it begins with.

The kinds are data, `resources/briefings.toml`; the first is the one that is begun without being told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

import msgspec

from editor import assets
from editor.model.dates import full_date
from editor.model.records import Section
from editor.words import say

WRITTEN = frozenset({"bottom line", "key judgements", "background", "outlook", "assumptions", "text"})
"""The kinds of sections that people write; the others are made of records, after what may be written in them."""
ONCE = ("bottom line", "key judgements", "events", "unrealised events", "background", "entities", "quotes",
        "differences", "outlook", "assumptions", "sources", "likelihood", "annex")
"""The kinds of sections of which a briefing has one at most, in the usual order."""
USUAL = ("bottom line", "key judgements", "events", "unrealised events", "entities", "quotes", "sources", "likelihood")
"""The kinds of sections that a briefing has without being told, in order, where its sections are not chosen."""


class PaperSection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A section that a kind of briefing begins with; its label is blank where its kind says what it is called."""

    kind: str
    label: str = ""
    included: bool = True


class Paper(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of briefing: its name in records, its label, the pattern of its title, its sections in order."""

    name: str
    label: str
    title: str
    sections: tuple[PaperSection, ...]


class _Papers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    papers: tuple[Paper, ...]


@cache
def papers() -> tuple[Paper, ...]:
    """Return the kinds of briefings, the usual one first."""
    return msgspec.toml.decode(assets.read_bytes("briefings.toml"), type=_Papers).papers


def paper(name: str) -> Paper:
    """Return the kind of that name; for a name that is not known, the usual kind under that name."""
    usual = papers()[0]
    return next((one for one in papers() if one.name == name),
                msgspec.structs.replace(usual, name=name, label=name[:1].upper() + name[1:]))


def title_of_new(name: str, project: str, day: str) -> str:
    """Return what a new briefing of a kind is called in a project of this title; `day` is an ISO date."""
    week = date.fromisoformat(day).isocalendar().week
    return say(paper(name).title, project=project, week=week, day=full_date(day)).strip()


def is_written(kind: str) -> bool:
    """Tell whether people write the whole of such a section; an unknown kind is one of their own."""
    return kind in WRITTEN or kind not in ONCE


def section_title(kind: str, written: str = "") -> str:
    """Return the heading of a kind of section; what the analyst wrote takes its place."""
    titles = {
        "bottom line": say("Bottom line up front"),
        "key judgements": say("Key judgements"),
        "events": say("What happened"),
        "unrealised events": say("Announced, threatened or denied"),
        "background": say("Background"),
        "entities": say("Who is involved"),
        "quotes": say("In their words"),
        "differences": say("Differences between accounts"),
        "outlook": say("Outlook"),
        "assumptions": say("Assumptions, gaps, indicators"),
        "sources": say("Sources"),
        "likelihood": say("How to read the likelihood terms"),
        "annex": say("Annex: the annotated articles"),
        "text": say("Text"),
    }
    return written or titles.get(kind, kind[:1].upper() + kind[1:])


def with_usual(sections: Iterable[Section]) -> list[Section]:
    """Return the sections in their order, and among them one without an id for each usual kind that is missing.

    Each of these stands before the first section whose kind usually follows it.
    """
    held = list(sections)
    missing = [kind for kind in USUAL if kind not in {section.kind for section in held}]
    found: list[Section] = []
    for section in held:
        if section.kind in USUAL:
            found += _taken_before(missing, section.kind)
        found.append(section)
    return [*found, *(Section(id="", kind=kind) for kind in missing)]


def _taken_before(missing: list[str], kind: str) -> Iterator[Section]:
    """Yield the missing kinds that come before this one, and take them off the list."""
    while missing and USUAL.index(missing[0]) < USUAL.index(kind):
        yield Section(id="", kind=missing.pop(0))
