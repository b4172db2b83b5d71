"""Tell whether a sentence gives as done what it cites as denied, planned or threatened. The words are English ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

import msgspec

from editor import assets
from editor.briefing.events import HAPPENED
from editor.briefing.evidence import cited_record
from editor.briefing.quoting import without_quotations
from editor.model.project import Project
from editor.model.records import Event, Statement

Sort = Literal["did not happen", "not yet"]


class _Words(msgspec.Struct, frozen=True):
    did_not_happen: tuple[str, ...]
    not_yet: tuple[str, ...]


def told_as_done(project: Project, statement: Statement) -> Sort | None:
    """Return as what everything is given that a sentence cites where the sentence has no word for that, else None.

    Only events tell; a sentence that cites anything else beside them is left to its reader.
    """
    cited = [cited_record(project, citation.record) if citation.record else None for citation in statement.citations]
    events = [record for record in cited if isinstance(record, Event)]
    if not events or len(events) < len(cited) or any(event.status in HAPPENED for event in events):
        return None
    is_ahead = any(event.status in ("planned", "threatened") for event in events)
    own = without_quotations(statement.words).casefold().replace("’", "'")
    words = _words()
    known = (*words.did_not_happen, *words.not_yet) if is_ahead else words.did_not_happen
    if _pattern(known).search(own):
        return None
    return "not yet" if is_ahead else "did not happen"


@cache
def _words() -> _Words:
    return msgspec.toml.decode(assets.read_bytes("lexicons/unrealised.toml"), type=_Words)


@cache
def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Return what finds a word, or one that begins so where a star stands behind it."""
    forms = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"(?:\b|(?<=\w)(?=n't))(?:{forms})\b")
