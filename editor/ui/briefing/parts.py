"""Keep a part of the page for each section of the current briefing, in order, and the words in it up to date."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from editor.briefing.outline import Proof
from editor.model.change import Change
from editor.model.papers import section_title
from editor.model.records import Paragraph, Section
from editor.ui.bridge import Bridge
from editor.ui.briefing.current import current_briefing, current_sections, paragraphs_by_section
from editor.ui.briefing.printed import entries_in
from editor.ui.briefing.text.part import BOTTOM_LINE, JUDGEMENTS, SectionPart
from editor.ui.labels import plain_label


class Parts(QObject):
    """The sections on the page. `made` carries a part that was just made; `rewritten` one that says something else now
    than what was shown. `counts` says by their ids how many entries the records add to sections.
    """

    made = Signal(SectionPart)
    rewritten = Signal(SectionPart)

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.column = QVBoxLayout()
        self._held: list[SectionPart] = []
        self.counts: dict[str, int] = {}
        self._problem = plain_label("notice")
        self._problem.hide()
        self.column.addWidget(self._problem)

    def __iter__(self) -> Iterator[SectionPart]:
        return iter(self._held)

    def of_kind(self, kind: str) -> SectionPart | None:
        """Return the first section of a kind, or None."""
        return next((part for part in self._held if part.kind == kind), None)

    def with_statement(self, statement: str) -> SectionPart | None:
        """Return the section that holds a sentence, or None."""
        return next((part for part in self._held if statement in part.text.statements), None)

    def beside(self, part: SectionPart, by: int) -> SectionPart | None:
        """Return the section before (-1) or after (1) another, or None."""
        pairs = pairwise(self._held if by > 0 else reversed(self._held))
        return next((other for one, other in pairs if one is part), None)

    def refresh(self, change: Change | None) -> None:
        """Show the sections of the briefing as the project has them; only those that a change touches are read."""
        sections = _sections(self._bridge)
        is_same = [section.id for section in sections] == [part.section_id for part in self._held]
        if not is_same:
            self._arrange(sections)
        touched = _touched(change) if is_same and change is not None else None
        words = paragraphs_by_section(self._bridge.project)
        for part, section in zip(self._held, sections, strict=True):
            part.name(section.id, section_title(section.kind, section.title))
            if touched is None or section.id in touched:
                self._follow(part, words.get(section.id, []))

    def show_made(self, proof: Proof) -> None:
        """Show in each section what the records add to it."""
        self._problem.hide()
        numbers = {note.id: number for number, note in enumerate(proof.notes, 1)}
        made = {section.section.id: section.made for section in proof.sections}
        self.counts = {section_id: entries_in(blocks) for section_id, blocks in made.items()}
        for part in self._held:
            part.show_made(made.get(part.section_id, ()), numbers)

    def tell(self, problem: str) -> None:
        """Say why nothing made of the records can be shown."""
        self._problem.setText(problem)
        self._problem.show()

    def _follow(self, part: SectionPart, paragraphs: list[Paragraph]) -> None:
        if part.follow(paragraphs):
            self.rewritten.emit(part)

    def _arrange(self, sections: list[Section]) -> None:
        """Have a part for each section in order; those that stay are kept, whoever types in them."""
        held = self._held
        self._held = [self._part_of(section, held) for section in sections]
        for part in [part for part in held if part not in self._held]:
            self._drop(part)
        for place, part in enumerate(self._held):
            if self.column.indexOf(part) != place:
                self.column.removeWidget(part)
                self.column.insertWidget(place, part)
                part.show()

    def _part_of(self, section: Section, held: list[SectionPart]) -> SectionPart:
        """Return the part of a section, the one that waited for a section of its kind, or a new one."""
        waiting = (part for part in held if not part.section_id and part.kind == section.kind)
        part = next((part for part in held if part.section_id == section.id), None) or next(waiting, None)
        if part is not None:
            return part
        part = SectionPart(self._bridge, section.kind)
        self.made.emit(part)
        return part

    def _drop(self, part: SectionPart) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and part.isAncestorOf(focused) and self._held:
            self._held[0].enter()
        self.column.removeWidget(part)
        part.hide()
        part.deleteLater()


def _sections(bridge: Bridge) -> list[Section]:
    """Return the sections of the briefing that are part of it; without one, those with which one is begun."""
    if current_briefing(bridge) is None:
        return [Section(id="", kind=BOTTOM_LINE), Section(id="", kind=JUDGEMENTS)]
    return [section for section in current_sections(bridge) if section.included]


def _touched(change: Change) -> frozenset[str] | None:
    """Return the sections in which a change writes, or None where it may tell on all of them."""
    if any(not isinstance(swap.record, Paragraph) for swap in change.swaps):
        return None
    return frozenset(held.section for swap in change.swaps for held in (swap.before, swap.after)
                     if isinstance(held, Paragraph))
