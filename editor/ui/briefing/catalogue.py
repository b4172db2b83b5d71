"""Keep everything that can be cited, in order, and find at once what shares words with a sentence."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Set
from heapq import nsmallest
from itertools import islice

from editor.model.change import Change
from editor.model.project import Project
from editor.model.records import Anchor, Article, Citation, Entity, Event, Outlet, Paragraph, Quote, Suggestible
from editor.model.text import fold
from editor.ui.briefing.article_sentences import ArticleSentences, passage_at
from editor.ui.briefing.evidence import Evidence, evidence_for, key_of
from editor.ui.briefing.said import words_in

_SHARED = 2
"""From this many words in common on, evidence is offered for a sentence; a name of one word needs only that."""
_KINDS = (Event, Quote, Entity)
_ORDER = {"event": 1, "quote": 2, "entity": 3}
_NAMED = 0.5
"""What a word in common with an entity counts: that somebody is named is less than what is said of them."""
_REMEMBERED = 12
_CONSIDERED = 50
_MOST_ARTICLES = 40
"""So many articles that are in memory already are read at once; others are when they are opened."""
_AHEAD = 2
"""So many more words in common bring a sentence of an article before the evidence that was marked."""
_Place = tuple[int, int, str]


class Catalogue:
    """Passages just selected and those that are cited, accepted events and quotes by number, accepted entities by name.

    What fits a sentence may also be a sentence of an article that is in memory, whether anything in it is tagged.
    Reading all of a project costs what it holds; after that a change costs what it touches.
    """

    def __init__(self, project: Project) -> None:
        self._held: dict[str, Evidence] = {}
        self._places: dict[str, _Place] = {}
        self._words: dict[str, Set[str]] = {}
        self._needed: dict[str, int] = {}
        self._spoken: dict[str, str] = {}
        self._known_by: dict[str, set[str]] = defaultdict(set)
        self._in_order: list[tuple[str, Evidence]] | None = None
        self._passages: list[Anchor] = []
        self._cited: dict[str, frozenset[Anchor]] = {}
        self._sentences = ArticleSentences()
        for article_id in islice(project.mentions, _MOST_ARTICLES):
            self._sentences.read(project, article_id)
        for paragraph in project.each(Paragraph):
            self._take_cited(paragraph.id, paragraph)
        self._take_passages(project)
        for kind in _KINDS:
            for record_id in project.of(kind):
                self._take_record(project, record_id)

    def remember(self, project: Project, passage: Anchor) -> None:
        """Keep a passage that was just selected, the latest first."""
        if passage in self._passages:
            self._passages.remove(passage)
        self._passages.insert(0, passage)
        del self._passages[_REMEMBERED:]
        self._take_passages(project)

    def read_article(self, project: Project, article_id: str) -> None:
        """Read the sentences of an article that has come into memory."""
        self._sentences.read(project, article_id)

    def follow(self, project: Project, change: Change) -> None:
        """Read again what a change has touched, and the quotes of an entity that it has touched."""
        touched = {swap.id for swap in change.swaps if isinstance(swap.record, _KINDS)}
        if any(isinstance(swap.record, Entity) for swap in change.swaps):
            touched |= {quote.id for quote in project.each(Quote) if quote.speaker in touched}
            touched |= {event.id for event in project.each(Event) if not touched.isdisjoint(_named_in(event))}
        for record_id in touched:
            self._take_record(project, record_id)
        others = [self._take_cited(swap.id, swap.after) for swap in change.swaps if isinstance(swap.record, Paragraph)]
        for article in {swap.id for swap in change.swaps if isinstance(swap.record, Article)}:
            self._sentences.read(project, article)
        if any(others) or any(isinstance(swap.record, Article | Outlet) for swap in change.swaps):
            self._take_passages(project)

    def read_entities(self, project: Project) -> None:
        """Read the entities again, whose types have other letters."""
        for record_id in project.of(Entity):
            self._take_record(project, record_id)

    def in_order(self) -> list[tuple[str, Evidence]]:
        """Return all evidence with the keys of its citations: passages, events, quotes, entities."""
        if self._in_order is None:
            self._in_order = [(found, self._held[found]) for found in sorted(self._held, key=self._places.__getitem__)]
        return self._in_order

    def spoken(self, key: str) -> str:
        """Return what a piece of evidence is called and says, folded, to be searched."""
        if key not in self._spoken:
            self._spoken[key] = fold(self._held[key].spoken)
        return self._spoken[key]

    def offered(self, project: Project, words: str, among: Callable[[Evidence], bool],
                limit: int = 3) -> list[Evidence]:
        """Return what fits a sentence best: evidence that was marked, and sentences of articles that say no less."""
        marked = self.fitting(words, among, limit)
        wanted = words_in(words)
        most = len(wanted & self._words[key_of(marked[0].citation)]) if marked else 0
        found = [(shared, evidence) for shared, place in self._sentences.fitting(wanted)
                 if among(evidence := evidence_for(project, Citation(passage=passage_at(project, place))))
                 and not any(_says(evidence, other) for other in marked)]
        ahead = [evidence for shared, evidence in found if shared >= most + _AHEAD]
        return [*ahead[:1], *marked, *(evidence for _, evidence in found if evidence not in ahead[:1])][:limit]

    def fitting(self, words: str, among: Callable[[Evidence], bool], limit: int = 3) -> list[Evidence]:
        """Return the evidence with the most of a sentence's words in it, rare words counting for more."""
        shared: dict[str, int] = defaultdict(int)
        score: dict[str, float] = defaultdict(float)
        for word in words_in(words):
            known_by = self._known_by.get(word, ())
            weight = math.log(1 + len(self._held) / len(known_by)) if known_by else 0.0
            for found in known_by:
                shared[found] += 1
                score[found] += weight * (_NAMED if self._held[found].kind == "entity" else 1.0)
        enough = (found for found, count in shared.items() if count >= self._needed[found])
        best = nsmallest(_CONSIDERED, enough, key=lambda found: (-score[found], self._places[found]))
        return list(islice(filter(among, (self._held[found] for found in best)), limit))

    def _take_record(self, project: Project, record_id: str) -> None:
        self._drop(record_id)
        record = next((found for kind in _KINDS if (found := project.of(kind).get(record_id))), None)
        if record is not None and _is_citable(record):
            evidence = evidence_for(project, Citation(record=record_id))
            self._put(record_id, evidence, (_ORDER[evidence.kind], getattr(record, "number", 0), fold(evidence.title)))

    def _take_cited(self, paragraph_id: str, paragraph: object) -> bool:
        """Keep in mind which passages a paragraph cites; tell whether they are others than before."""
        cited = frozenset(citation.passage for statement in paragraph.statements for citation in statement.citations
                          if citation.passage is not None) if isinstance(paragraph, Paragraph) else frozenset[Anchor]()
        before = self._cited.pop(paragraph_id, frozenset())
        if cited:
            self._cited[paragraph_id] = cited
        return cited != before

    def _take_passages(self, project: Project) -> None:
        """Hold the passages just selected and those that are cited, and no others."""
        cited = {passage for held in self._cited.values() for passage in held} - set(self._passages)
        order = [*self._passages, *sorted(cited, key=lambda passage: (passage.article, passage.begin, passage.end))]
        for key in [key for key, held in self._held.items() if held.kind == "passage"]:
            self._drop(key)
        for place, passage in enumerate(order):
            citation = Citation(passage=passage)
            if project.find(Article, passage.article) is not None:
                self._put(key_of(citation), evidence_for(project, citation), (0, place, ""))

    def _put(self, key: str, evidence: Evidence, place: _Place) -> None:
        self._held[key], self._places[key] = evidence, place
        shown = words_in(f"{evidence.title} {evidence.words}")
        self._words[key], self._needed[key] = shown | words_in(evidence.also), min(_SHARED, len(shown))
        for word in self._words[key]:
            self._known_by[word].add(key)
        self._in_order = None

    def _drop(self, key: str) -> None:
        if self._held.pop(key, None) is not None:
            self._in_order = None
            self._spoken.pop(key, None)
            for word in self._words.pop(key):
                self._known_by[word].discard(key)


def _named_in(event: Event) -> Iterator[str]:
    """Yield the entities that an event names."""
    yield event.where
    yield from (participant.entity for participant in event.participants)
    yield from (account.attributed_to for account in event.accounts)


def _says(evidence: Evidence, other: Evidence) -> bool:
    """Tell whether one says what the other does: the same words, or some of them."""
    one, another = fold(evidence.words), fold(other.words)
    return bool(another) and (one in another or another in one)


def _is_citable(record: Suggestible) -> bool:
    return record.state == "accepted" and not getattr(record, "merged_into", "")
