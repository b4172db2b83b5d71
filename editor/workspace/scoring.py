"""Score files of suggestions against gold: one mark a line, as `suggest --json` prints and the format `gold` holds."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from json import JSONDecoder
from pathlib import Path
from typing import TypeVar

import msgspec

from editor.importers import read_file
from editor.model.errors import ImportFailed
from editor.suggest.bare import bare_marks, bare_names
from editor.suggest.scoring import Mark, Score, scores
from editor.words import say
from editor.workspace.suggesting import Document

_Line = TypeVar("_Line", Mark, Document)
_READER, _BLANK = JSONDecoder(), re.compile(r"\s*")


class Comparing(msgspec.Struct, frozen=True, kw_only=True):
    """How marks are compared: only some kinds, names of some levels, without what is around the words that matter.

    `documents` is a file of the documents, which the latter needs. `called` are other names for types, on both sides;
    `types` are those asked for, by these names.
    """

    documents: Path | None = None
    kinds: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    called: Mapping[str, str] = {}
    bare_names: bool = False
    bare_marks: bool = False


def score_files(gold: Path, told: Path, comparing: Comparing) -> list[Score]:
    """Return the scores of a file of suggestions against a file of gold. Raises ImportFailed where one cannot be."""
    texts = _texts(comparing)
    return scores(_marks(gold, texts, comparing), _marks(told, texts, comparing), comparing.levels, comparing.types)


def _texts(comparing: Comparing) -> dict[str, str]:
    if comparing.documents is None:
        if comparing.bare_names or comparing.bare_marks:
            raise ImportFailed(say("Nothing was scored: to compare without what stands around the words, the documents "
                                   "are needed. Name their file with --docs."))
        return {}
    return {document.doc_id: document.text for document in _objects(comparing.documents, Document)}


def _marks(path: Path, texts: dict[str, str], comparing: Comparing) -> list[Mark]:
    marks = [msgspec.structs.replace(mark, type=comparing.called.get(mark.type, mark.type))
             for mark in _objects(path, Mark) if _is_asked(mark.kind, comparing.kinds)]
    for mark in marks:
        if not 0 <= mark.begin < mark.end or (texts and mark.end > len(texts.get(mark.doc_id, ""))):
            raise ImportFailed(say("{name} was not scored: {begin} to {end} is outside of the document “{id}”. Offsets "
                                   "are code points from 0, the end exclusive.", name=path.name, begin=mark.begin,
                                   end=mark.end, id=mark.doc_id))
    if comparing.bare_marks:
        marks = list(bare_marks(marks, texts))
    return list(bare_names(marks, texts)) if comparing.bare_names else marks


def _is_asked(kind: str, kinds: Collection[str]) -> bool:
    return not kinds or kind in kinds or (kind == "notquote" and "quote" in kinds)


def _objects(path: Path, form: type[_Line]) -> list[_Line]:
    """Return the objects of a file: one a line, each over several lines, or all of them in one list."""
    words, found, at = read_file(path).decode("utf-8-sig", "replace"), list[_Line](), 0
    while (at := _BLANK.match(words, at).end()) < len(words):  # type: ignore[union-attr]  # blank fits everywhere
        begin = at
        try:
            given, at = _READER.raw_decode(words, begin)
            found += msgspec.convert(given if isinstance(given, list) else [given], list[form])  # type: ignore[valid-type]  # Mark or Document
        except (ValueError, RecursionError, UnicodeError, msgspec.ValidationError) as fault:
            raise ImportFailed(say("{name} was not scored: line {number} is no {form} ({fault}).", name=path.name,
                                   number=words.count("\n", 0, begin) + 1, fault=fault,
                                   form=say("document") if form is Document else say("mark"))) from fault
    return found
