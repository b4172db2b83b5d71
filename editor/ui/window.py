"""Lay the window out and connect its parts; it holds no records and decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from editor.ui.article import ArticleView
from editor.ui.bridge import Bridge
from editor.ui.briefing import BriefingPage
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

MINIMUM = (1000, 680)
_LIBRARY_WIDTH, _RECORDS_WIDTH = 256, 400


class MainWindow(QMainWindow):
    """The parts by name, laid out; who tells whom what is connected in `Wiring`. `resized` carries the new width."""

    resized = Signal(int)

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
        self.briefing = BriefingPage(bridge)
        self.empty = EmptyState()
        self.projects = Projects(bridge, self)
        self.imports = Imports(bridge, self.projects, self)
        self.exports = Exports(bridge, self)
        self.status = StatusBar(bridge)
        self.pages = _Pages()
        self._lay_out()
        self.toast = Toast(self.pages)

    def _lay_out(self) -> None:
        self.setMenuWidget(Header(self.commands))
        self.addActions(list(self.commands.all()))
        self.setStatusBar(self.status)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self.article_page = _column(self.toggles, self.view)
        for page in (self.empty, self.article_page, self.briefing):
            self.pages.addWidget(page)
        self.setCentralWidget(_column(self.banner, self.pages))
        self.library_dock = self._dock(say("Library"), "libraryDock", self.library)
        self.records_dock = self._dock(say("Records"), "recordsDock", self.records)
        self.library.setMinimumWidth(200)
        self.records.setMinimumWidth(340)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.library_dock)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.records_dock)

    def widen_docks(self) -> None:
        """Give the docks the widths they begin with; Qt keeps to it only once they are in sight."""
        self.resizeDocks([self.library_dock, self.records_dock], [_LIBRARY_WIDTH, _RECORDS_WIDTH],
                         Qt.Orientation.Horizontal)

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
