"""Write what an analyst accepted as gold that suggestions are scored against, and the documents it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from editor.model.casualties import kind_and_type
from editor.model.edits.looked_at import is_unlooked_at
from editor.model.project import Project
from editor.model.records import Article, Event, Figure, Mention, Quote, Stretch
from editor.model.scheme import scheme_of
from editor.words import say_number

_Line = dict[str, Any]


class GoldExporter:
    """The exporter of accepted tags, times, quotes and events in the newest text of each article, one a line.

    An event stands at the words of each account of it, its figures where these words state them.
    """

    name = "gold"
    suffix = ".gold.jsonl"
    writes_briefing = False

    def export(self, project: Project, briefing_id: str = "", *, handling: str | None = None,
               working_copy: bool = False) -> bytes:
        """Return the file's bytes; a briefing's id and handling do not narrow what it holds."""
        return _written(line for article in project.each(Article) for line in _gold(project, article))

    def remarks(self, project: Project) -> list[str]:
        """Return how many of its events and quotes nobody has looked at: they are what suggesters said of themselves.
        """
        held: tuple[Event | Quote, ...] = (*project.of(Event).values(), *project.of(Quote).values())
        unseen = sum(map(is_unlooked_at, held))
        return [say_number(
            "{count} event or quote in it was accepted in bulk, and looked at by nobody: it tells what was suggested, "
            "not what is right.",
            "{count} events and quotes in it were accepted in bulk, and looked at by nobody: they tell what was "
            "suggested, not what is right.", unseen)] if unseen else []


class DocumentsExporter:
    """The exporter of the words of all articles, one a line."""

    name = "documents"
    suffix = ".docs.jsonl"
    writes_briefing = False

    def export(self, project: Project, briefing_id: str = "", *, handling: str | None = None,
               working_copy: bool = False) -> bytes:
        """Return the file's bytes; a briefing's id and handling do not narrow what it holds."""
        return _written({"doc_id": article.id, "title": article.title, "text": project.words_of(article),
                         "pub_date": article.published or None, "lang": article.language or None}
                        for article in project.each(Article))

    def remarks(self, project: Project) -> list[str]:
        """Return nothing: the words stand as they are."""
        return []


def _written(lines: Iterable[_Line]) -> bytes:
    return b"".join(msgspec.json.encode(line) + b"\n" for line in lines)


def _gold(project: Project, article: Article) -> Iterator[_Line]:
    """Yield what is accepted in the newest text of an article, by place."""
    words = project.words_of(article)
    found = [_tag(project, tag) for tag in project.mentions_of(article.id).values()
             if tag.state == "accepted" and tag.text == article.text]
    for quote in project.quotes_of(article.id):
        if quote.state == "accepted" and all(span.text == article.text for span in quote.spans):
            found.append(list(_quote(quote)))
    found += [list(_event(project, event, article)) for event in project.events_of(article.id)
              if event.state == "accepted"]
    lines = [(begin, -end, kind, name, extra) for told in found for kind, name, begin, end, extra in told]
    for begin, end, kind, name, extra in sorted(lines, key=lambda line: line[:4]):
        yield {"doc_id": article.id, "kind": kind, "type": name, "begin": begin, "end": -end,
               "value": words[begin:-end], "extra": extra}


_Told = tuple[str, str, int, int, _Line]


def _tag(project: Project, tag: Mention) -> list[_Told]:
    held = scheme_of(project).entity_type(tag.type)
    told: list[_Told] = [("entity", held.label, tag.begin, tag.end, {"mention": "NAM", "entity": tag.entity})]
    if held.nature == "time":
        told.append(("date", _timex(tag.value), tag.begin, tag.end, {"iso": tag.value or None}))
    return told


def _timex(value: str) -> str:
    """Return the type that TIMEX3 gives a value of this form."""
    if value.startswith("P"):
        return "DURATION"
    return "TIME" if "T" in value else "DATE"


def _quote(quote: Quote) -> Iterator[_Told]:
    """Yield each stretch of words in marks; what is told in other words is one stretch."""
    places = [(span.begin, span.end) for span in quote.spans]
    if quote.kind == "indirect":
        places = [(places[0][0], places[-1][1])]
    name = "unattributed" if quote.kind == "partial" and quote.speaker_span is None else quote.kind
    extra = {"speaker": _place(quote.speaker_span), "cue": _place(quote.cue)}
    yield from (("quote", name, begin, end, extra) for begin, end in places)


def _event(project: Project, event: Event, article: Article) -> Iterator[_Told]:
    label = scheme_of(project).event_type(event.type).label if event.type else ""
    stated: dict[tuple[int, int], Figure] = {}
    for account in event.accounts:
        places = [anchor for anchor in account.evidence if anchor.article == article.id and anchor.text == article.text]
        if places:
            yield "event", label, places[0].begin, places[0].end, {
                "modality": event.status, "date_iso": (account.values.when or event.when).from_ or None}
        for figure in (*event.figures, *account.values.figures):
            for place in places:
                if figure.words and (at := place.words.find(figure.words)) >= 0:
                    begin = place.begin + at
                    stated[begin, begin + len(figure.words)] = figure
    for (begin, end), figure in stated.items():
        kind, name = kind_and_type(figure.outcome, is_none=figure.max == 0)
        yield kind, name, begin, end, {"min": figure.min, "max": figure.max}


def _place(stretch: Stretch | None) -> list[_Line]:
    return [{"begin": stretch.begin, "end": stretch.end}] if stretch else []


GOLD = GoldExporter()
DOCUMENTS = DocumentsExporter()
