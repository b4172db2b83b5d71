"""Read from the records of a project what ties its entities: relations, events they took part in, and quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from editor.briefing.chart import Tie
from editor.briefing.events import HAPPENED
from editor.briefing.timeline import days_of
from editor.model.dates import full_when
from editor.model.project import Project
from editor.model.records import Event, Quote, Relation, When
from editor.model.scheme import Scheme, scheme_of
from editor.words import say


def ties_of(project: Project) -> tuple[Tie, ...]:
    """Return what ties accepted entities, by accepted records, in the order of their making.

    What names an entity that was merged ties the one that took its place; none is tied to itself.
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
        label = scheme.relation_type(relation.type).label
        yield _dated(Tie(one, other, "relation", say(label) if label else say("Linked"), "relation", relation.id,
                         evidence=len(relation.evidence)), relation.when)


def _of_event(project: Project, scheme: Scheme, event: Event) -> Iterator[Tie]:
    """Yield who carried an event out against whom; those without an opposite took part with whoever did."""
    parts: dict[str, list[str]] = {"actor": [], "target": [], "other": []}
    for each in event.participants:
        part = scheme.event_role(each.role).part
        if found := _standing(project, each.entity):
            parts[part if part in parts else "other"].append(found)
    directed = set(product(parts["actor"], parts["target"]))
    beside = {*product(parts["actor"] or parts["target"], parts["other"]), *combinations(parts["actor"], 2)}
    if not parts["actor"]:
        beside |= {*combinations(parts["target"], 2)}
        beside |= set() if parts["target"] else {*combinations(parts["other"], 2)}
    title = event.title or say(scheme.event_type(event.type).label or "Event without a title")
    seen: set[frozenset[str]] = set()
    pairs = [*((pair, True) for pair in sorted(directed)), *((pair, False) for pair in sorted(beside))]
    for pair, is_directed in pairs:
        if is_directed or frozenset(pair) not in seen:
            seen.add(frozenset(pair))
            yield _dated(Tie(*pair, "event" if event.status in HAPPENED else "unrealised", title, "event", event.id,
                             f"E{event.number}", len(event.evidence), is_directed=is_directed), event.when)


def _of_quote(project: Project, quote: Quote) -> Iterator[Tie]:
    speaker = _standing(project, quote.speaker)
    spoken_to = _some((_standing(project, quote.addressee),))
    spoken_about = _some(_standing(project, each) for each in quote.about)
    for others, label in ((spoken_to, say("Spoke to")), (spoken_about, say("Spoke about"))):
        for other in others if speaker else ():
            yield _dated(Tie(speaker, other, "quote", label, "quote", quote.id, f"Q{quote.number}", len(quote.spans)),
                         quote.said_when)


def _some(entities: Iterable[str]) -> list[str]:
    return [each for each in dict.fromkeys(entities) if each]


def _standing(project: Project, entity_id: str) -> str:
    """Return the accepted entity that an id stands for now, or blank."""
    found = project.entity(entity_id) if entity_id else None
    return found.id if found is not None and found.state == "accepted" and not found.merged_into else ""


def _dated(tie: Tie, when: When) -> Tie:
    days = days_of(when)
    if days is None:
        return tie
    return Tie(tie.one, tie.other, tie.sort, tie.label, tie.kind, tie.record, tie.badge, tie.evidence,
               full_when(when), *days, tie.is_directed)
