"""Put the findings into the window's lower part: the table, or a sentence where nothing is missing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from editor.briefing.drawing import Drawing
from editor.briefing.timeline_picture import WIDTH
from editor.briefing.typeset import width_of
from editor.model.checks import Finding
from editor.ui.bridge import Bridge
from editor.ui.checks.sheet import sheet_of
from editor.ui.checks.table import LEVEL_WORDS, ChecksModel, ChecksTable
from editor.ui.checks.watch import Watch
from editor.ui.checks.wording import place_of
from editor.words import say


class ChecksPanel(QStackedWidget):
    """The findings of the open project. `place_requested` asks for a finding to be shown, `fix_requested` mended."""

    place_requested = Signal(Finding)
    fix_requested = Signal(Finding)

    def __init__(self, bridge: Bridge, watch: Watch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._watch = bridge, watch
        self._model = ChecksModel(bridge, self)
        self.table = ChecksTable(self._model)
        self.nothing = QLabel()
        self.nothing.setObjectName("noFindings")
        self.nothing.setProperty("role", "hint")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.addWidget(self.table)
        self.addWidget(self.nothing)
        self.setFocusProxy(self.table)
        self.table.current_moved.connect(self.place_requested)
        self.table.fix_requested.connect(self.fix_requested)
        watch.found.connect(self._refresh)
        self._refresh()

    def step(self, by: int) -> None:
        """Go to the next finding (1) or the previous one (-1), and show its place."""
        if not self._watch.is_done:
            self._watch.finish()
        self.table.step(by)
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def drawing(self) -> Drawing:
        """Return the findings as a picture of a list, as wide as a page."""
        project = self._bridge.project
        return sheet_of(((finding.level, say(LEVEL_WORDS[finding.level]), finding.sentence, place_of(project, finding))
                         for finding in self._watch.findings()), WIDTH, width_of)

    def description(self) -> str:
        """Return all findings in words."""
        return "; ".join(f"{say(LEVEL_WORDS[finding.level])}: {finding.sentence}" for finding in self._watch.findings())

    def _refresh(self) -> None:
        self._model.show(self._watch.findings())
        self.setCurrentWidget(self.table if self._watch.count else self.nothing)
        self.nothing.setText(say("Nothing is missing: every quote has a speaker, every event a date, a place and its "
                                 "words, and every article a date.") if self._watch.is_done else say("Looking…"))
