"""Find what is missing or uncited in a project, each with its place; words are never judged, only their evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from editor.model.edits.fields import name_of, shortened
from editor.model.project import Project
from editor.model.records import Article, Event, Paragraph, Quote, Section
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
    """Yield the findings of a project."""
    for article in project.each(Article):
        yield from _of_article(article)
    for event in project.each(Event):
        yield from _of_event(event)
    for quote in project.each(Quote):
        if not (quote.speaker or quote.speaker_words):
            words = shortened(quote.spans[0].words)
            yield Finding("warning", "quote without speaker", "quote", quote.id,
                          say("Q{number} “{words}” has no speaker", number=quote.number, words=words))
    yield from uncited_sentences(project)


def uncited_sentences(project: Project, briefing_id: str = "") -> Iterator[Finding]:
    """Yield the reported sentences that cite nothing, of one briefing or of all."""
    for paragraph in project.each(Paragraph):
        section = project.find(Section, paragraph.section)
        if briefing_id and (section is None or section.briefing != briefing_id):
            continue
        for statement in paragraph.statements:
            if statement.kind == "reported" and statement.words and not statement.citations:
                yield Finding("warning", "uncited sentence", "paragraph", statement.id,
                              say("“{words}” cites nothing", words=shortened(statement.words)))


def _of_article(article: Article) -> Iterator[Finding]:
    if not article.published:
        yield Finding("warning", "no publication date", "article", article.id,
                      say("“{title}” has no publication date", title=name_of(article)))


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
