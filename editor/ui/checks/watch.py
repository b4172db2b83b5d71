"""Keep what the checks find true after every change, a slice of records at a time, so that the window never waits."""

from __future__ import annotations

import time
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator
from itertools import chain

from PySide6.QtCore import QObject, QTimer, Signal

from editor.briefing import checks as sentences
from editor.briefing.resting import rests_on, tells_on_all, touches
from editor.model.change import Change
from editor.model.checks import CHECKED, LEVELS, Finding, findings_of
from editor.model.edits.fields import name_of
from editor.model.records import Article, Briefing, Paragraph, Record
from editor.ui.bridge import Bridge
from editor.words import phrase, say

DAMAGED = "damaged article"
"""The check that finds articles which are not in the file as they were written."""
ALIKE, LEFT = "article like another", "passages of an earlier version"
"""The checks of what is told apart from the records: by the words of all articles, and by all that stands on one."""
_SLICE = 0.008
"""Seconds that looking at records takes at one go."""
Keyed = tuple[int, int, str, int, Finding]
"""A finding behind what puts it in order: its gravity, the kind and id of its record, and its place among theirs."""
_CHECKED = (*CHECKED, Briefing, Paragraph)
_KINDS = {kind.kind_of_record: place for place, kind in enumerate(_CHECKED)}
_RANKS = {level: rank for rank, level in enumerate(LEVELS)}


class Watch(QObject):
    """What the checks find in the open project. `found` tells that it is another now, at most once for a change."""

    found = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._by_record: dict[tuple[str, str], tuple[Keyed, ...]] = {}
        self._count = 0
        self._groups = Counter[str]()
        self._rests_on: dict[str, frozenset[str]] = {}
        self._resting: dict[str, set[str]] = defaultdict(set)
        self._waiting: deque[tuple[str, str]] = deque()
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._look_on)
        bridge.opened.connect(self._begin)
        bridge.changed.connect(self._follow)
        self._begin()

    @property
    def count(self) -> int:
        """Return how many findings there are, as far as the records have been looked at; those of a group are one."""
        return self._count + len(self._groups)

    @property
    def is_done(self) -> bool:
        """Tell whether every record has been looked at."""
        return not self._waiting

    def findings(self) -> list[Finding]:
        """Return all findings: the gravest first, then by kind of record, then in the order of making.

        Of each group the first is returned.
        """
        ordered = [keyed[-1] for keyed in sorted(chain.from_iterable(self._by_record.values()))]
        firsts = {finding.group: finding for finding in reversed(ordered) if finding.group}
        return [finding for finding in ordered if not finding.group or firsts[finding.group] is finding]

    def add_damage(self, article_id: str) -> None:
        """Add that an article is damaged in the file, until the project is closed."""
        article = self._bridge.project.find(Article, article_id)
        name = (name_of(article) if article else "") or say("Untitled article")
        finding = Finding("error", DAMAGED, Article.kind_of_record, article_id,
                          say("“{title}” is damaged in the project file", title=name), article_id,
                          fix=phrase("Open a backup"))
        self._count += (DAMAGED, article_id) not in self._by_record
        self._by_record[DAMAGED, article_id] = (
            (_RANKS[finding.level], _KINDS[finding.kind], article_id, -1, finding),)
        self.found.emit()

    def show_alike(self, found: Iterable[Finding]) -> None:
        """Show these findings of articles that are like others, and no others."""
        self._put(ALIKE, ALIKE, found)

    def show_left(self, article_id: str, found: Iterable[Finding]) -> None:
        """Show these findings of what stands on earlier versions of an article, and no others of it."""
        self._put(LEFT, article_id, found)

    def _put(self, check: str, name: str, found: Iterable[Finding]) -> None:
        keyed = tuple((_RANKS[each.level], _KINDS[each.kind], each.id, -1, each) for each in found)
        before = self._by_record.pop((check, name), ())
        if keyed:
            self._by_record[check, name] = keyed
        self._count += len(keyed) - len(before)
        if keyed != before:
            self.found.emit()

    def finish(self) -> None:
        """Look at all that waits now."""
        while self._waiting:
            self._look_at(*self._waiting.popleft())
        self._turn.stop()
        self.found.emit()

    def _begin(self) -> None:
        """Look at another project from the beginning."""
        project = self._bridge.project
        self._by_record.clear()
        self._rests_on.clear()
        self._resting.clear()
        self._count = 0
        self._groups.clear()
        self._waiting = deque((kind.kind_of_record, record_id) for kind in _CHECKED for record_id in project.of(kind))
        self._turn.start() if self._waiting else self._turn.stop()
        self.found.emit()

    def _follow(self, change: Change) -> None:
        """Look again at what a change touched, and at the paragraphs that rest on it; all of them speak by the lexicon
        of the project.
        """
        self._waiting.extend((swap.kind, swap.id) for swap in change.swaps if swap.kind in _KINDS)
        if any(map(tells_on_all, change.swaps)):
            touched = set(self._rests_on)
            self._waiting.extend((Briefing.kind_of_record, briefing) for briefing in self._bridge.project.of(Briefing))
        else:
            touched = {paragraph for swap in change.swaps for record_id in touches(swap)
                       for paragraph in self._resting.get(record_id, ())}
        self._waiting.extend((Paragraph.kind_of_record, paragraph) for paragraph in sorted(touched))
        if self._waiting:
            self._turn.start()

    def _look_on(self) -> None:
        """Look at records until the slice is over."""
        end = time.perf_counter() + _SLICE
        is_other = False
        while self._waiting and time.perf_counter() < end:
            is_other |= self._look_at(*self._waiting.popleft())
        if not self._waiting:
            self._turn.stop()
        if is_other and not self._waiting:
            self.found.emit()

    def _look_at(self, kind: str, record_id: str) -> bool:
        """Look at one record; tell whether it has other findings than before."""
        record = self._bridge.project.find(_CHECKED[_KINDS[kind]], record_id)
        found = tuple((_RANKS[finding.level], _KINDS[kind], record_id, place, finding)
                      for place, finding in enumerate(self._findings(record, record_id)))
        before = self._by_record.pop((kind, record_id), ())
        if found:
            self._by_record[kind, record_id] = found
        self._count += sum(not keyed[-1].group for keyed in found) - sum(not keyed[-1].group for keyed in before)
        self._groups.update(keyed[-1].group for keyed in found if keyed[-1].group)
        self._groups.subtract(keyed[-1].group for keyed in before if keyed[-1].group)
        self._groups += Counter()  # groups without findings go
        return found != before

    def _findings(self, record: Record | None, record_id: str) -> Iterator[Finding]:
        if isinstance(record, Paragraph):
            self._note(record_id, rests_on(self._bridge.project, record))
            return sentences.findings_of(self._bridge.project, record)
        self._note(record_id, frozenset())
        if isinstance(record, Briefing):
            return sentences.findings_of_briefing(self._bridge.project, record)
        return findings_of(record)

    def _note(self, paragraph_id: str, rests_on: frozenset[str]) -> None:
        """Keep in mind which records a paragraph rests on."""
        for record_id in self._rests_on.pop(paragraph_id, frozenset()):
            self._resting[record_id].discard(paragraph_id)
        if rests_on:
            self._rests_on[paragraph_id] = rests_on
        for record_id in rests_on:
            self._resting[record_id].add(paragraph_id)
