"""Say whose office it is: of the person behind it, beside it, or of whom the article gives the same office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from editor.suggest.names.lexicon import key_of
from editor.suggest.suggestion import Name, Office

_BESIDE = frozenset((", ", ", now ", ", the ", ", a ", ", an ", ", then "))


def with_holders(offices: Sequence[Office], persons: Sequence[Name], words: str) -> Iterator[Office]:
    """Yield offices with the full name of who holds them; blank where the article names nobody, or two."""
    begins = {person.begin: person for person in persons}
    ends = {person.end: person for person in persons}
    held: dict[str, set[str]] = {}
    placed = [(office, _holder(office, begins, ends, words)) for office in offices]
    for office, one in placed:
        if one:
            held.setdefault(_key(office, words), set()).add(one)
    for office, one in placed:
        alone = held.get(_key(office, words), set())
        yield msgspec.structs.replace(office, one=one or (next(iter(alone)) if len(alone) == 1 else ""))


def _holder(office: Office, begins: dict[int, Name], ends: dict[int, Name], words: str) -> str:
    after = begins.get(office.end + 1) or (begins.get(office.end + 2) if words.startswith(", ", office.end) else None)
    if after is not None and words[office.end:after.begin] in (" ", ", "):
        return after.one
    for beside in _BESIDE:
        before = ends.get(office.begin - len(beside))
        if before is not None and words[before.end:office.begin] == beside:
            return before.one
    return ""


def _key(office: Office, words: str) -> str:
    return key_of(words[office.begin:office.end])
