"""Say who is linked with whom, as a chart shows it: the most linked first, sieved by kind of link, type and time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Literal

from editor.briefing.badges import badges
from editor.briefing.drawing import INKS, Ink
from editor.briefing.part import Part
from editor.briefing.unconfirmed import as_suggested, starred, unreviewed
from editor.model.project import Project
from editor.model.records import Entity
from editor.model.scheme import Nature, scheme_of
from editor.words import phrase, say, say_number

Sort = Literal["relation", "event", "unrealised", "quote"]
SORTS: dict[Sort, str] = {
    "relation": phrase("Relations"), "event": phrase("Events"),
    "unrealised": phrase("Planned, threatened or denied events"), "quote": phrase("Quotes"),
}
MOST = 60
"""Nodes that are shown at once, those with the most neighbours."""


class Tie(Part, frozen=True, gc=False):
    """One record that ties two entities: who to whom where it is directed, else who with whom.

    `begin` and `end` are the first and last day that are not ruled out, None where no day is known at all; `evidence`
    counts passages. `is_suggested` tells that nobody has confirmed whom it ties, `is_unreviewed` that the record was
    accepted in bulk and looked at by nobody since.
    """

    one: str
    other: str
    sort: Sort
    label: str
    kind: str
    record: str
    badge: str = ""
    evidence: int = 0
    when: str = ""
    begin: date | None = None
    end: date | None = None
    is_directed: bool = True
    is_suggested: bool = False
    is_unreviewed: bool = False

    @property
    def told(self) -> str:
        """Return the label, marked where nobody has confirmed who is tied, or has looked at the record at all."""
        label = as_suggested(self.label) if self.is_suggested else self.label
        return f"{label} {unreviewed()}" if self.is_unreviewed else label


class Sieve(Part, frozen=True, gc=False):
    """What a chart leaves out: sorts of links, types of entities, and what was not between two days, both included."""

    sorts: frozenset[Sort] = frozenset()
    types: frozenset[str] = frozenset()
    begin: date | None = None
    end: date | None = None

    def lets(self, tie: Tie) -> bool:
        """Tell whether a tie is shown. Without a date a relation holds at any time, and nothing else at one given."""
        if tie.sort in self.sorts:
            return False
        if tie.begin is None or tie.end is None:
            return tie.sort == "relation" or (self.begin is None and self.end is None)
        return (self.begin is None or tie.end >= self.begin) and (self.end is None or tie.begin <= self.end)


class Node(Part, frozen=True, gc=False):
    """An entity on the chart, with the letter and the nature of its type, and the ink that it is drawn in."""

    id: str
    name: str
    type: str = "other"
    letter: str = ""
    nature: Nature = "other"
    look: Ink = "other"


class Link(Part, frozen=True, gc=False):
    """All ties of one sort between two entities: a single line."""

    one: str
    other: str
    sort: Sort
    ties: tuple[Tie, ...]

    def leads_to(self, node: str) -> bool:
        """Tell whether a tie goes from the other end to this one."""
        return any(tie.is_directed and tie.other == node for tie in self.ties)

    @property
    def words(self) -> str:
        """Return what the line says, in short: what the relation is, the badge of an event, or how many there are.

        A star is before it where `is_suggested`.
        """
        return starred(self._named) if self.is_suggested else self._named

    @property
    def spelled(self) -> str:
        """Return what the line says to a reader without the records: the title of its one event in place of a badge."""
        if self.sort == "relation" or len({tie.record for tie in self.ties}) > 1:
            return self.words
        return starred(self.ties[0].label) if self.is_suggested else self.ties[0].label

    @property
    def is_suggested(self) -> bool:
        """Tell whether nobody has confirmed whom one of its ties ties."""
        return any(tie.is_suggested for tie in self.ties)

    @property
    def _named(self) -> str:
        if self.sort == "relation":
            return ", ".join(dict.fromkeys(tie.label for tie in self.ties))
        count = len({tie.record for tie in self.ties})
        if count == 1:
            return self.ties[0].badge
        if self.sort == "quote":
            return say_number("{count} quote", "{count} quotes", count)
        return say_number("{count} event", "{count} events", count)


class Chart(Part, frozen=True, gc=False):
    """Nodes, the most linked first, the ties between them, and how many linked entities it has no room for.

    `crowded` are the badges of events that tie nobody here, because too many took part.
    """

    nodes: tuple[Node, ...] = ()
    ties: tuple[Tie, ...] = ()
    left_out: int = 0
    crowded: tuple[str, ...] = ()

    def links(self) -> tuple[Link, ...]:
        """Return the ties gathered to lines, in the order of their first ties."""
        held: dict[tuple[str, str, Sort], list[Tie]] = {}
        for tie in self.ties:
            one, other = sorted((tie.one, tie.other))
            held.setdefault((one, other, tie.sort), []).append(tie)
        return tuple(Link(ties[0].one, ties[0].other, sort, tuple(ties)) for (_, _, sort), ties in held.items())

    def neighbours(self, node: str) -> tuple[str, ...]:
        """Return who is linked to a node, in the order of the nodes."""
        near = {tie.other if tie.one == node else tie.one for tie in self.ties if node in (tie.one, tie.other)}
        return tuple(each.id for each in self.nodes if each.id in near)

    def name(self, node: str) -> str:
        """Return the name of a node."""
        return next((each.name for each in self.nodes if each.id == node), "")


def chart_of(project: Project, ties: Iterable[Tie], sieve: Sieve | None = None, most: int = MOST,
             kept: str = "", crowded: tuple[str, ...] = ()) -> Chart:
    """Return the chart of ties that the sieve lets through; the node `kept` is on it if it has any.

    Events `crowded` are told, unless the sieve leaves events out.
    """
    sieve = sieve or Sieve()
    entities = {entity.id: entity for entity in project.of(Entity).values() if entity.type not in sieve.types}
    shown = [tie for tie in ties if sieve.lets(tie) and tie.one in entities and tie.other in entities]
    ranked = _ranked(shown, entities, kept)
    among = set(ranked[:most])
    inner = tuple(tie for tie in shown if tie.one in among and tie.other in among)
    linked = {node for tie in inner for node in (tie.one, tie.other)}
    nodes = tuple(_node(project, entities[each]) for each in ranked if each in linked)
    return Chart(nodes, inner, len(ranked) - len(nodes), () if "event" in sieve.sorts else crowded)


def told(chart: Chart) -> str:
    """Return in words all that a chart shows, for readers who cannot see it."""
    names = ", ".join(say("{name} ({letter})", name=node.name, letter=node.letter) if node.letter else node.name
                      for node in chart.nodes)
    links = "; ".join(told_link(chart, link) for link in chart.links())
    words = say("{names}. Links: {links}.", names=names, links=links)
    return f"{words} {left_out(chart)}".strip()


def told_link(chart: Chart, link: Link) -> str:
    """Return in words who is linked with whom, and by what."""
    one, other = chart.name(link.one), chart.name(link.other)
    what = ", ".join(dict.fromkeys(each.told for each in link.ties))
    if link.leads_to(link.one) == link.leads_to(link.other):
        return say("{one} and {other}: {what}", one=one, other=other, what=what)
    if link.leads_to(link.one):
        one, other = other, one
    return say("{one} to {other}: {what}", one=one, other=other, what=what)


def left_out(chart: Chart) -> str:
    """Return how many linked entities are not shown, and which events are not for their crowds, or blank."""
    parts = []
    if chart.left_out:
        parts.append(say_number("{count} more linked entity is not shown.",
                                "{count} more linked entities are not shown.", chart.left_out))
    if chart.crowded:
        parts.append(say("No links are drawn for events in which very many took part: {events}.",
                         events=badges(chart.crowded)))
    return " ".join(parts)


def _ranked(ties: Sequence[Tie], entities: Collection[str], kept: str) -> list[str]:
    pairs = {frozenset((tie.one, tie.other)) for tie in ties}
    near = Counter(node for pair in pairs for node in pair)
    many = Counter(node for tie in ties for node in (tie.one, tie.other))
    return sorted((node for node in near if node in entities),
                  key=lambda node: (node != kept, -near[node], -many[node], node))


def _node(project: Project, entity: Entity) -> Node:
    kind = scheme_of(project).entity_type(entity.type)
    return Node(entity.id, entity.name or say("Without a name"), entity.type, kind.key or kind.label[:1].upper(),
                kind.nature, INKS.get(kind.look, kind.nature))
