"""Read an exchange document: what does not stand on its words is reported, never trusted."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import msgspec

from editor.formats.exchange import FORMAT, VERSION, ArticleEntry, BriefingEntry, Document, QuoteEntry, narrowed
from editor.formats.exchange_texts import Texts, sha256_of
from editor.formats.exchange_values import can_be_called, printable, with_sound_values
from editor.model.anchor import neighbours
from editor.model.errors import ImportFailed
from editor.model.originals import with_originals
from editor.model.project import INFO_ID
from editor.model.reanchoring import with_anchors
from editor.model.records import (
    Anchor,
    Article,
    Briefing,
    Event,
    Export,
    Line,
    Mention,
    OwnTerm,
    Quote,
    Record,
    Text,
    Version,
)
from editor.model.text import has_words, lines_of
from editor.words import say

_WELL_FORMED = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


class Exchange(msgspec.Struct, frozen=True):
    """What an exchange file holds that can be taken in, and what cannot, each in a sentence."""

    records: tuple[Record, ...]
    texts: tuple[Text, ...]
    problems: tuple[str, ...]


class Unsound(Exception):
    """A record that does not stand on its words, or has no usable id."""


def read_exchange(content: bytes, name: str) -> Exchange:
    """Return the records and texts of an exchange file. Raises ImportFailed where it is none, or names the place."""
    return _Reader(_document(content, name)).exchange()


def _document(content: bytes, name: str) -> Document:
    try:
        raw = _without_nulls(msgspec.json.decode(content.removeprefix(codecs.BOM_UTF8)))
        _check_head(raw, name)
        return msgspec.convert(_completed(raw), Document)
    except (msgspec.MsgspecError, UnicodeError) as problem:
        raise ImportFailed(say("{name} was not imported: {problem}. Mend the file and import it again.",
                               name=name, problem=str(problem))) from problem
    except RecursionError:
        raise ImportFailed(say("{name} was not imported: it is nested too deeply to be an exchange file.",
                               name=name)) from None


def _check_head(raw: Any, name: str) -> None:
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise ImportFailed(say("{name} was not imported: it is JSON, but not in Dossier's exchange format.", name=name))
    version = raw.get("version")
    if not isinstance(version, int) or version < 1:
        raise ImportFailed(say("{name} was not imported: it does not say which version of the exchange format it is "
                               "in. Give it the key “version” with the number {ours}.", name=name, ours=VERSION))
    if version > VERSION:
        raise ImportFailed(say("{name} was not imported: it was made by a newer version (exchange format {version}; "
                               "this one reads up to {ours}). Update Dossier.",
                               name=name, version=version, ours=VERSION))


def _completed(raw: dict[str, Any]) -> dict[str, Any]:
    """Return the document with the keys filled that a record needs and a file may leave out."""
    if isinstance(raw.get("project"), dict):
        raw["project"] = {**raw["project"], "id": INFO_ID}
    for entity in _dicts(raw.get("entities")):
        if isinstance(offices := entity.get("offices"), list):
            entity["offices"] = [{"words": office} if isinstance(office, str) else office for office in offices]
    for quote in _dicts(raw.get("quotes")):
        for span in _dicts(quote.get("spans")):
            span.setdefault("article", quote.get("article", ""))
    for event in _dicts(raw.get("events")):
        for place, account in enumerate(_dicts(event.get("accounts")), 1):
            account["id"] = account.get("id") or f"{event.get('id', '')}.{place}"
    for briefing in _dicts(raw.get("briefings")):
        for section in _dicts(briefing.get("sections")):
            section["briefing"] = briefing.get("id", "")
        for place, statement in enumerate(_statements(briefing), 1):
            statement["id"] = statement.get("id") or f"{briefing.get('id', '')}.{place}"
    return raw


def _without_nulls(value: Any) -> Any:
    """Return the value without keys that hold null: what is blank may be left out, and null says no more than that."""
    if isinstance(value, dict):
        return {key: _without_nulls(held) for key, held in value.items() if held is not None}
    return [_without_nulls(held) for held in value] if isinstance(value, list) else value


def _dicts(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        yield from (held for held in value if isinstance(held, dict))


def _statements(briefing: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for paragraph in _dicts(briefing.get("paragraphs")):
        yield from _dicts(paragraph.get("statements"))


class _Reader:
    """One document on its way to records."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._texts = Texts(document)
        self._problems = self._texts.problems
        self._newest: dict[str, str] = {}
        self._ids = {INFO_ID}
        self._statements: set[str] = set()

    def exchange(self) -> Exchange:
        records = list(self._records())
        return Exchange(tuple(records), tuple(self._texts), tuple(self._problems))

    def _records(self) -> Iterator[Record]:
        if self._document.project is not None:
            yield self._valued(self._document.project)
        for key in Document.ENTRIES:
            numbers = iter(range(1, 1 << 30))
            for place, entry in enumerate(getattr(self._document, key)):
                try:
                    yield from self._sound(entry, numbers)
                except Unsound as problem:
                    self._problems.append(say("{key} {place} ({id}) was not taken in: {problem}.",
                                              key=key, place=place + 1, id=printable(entry.id), problem=str(problem)))

    def _sound(self, entry: Record, numbers: Iterator[int]) -> Iterator[Record]:
        self._check_id(entry)
        if isinstance(entry, OwnTerm) and not can_be_called(entry):
            raise Unsound(say("its name is none that a type, a kind or a role can have"))
        entry = self._valued(entry)
        if isinstance(entry, ArticleEntry):
            yield self._article(entry)
        elif isinstance(entry, BriefingEntry):
            yield from self._briefing(entry)
        else:
            yield self._anchored(narrowed(entry, Quote) if isinstance(entry, QuoteEntry) else entry, next(numbers))

    def _valued(self, record: Record) -> Record:
        """Return the record with defaults for values that are none, which are reported."""
        sound, sentences = with_sound_values(record)
        self._problems += sentences
        return sound

    def _briefing(self, entry: BriefingEntry) -> Iterator[Record]:
        sections = {section.id for section in entry.sections}
        for held in (*entry.sections, *entry.paragraphs):
            self._check_id(held)
        if any(paragraph.section not in sections for paragraph in entry.paragraphs):
            raise Unsound(say("one of its paragraphs names none of its sections"))
        for statement in (statement for paragraph in entry.paragraphs for statement in paragraph.statements):
            if statement.id in self._statements:
                raise Unsound(say("one of its sentences has an id that stands twice"))
            self._statements.add(statement.id)
        paragraphs = [self._anchored(paragraph) for paragraph in entry.paragraphs]
        yield narrowed(entry, Briefing)
        yield from entry.sections
        yield from paragraphs

    def _check_id(self, record: Record) -> None:
        if not _WELL_FORMED.fullmatch(record.id):
            raise Unsound(say("its id is missing or not well-formed"))
        if record.id in self._ids:  # what is cited is named by its id alone, without its kind
            raise Unsound(say("its id stands twice"))
        self._ids.add(record.id)

    def _article(self, entry: ArticleEntry) -> Record:
        if entry.sha256 and entry.sha256 != sha256_of(entry.words):
            raise Unsound(say("its text is not the one its sha256 names"))
        name = self._texts.add(entry.words)
        older = tuple(self._older(entry, name))
        lines = _numbered(entry.lines) or tuple(_plain_lines(entry.words))
        places = [(line.begin, line.end) for line in lines]
        places += [(correction.begin, correction.end) for correction in entry.corrections]
        if not all(_lies_in(*place, entry.words) for place in places):
            raise Unsound(say("its lines or corrections reach beyond its text"))
        if any(following.begin < line.end for line, following in pairwise(lines)):
            raise Unsound(say("its lines are out of order"))
        self._newest[entry.id] = name
        versions = tuple(self._version(entry.version(text) or Version(text=text)) for text in older)
        article = msgspec.structs.replace(entry, texts=(*older, name), lines=lines, versions=versions)
        return narrowed(with_originals(article, self._texts.original), Article)

    def _older(self, entry: ArticleEntry, newest: str) -> Iterator[str]:
        """Yield the earlier texts of an article, each once, those that only a version names first; tell what is not
        in the file.
        """
        unlisted = [version.text for version in entry.versions if version.text not in entry.texts]
        for text in dict.fromkeys([*unlisted, *entry.texts]):
            if text != newest and text in self._texts:
                yield text
            elif text != newest:
                self._problems.append(say(
                    "An earlier text of “{title}” was not taken in: the file does not hold the words of {name}.",
                    title=printable(entry.title or entry.id), name=printable(text[:12])))

    def _version(self, version: Version) -> Version:
        """Return an earlier version with what lies in its text."""
        words = self._texts.words(version.text)
        lines = tuple(line for line in version.lines if _lies_in(line.begin, line.end, words))
        return msgspec.structs.replace(
            version, lines=lines or tuple(_plain_lines(words)),
            corrections=tuple(held for held in version.corrections if _lies_in(held.begin, held.end, words)))

    def _anchored(self, record: Record, number: int = 0) -> Record:
        """Return the record with its anchors completed. Raises Unsound where words are not where it says."""
        if isinstance(record, Export):
            return record  # what was exported once need not stand today
        if isinstance(record, Mention):
            anchor = self._anchor(record.anchor)
            return msgspec.structs.replace(record, text=anchor.text, before=anchor.before, after=anchor.after)
        if isinstance(record, Quote) and not record.spans:
            raise Unsound(say("it has no words"))
        if isinstance(record, Event | Quote):
            record = msgspec.structs.replace(record, number=record.number or number)
        anchored: Record = with_anchors(record, self._anchor)
        if isinstance(anchored, Quote):
            self._check_speaker_and_cue(anchored)
        return anchored

    def _check_speaker_and_cue(self, quote: Quote) -> None:
        words = self._texts.words(quote.spans[0].text)
        if not all(_lies_in(held.begin, held.end, words) for held in (quote.speaker_span, quote.cue) if held):
            raise Unsound(say("its speaker or its cue stands beyond the text"))

    def _anchor(self, anchor: Anchor) -> Anchor:
        text = self._texts.get(anchor.text or self._newest.get(anchor.article, ""))
        if anchor.article not in self._newest or text is None:
            raise Unsound(say("it names no article of this file"))
        begin, end = anchor.begin, anchor.end
        if not 0 <= begin < end <= len(text.words) or text.words[begin:end] != anchor.words:
            raise Unsound(say("“{words}” does not stand at {begin} to {end} of its article",
                              words=anchor.words[:40], begin=begin, end=end))
        before, after = neighbours(text.words, begin, end)
        return msgspec.structs.replace(anchor, text=text.sha256, before=before, after=after)


def _lies_in(begin: int, end: int, words: str) -> bool:
    return 0 <= begin <= end <= len(words)


def _numbered(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines with the numbers they have, and the next where one has none."""
    numbered: list[Line] = []
    for line in lines:
        number = line.number or (numbered[-1].number + 1 if numbered else 1)
        numbered.append(msgspec.structs.replace(line, number=number))
    return tuple(numbered)


def _plain_lines(words: str) -> Iterator[Line]:
    number = 0
    for stretch in lines_of(words):
        if has_words(words[stretch.begin:stretch.end]):
            number += 1
            yield Line(stretch.begin, stretch.end, number=number)
