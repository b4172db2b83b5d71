"""Lay the window out and connect its parts; it holds no records and decides nothing."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from editor.storage.settings import load_settings
from editor.ui.article import ArticleView
from editor.ui.bridge import Bridge
from editor.ui.commands import Commands
from editor.ui.empty import EmptyState
from editor.ui.exports import Exports
from editor.ui.forms import RecordsPane
from editor.ui.header import Header
from editor.ui.imports import Imports
from editor.ui.library import Library
from editor.ui.notices import Banner, Toast
from editor.ui.projects import Projects
from editor.ui.reading import Reading
from editor.ui.status import StatusBar
from editor.ui.type_toggles import TypeToggles
from editor.words import say

if TYPE_CHECKING:
    from editor.ui.briefing.page import BriefingPage

MINIMUM = (1000, 680)
_LEFT, _RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
_SIDES = {
    Qt.LayoutDirection.LeftToRight: (_LEFT, _RIGHT, Qt.Corner.BottomRightCorner),
    Qt.LayoutDirection.RightToLeft: (_RIGHT, _LEFT, Qt.Corner.BottomLeftCorner),
}
"""Where reading begins, where it ends, and the corner below its end: Qt mirrors layouts, but not docks."""


class MainWindow(QMainWindow):
    """The parts by name, laid out; who tells whom what is connected in `Wiring`.

    `resized` carries the new width, `briefing_made` the page of the briefing once it is first wanted.
    """

    resized = Signal(int)
    briefing_made = Signal(QWidget)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setMinimumSize(*MINIMUM)
        self.setAcceptDrops(True)
        self.bridge = bridge
        self.commands = Commands(self)
        self.view = ArticleView()
        self.toggles = TypeToggles(self.commands.action("library"), self.commands.action("form"))
        self.banner = Banner()
        self.reading = Reading(bridge, self.view, self)
        self.library = Library(bridge)
        self.records = RecordsPane(bridge)
        self.empty = EmptyState()
        self.projects = Projects(bridge, self)
        self.imports = Imports(bridge, self.projects, self)
        self.exports = Exports(bridge, self)
        self.status = StatusBar(bridge)
        self.pages = _Pages()
        self._widths = load_settings().docks
        self._lay_out()
        self.toast = Toast(self.pages)

    def _lay_out(self) -> None:
        self.setMenuWidget(Header(self.commands))
        self.addActions(list(self.commands.all()))
        self.setStatusBar(self.status)
        leading, trailing, corner = _SIDES[self.layoutDirection()]
        self.setCorner(corner, trailing)
        self.article_page = _column(self.toggles, self.view)
        for page in (self.empty, self.article_page):
            self.pages.addWidget(page)
        self.setCentralWidget(_column(self.banner, self.pages))
        self.library_dock = self._dock(say("Library"), "libraryDock", self.library)
        self.records_dock = self._dock(say("Records"), "recordsDock", self.records)
        self.library.setMinimumWidth(200)
        self.records.setMinimumWidth(340)
        self.addDockWidget(leading, self.library_dock)
        self.addDockWidget(trailing, self.records_dock)

    @cached_property
    def briefing(self) -> BriefingPage:
        """Return the page of the briefing; the first window opens without it, so it is made when first wanted."""
        from editor.ui.briefing.page import BriefingPage
        page = BriefingPage(self.bridge)
        self.pages.addWidget(page)
        self.briefing_made.emit(page)
        return page

    @property
    def has_briefing(self) -> bool:
        """Tell whether the page of the briefing is made."""
        return "briefing" in vars(self)

    def show_page(self, page: QWidget, *, library: bool, records: bool) -> None:
        """Show a page with these docks beside it, as wide as they were."""
        self._remember_widths()  # before a page that needs more room takes it from them
        self.pages.setCurrentWidget(page)
        self.library_dock.setVisible(library)
        self.records_dock.setVisible(records)
        for _ in range(2):  # Qt keeps to a width only of what has been laid out, and lays out later by itself
            self._lay_out_docks()

    @property
    def dock_widths(self) -> tuple[int, int]:
        """Return how wide library and records are, or were when they were last in sight."""
        self._remember_widths()
        return self._widths

    def _remember_widths(self) -> None:
        library, records = self._widths
        self._widths = (self.library_dock.width() if self.library_dock.isVisible() else library,
                        self.records_dock.width() if self.records_dock.isVisible() else records)

    def _lay_out_docks(self) -> None:
        layout = self.layout()
        assert layout is not None, "a main window is laid out when it is made"
        layout.activate()
        seen = [(dock, width) for dock, width in zip((self.library_dock, self.records_dock), self._widths, strict=True)
                if dock.isVisible()]
        self.resizeDocks([dock for dock, _ in seen], [width for _, width in seen], Qt.Orientation.Horizontal)

    def _dock(self, title: str, name: str, widget: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        dock.setTitleBarWidget(QWidget())
        dock.setWidget(widget)
        return dock

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit(self.width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and words that are dragged in."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open or import what was dropped."""
        event.acceptProposedAction()
        self.imports.take_dropped(event.mimeData())

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
