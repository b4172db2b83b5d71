"""Read from the records of a project what ties its entities: relations, events they took part in, and quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product

import msgspec

from editor.briefing.chart import Tie
from editor.briefing.events import HAPPENED
from editor.briefing.part import Part
from editor.briefing.timeline import days_of
from editor.briefing.unconfirmed import as_suggested
from editor.model.checks import claims_unseen
from editor.model.dates import full_when
from editor.model.project import Project
from editor.model.records import Event, Quote, Relation, When
from editor.model.scheme import Scheme, scheme_of
from editor.words import say

MOST_PAIRS = 300
"""Pairs that one event may tie; of a summit, lines from everyone to everyone would show nothing."""


def ties_of(project: Project) -> tuple[Tie, ...]:
    """Return what ties accepted entities, by accepted records, in the order of their making.

    What names an entity that was merged ties the one that took its place; none is tied to itself. Events that
    `crowded_events` names tie nobody.
    """
    scheme = scheme_of(project)
    held = [*(tie for relation in project.each(Relation) if relation.state == "accepted"
              for tie in _of_relation(project, scheme, relation)),
            *(tie for event in project.each(Event) if event.state == "accepted"
              for tie in _of_event(project, scheme, event)),
            *(tie for quote in project.each(Quote) if quote.state == "accepted" for tie in _of_quote(project, quote))]
    return tuple(tie for tie in held if tie.one != tie.other)


def _of_relation(project: Project, scheme: Scheme, relation: Relation) -> Iterator[Tie]:
    one, other = _standing(project, relation.from_), _standing(project, relation.to)
    if one and other:
        kind = scheme.relation_type(relation.type)
        yield _dated(Tie(one, other, "relation", say(kind.label) if kind.label else say("Linked"), "relation",
                         relation.id, evidence=len(relation.evidence), is_directed=not kind.mutual), relation.when)


def crowded_events(project: Project) -> tuple[str, ...]:
    """Return the badges of the accepted events in which too many took part for links between them all."""
    scheme = scheme_of(project)
    return tuple(f"E{event.number}" for event in project.each(Event) if event.state == "accepted"
                 and _Parts.of(project, scheme, event).is_crowd)


class _Parts(Part, frozen=True, gc=False):
    """Who carried an event out, against whom, and who else took part; each may stand more than once."""

    actors: tuple[str, ...]
    targets: tuple[str, ...]
    others: tuple[str, ...]

    @classmethod
    def of(cls, project: Project, scheme: Scheme, event: Event) -> _Parts:
        parts: dict[str, list[str]] = {"actor": [], "target": [], "other": []}
        for each in event.participants:
            part = scheme.event_role(each.role).part
            if found := _standing(project, each.entity):
                parts[part if part in parts else "other"].append(found)
        return cls(*(tuple(dict.fromkeys(part)) for part in parts.values()))

    @property
    def is_crowd(self) -> bool:
        """Tell whether there are more pairs of them than can be drawn."""
        actors, targets, others = (len(part) for part in (self.actors, self.targets, self.others))
        lone = actors or targets or others
        beside = (actors or targets) * others if actors or targets else 0
        return actors * targets + beside + lone * (lone - 1) // 2 > MOST_PAIRS

    def pairs(self) -> list[tuple[tuple[str, str], bool]]:
        """Return who is tied to whom with a direction, then who with whom without one."""
        directed = set(product(self.actors, self.targets))
        leading = self.actors or self.targets
        beside = {*product(leading, self.others), *combinations(leading or self.others, 2)}
        return [*((pair, True) for pair in sorted(directed)), *((pair, False) for pair in sorted(beside))]


def _of_event(project: Project, scheme: Scheme, event: Event) -> Iterator[Tie]:
    """Yield who carried an event out against whom; those without an opposite took part with whoever did."""
    parts = _Parts.of(project, scheme, event)
    title = event.title or say(scheme.event_type(event.type).label or "Event without a title")
    seen: set[frozenset[str]] = set()
    for pair, is_directed in () if parts.is_crowd else parts.pairs():
        if is_directed or frozenset(pair) not in seen:
            seen.add(frozenset(pair))
            yield _dated(Tie(*pair, "event" if event.status in HAPPENED else "unrealised", title, "event", event.id,
                             f"E{event.number}", len(event.evidence), is_directed=is_directed,
                             is_suggested="participants" in event.suggested,
                             is_unreviewed=claims_unseen(event)), event.when,
                         is_suggested="when" in event.suggested)


def _of_quote(project: Project, quote: Quote) -> Iterator[Tie]:
    speaker = _standing(project, quote.speaker)
    spoken_to = _some((_standing(project, quote.addressee),))
    spoken_about = _some(_standing(project, each) for each in quote.about)
    for others, label, ends in ((spoken_to, say("Spoke to"), {"speaker", "addressee"}),
                                (spoken_about, say("Spoke about"), {"speaker"})):
        for other in others if speaker else ():
            yield _dated(Tie(speaker, other, "quote", label, "quote", quote.id, f"Q{quote.number}", len(quote.spans),
                             is_suggested=not ends.isdisjoint(quote.suggested), is_unreviewed=claims_unseen(quote)),
                         quote.said_when, is_suggested="said_when" in quote.suggested)


def _some(entities: Iterable[str]) -> list[str]:
    return [each for each in dict.fromkeys(entities) if each]


def _standing(project: Project, entity_id: str) -> str:
    """Return the accepted entity that an id stands for now, or blank."""
    found = project.entity(entity_id) if entity_id else None
    return found.id if found is not None and found.state == "accepted" and not found.merged_into else ""


def _dated(tie: Tie, when: When, *, is_suggested: bool = False) -> Tie:
    """Return the tie with its time, which is marked where it is only suggested."""
    days = days_of(when)
    if days is None:
        return tie
    told = as_suggested(full_when(when)) if is_suggested else full_when(when)
    return msgspec.structs.replace(tie, when=told, begin=days.earliest, end=days.latest)
