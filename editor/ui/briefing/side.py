"""Show beside the page of which sections the briefing is made, and what identifies it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from editor.ui.bridge import Bridge
from editor.ui.briefing.current import current_sections, paragraphs_by_section
from editor.ui.briefing.details import Details
from editor.ui.briefing.section_list import AddSectionButton, SectionList
from editor.ui.briefing.sections import Holding, SectionsModel
from editor.ui.labels import plain_label
from editor.ui.ruled import rule
from editor.words import say


class Side(QScrollArea):
    """The column with the list of sections and the details of the briefing."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.sections = SectionsModel(bridge, self)
        self.outline = SectionList(bridge, self.sections)
        self.add_section = AddSectionButton(bridge)
        self.details = Details(bridge)
        self._no_sections = plain_label("hint", say("They are listed here once the briefing is begun."))
        self.add_section.requested.connect(self.outline.add)
        self._lay_out()

    def count(self, made: Mapping[str, int], uncited: Collection[str]) -> None:
        """Show how much each section holds; `made` says how many entries the records add to it, by its id, and
        `uncited` which sentences cite nothing.
        """
        paragraphs, bare, holdings = paragraphs_by_section(self._bridge.project), frozenset(uncited), {}
        for section in current_sections(self._bridge):
            written = [held.id for paragraph in paragraphs.get(section.id, ()) for held in paragraph.statements
                       if held.says_something]
            holdings[section.id] = Holding(len(written) + made.get(section.id, 0), len(bare.intersection(written)))
        self.sections.refresh(holdings)
        self.add_section.refresh()
        self._no_sections.setVisible(self.sections.rowCount() == 0)

    def focus_order(self) -> Iterator[QWidget]:
        """Yield what takes the focus, from top to bottom."""
        yield from (self.add_section, self.outline, *self.details.focus_order())

    def _lay_out(self) -> None:
        column_of = QWidget()
        column_of.setProperty("role", "panel")
        column = QVBoxLayout(column_of)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self.outline)
        self._no_sections.setContentsMargins(12, 0, 12, 6)
        column.addWidget(self._no_sections)
        column.addWidget(rule())
        column.addWidget(_heading(say("Details")))
        column.addWidget(self.details, 1)
        self.setWidget(column_of)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(0, 4, 8, 0)
        head.addWidget(_heading(say("Sections")), 1)
        head.addWidget(self.add_section)
        return head


def _heading(words: str) -> QWidget:
    label = plain_label("title", words)
    label.setContentsMargins(12, 8, 12, 6)
    return label
