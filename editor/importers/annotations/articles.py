"""Find the article that annotations are of, or make one of the text that came with them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import msgspec

from editor.formats.annotations import Annotated, Sheet
from editor.importers.document import article_of_text
from editor.importers.layout import read_layout
from editor.model.cleaning import clean
from editor.model.dates import NoDate, read_date
from editor.model.language import is_language_tag
from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import Article, Outlet, Text
from editor.words import say


class Articles:
    """The articles of a project that a file speaks of, and those that it brings: `made`, with `texts` and `outlets`."""

    def __init__(self, project: Project, ids: Iterator[str], made: dict[str, Any]) -> None:
        self._project, self._ids, self._made = project, ids, made
        self._by_text = {text: article for article in project.each(Article) for text in article.texts}
        self._by_name: dict[str, Article | None] = {}
        for article in project.each(Article):
            for name in filter(None, (article.id, article.url, article.file_name)):
                self._by_name[name] = None if name in self._by_name else article  # of two with one name neither
        self._outlets = {name_key(outlet.name): outlet for outlet in project.each(Outlet)}
        self._order = project.last_order
        self.made: list[Article] = []
        self._texts: dict[str, Text] = {}
        self.outlets: list[Outlet] = []

    @property
    def texts(self) -> tuple[Text, ...]:
        """Return the texts of the articles that are new."""
        return tuple(self._texts.values())

    def here(self, sheet: Sheet) -> Article | None:
        """Return the article of the project that has the text of a sheet, or the name or address it goes by."""
        if sheet.words is not None:
            return self._by_text.get(sheet.sha256)
        return next((found for name in (sheet.key, sheet.url, sheet.name) if (found := self._by_name.get(name))), None)

    def of(self, sheet: Sheet) -> tuple[Article, Text] | None:
        """Return the article of a sheet with its text, a new one where the project has none; None without a text."""
        article = self.here(sheet)
        if article is not None:
            name = article.text if sheet.words is None else sheet.sha256
            text = self._project.texts.get(name) or self._texts.get(name)
            return (article, text) if text is not None else None
        return None if sheet.words is None else self._new(sheet, sheet.words)

    def _new(self, sheet: Sheet, words: str) -> tuple[Article, Text]:
        imported = article_of_text(words, read_layout(words), sheet.original, sheet.name, sheet.decoded, ())
        known = {"title": sheet.title, "url": sheet.url, "language": sheet.language
                 if is_language_tag(sheet.language) else "", **_published(sheet)}
        article = msgspec.structs.replace(
            imported.article, id=next(self._ids), **self._made, order=self._order,
            outlet=self._outlet(imported.outlet), **{field: value for field, value in known.items() if value})
        self.made.append(article)
        self._texts[imported.text.sha256] = imported.text
        self._by_text[imported.text.sha256] = article
        return article, imported.text

    def _outlet(self, name: str) -> str:
        """Return the id of the outlet of a name, a new one where there is none; blank for a blank name."""
        key = name_key(name)
        if key and key not in self._outlets:
            self._outlets[key] = Outlet(id=next(self._ids), **self._made, name=name)
            self.outlets.append(self._outlets[key])
        return self._outlets[key].id if key else ""


def _published(sheet: Sheet) -> dict[str, str]:
    try:
        day = read_date(sheet.published)
    except NoDate:
        day = ""
    why = say("The file that its annotations came in states it.")
    return {"published": day, "published_how": "stated", "published_why": why} if day else {}


def settled(annotated: Annotated) -> Annotated:
    """Return what a file says with its texts as articles hold them: without half characters, and named by digest."""
    return msgspec.structs.replace(annotated, sheets=tuple(map(_settled, annotated.sheets)))


def _settled(sheet: Sheet) -> Sheet:
    if sheet.words is None:
        return sheet
    words = clean(sheet.words)
    return msgspec.structs.replace(sheet, words=words, sha256=hashlib.sha256(words.encode()).hexdigest())
