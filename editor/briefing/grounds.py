"""Refuse to hand over words as a source's that do not stand in its locked text."""

from __future__ import annotations

from collections.abc import Iterator

from editor.briefing.draft import Draft, is_accepted
from editor.briefing.evidence import cited_record
from editor.model.anchor import anchors_in
from editor.model.edits.fields import badge_of, name_of, shortened
from editor.model.errors import ExportFailed
from editor.model.incoming import Grounds
from editor.model.records import Anchor, Article, Event, Quote, Record, Statement
from editor.words import say


def refuse_what_does_not_stand(draft: Draft) -> None:
    """Raise ExportFailed, naming the record, where words that the briefing gives as a source's are not in the source.

    The articles that the briefing draws on must be loaded: what cannot be read does not stand either.
    """
    grounds = Grounds(draft.project, (), ())
    for holder, anchor in _given(draft):
        if not grounds.bear(anchor):
            article = draft.project.find(Article, anchor.article)
            raise ExportFailed(say(
                "Nothing was exported: “{words}”, which {holder} gives as its source's words, does not stand in "
                "“{title}” at {begin} to {end}. Take these words out of it and mark them anew.",
                words=shortened(anchor.words), holder=_called(holder), begin=anchor.begin, end=anchor.end,
                title=name_of(article) if article else anchor.article))


def _given(draft: Draft) -> Iterator[tuple[Record | Statement, Anchor]]:
    """Yield the words that a briefing gives as a source's, each with what gives them."""
    records = {record.id: record for record in _printed(draft)}
    yield from ((record, anchor) for record in records.values() for anchor in anchors_in(record))
    yield from ((statement, citation.passage) for statement in draft.statements for citation in statement.citations
                if citation.passage is not None)


def _printed(draft: Draft) -> Iterator[Record]:
    """Yield the records that go into a briefing: those its sections are made of, and those its sentences cite."""
    if draft.kinds & {"events", "unrealised events"}:
        yield from (event for event in draft.project.each(Event) if is_accepted(event))
    if "quotes" in draft.kinds:
        yield from (quote for quote in draft.project.each(Quote) if is_accepted(quote))
    cited = dict.fromkeys(citation.record for statement in draft.statements for citation in statement.citations)
    found = (cited_record(draft.project, record_id) for record_id in cited)
    yield from (record for record in found if record is not None)


def _called(holder: Record | Statement) -> str:
    if isinstance(holder, Statement):
        return say("the sentence “{words}”", words=shortened(holder.words))
    return badge_of(holder) or name_of(holder) or holder.kind_of_record
