"""Hold what is dragged, or meant by a menu: words of an article, the tag over them, or a record; also as mime data."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QByteArray, QMimeData

from editor.model.edits.fields import name_of
from editor.model.edits.passages import quoted_at
from editor.model.project import Project
from editor.model.records import Article, Entity, Event, Mention, Quote
from editor.model.text import without_outer_spaces
from editor.ui.dragging.formats import MENTION, PASSAGE, RECORD

_RECORDS = (Event, Quote, Entity)

_LONGEST = 16 << 20
"""Bytes of data that are read; no article is so long."""


class Carried(msgspec.Struct, frozen=True):
    """Words of an article by their code points, with the tag that is just over them, if there is one; or a record.

    `kind` and `record` name an event, a quote or an entity; such a thing has words to read, and no place.
    """

    words: str
    article: str = ""
    begin: int = 0
    end: int = 0
    mention: str = ""
    kind: str = ""
    record: str = ""


def carried_words(project: Project, article: str, begin: int, end: int, mention: str = "") -> Carried:
    """Return words of a loaded article with the tag that is named, else the one that is just over them."""
    tag = project.find(Mention, mention) or project.mention_over(quoted_at(project, article, begin, end))
    if tag is not None:
        return Carried(tag.words, article, tag.begin, tag.end, mention=tag.id)
    words = project.words_of(project.get(Article, article))
    inner = without_outer_spaces(words, begin, end)
    return Carried(words[inner.begin:inner.end], article, inner.begin, inner.end)


def carried_record(project: Project, record_id: str) -> Carried | None:
    """Return an event, a quote or an entity with its name; None for what is none of these."""
    found = next((record for kind in _RECORDS if (record := project.find(kind, record_id)) is not None), None)
    return Carried(name_of(found), kind=found.kind_of_record, record=found.id) if found is not None else None


def carried_anew(project: Project, carried: Carried) -> Carried | None:
    """Return what is carried as the project has it; None for what is not of this project, or is not as it says."""
    if carried.record:
        found = carried_record(project, carried.record)
        return found if found is not None and found.kind == carried.kind else None
    article = project.find(Article, carried.article)
    if article is None or not project.is_loaded(article.id):
        return None
    if not 0 <= carried.begin <= carried.end <= len(project.words_of(article)):
        return None
    tag = project.find(Mention, carried.mention)
    if tag is not None and tag.article != article.id:
        return None
    there = carried_words(project, article.id, carried.begin, carried.end, carried.mention)
    return there if there.words == carried.words else None


def as_mime(carried: Carried) -> QMimeData:
    """Return what is carried under its own formats, and its words for other programs."""
    data = QMimeData()
    body = msgspec.json.encode(carried)
    if carried.record:
        data.setData(RECORD, body)
    else:
        data.setData(PASSAGE, body)
    if carried.mention:
        data.setData(MENTION, body)
    data.setText(carried.words)
    return data


def carried_in(data: QMimeData) -> Carried | None:
    """Return what the data carries; None where that is nothing of ours, or cannot be read."""
    kind = next((kind for kind in (MENTION, PASSAGE, RECORD) if data.hasFormat(kind)), "")
    body = data.data(kind) if kind else QByteArray()
    if not 0 < body.size() <= _LONGEST:
        return None
    try:
        return msgspec.json.decode(body.data(), type=Carried)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):  # any program can offer data under our names
        return None
