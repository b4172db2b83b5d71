"""Say what is drawn of one article of a project: its header, and the marks of the records that stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from editor.briefing.lexicons import grade_text, grades
from editor.importers.undated import inferred_for
from editor.model.anchor import anchors_of
from editor.model.copies import origin_article
from editor.model.dates import full_date, full_range
from editor.model.edits.articles import title_of
from editor.model.edits.fields import shortened
from editor.model.project import Project
from editor.model.records import Article, Event, Mention, Note, Outlet, Quote, Record
from editor.model.scheme import Scheme
from editor.model.text import has_words
from editor.ui.article import ArticleHeader, Layer, Mark
from editor.ui.badges import grade_of
from editor.words import say

_TITLE = 20
"""Letters of the title of another article that have room in the head."""
_LAYERS: Mapping[type[Record], Layer] = {Event: "event", Quote: "quote", Note: "note"}


class Marking:
    """How the records of one article are marked, in the inks of a scheme and without the kinds that are hidden: those
    that stand in its newest text, by its sha256.
    """

    def __init__(self, article_id: str, scheme: Scheme, hidden: frozenset[str], text: str = "") -> None:
        self._article, self._hidden, self._text = article_id, hidden, text
        self._natures: Mapping[str, str] = {
            found.name: found.look for found in (*scheme.hidden.entity_types, *scheme.entity_types)}

    def marks(self, project: Project, mentions: Iterable[Mention] | None = None) -> list[Mark]:
        """Return the marks of all records of the article; of its tags only those that are given, if any are."""
        tags = project.mentions_of(self._article).values() if mentions is None else mentions
        records = (*project.quotes_of(self._article), *project.events_of(self._article),
                   *project.notes_of(self._article))
        return [*self._marks_of_tags(tags), *(mark for record in records for mark in self.marks_of(record))]

    def _marks_of_tags(self, mentions: Iterable[Mention]) -> list[Mark]:
        natures, hidden, texts = self._natures, self._hidden, ("", self._text)
        return [Mark(tag.id, tag.begin, tag.end, "mention", natures.get(tag.type, "other"), "", tag.entity,
                     tag.state == "suggested")
                for tag in mentions if tag.state != "rejected" and tag.type not in hidden and tag.text in texts]

    def marks_of(self, record: Record | None) -> Iterator[Mark]:
        """Yield the marks of a record in the article; a rejected suggestion has none."""
        if record is None or getattr(record, "state", "") == "rejected":
            return
        if isinstance(record, Mention):
            if record.article == self._article:
                yield from self._marks_of_tags((record,))
        elif isinstance(record, Event | Quote | Note) and _LAYERS[type(record)] not in self._hidden:
            layer = _LAYERS[type(record)]
            number = getattr(record, "number", 0) or ""  # what is only suggested has none
            for anchor in anchors_of(record):
                if anchor.article == self._article and anchor.text in ("", self._text):
                    yield Mark(record.id, anchor.begin, anchor.end, layer, layer, label=f"{layer[0].upper()}{number}",
                               pending=getattr(record, "state", "") == "suggested")


def header_of(project: Project, article: Article) -> ArticleHeader:
    """Return what the header says of an article."""
    outlet = project.find(Outlet, article.outlet)
    words = project.words_of(article)
    own = words.partition("\n")[2] if article.picture or article.is_wordless else words  # not the line that names it
    published = full_date(article.published) if article.published else _undated(article, words)
    if article.published_how == "inferred":
        published = say("{date}, inferred", date=published)
    return ArticleHeader(
        outlet=outlet.name if outlet else say("No outlet"), published=published,
        place=article.dateline.partition(" (")[0],
        grade=grade_of(project, article),
        grade_words=_meaning(outlet.reliability if outlet else "F", article.credibility),
        version=say("Version {number} of {count}", number=len(article.texts), count=len(article.texts))
        if len(article.texts) > 1 else "",
        copy=_copied(project, article), address=article.url, words=_count_words(own), empty=_why_empty(words))


def _undated(article: Article, words: str) -> str:
    """Say that an article has no date, and which its words lead to."""
    inferred = inferred_for(article, words)
    if inferred is None or not inferred.latest:
        return say("No publication date")
    day = full_date(inferred.iso) if inferred.iso else full_range(inferred.earliest, inferred.latest)
    return say("No publication date, perhaps {day}", day=day)


def _copied(project: Project, article: Article) -> str:
    """Say which article one is a copy of; blank where it is none."""
    original = origin_article(project, article)
    return say("Copy of “{title}”", title=shortened(title_of(original), _TITLE)) if original.id != article.id else ""


def _why_empty(words: str) -> str:
    """Say that there is nothing to read; blank where there is."""
    if has_words(words):
        return ""
    return (say("There are no words in this file, only spaces and line ends.") if words
            else say("This file is empty: there is nothing to read or to tag in it."))


@lru_cache(maxsize=4)
def _count_words(words: str) -> int:
    # of the article in sight, whose header is shown anew with every change of the article
    return len(words.split())


def _meaning(reliability: str, credibility: int) -> str:
    known = grades()
    if grade_text(reliability, credibility) == grade_text("", 0):
        return say("Not judged")
    meaning = say("{reliability}, {credibility}", reliability=known.reliability.get(reliability, reliability),
                  credibility=known.credibility.get(str(credibility), ""))
    return meaning[:1].upper() + meaning[1:]
