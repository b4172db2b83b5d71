"""Take in what is said of one text: tags, quotes, events, relations and notes on its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast, get_args

import msgspec

from editor.formats.annotations import KIND, NOTE, SPEAKER, STATUS, Happening, Mark, Sheet, Tie
from editor.formats.annotations.labels import QUOTES, key_of
from editor.importers.annotations.places import Placing
from editor.importers.annotations.taking import Taking
from editor.model.anchor import neighbours
from editor.model.dates import PRECISIONS, is_date
from editor.model.records import (
    Account,
    Anchor,
    Article,
    Event,
    EventStatus,
    Mention,
    Note,
    Participant,
    Quote,
    QuoteKind,
    Relation,
    Text,
    When,
)

_KINDS: dict[str, QuoteKind] = {"direct": "direct", "partial": "partial", "mixed": "partial", "indirect": "indirect"}
_STATUSES = frozenset(get_args(EventStatus))
_NEGATED = ("negation", "negated")
_PLACE = "place"


class Stood(msgspec.Struct):
    """A mark that stands in its article: over all of it, in its spans, and the record and entity it became."""

    mark: Mark
    whole: Anchor
    spans: tuple[Anchor, ...]
    record: str = ""
    entity: str = ""


class SheetTaking:
    """What is said of one text, on its way into its article."""

    def __init__(self, taking: Taking, sheet: Sheet, article: Article, text: Text) -> None:
        self._taking, self._sheet, self._article, self._text = taking, sheet, article, text
        self._stood: dict[str, Stood] = {}
        self._triggers = {held.trigger for held in sheet.happenings}
        self._traits: dict[str, list[tuple[str, str]]] = {}
        for trait in sheet.traits:
            self._traits.setdefault(trait.about, []).append((trait.name, trait.value))
        self._remarks = sheet.words_about()
        self._speakers = {tie.from_: tie.to for tie in sheet.ties if _is_speaker(tie)}
        self._events = dict[str, str]()
        self._trigger_of = {held.key: held.trigger for held in sheet.happenings}
        self._quoted = {mark.key for mark in sheet.marks if key_of(mark.label) in QUOTES}
        self._standing = taking.standing(article, text)

    def take(self, placing: Placing) -> None:
        """Take in the marks that stand, and then what is said of them and between them."""
        for mark in self._sheet.marks:
            if spans := placing.spans(mark):
                is_twin = mark.key in self._stood  # a file may give several the same name; then none is lost
                key = f"{mark.key}\0{len(self._stood)}" if is_twin else mark.key
                self._stood[key] = Stood(mark, self._anchor(spans[0][0], spans[-1][1]),
                                         tuple(self._anchor(*span) for span in spans))
            else:
                self._taking.counted["no tags"] += 1
        quotes = [stood for stood in self._stood.values() if key_of(stood.mark.label) in QUOTES]
        for key, stood in self._stood.items():
            label = key_of(stood.mark.label)
            if label not in QUOTES and key not in self._triggers and not (label == NOTE and key in self._remarks):
                self._mention(stood)
        for stood in quotes:  # once their speakers' tags are there
            self._quote(stood)
        for held in self._sheet.happenings:
            self._event(held)
        self._tie()
        self._note()

    def _anchor(self, begin: int, end: int) -> Anchor:
        words = self._text.words
        return Anchor(self._article.id, begin, end, words[begin:end], self._text.sha256, *neighbours(words, begin, end))

    def _mention(self, stood: Stood) -> None:
        taking, mark, place = self._taking, stood.mark, stood.whole
        tagged_as = taking.labels.entity_type(mark.label)
        stretch = (place.begin, place.end, tagged_as.name)
        if (known := self._standing.tags.get(stretch)) is not None:
            stood.record, stood.entity = known.id, known.entity
            taking.counted["known"] += 1
            return
        is_time = tagged_as.nature == "time"
        if not is_time:
            stood.entity = taking.entities.of(mark.thing, " ".join(span.words for span in stood.spans), tagged_as.name,
                                              mark.suggested_by)
        stood.record = taking.id(mark.key)
        self._standing.tags[stretch] = made = Mention(
            id=stood.record, **taking.made, article=place.article, begin=place.begin, end=place.end,
            words=place.words, text=place.text, before=place.before, after=place.after, type=tagged_as.name,
            entity=stood.entity, **(_days(mark.value) if is_time else {}),
            state="suggested" if mark.suggested_by else "accepted", origin=mark.suggested_by or "analyst")
        taking.add(made, "tags")
        taking.counted["apart"] += len(stood.spans) > 1
        taking.counted["suggested"] += bool(mark.suggested_by)

    def _quote(self, stood: Stood) -> None:
        taking = self._taking
        stretches = tuple((span.begin, span.end) for span in stood.spans)
        if (known := self._standing.quotes.get(stretches)) is not None:
            stood.record = known
            taking.counted["known"] += 1
            return
        traits = {name.lower(): value.lower() for name, value in self._traits.get(stood.mark.key, ())}
        told = self._stood.get(self._speakers.get(stood.mark.key, ""))
        self._standing.quotes[stretches] = stood.record = taking.id(stood.mark.key)
        taking.add(Quote(id=stood.record, **taking.made, spans=stood.spans,
                         kind=_KINDS.get(traits.get(KIND, ""), "direct"), speaker=told.entity if told else "",
                         speaker_words=told.whole.words if told else ""), "quotes")

    def _event(self, held: Happening) -> None:
        taking, stood = self._taking, self._stood.get(held.trigger)
        if stood is None:
            taking.counted["no events"] += 1
            return
        label = taking.labels.name("event type", held.label)
        place = (label, stood.whole.begin, stood.whole.end)
        if (known := self._standing.events.get(place)) is not None:
            self._events[held.key] = known
            taking.counted["known"] += 1
            return
        self._standing.events[place] = self._events[held.key] = key = taking.id(held.key)
        title = next(iter(self._remarks.get(held.key, ())), "") or stood.whole.words
        fields = self._arguments(held)
        taking.add(Event(id=key, **taking.made, type=label, title=title,
                         status=_status(self._traits.get(held.key, ())), **fields,
                         accounts=(Account(id=f"{key}.1", evidence=stood.spans),)), "events")

    def _arguments(self, held: Happening) -> dict[str, Any]:
        """Return the fields of an event that its arguments fill: participants, and the time and place it names."""
        fields: dict[str, Any] = {}
        participants = list[Participant]()
        for role, target in held.arguments:
            stood = self._stood.get(target)
            if stood is None:
                self._taking.counted["no participants"] += 1
            elif key_of(role) == _PLACE and stood.entity and "where" not in fields:
                fields["where"] = stood.entity
            elif not stood.entity:
                fields.setdefault("when", When(words=stood.whole.words))
            else:
                name = self._taking.labels.name("role", role)
                participants.append(Participant(role=name, entity=stood.entity, words=stood.whole.words))
        return {**fields, "participants": tuple(participants)}

    def _tie(self) -> None:
        taking = self._taking
        for tie in self._sheet.ties:
            if _is_speaker(tie) and tie.from_ in self._stood and self._stood[tie.from_].record:
                continue
            one, other = self._stood.get(tie.from_), self._stood.get(tie.to)
            if one is None or other is None or not one.entity or not other.entity:
                taking.counted["no relations"] += 1
                continue
            label = taking.labels.name("relation type", tie.label)
            if (label, one.entity, other.entity) in taking.relations:
                taking.counted["known"] += 1
                continue
            taking.relations.add((label, one.entity, other.entity))
            taking.add(Relation(id=taking.id(tie.key), **taking.made, type=label, from_=one.entity, to=other.entity,
                                evidence=(one.whole, other.whole)), "relations")

    def _note(self) -> None:
        """Take in notes, and what is said of tags besides, as notes on their words."""
        taking = self._taking
        for key, words in self._said_of():
            stood = self._stood.get(key)
            if stood is None:
                taking.counted["no notes"] += 1
            elif (place := (stood.whole.begin, stood.whole.end, words)) in self._standing.notes:
                taking.counted["known"] += 1
            else:
                self._standing.notes.add(place)
                wanted = key if key_of(stood.mark.label) == NOTE else ""
                taking.add(Note(id=taking.id(wanted), **taking.made, anchor=stood.whole, words=words), "notes")

    def _said_of(self) -> Iterator[tuple[str, str]]:
        """Yield what is said of marks: remarks, and traits that no record has a field for."""
        for about, remarks in self._remarks.items():
            for place, words in enumerate(remarks):
                if about not in self._events:
                    yield about, words
                elif place:  # the first is the event's title
                    yield self._trigger_of[about], words
        for about, traits in self._traits.items():
            for name, value in traits:
                if about not in self._events and not (name.lower() == KIND and about in self._quoted):
                    yield about, f"{name}: {value}" if value else name


def _days(value: str) -> dict[str, Any]:
    """Return the fields of a tagged time of this value (TIMEX3), with its days where it is a date."""
    days = {"from_": value, "to": value, "precision": PRECISIONS[len(value)]} if is_date(value) else {}
    return {"value": value, **days}


def _is_speaker(tie: Tie) -> bool:
    return key_of(tie.label) == SPEAKER


def _status(traits: Iterable[tuple[str, str]]) -> EventStatus:
    """Return the status that the traits of an event say it has; what is only said to be so is a claim."""
    for name, value in traits:
        if key_of(name) in _NEGATED:
            return "negated"
        if key_of(name) == STATUS and value in _STATUSES:
            return cast("EventStatus", value)
    return "claim"
