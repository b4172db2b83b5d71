"""Read and write JSONL as spaCy and Prodigy have it: a text a line, with `ents` and `spans` in code points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from editor.formats.annotations import Annotated, Mark, Sheet, Thing, Tie
from editor.formats.annotations.json_parts import details_of, first_of_json, lines_of_json, number_in, parts_in, text_in
from editor.formats.annotations.losses import Holds, outermost
from editor.formats.annotations.problems import Problems
from editor.words import say

HOLDS = Holds(things=True, details=True)
_OVERLAPPING = "overlapping"
_NOTHING = ("", "NIL")
"""What spans are linked to that name nothing known."""
_REFUSED = ("reject", "ignore")


def is_spacy(content: bytes) -> bool:
    """Tell whether the first line is a text with spans, or a text with its annotations as spaCy 2 was trained on."""
    first = first_of_json(content)
    if isinstance(first, list):
        return len(first) == 2 and isinstance(first[0], str) and isinstance(first[1], dict) and "entities" in first[1]
    return isinstance(first, dict) and isinstance(first.get("text"), str) and bool({"ents", "spans"} & first.keys())


def read_file(content: bytes, name: str) -> Annotated:
    """Return what the lines say. Raises ImportFailed where none can be read."""
    problems, things, sheets = Problems(), dict[str, Thing](), list[Sheet]()
    for number, said in lines_of_json(content, name, problems):
        document = _document(said)
        if document is None:
            problems.add(say("Line {number} of {name} was not taken in: it has no text.", number=number, name=name))
        elif text_in(document, "answer") in _REFUSED:
            problems.add(say("Line {number} of {name} was not taken in: whoever annotated it refused it.",
                             number=number, name=name))
        else:
            sheets.append(_sheet(document, f"{name} {number}", things))
    return Annotated(sheets=tuple(sheets), things=tuple(things.values()), problems=problems.sentences())


def _document(said: Any) -> dict[str, Any] | None:
    """Return the document of a line, one of spaCy 2 as later versions write it."""
    if isinstance(said, list) and len(said) == 2 and isinstance(said[1], dict):
        triples = [triple for triple in parts_in(said[1], "entities") if isinstance(triple, list) and len(triple) >= 3]
        said = {"text": said[0], "ents": [{"start": begin, "end": end, "label": label}
                                          for begin, end, label, *_ in triples]}
    return said if isinstance(said, dict) and isinstance(said.get("text"), str) else None


def _sheet(document: dict[str, Any], name: str, things: dict[str, Thing]) -> Sheet:
    meta = document.get("meta")
    marks = tuple(_marks(document, things))
    by_place = {(*mark.spans[0], mark.label): mark.key for mark in marks}
    return Sheet(name=text_in(meta, "source", "file", "title") or name, words=document["text"],
                 title=text_in(meta, "title"), url=text_in(meta, "url"), language=text_in(meta, "language", "lang"),
                 published=text_in(meta, "published", "date"), marks=marks, ties=tuple(_ties(document, by_place)))


def _marks(document: dict[str, Any], things: dict[str, Thing]) -> Iterator[Mark]:
    spans = document.get("spans")
    groups = spans.values() if isinstance(spans, dict) else [spans]
    found = [*parts_in(document, "ents"), *(span for group in groups if isinstance(group, list) for span in group)]
    for number, span in enumerate(found):
        thing = text_in(span, "kb_id")
        if thing in _NOTHING:
            thing = ""
        else:
            things.setdefault(thing, Thing(key=thing, name=text_in(span, "kb_name")))
        yield Mark(key=text_in(span, "id") or f"#{number}", label=text_in(span, "label") or "?", thing=thing,
                   hint=text_in(span, "text"), spans=((number_in(span, "start"), number_in(span, "end")),))


def _ties(document: dict[str, Any], by_place: dict[tuple[int, int, str], str]) -> Iterator[Tie]:
    """Yield the relations between spans that Prodigy writes."""
    for number, relation in enumerate(parts_in(document, "relations")):
        ends = [by_place.get((number_in(span, "start"), number_in(span, "end"), text_in(span, "label")), "")
                for span in (parts_in(relation, "head_span")[:1] + parts_in(relation, "child_span")[:1])]
        if len(ends) == 2 and text_in(relation, "label"):
            yield Tie(key=f"r{number}", label=text_in(relation, "label"), from_=ends[0], to=ends[1])


def write_file(annotated: Annotated) -> bytes:
    """Return a line for each text: what overlaps no other is in `ents`, all else in a group of `spans`."""
    things = {thing.key: thing for thing in annotated.things}
    return b"".join(msgspec.json.encode(_line(sheet, things)) + b"\n" for sheet in annotated.sheets)


def _line(sheet: Sheet, things: dict[str, Thing]) -> dict[str, Any]:
    plain, _ = outermost(sheet.marks)
    kept = {mark.key for mark in plain}
    return {"text": sheet.words, "ents": _spans(plain, things),
            "spans": {_OVERLAPPING: _spans((mark for mark in sheet.marks if mark.key not in kept), things)},
            "meta": details_of(sheet)}


def _spans(marks: Iterable[Mark], things: dict[str, Thing]) -> list[dict[str, Any]]:
    found = []
    for mark in marks:
        span: dict[str, Any] = {"start": mark.spans[0][0], "end": mark.spans[0][1], "label": mark.label,
                                "id": mark.key}
        if mark.thing in things:
            span |= {"kb_id": mark.thing, "kb_name": things[mark.thing].name}
        found.append(span)
    return found
