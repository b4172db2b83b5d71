"""Connect the panels at the foot: the checks with the article, the records and the briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from editor.model.checks import UNTRANSCRIBED, Finding
from editor.model.edits.briefings import statement_in
from editor.model.edits.fields import name_of
from editor.model.records import Briefing, Event, Section
from editor.ui.checks.watch import ALIKE, DAMAGED, LEFT, Watch
from editor.ui.panes import Panes, first_place
from editor.ui.sweeping import Sweeping
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.words import say
from editor.workspace import work_on_briefing

if TYPE_CHECKING:
    from editor.ui.checks.panel import ChecksPanel

_RECORDS = ("event", "quote")


class ChecksWiring(QObject):
    """Where a finding leads: to its words as soon as it is chosen, and on Enter to the field that mends it."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        self.watch = self._watch = Watch(window.bridge, self)
        tab = window.panels.add("checks", say("Checks"), "checks", self._make_panel)
        self._watch.found.connect(lambda: tab.show_count(self._watch.count))
        tab.show_count(self._watch.count)
        self._sweeping = Sweeping(window.bridge, self)
        self._sweeping.found.connect(self._watch.add_damage)
        self._sweeping.told.connect(window.toast.tell)
        window.exports.fix_requested.connect(self._lead_to_fix)
        action = window.commands.action("panels")
        window.panels.toggled.connect(action.setChecked)
        connect(window.commands, {"panels": self._toggle, "next check": lambda: self._step(1),
                                  "previous check": lambda: self._step(-1)})

    def _make_panel(self) -> QWidget:
        from editor.ui.checks.panel import ChecksPanel
        panel = ChecksPanel(self._window.bridge, self._watch)
        panel.place_requested.connect(self._show_place)
        panel.fix_requested.connect(self._lead_to_fix)
        return panel

    def _toggle(self) -> None:
        had_focus = self._window.panels.isAncestorOf(self._window.focusWidget() or self._window)
        self._window.panels.toggle()
        if had_focus and not self._window.panels.is_open:
            self._window.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step(self, by: int) -> None:
        if self._window.bridge.desk is None:
            return
        if self._is_in_briefing():
            self._step_in_briefing(by)
            return
        self._panes.show_article()
        panel: ChecksPanel = self._window.panels.open("checks")  # type: ignore[assignment]  # it made this one
        panel.step(by)
        if not self._watch.count:
            self._window.toast.tell(say("Nothing is missing."))

    def _step_in_briefing(self, by: int) -> None:
        """Go to the next sentence of the briefing that lacks something; where the panel is not in sight, say what."""
        page, toast = self._window.briefing, self._window.toast
        if not page.go_to_gap(by):
            toast.tell(say("No sentence of this briefing lacks evidence. Whether the cited words say all that it "
                           "says is yours to read."))
        elif not page.tray.isVisible():
            toast.tell(page.tray.sentence.findings.text())

    def _is_in_briefing(self) -> bool:
        """Tell whether one works on the briefing, which may stand beside the article."""
        window = self._window
        page = window.briefing if window.has_briefing else None
        if page is None or not page.isVisible():
            return False
        focused = window.focusWidget()
        return not window.view.isVisible() or (focused is not None and page.isAncestorOf(focused))

    def _show_place(self, finding: Finding) -> None:
        """Show the words and the record of a finding; the keys stay where they are."""
        window = self._window
        if finding.article and finding.end:
            window.reading.show_evidence(finding.article, finding.begin, finding.end)
        elif finding.article and finding.article != window.reading.article:
            window.reading.show_article(finding.article)
        if finding.kind in _RECORDS:
            window.records.show_record(finding.kind, finding.id)
            window.reading.outline_record(finding.kind, finding.id)

    def _lead_to_fix(self, finding: Finding) -> None:
        """Bring the keys into the field that mends a finding."""
        if finding.kind in _RECORDS:
            self._panes.go_to_article()  # a form stands beside nothing else
            self._show_place(finding)
            self._enter_record(finding)
        elif finding.check == ALIKE:
            self._window.versions.ask_about(finding.id)
        elif finding.check == LEFT:
            self._window.versions.show(finding.id)
        elif finding.check == UNTRANSCRIBED:
            self._window.transcription_requested.emit(finding.id)
        elif finding.check == DAMAGED:
            self._window.commands.action("backup").trigger()
        elif finding.kind == "article":
            self._window.imports.settle_again(finding.id, finding.field)
        elif finding.kind == Briefing.kind_of_record:
            self._work_on(finding.id)
            self._panes.go_to_briefing()
            self._window.briefing.details.enter(finding.field)
        else:
            self._write_at(finding.id)

    def _write_at(self, statement: str) -> None:
        """Bring the keys into a sentence, of whichever briefing it is."""
        paragraph, _ = statement_in(self._window.bridge.project, statement)
        section = self._window.bridge.project.get(Section, paragraph.section)
        self._work_on(section.briefing)
        self._panes.show_briefing()
        self._window.briefing.manuscript.frame(statement)

    def _work_on(self, briefing: str) -> None:
        desk = self._window.bridge.desk
        if desk is not None and (desk.current_briefing is None or desk.current_briefing.id != briefing):
            work_on_briefing(desk, briefing)
            self._window.briefing.refresh()

    def _enter_record(self, finding: Finding) -> None:
        window = self._window
        if finding.check == "event without evidence":
            window.reading.select_record(finding.kind, finding.id)
            window.view.setFocus(Qt.FocusReason.OtherFocusReason)
            event = window.bridge.project.get(Event, finding.id)
            window.toast.tell(say("Select the words that tell of “{name}” and press Ctrl+Enter.", name=name_of(event)))
            return
        if not window.records.isVisible():
            self._panes.toggle_records()
        form = window.records.form_of(finding.kind)
        field = form.findChild(QWidget, finding.field)
        first_place(field or form).setFocus(Qt.FocusReason.TabFocusReason)
