"""Offer to accept many suggestions in one step: those of a kind that are strong enough."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from editor.model.project import Project
from editor.model.records import Mention
from editor.model.review import Decided, sort_of
from editor.model.scheme import scheme_of
from editor.suggest.strength import STRENGTHS, Strength, strength_of
from editor.words import phrase, say

_LABELS = {"quote": phrase("Quotes"), "event": phrase("Events"), "announcement": phrase("Announcements")}
_DOWN_TO: dict[Strength, str] = {
    "strong": phrase("Strong matches: {count}"), "fair": phrase("Strong and fair matches: {count}"),
    "weak": phrase("All matches: {count}")}


class Offer(msgspec.Struct, frozen=True):
    """Suggestions of a kind that can be accepted in one step: those of some strength and the stronger ones.

    `strengths` pairs what is said of these with their ids; a strength that adds nothing is left out.
    """

    label: str
    strengths: tuple[tuple[str, tuple[str, ...]], ...]


def offers_of(project: Project, records: Sequence[Decided]) -> list[Offer]:
    """Return what can be accepted in one step of suggestions that wait: of all kinds, then of each by itself.

    Of all kinds are names, quotes and events; times and announcements only by themselves.
    """
    kinds: dict[str, list[Decided]] = {}
    for record in records:
        kinds.setdefault(_label_of(project, record), []).append(record)
    loud = [record for record in records if sort_of(project, record) not in ("time", "announcement")]
    offers = [_offer(say("Names, quotes and events"), loud)] if loud and len(kinds) > 1 else []
    return [*offers, *(_offer(label, held) for label, held in kinds.items())]


def _label_of(project: Project, record: Decided) -> str:
    if isinstance(record, Mention):
        return say(scheme_of(project).entity_type(record.type).label)
    return say(_LABELS[sort_of(project, record)])


def _offer(label: str, records: Sequence[Decided]) -> Offer:
    steps: list[tuple[str, tuple[str, ...]]] = []
    ids: tuple[str, ...] = ()
    for place, strength in enumerate(STRENGTHS, 1):
        found = tuple(record.id for record in records if strength_of(record) in STRENGTHS[:place])
        if len(found) > len(ids):
            ids = found
            steps.append((say(_DOWN_TO[strength], count=len(ids)), ids))
    return Offer(label, tuple(steps))


class BulkMenu(QMenu):
    """The menu. `chosen` carries the ids of the suggestions to accept, `ignored_requested` asks for the ignored names.
    """

    chosen = Signal(list)
    ignored_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(say("Accept several"), parent)
        self.setObjectName("reviewMenu")

    def offer(self, offers: Sequence[Offer]) -> None:
        """Offer these, each kind in a menu of its own."""
        self.clear()
        for offer in offers:
            inner = self.addMenu(say("Accept: {kind}", kind=offer.label))
            for words, ids in offer.strengths:
                inner.addAction(words).triggered.connect(partial(self._choose, ids))
        self.addSeparator()
        self.addAction(say("Ignored names…")).triggered.connect(self.ignored_requested)

    def _choose(self, ids: Sequence[str], _: bool = False) -> None:
        self.chosen.emit(list(ids))
