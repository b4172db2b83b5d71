"""Read and write the JSON of Label Studio: a list of tasks with their regions and relations, in UTF-16 units."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from editor.formats.annotations import Annotated, Counting, Mark, Remark, Sheet, Thing, Tie
from editor.formats.annotations.counting import utf16_places
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

HOLDS = Holds(things=True, ties=True, remarks=True, details=True)
_COUNTINGS: tuple[Counting, ...] = ("UTF-16 units", "code points", "one line end")
_FROM, _TO = "label", "text"
_ANNOTATIONS = ("annotations", "completions")


def is_label_studio(content: bytes) -> bool:
    """Tell whether the first task has data and somebody's or a program's annotations of it."""
    first = _whole_task(first_of_json(content))
    return isinstance(first, dict) and isinstance(first.get("data"), dict) and any(
        isinstance(first.get(key), list) for key in (*_ANNOTATIONS, "predictions"))


def read_file(content: bytes, name: str) -> Annotated:
    """Return what the tasks say; what a program predicted is a suggestion, and counts only where nobody annotated."""
    problems, things, sheets = Problems(), dict[str, Thing](), list[Sheet]()
    for number, task in lines_of_json(content, name, problems):
        task = _whole_task(task)
        data = task.get("data") if isinstance(task, dict) else None
        words = _words(data)
        if words is None:
            problems.add(say("Task {number} of {name} was not taken in: it has no text.", number=number, name=name))
            continue
        marks, ties, remarks = list[Mark](), list[Tie](), list[Remark]()
        for place, (result, model) in enumerate(_results(task)):
            _read_result(result, model, f"{place}." if place else "", (marks, ties, remarks), things)
        sheets.append(Sheet(name=text_in(data, "source", "title") or f"{name} {number}", words=words,
                            **details_in(data), countings=_COUNTINGS, marks=tuple(marks), ties=tuple(ties),
                            remarks=tuple(remarks)))
    return Annotated(sheets=tuple(sheets), things=tuple(things.values()), problems=problems.sentences())


def _whole_task(task: Any) -> Any:
    """Return a task as the full JSON has it, one of the short form (JSON-MIN) too."""
    if not isinstance(task, dict) or "data" in task:
        return task
    regions = next((held for held in task.values() if isinstance(held, list) and held and all(
        isinstance(one, dict) and isinstance(one.get("labels"), list) for one in held)), None)
    if regions is None:
        return task
    return {"data": task, "annotations": [{"result": [{"value": region} for region in regions]}]}


def _words(data: object) -> str | None:
    """Return the text of a task: what is called so, else the longest words it has."""
    if not isinstance(data, dict):
        return None
    found = [value for value in data.values() if isinstance(value, str)]
    if isinstance(data.get("text"), str):
        return str(data["text"])
    return max(found, key=len, default=None)


def _results(task: dict[str, Any]) -> Iterator[tuple[list[Any], str]]:
    """Yield the regions of each annotation that was not cancelled, or of the predictions where there is none."""
    made = [held for key in _ANNOTATIONS for held in parts_in(task, key)
            if isinstance(held, dict) and not held.get("was_cancelled")]
    for held in made:
        yield parts_in(held, "result"), ""
    for held in () if made else parts_in(task, "predictions"):
        yield parts_in(held, "result"), text_in(held, "model_version") or "Label Studio"


def _read_result(result: list[Any], model: str, prefix: str, into: tuple[list[Mark], list[Tie], list[Remark]],
                 things: dict[str, Thing]) -> None:
    marks, ties, remarks = into
    for number, region in enumerate(result):
        if text_in(region, "type") == "relation":
            label = next(iter(map(str, parts_in(region, "labels"))), "related to")
            ends = [f"{prefix}{text_in(region, end)}" for end in ("from_id", "to_id")]
            ends = ends[::-1] if text_in(region, "direction") == "left" else ends
            ties.append(Tie(key=f"{prefix}r{number}", label=label, from_=ends[0], to=ends[1]))
            continue
        value, meta = (region.get(key) if isinstance(region, dict) else None for key in ("value", "meta"))
        labels = [label for key in ("labels", "hypertextlabels") for label in parts_in(value, key)]
        key = f"{prefix}{text_in(region, 'id') or f'#{number}'}"
        thing = text_in(meta, "entity")
        if thing:
            things.setdefault(thing, Thing(key=thing, name=text_in(meta, "name")))
        for place, label in enumerate(labels):
            marks.append(Mark(key=f"{key}.{place}" if place else key, label=str(label), thing=thing, suggested_by=model,
                              words=text_in(value, "text") or None,
                              spans=((number_in(value, "start"), number_in(value, "end")),)))
        remarks += [Remark(about=key, words=words) for words in parts_in(meta, "text")
                    if labels and isinstance(words, str)]


def write_file(annotated: Annotated) -> bytes:
    """Return the tasks, to be imported into a project whose text is called `text` and whose labels are `label`."""
    things = {thing.key: thing for thing in annotated.things}
    tasks = [_task(sheet, number, things) for number, sheet in enumerate(annotated.sheets, 1)]
    return msgspec.json.format(msgspec.json.encode(tasks), indent=1) + b"\n"


def _task(sheet: Sheet, number: int, things: dict[str, Thing]) -> dict[str, Any]:
    places = utf16_places(sheet.words or "", (place for mark in sheet.marks for place in mark.spans[0]))
    remarks = sheet.words_about()
    result = [_region(mark, places, things, remarks.get(mark.key, [])) for mark in sheet.marks]
    result += [{"type": "relation", "from_id": tie.from_, "to_id": tie.to, "direction": "right",
                "labels": [tie.label]} for tie in sheet.ties]
    return {"id": number, "data": {"text": sheet.words, **details_of(sheet)},
            "annotations": [{"result": result}]}


def _region(mark: Mark, places: dict[int, int], things: dict[str, Thing], remarks: list[str]) -> dict[str, Any]:
    begin, end = mark.spans[0]
    meta: dict[str, Any] = {"text": remarks} if remarks else {}
    if mark.thing in things:
        meta |= {"entity": mark.thing, "name": things[mark.thing].name}
    region = {"id": mark.key, "type": "labels", "from_name": _FROM, "to_name": _TO, "value": {
        "start": places[begin], "end": places[end], "text": mark.words, "labels": [mark.label]}}
    return {**region, "meta": meta} if meta else region
