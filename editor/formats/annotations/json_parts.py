"""Take parts out of JSON from strangers, where nothing need be what it should be."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import Any

import msgspec

from editor.formats.annotations import Sheet
from editor.formats.annotations.problems import Problems
from editor.model.errors import ImportFailed
from editor.words import say

_DETAILS = ("title", "url", "published", "language")


def text_in(part: object, *keys: str) -> str:
    """Return the first of these that is words, a number as its digits, else blank."""
    for key in keys:
        value = part.get(key) if isinstance(part, dict) else None
        if isinstance(value, str) and value:
            return value
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
    return ""


def number_in(part: object, *keys: str) -> int:
    """Return the first of these that is a whole number, else -1, which is no place."""
    for key in keys:
        value = part.get(key) if isinstance(part, dict) else None
        if isinstance(value, int) and not isinstance(value, bool):
            return value
    return -1


def parts_in(part: object, key: str) -> list[Any]:
    """Return what stands under the key as a list: nothing as an empty one, a single thing as one of one."""
    value = part.get(key) if isinstance(part, dict) else None
    return value if isinstance(value, list) else [] if value is None else [value]


def details_in(part: object) -> dict[str, Any]:
    """Return the fields of a sheet that tell of its article, as a part has them: title, address, language and day."""
    return {field: text_in(part, field) for field in _DETAILS}


def details_of(sheet: Sheet) -> dict[str, str]:
    """Return what a part says of the article of a sheet, and by which name it goes; what is blank is left out."""
    said = {"source": sheet.name, **{field: getattr(sheet, field) for field in _DETAILS}}
    return {key: words for key, words in said.items() if words}


def whole(content: bytes, name: str) -> Any:
    """Return the value of a JSON document. Raises ImportFailed for what is none."""
    try:
        return msgspec.json.decode(content.removeprefix(codecs.BOM_UTF8))
    except (msgspec.MsgspecError, UnicodeError) as problem:
        raise ImportFailed(say("{name} was not imported: {problem}. Mend the file and import it again.",
                               name=name, problem=str(problem))) from problem


def lines_of_json(content: bytes, name: str, problems: Problems) -> Iterator[tuple[int, Any]]:
    """Yield the value of each line with its number, or each item of a file that is one list; broken lines are told of.

    Raises ImportFailed where not a single line can be read.
    """
    content = content.removeprefix(codecs.BOM_UTF8)
    if content.lstrip()[:1] == b"[":
        value = whole(content, name)
        yield from enumerate(value if isinstance(value, list) else [value], 1)
        return
    count = 0
    for number, line in enumerate(content.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            value = msgspec.json.decode(line)
        except (msgspec.MsgspecError, UnicodeError) as problem:
            if not count:
                yield 1, whole(content, name)
                return
            problems.add(say("Line {number} of {name} was not taken in: {problem}.", number=number, name=name,
                             problem=str(problem)))
            continue
        count += 1
        yield number, value


def first_of_json(content: bytes) -> Any:
    """Return the value of the first line, or the first item of a file that is one list; None where it is neither."""
    content = content.removeprefix(codecs.BOM_UTF8).lstrip()
    if content[:1] not in (b"{", b"["):
        return None
    try:
        value = msgspec.json.decode(content if content[:1] == b"[" else content.partition(b"\n")[0])
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None
    return (value[0] if value else None) if isinstance(value, list) else value
