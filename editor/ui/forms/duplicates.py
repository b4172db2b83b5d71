"""List all pairs of entities that may be one and the same, to be merged or told apart one after another."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.model.change import Change
from editor.model.edits.fields import name_of, shortened
from editor.model.edits.merging import merge_entities, tell_apart
from editor.model.likeness import Proposal, in_order, proposals, renewed
from editor.model.records import Entity
from editor.ui.bridge import Bridge
from editor.ui.fonts import text_scale
from editor.ui.forms.chips import sign_of
from editor.ui.forms.same_as import reason_for
from editor.ui.forms.suggestions import Suggestion, SuggestionRows, make_list
from editor.ui.staying import Staying
from editor.ui.work import Work
from editor.words import say, say_number

_SIZE = QSize(600, 520)
_NAME = 40
_REST_MS = 400
_FEW = 4
"""So many entities of a change are looked at as soon as it is made."""


class DuplicatesDialog(QDialog):
    """The pairs, the surest first. M merges the pair that is chosen, D tells it apart, Enter opens it; undo works here
    too. `opened` carries the id of the entity to show. Of a pair the one that is mentioned more often keeps its name.

    All pairs are looked for beside the window, at first and after every change that has come to rest; those of the
    entities that a change touches at once. The dialog closes with the project.
    """

    opened = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._pairs: list[tuple[str, str]] = []
        self._found: list[Proposal] = []
        self._looked_at: object = None
        self.setObjectName("duplicatesDialog")
        self.setWindowTitle(say("Possible duplicates"))
        self.resize((_SIZE * text_scale()).boundedTo(parent.size()))
        self.finished.connect(self.deleteLater)
        self.count = QLabel()
        self.rows = SuggestionRows(self)
        self.list = make_list(self.rows)
        self.different = QPushButton(say("Different"))
        self.merge = QPushButton(say("Merge"))
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.look)
        self._make()
        self.count.setText(say("Looking for entities that are alike…"))
        bridge.changed.connect(self._follow)
        bridge.opened.connect(self.look)
        Staying(bridge, self)
        self.look()

    def look(self) -> None:
        """Look for all pairs anew, beside the window."""
        project = self._bridge.project
        self._looked_at = project.of(Entity)
        work = Work(lambda: proposals(project), self._bridge)
        work.done.connect(self._take)
        work.start()

    def _take(self, found: list[Proposal]) -> None:
        """Show what was looked for, unless an entity has changed meanwhile: then it is looked for again."""
        if self._looked_at is self._bridge.project.of(Entity):
            self._show(found)

    def _follow(self, change: Change) -> None:
        """Look at once for the pairs of the few entities that a change touches, and for all when it has rested."""
        touched = [swap.id for swap in change.swaps if swap.kind == "entity"]
        if touched:
            self._rest.start()
        if 0 < len(touched) <= _FEW:
            self._show(renewed(self._bridge.project, self._found, touched))

    def _show(self, found: list[Proposal]) -> None:
        """Show the pairs; the one that stands where the chosen one stood is chosen."""
        line = max(self.list.currentIndex().row(), 0)
        self._found = found
        self._pairs = [self._in_order(proposal) for proposal in found]
        self.rows.show_all([self._row(*pair, proposal) for pair, proposal in zip(self._pairs, found, strict=True)])
        self.list.setCurrentIndex(self.rows.index(min(line, len(found) - 1)))
        self.count.setText(say_number("{count} pair may be one and the same.", "{count} pairs may be one and the same.",
                                      len(found)) if found else say("No two entities look alike."))
        for part in (self.list, self.different, self.merge):
            part.setVisible(bool(found))
        self.count.setAlignment(Qt.AlignmentFlag.AlignLeading if found else Qt.AlignmentFlag.AlignCenter)

    def _in_order(self, proposal: Proposal) -> tuple[str, str]:
        """Return the entity that stays, and the one that is merged into it."""
        project = self._bridge.project
        first, second = proposal.first, proposal.second
        return in_order(project, proposal, second if project.tally(second) > project.tally(first) else first)

    def _row(self, kept: str, other: str, proposal: Proposal) -> Suggestion:
        project = self._bridge.project
        names = [shortened(name_of(project.get(Entity, each)), _NAME) for each in (kept, other)]
        letter, ink = sign_of(project, project.get(Entity, kept))
        return Suggestion(say("{kept} and {other}", kept=names[0], other=names[1]), lambda: self.opened.emit(kept),
                          reason_for(project, kept, proposal), letter, ink)

    def _settle(self, *, is_one: bool) -> None:
        line = self.list.currentIndex().row()
        if 0 <= line < len(self._pairs):
            kept, other = self._pairs[line]
            self._bridge.submit(merge_entities(kept, other) if is_one else tell_apart(kept, other))

    def _make(self) -> None:
        self.list.setObjectName("duplicatesList")
        self.list.setAccessibleName(say("Possible duplicates"))
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.list.setProperty("role", "card")
        self.list.activated.connect(lambda index: self.rows.at(index.row()).choose())
        self.different.setObjectName("duplicatesDifferent")
        self.different.setToolTip(say("They are not the same, and are not proposed again (D)"))
        self.different.clicked.connect(lambda: self._settle(is_one=False))
        self.merge.setObjectName("duplicatesMerge")
        self.merge.setToolTip(say("They are one and the same (M)"))
        self.merge.setProperty("role", "primary")
        self.merge.clicked.connect(lambda: self._settle(is_one=True))
        for button in (self.different, self.merge):
            button.hide()
        for keys, deed in (("M", self.merge.click), ("D", self.different.click), ("Ctrl+Z", self._bridge.undo),
                           ("Ctrl+Shift+Z", self._bridge.redo)):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)
        self._lay_out()
        self.list.setFocus()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for part in (buttons, self.different, self.merge):
            foot.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.count)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
