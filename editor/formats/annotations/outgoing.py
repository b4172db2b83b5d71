"""Say what a project says of its articles as other tools do, and count what none of them has a place for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from editor.formats.annotations import (
    EVENT,
    KIND,
    NOTE,
    QUOTE,
    SPEAKER,
    STATUS,
    Annotated,
    Happening,
    Mark,
    Remark,
    Sheet,
    Thing,
    Tie,
    Trait,
)
from editor.formats.annotations.losses import Losses
from editor.model.edits.articles import title_of
from editor.model.project import Project
from editor.model.records import (
    Anchor,
    Article,
    Briefing,
    Entity,
    Event,
    Mention,
    Note,
    Quote,
    Record,
    Relation,
    Suggestible,
    Translation,
)

R = TypeVar("R", bound=Record)
S = TypeVar("S", bound=Suggestible)


def annotated_of(project: Project) -> tuple[Annotated, Losses]:
    """Return what can be said of the articles of a project, which must be loaded, and what is lost in any format."""
    teller = _Teller(project)
    sheets = tuple(teller.sheet(article) for article in project.each(Article))
    losses = teller.losses
    losses["translations"] += len(project.of(Translation))
    losses["briefings"] += len(project.of(Briefing))
    things = tuple(_thing(entity) for entity in teller.accepted(project.each(Entity)) if entity.id in teller.tagged)
    losses["untagged"] += sum(entity.id not in teller.tagged and not entity.merged_into
                              for entity in project.each(Entity) if entity.state == "accepted")
    losses["entity details"] += sum(bool(entity.aliases or entity.offices or entity.description or entity.kind)
                                    for entity in project.each(Entity) if entity.id in teller.tagged)
    return Annotated(sheets=sheets, things=things), losses


def _thing(entity: Entity) -> Thing:
    return Thing(key=entity.id, name=entity.name, outside_ids=entity.outside_ids)


class _Teller:
    """One project on its way out: what was told already, and what could not be."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self.losses = Losses()
        self.tagged: set[str] = set()
        self._relations = _by_article(self.accepted(project.each(Relation)), self._article_of)
        self._events = _by_article(self.accepted(project.each(Event)), lambda event: _first_article(event.evidence))
        self._notes = _by_article(project.each(Note), lambda note: note.anchor.article if note.anchor else "")
        self.losses["happenings"] += len(self._events.pop("", ()))
        self.losses["remarks"] += len(self._notes.pop("", ()))
        self.losses["ties"] += len(self._relations.pop("", ()))

    def accepted(self, records: Iterable[S]) -> Iterator[S]:
        """Yield the records that stand; those that are only proposed are counted."""
        for record in records:
            if record.state == "accepted":
                yield record
            self.losses["suggested"] += record.state == "suggested"

    def sheet(self, article: Article) -> Sheet:
        """Return an article with its tags, quotes, notes, events and relations."""
        words = self._project.words_of(article)
        text = self._project.text_of(article) if article.texts else None
        told = _Told(article)
        for mention in sorted(self.accepted(self._project.mentions_of(article.id).values()), key=_place):
            if told.stands(mention.anchor):
                told.mention(mention, self._entity_of(mention))
            else:
                self.losses["older"] += 1
        self.tagged.update(told.by_entity)
        for quote in self.accepted(self._project.quotes_of(article.id)):
            self._tell_quote(told, quote)
        for note in self._notes.get(article.id, ()):
            self._tell_note(told, note)
        for event in self._events.get(article.id, ()):
            self._tell_event(told, event)
        for relation in self._relations.get(article.id, ()):
            self._tell_relation(told, relation)
        self._count_details(article)
        return Sheet(name=article.file_name or title_of(article), words=words, key=article.id, title=article.title,
                     original=text.original if text else b"", url=article.url, language=article.language,
                     published=article.published, marks=tuple(told.marks), ties=tuple(told.ties),
                     happenings=tuple(told.happenings), traits=tuple(told.traits), remarks=tuple(told.remarks))

    def _entity_of(self, mention: Mention) -> str:
        """Return the entity that a tag names now; one that is only proposed, or was rejected, is none."""
        entity = self._project.entity(mention.entity)
        return entity.id if entity is not None and entity.state == "accepted" else ""

    def _tell_quote(self, told: _Told, quote: Quote) -> None:
        if not all(told.stands(anchor) for anchor in quote.spans):
            self.losses["older"] += 1
            return
        told.mark(quote.id, QUOTE, quote.spans)
        told.traits.append(Trait(about=quote.id, name=KIND, value=quote.kind))
        speaker = self._current(quote.speaker)
        place = quote.speaker_span.begin if quote.speaker_span else quote.spans[0].begin
        if (named := told.nearest(speaker, place)) is not None:
            told.ties.append(Tie(key=f"{quote.id}.speaker", label=SPEAKER, from_=quote.id, to=named))
        self.losses["quote details"] += bool(quote.tone or quote.addressee or quote.addressee_words or quote.context
                                             or quote.said_when.from_ or quote.office or quote.about
                                             or (quote.speaker and named is None))

    def _tell_note(self, told: _Told, note: Note) -> None:
        if note.anchor is None or not told.stands(note.anchor):
            self.losses["older"] += 1
            return
        told.mark(note.id, NOTE, (note.anchor,))
        told.remarks.append(Remark(about=note.id, words=note.words))

    def _tell_event(self, told: _Told, event: Event) -> None:
        self._count_event(event)
        anchor = next((anchor for anchor in event.evidence if told.stands(anchor)), None)
        if anchor is None:
            self.losses["happenings"] += 1
            return
        self.losses["event details"] += bool(event.when.from_ or event.when.words or event.where or event.where_words)
        trigger = f"{event.id}.words"
        told.mark(trigger, event.type or EVENT, (anchor,))
        found = [(participant.role or "participant", told.nearest(self._current(participant.entity), anchor.begin))
                 for participant in event.participants]
        arguments = tuple((role, named) for role, named in found if named is not None)
        self.losses["participants"] += len(found) - len(arguments)
        told.happenings.append(Happening(key=event.id, label=event.type or EVENT, trigger=trigger,
                                         arguments=arguments))
        told.traits.append(Trait(about=event.id, name=STATUS, value=event.status))
        if event.title:
            told.remarks.append(Remark(about=event.id, words=event.title))

    def _count_event(self, event: Event) -> None:
        self.losses["figures"] += len(event.figures) + sum(len(account.values.figures) for account in event.accounts)
        self.losses["accounts"] += max(0, len(event.accounts) - 1) + any(
            account.attributed_to or account.attributed_words for account in event.accounts[:1])

    def _tell_relation(self, told: _Told, relation: Relation) -> None:
        place = next((anchor.begin for anchor in relation.evidence if anchor.article == told.article.id), 0)
        one, other = (told.nearest(self._current(end), place) for end in (relation.from_, relation.to))
        if one is None or other is None:
            self.losses["ties"] += 1
            return
        told.ties.append(Tie(key=relation.id, label=relation.type, from_=one, to=other))

    def _article_of(self, relation: Relation) -> str:
        """Return the article that a relation is told with: that of its words, else the first where both are tagged."""
        if relation.evidence:
            return relation.evidence[0].article
        both = [self._tagged_in(self._current(end)) for end in (relation.from_, relation.to)]
        return min(both[0] & both[1], default="")

    def _tagged_in(self, entity_id: str) -> set[str]:
        return {article for named in self._project.ids_of(entity_id)
                for article in self._project.mentions_by_entity.get(named, {}).values()}

    def _current(self, entity_id: str) -> str:
        entity = self._project.entity(entity_id) if entity_id else None
        return entity.id if entity is not None else ""

    def _count_details(self, article: Article) -> None:
        self.losses["versions"] += max(0, len(article.texts) - 1)
        self.losses["corrections"] += len(article.corrections)
        self.losses["sources"] += bool(article.author or article.outlet or article.credibility != 6)


class _Told:
    """What is told of one article so far."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.marks: list[Mark] = []
        self.ties: list[Tie] = []
        self.happenings: list[Happening] = []
        self.traits: list[Trait] = []
        self.remarks: list[Remark] = []
        self.by_entity: dict[str, list[tuple[int, str]]] = {}

    def stands(self, anchor: Anchor) -> bool:
        """Tell whether words are in the newest text of this article."""
        return anchor.article == self.article.id and (not anchor.text or anchor.text == self.article.text)

    def mention(self, mention: Mention, entity: str) -> None:
        """Tell of a tag."""
        self.marks.append(Mark(key=mention.id, label=mention.type, spans=((mention.begin, mention.end),),
                               words=mention.words, thing=entity, value=mention.value))
        if entity:
            self.by_entity.setdefault(entity, []).append((mention.begin, mention.id))

    def mark(self, key: str, label: str, anchors: tuple[Anchor, ...]) -> None:
        """Tell of other words."""
        self.marks.append(Mark(key=key, label=label, spans=tuple((anchor.begin, anchor.end) for anchor in anchors),
                               words=" ".join(anchor.words for anchor in anchors)))

    def nearest(self, entity: str, place: int) -> str | None:
        """Return the tag of an entity that begins nearest to a place, or None where it has none here."""
        found = self.by_entity.get(entity, ())
        return min(found, key=lambda held: (abs(held[0] - place), held))[1] if found else None


def _by_article(records: Iterable[R], article_of: Callable[[R], str]) -> dict[str, list[R]]:
    found: dict[str, list[R]] = {}
    for record in records:
        found.setdefault(article_of(record), []).append(record)
    return found


def _first_article(anchors: Iterable[Anchor]) -> str:
    return next((anchor.article for anchor in anchors), "")


def _place(mention: Mention) -> tuple[int, int, str]:
    return mention.begin, -mention.end, mention.id
