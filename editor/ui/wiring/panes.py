"""Connect what is in sight: reading alone, and how the window was laid out for each project."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from editor.model.records import Article
from editor.storage.settings import Place, load_settings, name_of_file, save_settings, with_place
from editor.ui.bookmarks import Bookmarks
from editor.ui.panes import Panes, give_keys_back
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.words import say
from editor.workspace import OpenProject

_REST = 2_000
"""Milliseconds of rest after which it is kept where one reads: a program that is killed is never closed."""


class PanesWiring(QObject):
    """Focus reading, which hides all but the article; and the layout of each project, kept from run to run."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        self._was_maximised = False
        self._desk: OpenProject | None = None
        self._bookmarks = Bookmarks(window.bridge, window.reading, window.view, self)
        connect(window.commands, {"focus": lambda: self._focus(not panes.is_focused)})
        window.view.installEventFilter(self)
        window.library.article_chosen.connect(panes.uncover_article)
        for name in ("find next", "find previous"):
            window.commands.action(name).triggered.connect(lambda: panes.uncover_article())
        application = QApplication.instance()
        assert isinstance(application, QApplication), "a window stands in an application"
        application.focusChanged.connect(self._follow_keys)
        window.bridge.about_to_close.connect(self._remember)
        window.bridge.opened.connect(self._return)
        window.reading.begin_with(self._begin)
        self._reading_on = QTimer(self, singleShot=True, interval=_REST)
        self._reading_on.timeout.connect(self._remember)
        for moved in (window.view.verticalScrollBar().valueChanged, window.reading.words_shown):
            moved.connect(lambda _: self._reading_on.start())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave on Esc, once there is nothing selected to let go of."""
        if (self._panes.is_focused and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
                and event.key() == Qt.Key.Key_Escape):
            chosen = self._window.view.selection
            if chosen.begin == chosen.end:
                self._focus(False)
                return True
        return False

    def _focus(self, focused: bool) -> None:
        window = self._window
        if focused and not window.bridge.project.of(Article):
            self._panes.focus(False)
            return
        if focused:
            self._panes.show_article()
            self._was_maximised = window.isMaximized()
        for part in (window.menuWidget(), window.toggles, window.foot):
            if part is not None:
                part.setVisible(not focused)
        self._panes.focus(focused)
        window.view.set_focused(focused)
        if focused:
            window.showFullScreen()
            keys = window.commands.action("focus").shortcut().toString()
            window.toast.tell(say("Reading alone: Esc or {keys} brings everything back.", keys=keys) if keys else
                              say("Reading alone: Esc brings everything back."))
        elif self._was_maximised:
            window.showMaximized()
        else:
            window.showNormal()
        give_keys_back(window)

    def _follow_keys(self, _: QWidget | None, now: QWidget | None) -> None:
        """Put the library away that lies over the article, once the keys are in what it lies over."""
        window = self._window
        if now is not None and any(part.isAncestorOf(now) for part in (window.article_page, window.records,
                                                                       window.panels)):
            self._panes.uncover_article()

    def _remember(self) -> None:
        desk = self._window.bridge.desk
        if desk is not None:
            with suppress(OSError):  # the next run begins as the first did
                place = msgspec.structs.replace(self._panes.place, read=self._bookmarks.latest,
                                                briefing=desk.briefing)
                settings = load_settings()
                if settings.places.get(name_of_file(desk.path)) != place:
                    save_settings(with_place(settings, desk.path, place))

    def _begin(self) -> str:
        """Take up the reading of another project where it was left; return the article that was read last."""
        desk = self._window.bridge.desk
        is_another = desk is not self._desk
        if is_another and desk is not None and desk.moved_from is not None:
            self._take_along(desk, desk.moved_from)
        place = self._place() or Place()
        if is_another:
            self._desk = desk
            self._bookmarks.begin_with(place.read)
        return place.article

    def _take_along(self, desk: OpenProject, left: Path) -> None:
        """Let a project that moved into another file be laid out as it was in the one that it left."""
        settings = load_settings()
        if (place := settings.places.get(name_of_file(left))) is not None:
            with suppress(OSError):  # it is laid out as one that is new
                save_settings(with_place(settings, desk.path, place))

    def _return(self) -> None:
        """Lay the window out as it was when the project was last closed."""
        if self._panes.is_focused:
            self._focus(False)
        if (place := self._place()) is not None:
            self._panes.return_to(place)

    def _place(self) -> Place | None:
        """Return how the window was laid out when the project was last closed, if it ever was."""
        desk = self._window.bridge.desk
        return load_settings().places.get(name_of_file(desk.path)) if desk is not None else None
