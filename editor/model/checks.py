"""Find what is missing or uncited in a project, each with its place; words are never judged, only their evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from editor.model.edits.fields import name_of, shortened
from editor.model.project import Project
from editor.model.records import Article, Event, Mention, Paragraph, Quote
from editor.words import say

Level = Literal["error", "warning", "info"]


class Finding(msgspec.Struct, frozen=True):
    """One thing to look at: how grave, which check found it, in which record, in one sentence."""

    level: Level
    check: str
    kind: str
    id: str
    sentence: str


def findings(project: Project) -> Iterator[Finding]:
    """Yield the findings of a project; time tags are looked at in loaded articles only."""
    for article in project.each(Article):
        yield from _of_article(project, article)
    for event in project.each(Event):
        yield from _of_event(event)
    for quote in project.each(Quote):
        if not (quote.speaker or quote.speaker_words):
            words = shortened(quote.spans[0].words)
            yield Finding("warning", "quote without speaker", "quote", quote.id,
                          say("Q{number} “{words}” has no speaker", number=quote.number, words=words))
    for paragraph in project.each(Paragraph):
        for statement in paragraph.statements:
            if statement.kind == "reported" and statement.words and not statement.citations:
                yield Finding("warning", "uncited sentence", "paragraph", statement.id,
                              say("“{words}” cites nothing", words=shortened(statement.words)))


def _of_article(project: Project, article: Article) -> Iterator[Finding]:
    if not article.published:
        yield Finding("warning", "no publication date", "article", article.id,
                      say("“{title}” has no publication date", title=article.title))
    if project.is_loaded(article.id):
        for mention in project.mentions_of(article.id).values():
            if _is_unresolved_time(mention):
                yield Finding("info", "unresolved date", "mention", mention.id,
                              say("“{words}” has no date yet", words=mention.words))


def _is_unresolved_time(mention: Mention) -> bool:
    return mention.type == "time" and not (mention.value or mention.from_)


def _of_event(event: Event) -> Iterator[Finding]:
    if not event.when.from_:
        yield Finding("warning", "event without date", "event", event.id,
                      say("E{number} “{name}” has no date", number=event.number, name=name_of(event)))
    if not (event.where or event.where_words):
        yield Finding("warning", "event without place", "event", event.id,
                      say("E{number} “{name}” has no place", number=event.number, name=name_of(event)))
    if not event.evidence:
        yield Finding("error", "event without evidence", "event", event.id,
                      say("E{number} “{name}” rests on no words", number=event.number, name=name_of(event)))
