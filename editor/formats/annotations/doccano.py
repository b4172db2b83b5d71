"""Read and write JSONL as Doccano has it: a text a line, with `label` or `entities` and `relations` in code points."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from editor.formats.annotations import Annotated, Mark, Sheet, Tie
from editor.formats.annotations.json_parts import (
    details_in,
    details_of,
    first_of_json,
    lines_of_json,
    number_in,
    parts_in,
    text_in,
)
from editor.formats.annotations.losses import Holds
from editor.formats.annotations.problems import Problems
from editor.words import say

HOLDS = Holds(ties=True, details=True)


def is_doccano(content: bytes) -> bool:
    """Tell whether the first line is a text with labels."""
    first = first_of_json(content)
    return isinstance(first, dict) and isinstance(first.get("text", first.get("data")), str) and any(
        isinstance(first.get(key), list) for key in ("label", "labels", "entities"))


def read_file(content: bytes, name: str) -> Annotated:
    """Return what the lines say. Raises ImportFailed where none can be read."""
    problems, sheets = Problems(), list[Sheet]()
    for number, said in lines_of_json(content, name, problems):
        words = said.get("text", said.get("data")) if isinstance(said, dict) else None
        if not isinstance(words, str):
            problems.add(say("Line {number} of {name} was not taken in: it has no text.", number=number, name=name))
            continue
        for comment in parts_in(said, "Comments"):
            problems.add(say("Line {number} of {name}: the comment “{words}” on the whole text was not taken in.",
                             number=number, name=name, words=str(comment)[:80]))
        sheets.append(Sheet(name=text_in(said, "source", "title") or f"{name} {number}", words=words,
                            **details_in(said), marks=tuple(_marks(said)), ties=tuple(_ties(said))))
    return Annotated(sheets=tuple(sheets), problems=problems.sentences())


def _marks(said: dict[str, Any]) -> Iterator[Mark]:
    if isinstance(said.get("entities"), list):
        for span in said["entities"]:
            yield Mark(key=text_in(span, "id"), label=text_in(span, "label") or "?",
                       spans=((number_in(span, "start_offset"), number_in(span, "end_offset")),))
        return
    for number, triple in enumerate((*parts_in(said, "label"), *parts_in(said, "labels"))):
        told = dict(zip(("begin", "end", "label"), triple, strict=False)) if isinstance(triple, list) else {}
        yield Mark(key=f"#{number}", label=text_in(told, "label") or "?",
                   spans=((number_in(told, "begin"), number_in(told, "end")),))


def _ties(said: dict[str, Any]) -> Iterator[Tie]:
    for relation in parts_in(said, "relations"):
        yield Tie(key=f"r{text_in(relation, 'id')}", label=text_in(relation, "type") or "?",
                  from_=text_in(relation, "from_id"), to=text_in(relation, "to_id"))


def write_file(annotated: Annotated) -> bytes:
    """Return a line for each text; its labels stand there in both ways, for both kinds of Doccano's projects."""
    return b"".join(msgspec.json.encode(_line(sheet, number)) + b"\n"
                    for number, sheet in enumerate(annotated.sheets, 1))


def _line(sheet: Sheet, number: int) -> dict[str, Any]:
    numbers = {mark.key: place for place, mark in enumerate(sheet.marks)}
    return {"id": number, "text": sheet.words,
            "label": [[*mark.spans[0], mark.label] for mark in sheet.marks],
            "entities": [{"id": numbers[mark.key], "label": mark.label, "start_offset": mark.spans[0][0],
                          "end_offset": mark.spans[0][1]} for mark in sheet.marks],
            "relations": [{"id": place, "from_id": numbers[tie.from_], "to_id": numbers[tie.to], "type": tie.label}
                          for place, tie in enumerate(sheet.ties)],
            **details_of(sheet)}
