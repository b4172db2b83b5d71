"""Lay the window out and connect its parts; it holds no records and decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6 import QtCore
from PySide6.QtCore import QMimeData, QSize, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from editor.storage.settings import load_settings
from editor.ui.commands import Commands
from editor.ui.dragging.formats import may_be_imported, take_copy
from editor.ui.empty import EmptyState
from editor.ui.fonts import text_scale
from editor.ui.foot import Foot
from editor.ui.header import Header
from editor.ui.parts import Part, is_made
from editor.words import say

if TYPE_CHECKING:
    from editor.ui.article import ArticleView
    from editor.ui.beside import Beside
    from editor.ui.bridge import Bridge
    from editor.ui.briefing.page import BriefingPage
    from editor.ui.exports import Exports
    from editor.ui.finding.bar import FindBar
    from editor.ui.finding.everywhere import Everywhere
    from editor.ui.finding.finding import Finding
    from editor.ui.finding.found import FoundPanel
    from editor.ui.finding.review import ReviewPanel
    from editor.ui.forms import RecordsPane
    from editor.ui.imports import Imports
    from editor.ui.library import Library
    from editor.ui.notices import Banner, Toast
    from editor.ui.original.pane import OriginalPane
    from editor.ui.palette.palette import CommandPalette
    from editor.ui.panels import AnalysisPanels
    from editor.ui.projects import Projects
    from editor.ui.reading import Reading
    from editor.ui.review.panel import SuggestionPanel
    from editor.ui.status import Status
    from editor.ui.suggesting.round import Round
    from editor.ui.suggesting.waiting import Waiting
    from editor.ui.tag_menu import TagMenu
    from editor.ui.type_toggles import TypeToggles
    from editor.ui.types.deeds import Types
    from editor.ui.versions.deeds import Versions

P = TypeVar("P", bound=QWidget)
MINIMUM = (1000, 680)
_ROOM_AT_NORMAL = 1440
"""The width in pixels at which article, library and records have room at normal text."""


class MainWindow(QMainWindow):
    """The parts by name, laid out; who tells whom what is connected in `Wiring`.

    It is made with what greets a person; the parts below follow when they are first wanted, or when `Threshold` has
    a moment. `resized` carries the new width, `dropped` what was dropped on the window, `briefing_made` the page of
    the briefing once it is first wanted, `outlet_requested` an outlet that shall be shown, `transcription_requested`
    an article whose picture shall be transcribed. `leads_newcomers` tells whether the tour of the sample may begin by
    itself.
    """

    resized = Signal(int)
    dropped = Signal(QMimeData)
    briefing_made = Signal(QWidget)
    outlet_requested = Signal(str)
    transcription_requested = Signal(str)

    bridge: Part[Bridge] = Part("editor.ui.bridge", lambda module, window: module.Bridge(window))
    view: Part[ArticleView] = Part("editor.ui.article", lambda module, _: module.ArticleView())
    toggles: Part[TypeToggles] = Part(
        "editor.ui.type_toggles", lambda module, window: module.TypeToggles(window.commands))
    banner: Part[Banner] = Part("editor.ui.notices", lambda module, _: module.Banner())
    toast: Part[Toast] = Part("editor.ui.notices", lambda module, window: module.Toast(window.pages))
    reading: Part[Reading] = Part(
        "editor.ui.reading", lambda module, window: module.Reading(window.bridge, window.view, window))
    tag_menu: Part[TagMenu] = Part(
        "editor.ui.tag_menu",
        lambda module, window: module.TagMenu(window.commands.annotate, window.bridge, window.reading, window.view))
    library: Part[Library] = Part("editor.ui.library", lambda module, window: module.Library(window.bridge))
    records: Part[RecordsPane] = Part("editor.ui.forms", lambda module, window: module.RecordsPane(window.bridge))
    panels: Part[AnalysisPanels] = Part(
        "editor.ui.panels", lambda module, window: module.AnalysisPanels(window.commands.action("panels")))
    projects: Part[Projects] = Part("editor.ui.projects", lambda module, window: module.Projects(window.bridge, window))
    imports: Part[Imports] = Part(
        "editor.ui.imports",
        lambda module, window: module.Imports(window.bridge, window.projects, window.versions, window))
    versions: Part[Versions] = Part(
        "editor.ui.versions.deeds", lambda module, window: module.Versions(window.bridge, window))
    exports: Part[Exports] = Part("editor.ui.exports", lambda module, window: module.Exports(window.bridge, window))
    status: Part[Status] = Part("editor.ui.status", lambda module, window: module.Status(window.bridge, window.foot))
    suggesting: Part[Round] = Part(
        "editor.ui.suggesting.round", lambda module, window: module.Round(window.bridge, window), early=False)
    waiting: Part[Waiting] = Part(
        "editor.ui.suggesting.waiting", lambda module, window: module.Waiting(window.bridge, window.reading, window))
    types: Part[Types] = Part(
        "editor.ui.types.deeds", lambda module, window: module.Types(window.bridge, window), early=False)
    find_bar: Part[FindBar] = Part("editor.ui.finding.bar", lambda module, _: module.FindBar(), early=False)
    finding: Part[Finding] = Part(
        "editor.ui.finding.finding", lambda module, window: module.Finding(window.bridge, window), early=False)
    found: Part[FoundPanel] = Part(
        "editor.ui.finding.found", lambda module, window: module.FoundPanel(window.bridge), early=False)
    review: Part[ReviewPanel] = Part(
        "editor.ui.finding.review", lambda module, window: module.ReviewPanel(window.bridge), early=False)
    suggestions: Part[SuggestionPanel] = Part(
        "editor.ui.review.panel", lambda module, _: module.SuggestionPanel(), early=False)
    everywhere: Part[Everywhere] = Part(
        "editor.ui.finding.everywhere", lambda module, window: module.Everywhere(window.bridge, window), early=False)
    briefing: Part[BriefingPage] = Part(
        "editor.ui.briefing.page", lambda module, window: window.with_briefing(module.BriefingPage(window.bridge)),
        early=False)
    original: Part[OriginalPane] = Part(
        "editor.ui.original.pane", lambda module, window: window.with_original(module.OriginalPane()), early=False)
    beside: Part[Beside] = Part(
        "editor.ui.beside", lambda module, window: window.with_page(module.Beside()), early=False)

    command_palette: Part[CommandPalette] = Part(
        "editor.ui.palette.palette",
        lambda module, window: module.CommandPalette(window.bridge, window.commands.called, window), early=False)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setMinimumSize(*MINIMUM)
        self.setAcceptDrops(True)
        settings = load_settings()
        self.leads_newcomers = False
        self.commands = Commands(self, settings.keys)
        self.empty = EmptyState()
        self.foot = Foot()
        self.pages = _Pages()
        self.pages.addWidget(self.empty)
        self.setMenuWidget(Header(self.commands))
        self.addActions(list(self.commands.all()))
        self.setStatusBar(self.foot)
        self._widths = settings.docks
        self._middle = _column(self.pages)
        self.setCentralWidget(self._middle)
        self.empty.setFocus()

    def furnish(self) -> None:
        """Lay out what the greeting did without."""
        start, end = QtCore.Qt.DockWidgetArea.LeftDockWidgetArea, QtCore.Qt.DockWidgetArea.RightDockWidgetArea
        below_end = QtCore.Qt.Corner.BottomRightCorner
        if self.isRightToLeft():  # Qt mirrors layouts, but not docks
            start, end, below_end = end, start, QtCore.Qt.Corner.BottomLeftCorner
        self.setCorner(below_end, end)
        self.article_page = _column(self.toggles, self.view)
        self.pages.addWidget(self.article_page)
        above_pages = self._middle.layout()
        assert isinstance(above_pages, QVBoxLayout), "the middle is a column"
        above_pages.insertWidget(0, self.banner)
        self.library_dock = self._dock(say("Library"), "libraryDock", self.library)
        self.records_dock = self._dock(say("Records"), "recordsDock", self.records)
        self.library.setMinimumWidth(200)
        self.records.setMinimumWidth(340)
        self.addDockWidget(start, self.library_dock)
        self.addDockWidget(end, self.records_dock)
        self.bottom_dock = self._dock(say("Analysis panels"), "bottomDock", self.panels)
        self.addDockWidget(QtCore.Qt.DockWidgetArea.BottomDockWidgetArea, self.bottom_dock)

    def with_briefing(self, page: BriefingPage) -> BriefingPage:
        """Take the page of the briefing among the pages, tell of it, and return it."""
        self.pages.addWidget(page)
        self.briefing_made.emit(page)
        return page

    def with_page(self, page: P) -> P:
        """Take a page among the pages, and return it."""
        self.pages.addWidget(page)
        return page

    def with_original(self, pane: OriginalPane) -> OriginalPane:
        """Lay the original out after the article, with an edge between that can be dragged, and return it."""
        both, half = QSplitter(QtCore.Qt.Orientation.Horizontal), self.view.width() // 2
        both.setHandleWidth(1)
        both.setChildrenCollapsible(False)
        both.setSizePolicy(self.view.sizePolicy())  # all the height that the bars above leave
        below_toggles = self.article_page.layout()
        assert below_toggles is not None, "the page of the article is a column"
        below_toggles.replaceWidget(self.view, both)
        for widget in (self.view, pane):
            both.addWidget(widget)
            both.setStretchFactor(both.count() - 1, 1)
        both.setSizes([half, half])
        return pane

    @property
    def has_briefing(self) -> bool:
        """Tell whether the page of the briefing is made."""
        return is_made(self, "briefing")

    def show_page(self, page: QWidget, *, library: bool, records: bool, panels: bool) -> None:
        """Show a page with these docks beside it and the panels below, as wide as they were."""
        docks = (self.library_dock, self.records_dock, self.bottom_dock)
        if page is self.pages.currentWidget() and [library, records, panels] == [not dock.isHidden() for dock in docks]:
            return
        self._remember_widths()  # before a page that needs more room takes it from them
        self.pages.setCurrentWidget(page)
        self.library_dock.setVisible(library)
        self.records_dock.setVisible(records)
        self.bottom_dock.setVisible(panels)
        for _ in range(2):  # Qt keeps to a width only of what has been laid out, and lays out later by itself
            self._lay_out_docks()

    @property
    def dock_widths(self) -> tuple[int, int]:
        """Return how wide library and records are at normal text, or were when they were last in sight, in pixels."""
        self._remember_widths()
        return self._widths

    def set_dock_widths(self, widths: tuple[int, int]) -> None:
        """Let library and records be so wide from now on, in pixels at normal text."""
        self._widths = widths
        self._lay_out_docks()

    def _remember_widths(self) -> None:
        if not hasattr(self, "records_dock"):
            return
        library, records = self._widths
        grown = self._dock_growth()
        self._widths = (round(self.library_dock.width() / grown) if self.library_dock.isVisible() else library,
                        round(self.records_dock.width() / grown) if self.records_dock.isVisible() else records)

    def _lay_out_docks(self) -> None:
        layout = self.layout()
        assert layout is not None, "a main window is laid out when it is made"
        layout.activate()
        seen = [(dock, width) for dock, width in zip((self.library_dock, self.records_dock), self._widths, strict=True)
                if dock.isVisible()]
        grown = self._dock_growth()
        self.resizeDocks([dock for dock, _ in seen], [round(width * grown) for _, width in seen],
                         QtCore.Qt.Orientation.Horizontal)

    def _dock_growth(self) -> float:
        """Return how much wider the docks are than at normal text: as the text, where the window has room for that."""
        return max(1.0, min(text_scale(), self.width() / _ROOM_AT_NORMAL))

    def _dock(self, title: str, name: str, widget: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setAccessibleName(title)
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        dock.setTitleBarWidget(QWidget())
        dock.setWidget(widget)
        dock.hide()
        return dock

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit(self.width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and words that are dragged in."""
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on taking them, also after a part of the window that does not."""
        if may_be_imported(event.mimeData()):
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        take_copy(event)
        self.dropped.emit(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once everything is on disk, or the analyst says that what is not may go."""
        if self.projects.may_leave(self.close):
            self.bridge.take(None)
            event.accept()
        else:
            event.ignore()


class _Pages(QStackedWidget):
    """Pages of which one is in sight and alone asks for room."""

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.minimumSizeHint() if page else super().minimumSizeHint()

    def sizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.sizeHint() if page else super().sizeHint()


def _column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return holder
