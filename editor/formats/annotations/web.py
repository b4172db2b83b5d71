"""Read and write the W3C Web Annotation Data Model in JSON-LD: text position and text quote selectors.

Positions count code points (Web Annotation Data Model, 4.2.5: the text as a sequence of characters); files whose words
stand there only in UTF-16 units, as browsers count, are read so. The texts themselves stand in the same file, as
resources with a value; without one, a source is looked for among the articles of the project.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from editor.formats.annotations import NOTE, Annotated, Counting, Mark, Remark, Sheet, Thing, Tie
from editor.formats.annotations.json_parts import lines_of_json, number_in, parts_in, text_in
from editor.formats.annotations.losses import Holds
from editor.formats.annotations.problems import Problems
from editor.model.anchor import neighbours
from editor.words import say

HOLDS = Holds(apart=True, things=True, outside_ids=True, values=True, ties=True, remarks=True, details=True)
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_ARTICLE, _THING, _RECORD = "urn:dossier:article:", "urn:dossier:entity:", "urn:dossier:record:"
_TIMEX = "TIMEX3:"
_COUNTINGS: tuple[Counting, ...] = ("code points", "UTF-16 units", "one line end", "after the mark")
_LISTS = ("@graph", "items", "rows", "first", "annotations")
_CHARACTERS = re.compile(r"char=(\d+),(\d+)")
_LABELS, _HIGHLIGHT = ("tagging", "classifying"), "highlight"
_SELECTORS = (b"TextPositionSelector", b"TextQuoteSelector", CONTEXT.encode())
_DEEPEST = 8


def is_web_annotation(content: bytes) -> bool:
    """Tell whether the bytes are JSON that selects text as the data model does."""
    return content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[") and any(sign in content for sign in _SELECTORS) \
        and re.search(rb'"format"\s*:\s*"dossier"', content[:200]) is None


def read_file(content: bytes, name: str) -> Annotated:
    """Return what the annotations say. Raises ImportFailed for what is no JSON."""
    reader = _Reader(name)
    for _, value in lines_of_json(content, name, reader.problems):
        for resource in _resources(value, 0):
            reader.take(resource)
    return reader.annotated()


def _resources(value: object, depth: int) -> Iterator[dict[str, Any]]:
    """Yield the annotations and texts of collections, pages and graphs."""
    if isinstance(value, list):
        for held in value:
            yield from _resources(held, depth)
    elif isinstance(value, dict):
        inner = [key for key in _LISTS if isinstance(value.get(key), list | dict)]
        if "target" in value or not inner:
            yield value
        elif depth < _DEEPEST:
            for key in inner:
                yield from _resources(value[key], depth + 1)


class _Reader:
    """One file on its way to sheets: a sheet for each source that its annotations are of."""

    def __init__(self, name: str) -> None:
        self.problems = Problems()
        self._name = name
        self._texts: dict[str, dict[str, Any]] = {}
        self._marks: dict[str, list[Mark]] = {}
        self._remarks: dict[str, list[Remark]] = {}
        self._source_of: dict[str, str] = {}
        self._ties: list[Tie] = []
        self._things: dict[str, Thing] = {}
        self._count = 0

    def take(self, resource: dict[str, Any]) -> None:
        self._count += 1
        if "target" not in resource:
            if isinstance(resource.get("value"), str) and text_in(resource, "id", "@id"):
                self._texts[text_in(resource, "id", "@id")] = resource
            return
        key = text_in(resource, "id", "@id").removeprefix(_RECORD) or f"#{self._count}"
        bodies = [body for body in (*parts_in(resource, "body"), *parts_in(resource, "bodyValue")) if body]
        found = [target for target in map(_target, parts_in(resource, "target")) if target is not None]
        if not any(spans or quote for _, spans, quote in found):
            self._link(key, resource, bodies)
            return
        by_source: dict[str, list[tuple[tuple[int, int] | None, dict[str, Any] | None]]] = {}
        for source, span, quote in found:
            by_source.setdefault(source, []).append((span, quote))
        for place, (source, targets) in enumerate(by_source.items()):
            self._select(f"{key}.{place}" if place else key, source, targets, resource, bodies)

    def annotated(self) -> Annotated:
        sources = dict.fromkeys((*self._texts, *self._marks))
        ties: dict[str, list[Tie]] = {}
        for tie in self._ties:
            ties.setdefault(self._source_of.get(tie.from_, ""), []).append(tie)
        if "" in ties:
            self.problems.add(say("{name}: annotations of other annotations were not taken in.", name=self._name))
        sheets = tuple(self._sheet(source, tuple(ties.get(source, ()))) for source in sources)
        return Annotated(sheets=sheets, things=tuple(self._things.values()), problems=self.problems.sentences())

    def _sheet(self, source: str, ties: tuple[Tie, ...]) -> Sheet:
        text = self._texts.get(source, {})
        is_ours = source.startswith(_ARTICLE)
        name = text_in(text, "label", "dcterms:title", "title") or source.rstrip("/").rpartition("/")[2] or self._name
        return Sheet(name=name, words=text.get("value"), key=source.removeprefix(_ARTICLE),
                     title=text_in(text, "dcterms:title", "title"), url=text_in(text, "via") or (
                         "" if is_ours else source if "://" in source else ""),
                     language=text_in(text, "language"), published=text_in(text, "dcterms:issued"),
                     countings=_COUNTINGS, marks=tuple(self._marks.get(source, ())), ties=ties,
                     remarks=tuple(self._remarks.get(source, ())))

    def _select(self, key: str, source: str, targets: list[tuple[tuple[int, int] | None, dict[str, Any] | None]],
                resource: dict[str, Any], bodies: list[Any]) -> None:
        labels = [label for body in bodies if (label := _label(body))] + [
            label for label in parts_in(resource, "tags") if isinstance(label, str)]
        remarks = [words for body in bodies if (words := _comment(body))]
        remarks += [resource["text"]] if isinstance(resource.get("text"), str) and resource["text"] else []
        motivations = {str(one) for one in parts_in(resource, "motivation")}
        if not labels:
            labels = [NOTE] if remarks else [_HIGHLIGHT]
        quotes = [quote or {} for _, quote in targets]
        words = " ".join(text_in(quote, "exact") for quote in quotes)
        one = quotes[0] if len(quotes) == 1 and text_in(quotes[0], "exact") else None
        for place, label in enumerate(labels):
            self._marks.setdefault(source, []).append(Mark(
                key=f"{key}.{place}" if place else key, label=label, words=words if words.strip() else None,
                spans=tuple(span or (-1, -1) for span, _ in targets), thing=self._thing(bodies), value=_value(bodies),
                before=text_in(one, "prefix") if one else None, after=text_in(one, "suffix") if one else None))
        self._source_of[key] = source
        if "linking" not in motivations:
            self._remarks.setdefault(source, []).extend(Remark(about=key, words=words) for words in remarks)

    def _thing(self, bodies: list[Any]) -> str:
        """Return the key of what the bodies say that the words name."""
        names = [_identified(body) for body in bodies if text_in(body, "purpose") == "identifying"]
        found = [(key, label) for key, label in names if key]
        if not found:
            return ""
        ours = next((held for held in found if held[0].startswith(_THING)), found[0])
        key = ours[0].removeprefix(_THING)
        others = [other for other, _ in found if other != ours[0]] + ([key] if ours[0] == key else [])
        self._things.setdefault(key, Thing(key=key, name=ours[1], outside_ids=tuple(dict.fromkeys(others))))
        return key

    def _link(self, key: str, resource: dict[str, Any], bodies: list[Any]) -> None:
        """Take in a tie from one annotation to another; an annotation of a whole source is told of."""
        from_ = next((_source(target) for target in parts_in(resource, "target")), "").removeprefix(_RECORD)
        to = next((_source(body) for body in bodies if text_in(body, "purpose") == "linking"), "").removeprefix(_RECORD)
        label = next((label for body in bodies if (label := _label(body))), "related to")
        if from_ and to:
            self._ties.append(Tie(key=key, label=label, from_=from_, to=to))
        else:
            self.problems.add(say("{name}: an annotation of the whole of {source} was not taken in.",
                                  name=self._name, source=from_ or "?"))


def _target(target: object) -> tuple[str, tuple[int, int] | None, dict[str, Any] | None] | None:
    """Return the source of a target, and the position and the quote that it selects there."""
    source = _source(target)
    if not source:
        return None
    span, quote = None, None
    for selector in _selectors(target, 0):
        kind = text_in(selector, "type", "@type")
        if kind == "TextPositionSelector" and span is None:
            span = (number_in(selector, "start"), number_in(selector, "end"))
        elif kind == "TextQuoteSelector" and quote is None and text_in(selector, "exact"):
            quote = selector
        elif kind == "FragmentSelector" and (found := _CHARACTERS.search(text_in(selector, "value"))) and span is None:
            span = (int(found[1]), int(found[2]))
    return source, span, quote


def _selectors(held: object, depth: int) -> Iterator[dict[str, Any]]:
    """Yield the selectors of a target and what refines them, the finest last."""
    for selector in (*parts_in(held, "selector"), *parts_in(held, "refinedBy")):
        if isinstance(selector, dict):
            yield selector
            if depth < _DEEPEST:
                yield from _selectors(selector, depth + 1)


def _source(held: object) -> str:
    """Return what a target or a body is of: an address, or what has one."""
    for _ in range(_DEEPEST):
        if isinstance(held, str):
            return held
        if not isinstance(held, dict):
            return ""
        held = held.get("source") or held.get("id") or held.get("@id")
    return ""


def _label(body: object) -> str:
    return text_in(body, "value") if text_in(body, "purpose") in _LABELS else ""


def _comment(body: object) -> str:
    if isinstance(body, str):
        return body
    return text_in(body, "value") if text_in(body, "purpose") in ("", "commenting", "replying", "describing") and not (
        text_in(body, "value").startswith(_TIMEX)) else ""


def _value(bodies: list[Any]) -> str:
    found = (text_in(body, "value") for body in bodies if text_in(body, "purpose") == "describing")
    return next((value.removeprefix(_TIMEX) for value in found if value.startswith(_TIMEX)), "")


def _identified(body: Any) -> tuple[str, str]:
    source = body.get("source")
    label = text_in(source, "label") if isinstance(source, dict) else text_in(body, "label")
    return _source(body), label


def write_file(annotated: Annotated) -> bytes:
    """Return a graph of the texts and of their annotations, with both selectors for each."""
    things = {thing.key: thing for thing in annotated.things}
    graph: list[dict[str, Any]] = [_text(sheet) for sheet in annotated.sheets]
    for sheet in annotated.sheets:
        graph += _annotations(sheet, things)
    return msgspec.json.format(msgspec.json.encode({"@context": CONTEXT, "@graph": graph}), indent=1) + b"\n"


def _text(sheet: Sheet) -> dict[str, Any]:
    said = {"label": sheet.name, "dcterms:title": sheet.title, "via": sheet.url, "dcterms:issued": sheet.published,
            "language": sheet.language}
    return {"id": f"{_ARTICLE}{sheet.key}", "type": "Text", "format": "text/plain",
            **{key: value for key, value in said.items() if value}, "value": sheet.words}


def _annotations(sheet: Sheet, things: dict[str, Thing]) -> Iterator[dict[str, Any]]:
    remarks = sheet.words_about()
    for mark in sheet.marks:
        said = remarks.get(mark.key, [])
        is_note = mark.label == NOTE and bool(said)
        targets = [_selected(sheet, *span) for span in mark.spans]
        bodies = [] if is_note else [{"type": "TextualBody", "purpose": "tagging", "value": mark.label}]
        bodies += [{"type": "TextualBody", "purpose": "commenting", "value": words} for words in said]
        yield {"id": f"{_RECORD}{mark.key}", "type": "Annotation", "motivation": "commenting" if is_note else "tagging",
               "body": [*bodies, *_named(mark, things)], "target": targets if len(targets) > 1 else targets[0]}
    for tie in sheet.ties:
        yield {"id": f"{_RECORD}{tie.key}", "type": "Annotation", "motivation": "linking", "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": tie.label},
            {"type": "SpecificResource", "purpose": "linking", "source": f"{_RECORD}{tie.to}"}],
            "target": f"{_RECORD}{tie.from_}"}


def _named(mark: Mark, things: dict[str, Thing]) -> Iterator[dict[str, Any]]:
    if (thing := things.get(mark.thing)) is not None:
        yield {"type": "SpecificResource", "purpose": "identifying",
               "source": {"id": f"{_THING}{thing.key}", "label": thing.name}}
        for one in thing.outside_ids:
            yield {"type": "SpecificResource", "purpose": "identifying", "source": one}
    if mark.value:
        yield {"type": "TextualBody", "purpose": "describing", "value": f"{_TIMEX}{mark.value}"}


def _selected(sheet: Sheet, begin: int, end: int) -> dict[str, Any]:
    words = sheet.words or ""
    before, after = neighbours(words, begin, end)
    return {"source": f"{_ARTICLE}{sheet.key}", "selector": [
        {"type": "TextPositionSelector", "start": begin, "end": end},
        {"type": "TextQuoteSelector", "exact": words[begin:end], "prefix": before, "suffix": after}]}
