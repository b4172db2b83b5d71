"""Decide which parts of the window are in sight, and walk through them with F6."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from editor.model.records import Article
from editor.ui.window import MainWindow

ROOM_FOR_LIBRARY = 1440
"""The width of the window, in pixels, from which the library stands beside article and records."""


class Panes:
    """The workspaces and panes of a window. Without an article the greeting stands in the article's place."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._library = True
        self._records = True
        self._briefing = False
        self._seen = False
        self._had_room = True

    def fit(self, width: int) -> None:
        """Close the library when the window becomes too narrow for it, and bring it back when there is room."""
        has_room = width >= ROOM_FOR_LIBRARY
        if has_room != self._had_room:
            self._had_room = self._library = has_room
            self.show_right_page()

    def show_article(self) -> None:
        """Show the article with its library and records."""
        self._briefing = False
        self.show_right_page()

    def show_briefing(self) -> None:
        """Show the briefing."""
        self._briefing = self._window.bridge.desk is not None
        self.show_right_page()

    def toggle_library(self) -> None:
        """Show or hide the library."""
        self._library = not self._library
        self.show_right_page()

    def toggle_records(self) -> None:
        """Show or hide the records."""
        self._records = not self._records
        self.show_right_page()

    def show_right_page(self) -> None:
        """Bring what is in sight up to date with the project and the wishes."""
        window = self._window
        has_articles = bool(window.bridge.project.of(Article))
        first_sight = has_articles and not self._seen
        page = window.briefing if self._briefing else window.article_page if has_articles else window.empty
        is_reading = page is window.article_page
        window.show_page(page, library=is_reading and self._library, records=is_reading and self._records)
        if first_sight:
            self._seen = True
            window.view.setFocus()
        elif page is window.empty and not window.empty.isAncestorOf(QApplication.focusWidget() or window):
            window.empty.setFocus()
        window.commands.action("annotate").setChecked(not self._briefing)
        window.commands.action("briefing").setChecked(self._briefing)
        window.commands.action("library").setChecked(self._library)
        window.commands.action("form").setChecked(self._records)

    def move(self, by: int) -> None:
        """Move the focus to the next (1) or previous (-1) pane in sight."""
        window = self._window
        panes: list[QWidget] = [window.library, window.view, window.records, window.panels, window.empty,
                                *([window.briefing] if window.has_briefing else [])]
        seen = [pane for pane in panes if pane.isVisible()]
        focus = QApplication.focusWidget()
        here = next((place for place, pane in enumerate(seen) if focus and (pane is focus or pane.isAncestorOf(focus))),
                    -1 if by > 0 else 0)
        if seen:
            pane = seen[(here + by) % len(seen)]
            first_place(pane).setFocus(Qt.FocusReason.TabFocusReason)


def first_place(pane: QWidget) -> QWidget:
    """Return the pane, or the first widget inside it that takes the keys."""
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return pane
    inside = [child for child in pane.findChildren(QWidget)
              if child.isVisible() and child.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return inside[0] if inside else pane
