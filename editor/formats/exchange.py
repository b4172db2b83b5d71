"""The exchange format: a whole project as one JSON document, every field of every record under its key."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from typing import Any, ClassVar

import msgspec

from editor.model.edits.briefings import paragraphs_of, sections_of
from editor.model.originals import with_originals
from editor.model.project import Project
from editor.model.records import (
    Article,
    Briefing,
    ChartPlace,
    Entity,
    Event,
    Export,
    Mention,
    Note,
    Outlet,
    OwnTerm,
    Paragraph,
    ProjectInfo,
    Quote,
    Record,
    Relation,
    Section,
    Translation,
)

FORMAT, VERSION = "dossier", 1


class ArticleEntry(Article, frozen=True, kw_only=True):
    """An article with the words of its newest text."""

    sha256: str = ""
    words: str = msgspec.field(default="", name="text")


class QuoteEntry(Quote, frozen=True, kw_only=True):
    """A quote with the article its spans stand in."""

    article_id: str = msgspec.field(default="", name="article")


class BriefingEntry(Briefing, frozen=True, kw_only=True):
    """A briefing with its sections and their paragraphs."""

    sections: tuple[Section, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()


class TextEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A text: how it was decoded, its original bytes in base64, and its words where no article gives them."""

    sha256: str
    words: str = ""
    original: str = ""
    decoded: str = ""


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """The whole of an exchange file. Keys may be left out and may be added; they are never renamed."""

    ENTRIES: ClassVar[dict[str, type[Record]]] = {
        "terms": OwnTerm, "outlets": Outlet, "articles": ArticleEntry, "entities": Entity, "mentions": Mention,
        "events": Event, "quotes": QuoteEntry, "translations": Translation, "relations": Relation, "notes": Note,
        "chart_places": ChartPlace, "briefings": BriefingEntry, "exports": Export}

    format: str
    version: int
    project: ProjectInfo | None = None
    terms: tuple[OwnTerm, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    articles: tuple[ArticleEntry, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[QuoteEntry, ...] = ()
    translations: tuple[Translation, ...] = ()
    relations: tuple[Relation, ...] = ()
    notes: tuple[Note, ...] = ()
    chart_places: tuple[ChartPlace, ...] = ()
    briefings: tuple[BriefingEntry, ...] = ()
    exports: tuple[Export, ...] = ()
    texts: tuple[TextEntry, ...] = ()
    originals: tuple[TextEntry, ...] = ()
    """Further bytes that the words of `texts` came in."""


def write_exchange(project: Project) -> bytes:
    """Return the project as an exchange document, records in the order of their making; its articles must be loaded."""
    articles = project.each(Article)
    texts, originals = _texts(project, articles)
    document = Document(
        format=FORMAT, version=VERSION, project=project.info,
        terms=tuple(project.each(OwnTerm)), outlets=tuple(project.each(Outlet)),
        articles=tuple(_article(project, article) for article in articles),
        entities=tuple(project.each(Entity)),
        mentions=tuple(mention for article in articles
                       for _, mention in sorted(project.mentions_of(article.id).items())),
        events=tuple(project.each(Event)),
        quotes=tuple(widened(quote, QuoteEntry, article_id=quote.article) for quote in project.each(Quote)),
        translations=tuple(project.each(Translation)), relations=tuple(project.each(Relation)),
        notes=tuple(project.each(Note)), chart_places=tuple(project.each(ChartPlace)),
        exports=tuple(project.each(Export)),
        briefings=tuple(_briefing(project, briefing) for briefing in project.each(Briefing)),
        texts=texts, originals=originals)
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def widened(record: Record, entry: type[Any], **more: Any) -> Any:
    """Return the record as an entry with further fields."""
    return entry(**{field: getattr(record, field) for field in record.__struct_fields__}, **more)


def narrowed(entry: Record, record: type[Record]) -> Record:
    """Return the record of an entry, without the further fields."""
    return record(**{field: getattr(entry, field) for field in record.__struct_fields__})


def _article(project: Project, article: Article) -> ArticleEntry:
    def named(text: str, original: str) -> str:
        return original or hashlib.sha256(project.text_of(article, text).original).hexdigest()
    entry: ArticleEntry = widened(with_originals(article, named), ArticleEntry, sha256=article.text,
                                  words=project.words_of(article))
    return entry


def _briefing(project: Project, briefing: Briefing) -> BriefingEntry:
    sections = tuple(sections_of(project, briefing.id))
    paragraphs = tuple(paragraph for section in sections for paragraph in paragraphs_of(project, section.id))
    entry: BriefingEntry = widened(briefing, BriefingEntry, sections=sections, paragraphs=paragraphs)
    return entry


def _texts(project: Project, articles: Iterable[Article]) -> tuple[tuple[TextEntry, ...], tuple[TextEntry, ...]]:
    """Return the texts of articles, each once, and apart from them further bytes that they came in."""
    newest = {article.text for article in articles}
    texts, originals = dict[str, TextEntry](), list[TextEntry]()
    for article in articles:
        for name in article.texts:
            text = project.text_of(article, name)
            entry = TextEntry(sha256=name, decoded=text.decoded, original=base64.b64encode(text.original).decode())
            if name not in texts:
                texts[name] = msgspec.structs.replace(entry, words="" if name in newest else text.words)
            elif entry.original != texts[name].original and entry not in originals:
                originals.append(entry)
    return tuple(texts.values()), tuple(originals)
