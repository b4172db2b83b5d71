"""Hold a project as immutable maps of records with their indexes, which every change keeps up."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TypeVar

from immutables import Map

from editor.model.anchor import anchors_of
from editor.model.change import Swap
from editor.model.collecting import uncollected
from editor.model.errors import EditRefused, TextNotLoaded
from editor.model.indexes import (
    Ids,
    Starts,
    ids_under,
    names_of,
    redirects_of,
    sources_of,
    starts_of,
    stretch_of,
    with_all_under,
    with_places,
)
from editor.model.records import (
    Anchor,
    Article,
    Entity,
    Event,
    Mention,
    Note,
    ProjectInfo,
    Quote,
    Record,
    Text,
)
from editor.model.step import Step
from editor.model.tallies import Spot, Tallies
from editor.words import say

R = TypeVar("R", bound=Record)
Records = Map[str, Record]
Places = Map[str, Ids]

INFO_ID = "project"
_ID = attrgetter("id")


@dataclass(frozen=True, slots=True)
class Project:
    """A project at one moment. Words and tags of an article are there once it is loaded; all else always is. Its words
    may go again before its tags.

    Of the indexes `mentions_by_entity` tells in which article each tag of an entity stands, `starts` which tags begin
    in a stretch of an article, `counted` how many accepted tags an entity has in all articles, `suggested` how many
    tags wait for a decision in a text of an article, in all and of a type, `holders` which events, quotes and notes
    have words in an article, `names` which entities have a name of this key, `redirects` which entities were merged
    into one, and `sources` which articles are known by what they came as. No article comes behind `last_order` in the
    analyst's own order.
    """

    records: Map[str, Records]
    texts: Map[str, Text]
    originals: Map[tuple[str, str], Text]
    mentions: Map[str, Map[str, Mention]]
    mentions_by_entity: Map[str, Map[str, str]]
    starts: Map[str, Starts]
    counted: Tallies[str]
    suggested: Tallies[Spot]
    holders: Places
    names: Places
    redirects: Places
    sources: Places
    last_order: float = 0.0

    @property
    def info(self) -> ProjectInfo:
        """Return what the project says of itself."""
        return self.of(ProjectInfo).get(INFO_ID, ProjectInfo(id=INFO_ID))

    def of(self, record: type[R]) -> Map[str, R]:
        """Return all records of a class by id; of mentions see `mentions_of`."""
        return self.records.get(record.kind_of_record, _NOTHING)  # type: ignore[return-value]  # a kind holds one class

    def each(self, record: type[R]) -> list[R]:
        """Return all records of a class in the order of their ids, which is the order of their making."""
        return sorted(self.of(record).values(), key=_ID)

    def find(self, record: type[R], record_id: str) -> R | None:
        """Return a record, or None; a mention only of a loaded article."""
        if record is Mention:
            return self._find_mention(record_id)  # type: ignore[return-value]  # R is Mention here
        return self.of(record).get(record_id)

    def get(self, record: type[R], record_id: str) -> R:
        """Return a record. Raises EditRefused where there is none of this id."""
        found = self.find(record, record_id)
        if found is None:
            raise EditRefused(say("Nothing was changed: there is no {kind} “{id}” in this project any more.",
                                  kind=record.kind_of_record, id=record_id))
        return found

    def _find_mention(self, mention_id: str) -> Mention | None:
        return next((held[mention_id] for held in self.mentions.values() if mention_id in held), None)

    def is_loaded(self, article_id: str) -> bool:
        """Tell whether the article's words and tags are in memory, and the bytes that it came in."""
        article = self.of(Article).get(article_id)
        return article_id in self.mentions and (
            article is None or all(named in self.originals for named in article.named_texts))

    def mentions_of(self, article_id: str) -> Map[str, Mention]:
        """Return the tags of an article by id that is loaded, or was. Raises TextNotLoaded for any other."""
        if article_id not in self.mentions:
            raise TextNotLoaded(article_id)
        return self.mentions[article_id]

    def mentions_naming(self, entity_id: str) -> list[Mention]:
        """Return the tags of loaded articles that name the entity, or one merged into it, by article and place."""
        places = (self.mentions_by_entity.get(named, _NOWHERE) for named in self.ids_of(entity_id))
        found = [self.mentions[article][mention] for held in places for mention, article in held.items()]
        return sorted(found, key=_BY_PLACE)

    @property
    def tallies(self) -> Map[str, int]:
        """Return how many accepted tags in all articles have the id of each entity, once that is counted."""
        return self.counted.known

    def tally(self, entity_id: str) -> int:
        """Return how many accepted tags in all articles name the entity, or one merged into it."""
        if entity_id not in self.redirects:  # asked for by thousands of rows
            return self.tallies.get(entity_id, 0)
        return sum(self.tallies.get(named, 0) for named in self.ids_of(entity_id))

    def ids_of(self, entity_id: str) -> tuple[str, ...]:
        """Return the ids that stand for an entity: its own first, then those of the entities merged into it."""
        # looked up first: thousands of rows ask, and few have anything merged into them
        return tuple(with_all_under(self.redirects, entity_id)) if entity_id in self.redirects else (entity_id,)

    def mention_over(self, anchor: Anchor) -> Mention | None:
        """Return the first made tag over just the words of the anchor. Raises TextNotLoaded as `mentions_of` does."""
        held = self.mentions_of(anchor.article)
        found = (held[mention_id] for mention_id in self.starts[anchor.article].get(stretch_of(anchor.begin), ()))
        place = (anchor.begin, anchor.end, anchor.text)
        return next((mention for mention in found if (mention.begin, mention.end, mention.text) == place), None)

    def ids_named(self, key: str) -> list[str]:
        """Return the entities with a name of this key, the first made first; not those merged away or rejected."""
        return sorted(self.names.get(key, Ids()))

    def known_by(self, sha256: str) -> list[Article]:
        """Return the articles of a text, a picture or the bytes of a file without words, the first made first."""
        return [self.of(Article)[article] for article in sorted(self.sources.get(sha256, Ids()))]

    def text(self, sha256: str) -> Text:
        """Return a text that is in memory. Raises TextNotLoaded for any other."""
        if sha256 not in self.texts:
            raise TextNotLoaded(sha256)
        return self.texts[sha256]

    def text_of(self, article: Article, name: str = "") -> Text:
        """Return a text of a loaded article with the bytes it came in; a blank name means the newest."""
        return self.originals.get((name or article.text, article.original_in(name))) or self.text(name or article.text)

    def words_of(self, article: Article) -> str:
        """Return the newest words of a loaded article."""
        return self.text(article.text).words if article.texts else ""

    def quotes_of(self, article_id: str) -> list[Quote]:
        """Return the quotes that stand in an article, by place."""
        return sorted(self._held(Quote, article_id), key=lambda quote: quote.spans[0].begin)

    def events_of(self, article_id: str) -> list[Event]:
        """Return the events with words in an article, by number."""
        return sorted(self._held(Event, article_id), key=lambda event: event.number)

    def notes_of(self, article_id: str) -> list[Note]:
        """Return the notes with words in an article, by the first of these."""
        return sorted(self._held(Note, article_id), key=lambda note: min(
            [anchor.begin for anchor in note.passages if anchor.article == article_id]))

    def _held(self, record: type[R], article_id: str) -> Iterator[R]:
        of_class = self.of(record)
        for held in self.holders.get(article_id, Map()):
            if held in of_class:
                yield of_class[held]

    def entity(self, entity_id: str) -> Entity | None:
        """Return the entity an id stands for now: merges redirect."""
        seen: set[str] = set()
        found = self.find(Entity, entity_id)
        while found is not None and found.merged_into and found.id not in seen:
            seen.add(found.id)
            found = self.find(Entity, found.merged_into)
        return found

    def swapped(self, swaps: Iterable[Swap]) -> Project:
        """Return the project after the swaps. Raises EditRefused where a record is not as a swap says it was."""
        step = Step(self)
        for swap in swaps:
            step.take(swap)
        return step.project()

    def with_article(self, article_id: str, texts: Collection[Text], mentions: Iterable[Mention]) -> Project:
        """Return the project with an article's words and tags in memory; what the project says does not change.

        Tags that are there stay as they are: some may have changed since they were read.
        """
        if article_id in self.mentions:
            return self.with_texts(texts)
        with uncollected():
            held = {mention.id: mention for mention in mentions}
            return replace(self.with_texts(texts), mentions=self.mentions.set(article_id, Map(held)),
                           mentions_by_entity=with_places(self.mentions_by_entity, held.values()),
                           starts=self.starts.set(article_id, starts_of(held.values())))

    def with_texts(self, texts: Collection[Text]) -> Project:
        """Return the project with further texts in memory, each with the bytes that its article names."""
        return replace(self, texts=self.texts.update({text.sha256: text for text in texts}),
                       originals=self.originals.update({(text.sha256, text.original_sha256): text for text in texts}))


_NOTHING: Records = Map()
_NOWHERE: Map[str, str] = Map()
_BY_PLACE = attrgetter("article", "begin", "end")
_NONE_SUGGESTED: Tallies[Spot] = Tallies.of({})


def empty_project() -> Project:
    """Return a project that holds nothing."""
    return project_of((), {})


def project_of(records: Iterable[Record], tallies: Mapping[str, int] | Tallies[str],
               suggested: Tallies[Spot] = _NONE_SUGGESTED) -> Project:
    """Return the project of these records, mentions apart; `tallies` count each entity's accepted mentions, `suggested`
    those that wait.
    """
    by_kind: dict[str, dict[str, Record]] = {}
    for record in records:
        by_kind.setdefault(record.kind_of_record, {})[record.id] = record
    articles, entities = (by_kind.get(kind.kind_of_record, {}).values() for kind in (Article, Entity))
    anchored = (record for kind in (Event, Note, Quote) for record in by_kind.get(kind.kind_of_record, {}).values())
    return Project(
        Map({kind: Map(held) for kind, held in by_kind.items()}), Map(), Map(), Map(), Map(), Map(),
        tallies if isinstance(tallies, Tallies) else Tallies.of(tallies), suggested,
        ids_under(anchored, lambda record: [anchor.article for anchor in anchors_of(record)]),
        ids_under(entities, names_of), ids_under(entities, redirects_of), ids_under(articles, sources_of),
        max((article.order for article in articles if isinstance(article, Article)), default=0.0))
