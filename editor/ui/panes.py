"""Decide which parts of the window are in sight, and walk through them with F6."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDockWidget, QWidget

from editor.model.records import Article
from editor.storage.settings import Place
from editor.ui.fonts import enlarged
from editor.ui.header import SearchButton
from editor.ui.overlay import Overlay
from editor.ui.parts import is_made
from editor.ui.window import MainWindow

ROOM_FOR_LIBRARY, ROOM_FOR_RECORDS = 1440, 1180
"""The widths of the window, in pixels, from which library and records stand beside the article, not over it."""


class _Side:
    """The library or the records: wished for beside the article, and brought over it where there is no room."""

    def __init__(self, dock: QDockWidget, window: MainWindow, room: int, *, at_end: bool) -> None:
        self._dock, self._window, self._room, self._at_end = dock, window, room, at_end
        self._over: Overlay | None = None
        self.is_wished = True
        self.is_over = False
        self.has_room = True

    @property
    def is_beside(self) -> bool:
        """Tell whether it is to stand beside the article."""
        return self.has_room and self.is_wished

    @property
    def is_shown(self) -> bool:
        """Tell whether it is to be in sight, beside the article or over it."""
        return self.is_wished if self.has_room else self.is_over

    def fit(self, width: int) -> bool:
        """Take note of how wide the window is; tell whether that makes a difference."""
        before, self.has_room = self.has_room, width >= self._room
        if self.has_room != before:
            self.is_over = False
        return self.has_room != before

    def toggle(self) -> None:
        """Show or hide it."""
        if self.has_room:
            self.is_wished = not self.is_wished
        else:
            self.is_over = not self.is_over

    def lay(self, width: int, *, is_reading: bool) -> None:
        """Bring it over the article, or give it back to its dock."""
        if self.is_over and is_reading:
            self._overlay().lay(width)
        elif self._over is not None:
            self._over.put_back()

    def _overlay(self) -> Overlay:
        if self._over is None:
            self._over = Overlay(self._dock, self._window, at_end=self._at_end,
                                 take=None if self._at_end else self._window.library.take_into_head)
            self._over.closed.connect(self._window.commands.action(
                "form" if self._at_end else "library").trigger)
        return self._over


class Panes(QObject):
    """The workspaces and panes of a window. Without an article the greeting stands in the article's place."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._library = _Side(window.library_dock, window, ROOM_FOR_LIBRARY, at_end=False)
        self._records = _Side(window.records_dock, window, ROOM_FOR_RECORDS, at_end=True)
        self._briefing = False
        self._is_beside = self._came_from_briefing = False
        self._seen = False
        self.is_focused = False

    def fit(self, width: int) -> None:
        """Close the library and the records where the window is too narrow for them, and bring them back."""
        if [side for side in (self._library, self._records) if side.fit(width)]:
            self.show_right_page()

    def show_article(self) -> None:
        """Show the article with its library and records; where it stands beside the briefing, it stays there."""
        self._briefing = False
        self.show_right_page()

    def show_briefing(self) -> None:
        """Show the briefing; where the article stands beside it, it stays there."""
        self._briefing = self._window.bridge.desk is not None
        self.show_right_page()

    def go_to_article(self) -> None:
        """Show the article with its library and records, without the briefing."""
        self._is_beside = False
        self.show_article()

    def go_to_briefing(self) -> None:
        """Show the briefing without the article, with the keys in its text."""
        self._is_beside = False
        self.show_briefing()
        if self._briefing:
            self._window.briefing.manuscript.write()

    def toggle_beside(self) -> None:
        """Show the article beside the briefing, or again what was shown before."""
        focus = QApplication.focusWidget()
        if self._is_beside:
            self._briefing = self._came_from_briefing
        else:
            self._came_from_briefing = self._briefing
        self._is_beside = not self._is_beside
        self.show_right_page()
        if focus is not None:  # what is moved into another page loses the keys
            if focus.isVisible():
                focus.setFocus()
            else:
                give_keys_back(self._window)

    def stand_beside(self) -> None:
        """Show the article, beside the briefing where that is shown; the keys stay where they are."""
        if not self._briefing:
            self.show_article()
        elif not self._is_beside:
            self.toggle_beside()

    @property
    def shows_beside(self) -> bool:
        """Tell whether the article is shown beside the briefing."""
        window = self._window
        return (self._is_beside and not self.is_focused and window.bridge.desk is not None
                and bool(window.bridge.project.of(Article)))

    def toggle_library(self) -> None:
        """Show or hide the library; one that comes over the article takes the keys, and gives them back."""
        self._toggle(self._library, self._window.library)

    def toggle_records(self) -> None:
        """Show or hide the records, as the library."""
        self._toggle(self._records, self._window.records)

    def focus(self, focused: bool) -> None:
        """Show the article alone, or all that stood beside it."""
        self.is_focused = focused
        self.show_right_page()

    def uncover_article(self) -> None:
        """Put the library away if it lies over the article; the keys stay where they are, unless they are in it."""
        if self._library.is_over:
            had_keys = self._window.library.isAncestorOf(QApplication.focusWidget() or self._window)
            self._library.toggle()
            self.show_right_page()
            if had_keys:
                give_keys_back(self._window)

    @property
    def place(self) -> Place:
        """Return how the window is laid out."""
        return Place(docks=self._window.dock_widths, workspace="briefing" if self._briefing else "annotate",
                     library=self._library.is_wished, records=self._records.is_wished, beside=self._is_beside,
                     article=self._window.reading.in_view)

    def return_to(self, place: Place) -> None:
        """Lay the window out as it was."""
        self._window.set_dock_widths(place.docks)
        self._library.is_wished, self._records.is_wished = place.library, place.records
        self._is_beside = place.beside
        self._briefing = place.workspace == "briefing" and self._window.bridge.desk is not None
        self._came_from_briefing = self._briefing
        self.show_right_page()

    def show_right_page(self) -> None:
        """Bring what is in sight up to date with the project and the wishes."""
        window = self._window
        has_articles = bool(window.bridge.project.of(Article))
        page = self._right_page(has_articles=has_articles)
        is_reading = page is window.article_page and not self.is_focused
        for side, width in zip((self._library, self._records), window.dock_widths, strict=True):
            side.lay(enlarged(width), is_reading=is_reading)
        window.show_page(page, library=is_reading and self._library.is_beside,
                         records=is_reading and self._records.is_beside, panels=is_reading)
        self._take_focus(page, first_sight=has_articles and not self._seen)
        self._check_actions()

    def _right_page(self, *, has_articles: bool) -> QWidget:
        """Return the page to show, with what belongs on it."""
        window = self._window
        if self.shows_beside:
            window.beside.hold(window.article_page, window.briefing)
            return window.beside
        if is_made(window, "beside"):
            window.beside.give_back(window.pages)
        return window.briefing if self._briefing else window.article_page if has_articles else window.empty

    def move(self, by: int) -> None:
        """Move the focus to the next (1) or previous (-1) pane in sight; a popover keeps it."""
        window = self._window
        if _is_in_popover(QApplication.focusWidget()):
            return
        search = window.findChild(SearchButton)
        bar = [window.find_bar] if is_made(window, "find_bar") else []
        briefing = [window.briefing] if window.has_briefing else []
        panes = (search, window.library, window.toggles, *bar, window.view, window.records, window.panels,
                 window.empty, *briefing, window.findChild(QWidget, "tourCard"))
        seen = [pane for pane in panes if pane is not None and pane.isVisible()]
        focus = QApplication.focusWidget()
        here = next((place for place, pane in enumerate(seen) if focus and (pane is focus or pane.isAncestorOf(focus))),
                    -1 if by > 0 else 0)
        if seen:
            pane = seen[(here + by) % len(seen)]
            first_place(pane).setFocus(Qt.FocusReason.TabFocusReason)

    def _toggle(self, side: _Side, pane: QWidget) -> None:
        side.toggle()
        self.show_right_page()
        if side.is_over and pane.isVisible():
            (pane.findChild(QAbstractItemView) or first_place(pane)).setFocus(Qt.FocusReason.OtherFocusReason)
        elif not side.has_room and not self._briefing:
            self._window.view.setFocus()

    def _take_focus(self, page: QWidget, *, first_sight: bool) -> None:
        window = self._window
        if first_sight:
            self._seen = True
            window.view.setFocus()
        elif page is window.empty and not window.empty.isAncestorOf(QApplication.focusWidget() or window):
            window.empty.setFocus()

    def _check_actions(self) -> None:
        in_briefing = self._briefing or self.shows_beside
        shown = {"annotate": not in_briefing, "briefing": in_briefing, "beside": self.shows_beside,
                 "library": self._library.is_shown, "form": self._records.is_shown, "focus": self.is_focused}
        for name, is_shown in shown.items():
            self._window.commands.action(name).setChecked(is_shown)


def give_keys_back(window: MainWindow) -> None:
    """Give the keys to the article, or to the page of the briefing where the article is out of sight."""
    if window.view.isVisible():
        window.view.setFocus()
    elif window.has_briefing and window.briefing.isVisible():
        window.briefing.manuscript.write()


def _is_in_popover(widget: QWidget | None) -> bool:
    while widget is not None and widget.property("role") != "popover":
        widget = widget.parentWidget()
    return widget is not None


def first_place(pane: QWidget) -> QWidget:
    """Return the pane, or the first widget inside it that takes the keys."""
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return pane
    inside = [child for child in pane.findChildren(QWidget)
              if child.isVisible() and child.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return inside[0] if inside else pane
