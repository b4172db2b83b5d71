"""Say where what was learned differs from the rules: names that come, change their type or their ends, or go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from editor.suggest.learned.findings import Finding
from editor.suggest.learned.judging import Judge, Judged
from editor.suggest.learned.reader import Read

Deed = Literal["added", "retyped", "resized", "withdrawn"]


class Proposal(msgspec.Struct, frozen=True):
    """Names of the rules and names that were learned which share words and differ; one of the two may be none.

    `sure` is how sure the model is of its part, from 0 to 1.
    """

    found: tuple[Finding, ...]
    judged: tuple[Judged, ...]
    sure: float

    @property
    def deed(self) -> Deed:
        """Return what would be done."""
        if not self.judged:
            return "withdrawn"
        if not self.found:
            return "added"
        places = [(each.first, each.last) for each in self.found]
        return "retyped" if places == [(each.first, each.last) for each in self.judged] else "resized"


def proposals(sentence: Read, judge: Judge) -> Iterator[Proposal]:
    """Yield where the model differs from the rules in a sentence, in order."""
    for found, judged in _groups(sentence.found, judge.names(sentence)):
        if not judged:
            for finding in found:
                yield Proposal((finding,), (), judge.nothing(finding.first, finding.last))
        elif [(each.first, each.last, each.name.type) for each in found] != [
                (each.first, each.last, each.type) for each in judged]:
            yield Proposal(found, judged, min(each.sure for each in judged))


def _groups(found: Sequence[Finding],
            judged: Sequence[Judged]) -> Iterator[tuple[tuple[Finding, ...], tuple[Judged, ...]]]:
    """Yield the names of a sentence in groups that share words."""
    group: list[Finding | Judged] = []
    reached = 0
    both: list[Finding | Judged] = [*found, *judged]
    for each in sorted(both, key=lambda each: (each.first, each.last)):
        if group and each.first >= reached:
            yield _parted(group)
            group, reached = [], 0
        group.append(each)
        reached = max(reached, each.last)
    if group:
        yield _parted(group)


def _parted(group: Sequence[Finding | Judged]) -> tuple[tuple[Finding, ...], tuple[Judged, ...]]:
    return (tuple(each for each in group if isinstance(each, Finding)),
            tuple(each for each in group if isinstance(each, Judged)))
