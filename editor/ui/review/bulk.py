"""Offer to accept many suggestions in one step: those of a kind that are strong enough."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from editor.model.project import Project
from editor.model.review import SORTS
from editor.model.review_order import Kind
from editor.model.scheme import scheme_of
from editor.suggest.strength import STRENGTHS, Strength
from editor.words import phrase, say

_LABELS = {"quote": phrase("Quotes"), "event": phrase("Events"), "announcement": phrase("Announcements")}
_DOWN_TO: dict[Strength, str] = {
    "strong": phrase("Strong matches: {count}"), "fair": phrase("Strong and fair matches: {count}"),
    "weak": phrase("All matches: {count}")}


class Offer(msgspec.Struct, frozen=True):
    """Suggestions of a kind that can be accepted in one step: those of some strength and the stronger ones.

    `strengths` pairs what is said of these with their kinds; a strength that adds nothing is left out.
    """

    label: str
    strengths: tuple[tuple[str, tuple[Kind, ...]], ...]


def offers_of(project: Project, kinds: Mapping[Kind, int]) -> list[Offer]:
    """Return what can be accepted in one step of so many suggestions of each kind that wait: of all, then of each type
    by itself.

    Of all are names, quotes and events; times and announcements only by themselves.
    """
    labels: dict[str, dict[Kind, int]] = {}
    for kind in sorted(kinds, key=lambda kind: SORTS.index(kind.sort)):
        labels.setdefault(_label_of(project, kind), {})[kind] = kinds[kind]
    loud = {kind: count for kind, count in kinds.items() if kind.sort not in ("time", "announcement")}
    offers = [_offer(say("Names, quotes and events"), loud)] if loud and len(labels) > 1 else []
    return [*offers, *(_offer(label, held) for label, held in labels.items())]


def _label_of(project: Project, kind: Kind) -> str:
    named = _LABELS.get(kind.sort)
    return say(named if named is not None else scheme_of(project).entity_type(kind.type).label)


def _offer(label: str, kinds: Mapping[Kind, int]) -> Offer:
    steps: list[tuple[str, tuple[Kind, ...]]] = []
    taken: tuple[Kind, ...] = ()
    for strength in STRENGTHS:
        if found := tuple(kind for kind in kinds if kind.strength == strength):
            taken += found
            steps.append((say(_DOWN_TO[strength], count=sum(kinds[kind] for kind in taken)), taken))
    return Offer(label, tuple(steps))


class BulkMenu(QMenu):
    """The menu. `chosen` carries the ids of the suggestions to accept, `ignored_requested` asks for the ignored names.
    """

    chosen = Signal(list)
    ignored_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(say("Accept several"), parent)
        self.setObjectName("reviewMenu")
        self._find: Callable[[Sequence[Kind]], list[str]] = lambda _: []

    def offer(self, offers: Sequence[Offer], find: Callable[[Sequence[Kind]], list[str]]) -> None:
        """Offer these, each kind in a menu of its own; `find` gives the suggestions of the kinds that are chosen."""
        self._find = find
        self.clear()
        for offer in offers:
            inner = self.addMenu(say("Accept: {kind}", kind=offer.label))
            for words, kinds in offer.strengths:
                inner.addAction(words).triggered.connect(partial(self._choose, kinds))
        self.addSeparator()
        self.addAction(say("Ignored names…")).triggered.connect(self.ignored_requested)

    def _choose(self, kinds: Sequence[Kind], _: bool = False) -> None:
        self.chosen.emit(self._find(kinds))
