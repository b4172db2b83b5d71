"""Put what was suggested into a project: as records that wait for a decision, or as accepted in bulk."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.denial import verb_of_denial
from editor.model.edits.badges import with_free_badges
from editor.model.edits.fields import made, name_of
from editor.model.edits.offices import with_further
from editor.model.edits.passages import anchor_at
from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import (
    Account,
    Anchor,
    Article,
    Entity,
    Event,
    Figure,
    Mention,
    Office,
    Participant,
    Quote,
    Record,
    Stretch,
    When,
)
from editor.model.scheme import scheme_of
from editor.model.span import SpanIndex
from editor.suggest.across import Across
from editor.suggest.describing import is_only_described
from editor.suggest.holding import offices_stated
from editor.suggest.sources import Sources
from editor.suggest.suggestion import Counted, Happening, Name, Said, Suggestion, Time
from editor.suggest.titles import title_of
from editor.suggest.types import type_in, type_of

Found = Sequence[tuple[str, Suggestion]]
"""Pairs of a suggester's name and what it found."""


def take_in_suggestions(article_id: str, found: Found, *, accepted: bool = False) -> Edit:
    """Make records of what was found in the newest text of a loaded article, where nobody has decided yet.

    Words that carry a tag, quoted words that are a quote and sentences that are an event's stay as they are, also
    where that was rejected: what was decided once is not suggested again. `accepted` records all of it as accepted in
    bulk; else it waits.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        taking = _Taking(project, stamp, article_id, found, accepted=accepted)
        records = [*taking.tags(found), *taking.quotes(found), *taking.events(found)]
        made_of = with_free_badges(project, records) if accepted and records else records
        swaps = [Swap(project.find(type(record), record.id), record) for record in made_of]
        swaps = [swap for swap in swaps if swap.before != swap.after]
        return make_change(stamp, taking.ids, "accept suggestions" if accepted else "suggest", swaps,
                           name=name_of(project.get(Article, article_id)), count=str(len(records)))
    return edit


class _Taking:
    """The records of one article's suggestions, names first, which the others refer to by where they stand."""

    def __init__(self, project: Project, stamp: Stamp, article_id: str, found: Found, *, accepted: bool) -> None:
        self.ids = stamp.ids()
        self._project, self._article = project, article_id
        self._scheme = scheme_of(project)
        self._common: dict[str, Any] = {**made(stamp), "state": "accepted" if accepted else "suggested",
                                        "accepted": "in bulk" if accepted else "singly"}
        self._words = project.text_of(project.get(Article, article_id)).words
        self._sources = Sources(self._words, (each for _, each in found))
        self._entities: dict[str, str] = {}
        self._across = Across(project, article_id, self._words, [each for _, each in found])
        self._rejected = {(entity.type, name_key(entity.name)) for entity in project.of(Entity).values()
                          if entity.state == "rejected"}
        self._named: dict[tuple[int, int], str] = {
            (tag.begin, tag.end): tag.entity for tag in self._tags() if tag.entity and tag.state != "rejected"}
        self._times: dict[tuple[int, int], Time] = {}
        self._described: set[tuple[int, int]] = set()

    def tags(self, found: Found) -> Iterator[Record]:
        """Yield the tags of names and times, and the entities that are new, with the offices they are stated to hold.

        Somebody who was accepted before takes on an office only in what is accepted in bulk; who was only suggested is
        accepted with it.
        """
        records = list(self._tags_found(found))
        held = self._offices(found, records)
        for record in records:
            is_new = isinstance(record, Entity)
            yield msgspec.structs.replace(record, offices=held.pop(record.id, ())) if is_new else record
        for holder, offices in held.items():
            entity = self._project.entity(holder)
            if entity is not None and self._common["state"] in ("accepted", entity.state):
                held_as = {key: self._common[key] for key in ("state", "accepted") if entity.state == "suggested"}
                yield msgspec.structs.replace(entity, **held_as, offices=with_further(entity.offices, offices))

    def _tags_found(self, found: Found) -> Iterator[Record]:
        taken = self._covered((tag.begin, tag.end) for tag in self._tags())
        for suggester, each in found:
            if isinstance(each, Time):
                self._times[each.begin, each.end] = each
            if isinstance(each, Name | Time) and not any(taken[each.begin:each.end]):
                yield from self._time(suggester, each) if isinstance(each, Time) else self._name(suggester, each)

    def quotes(self, found: Found) -> Iterator[Quote]:
        """Yield the quotes of words that are in no quote yet."""
        taken = self._covered_by(span for quote in self._project.quotes_of(self._article) for span in quote.spans)
        for suggester, each in found:
            if isinstance(each, Said) and not any(any(taken[span.begin:span.end]) for span in each.spans):
                yield self._quote(suggester, each)

    def events(self, found: Found) -> Iterator[Event]:
        """Yield the events of sentences that no event rests on yet; what is only spoken of is none."""
        taken = self._covered_by(anchor for event in self._project.events_of(self._article)
                                 for anchor in event.evidence)
        figures = {(each.begin, each.end): each for _, each in found if isinstance(each, Counted)}
        told: dict[Stretch, str] = {}
        for suggester, each in found:
            if isinstance(each, Happening):
                repeats = told.get(each.again, "") if each.again else ""
                told[each.trigger] = repeats
                if not each.is_mention and not any(taken[each.begin:each.end]):
                    event = self._event(suggester, each, figures, repeats)
                    told[each.trigger] = event.id
                    yield event

    def _tags(self) -> Iterable[Mention]:
        text = self._project.get(Article, self._article).text
        return (tag for tag in self._project.mentions_of(self._article).values() if tag.text == text)

    def _time(self, suggester: str, each: Time) -> Iterator[Record]:
        if (held := type_in(self._scheme, "time")) is not None:
            yield self._tag(suggester, each, type=held[0], value=each.value, from_=each.from_, to=each.to,
                            precision=each.precision, derived=each.derived)

    def _name(self, suggester: str, each: Name) -> Iterator[Record]:
        held = type_of(self._scheme, each)
        stated = self._stated(each.begin, each.end)
        if held is None or (held[0], name_key(stated)) in self._rejected:
            return
        if not each.entity and is_only_described(each, stated):
            self._described.add((each.begin, each.end))
            return
        entity = self._entity(suggester, each, held)
        if isinstance(entity, Entity):
            yield entity
        if name := entity.id if isinstance(entity, Entity) else entity:
            self._named[each.begin, each.end] = name
            yield self._tag(suggester, each, type=held[0], entity=name)

    def _entity(self, suggester: str, each: Name, held: tuple[str, str]) -> Entity | str:
        """Return the id of the entity that is named, a new one, or blank where the name is never to be suggested."""
        if each.entity and (known := self._project.entity(each.entity)) is not None and known.state != "rejected":
            return known.id
        if each.one in self._entities:
            return self._entities[each.one]
        nature = self._scheme.entity_type(held[0]).nature
        if (there := self._across.named(each.one, held[0], nature)) is not None:
            return there.id
        key = name_key(each.one)
        if (held[0], key) in self._rejected:
            return ""
        entity = Entity(id=next(self.ids), **self._common, origin=f"{suggester}/{each.rule}", type=held[0],
                        kind=held[1], name=each.one, aliases=self._across.aliases(each.one, nature))
        self._entities[each.one] = entity.id
        return entity

    def _offices(self, found: Found, records: Iterable[Record]) -> dict[str, tuple[Office, ...]]:
        """Return the offices that stand beside names that are tagged now, by the id of who is named."""
        tagged = {(record.begin, record.end): record.entity for record in records
                  if isinstance(record, Mention) and record.entity}
        bodies = SpanIndex((each.begin, each.end, self._named.get((each.begin, each.end), "")) for _, each in found
                           if isinstance(each, Name) and each.sort == "organisation")
        held: dict[str, dict[str, Office]] = {}
        for name, place in offices_stated((each for _, each in found), tagged, self._words):
            entity, stated = tagged[name.begin, name.end], self._stated_in(place)
            anchor = anchor_at(self._project, self._article, place.begin, place.end)
            office = Office(stated, self._organisation_in(place, entity, bodies), anchor)
            held.setdefault(entity, {}).setdefault(stated.casefold(), office)
        return {entity: tuple(offices.values()) for entity, offices in held.items()}

    def _organisation_in(self, place: Stretch, holder: str, bodies: SpanIndex) -> str:
        """Return the organisation named last in the words of an office, of those that stand whatever is rejected."""
        inside = [entity for begin, end, entity in bodies.overlapping(place.begin, place.end)
                  if place.begin <= begin and end <= place.end]
        last = next((entity for entity in reversed(inside) if entity and entity != holder), "")
        known = self._project.find(Entity, last) if last else None
        stands = self._common["state"] == "accepted" if known is None else known.state == "accepted"
        return last if stands else ""

    def _covered(self, places: Iterable[tuple[int, int]]) -> bytearray:
        """Return a 1 for every code point of the words that lies in one of the places."""
        covered = bytearray(len(self._words))
        for begin, end in places:
            covered[begin:end] = b"\1" * (end - begin)
        return covered

    def _covered_by(self, anchors: Iterable[Anchor]) -> bytearray:
        text = self._project.get(Article, self._article).text
        return self._covered((anchor.begin, anchor.end) for anchor in anchors
                             if anchor.article == self._article and anchor.text == text)

    def _stated(self, begin: int, end: int) -> str:
        return " ".join(self._words[begin:end].split())

    def _stated_in(self, place: Stretch | None) -> str:
        return self._stated(place.begin, place.end) if place is not None else ""

    def _tag(self, suggester: str, each: Suggestion, **fields: Any) -> Mention:
        anchor = anchor_at(self._project, self._article, each.begin, each.end)
        return Mention(id=next(self.ids), **self._common, origin=f"{suggester}/{each.rule}",
                       **msgspec.structs.asdict(anchor), **fields)

    def _quote(self, suggester: str, each: Said) -> Quote:
        """Return a quote; a cue that denies is kept in words, to be known where the article is not in memory."""
        cue = self._stated_in(each.cue)
        said = each.speaker_name or each.speaker
        return Quote(id=next(self.ids), **self._common, origin=f"{suggester}/{each.rule}", kind=each.kind,
                     spans=tuple(anchor_at(self._project, self._article, span.begin, span.end) for span in each.spans),
                     speaker=self._source_in(said), speaker_words=self._stated_in(each.speaker),
                     speaker_span=each.speaker, cue=each.cue,
                     cue_words=cue if verb_of_denial(cue) else "", addressee=self._entity_in(each.addressee),
                     addressee_words=self._stated_in(each.addressee), suggested=("speaker",) if each.speaker else ())

    def _event(self, suggester: str, each: Happening, figures: dict[tuple[int, int], Counted], repeats: str) -> Event:
        evidence = anchor_at(self._project, self._article, each.begin, each.end)
        account = Account(id=next(self.ids), evidence=(evidence,), attributed_to=self._source_in(each.claimant),
                          attributed_words=self._stated_in(each.claimant))
        return Event(id=next(self.ids), **self._common, origin=f"{suggester}/{each.rule}", type=each.type,
                     status=each.status, title=self._title(each), when=self._when(each.when),
                     where=self._entity_in(each.where), where_words=self._stated_in(each.where),
                     participants=tuple(self._participant(role, name) for role, name in each.participants),
                     figures=tuple(self._figure(figures[place.begin, place.end]) for place in each.figures
                                   if (place.begin, place.end) in figures), accounts=(account,), repeats=repeats)

    def _title(self, each: Happening) -> str:
        article = self._project.get(Article, self._article)
        return title_of(self._words, article, Stretch(each.begin, each.end), each.trigger, each.doing)

    def _participant(self, role: str, name: Stretch) -> Participant:
        entity = self._named.get((name.begin, name.end), "") or self._source_in(name)
        return Participant(role=role, entity=entity, words="" if entity else self._stated_in(name))

    def _figure(self, each: Counted) -> Figure:
        return Figure(who=each.who, outcome=each.outcome, unit=each.unit, min=each.least, max=each.most,
                      words=self._stated(each.begin, each.end))

    def _when(self, place: Stretch | None) -> When:
        if place is None:
            return When()
        words, held = self._stated_in(place), self._times.get((place.begin, place.end))
        if held is not None:
            return When(from_=held.from_, to=held.to, precision=held.precision, derived=held.derived, words=words)
        first = next((time for time in self._times.values() if time.begin == place.begin), None)
        last = next((time for time in self._times.values() if time.end == place.end), None)
        if first is None or last is None or not (first.from_ and last.to):
            return When(words=words)
        return When(from_=first.from_, to=last.to, precision="range", derived=last.derived, words=words)

    def _source_in(self, place: Stretch | None) -> str:
        """Return the entity that words for a source name: all of them, or their end, as in “the mayor, Ana Ruiz”.

        Who speaks for somebody, or somewhere, is another: “an army spokesman”, “officials in Velm”.
        """
        if place is None:
            return ""
        begin, end = next((held for held in self._within(place) if held[1] == place.end), (place.end, place.end))
        is_itself = self._sources.is_itself(place, Stretch(begin, end))
        return self._named.get((begin, end), "") if is_itself else ""

    def _entity_in(self, place: Stretch | None) -> str:
        """Return the entity that is named at a place or, where just one is, within it."""
        if place is None or (place.begin, place.end) in self._described:
            return ""
        if entity := self._named.get((place.begin, place.end)):
            return entity
        within = {self._named[held] for held in self._within(place)}
        return next(iter(within)) if len(within) == 1 else ""

    def _within(self, place: Stretch) -> list[tuple[int, int]]:
        """Return where the names within a place stand, in order."""
        first = bisect_left(self._places, (place.begin, 0))
        last = bisect_left(self._places, (place.end, 0))
        return [held for held in self._places[first:last] if held[1] <= place.end]

    @cached_property
    def _places(self) -> list[tuple[int, int]]:
        """Return where names stand, in order; all tags are known once quotes and events are asked for."""
        return sorted(self._named)
