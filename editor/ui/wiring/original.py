"""Connect the article with the pages it came from: one follows the other."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from editor.model.records import Article
from editor.ui.panes import Panes
from editor.ui.parts import is_made
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect

_FOLLOW_MS = 80


class OriginalWiring(QObject):
    """The command that shows the original beside its words, and the page of the words in sight."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        self._is_wished = False
        self._closed: set[str] = set()
        self._later = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._later.timeout.connect(self._follow)
        connect(window.commands, {"original": self._toggle})
        window.reading.words_shown.connect(self._take_article)
        window.view.verticalScrollBar().valueChanged.connect(lambda _: self._later.start())
        window.view.caret_moved.connect(lambda _: self._later.start())
        self._take_article(window.reading.in_view)

    def _article(self) -> Article | None:
        return self._window.bridge.project.find(Article, self._window.reading.in_view)

    def _original(self) -> bytes:
        article = self._article()
        return self._window.bridge.project.text_of(article).original if article is not None else b""

    def _take_article(self, _: str) -> None:
        """Offer the original where there is one to look at, and show it where a person wished for originals.

        A picture is shown beside its words without a wish, until a person closes it.
        """
        article, original = self._article(), self._original()
        can_be_shown = bool(original) and _has_look(original)
        is_picture = article is not None and bool(article.picture) and article.id not in self._closed
        is_shown = can_be_shown and (self._is_wished or is_picture)
        self._window.commands.action("original").setEnabled(can_be_shown)
        if is_shown:
            self._show()
        elif is_made(self._window, "original"):
            self._window.original.hide()
        self._window.commands.action("original").setChecked(is_shown)

    def _toggle(self) -> None:
        self._is_wished = not (is_made(self._window, "original") and self._window.original.isVisible())
        if not self._is_wished:
            self._close()
            return
        self._closed.discard(self._window.reading.in_view)
        self._panes.show_article()
        self._show()
        self._window.original.setFocus()
        self._window.commands.action("original").setChecked(True)

    def _close(self) -> None:
        self._is_wished = False
        self._closed.add(self._window.reading.in_view)
        self._window.original.hide()
        self._window.commands.action("original").setChecked(False)
        self._window.view.setFocus()

    def _show(self) -> None:
        article = self._article()
        assert article is not None, "the command is grey without an article"
        if not is_made(self._window, "original"):
            self._window.original.turned.connect(self._go_to)
            self._window.original.closed.connect(self._close)
            self._window.original.transcription_requested.connect(
                lambda: self._window.transcription_requested.emit(self._window.reading.in_view))
        count = max((line.page or 1 for line in article.lines), default=1)
        self._window.original.offer_transcription(bool(article.picture) and not self._window.bridge.is_read_only)
        self._window.original.show()
        self._window.original.show_original(self._original(), article.title or article.file_name, count, self._page())

    def _page(self) -> int:
        """Return the page of the words in sight: that of the caret, if it is, else of the first line.

        A place between two lines is of the page of the lower one.
        """
        article, view = self._article(), self._window.view
        place = view.caret if view.sees(view.caret, view.caret + 1) else view.place()
        lines = article.lines if article is not None else ()
        return next((line.page for line in lines if line.end > place), None) or 1

    def _follow(self) -> None:
        if is_made(self._window, "original") and self._window.original.isVisible():
            page = self._page()
            if page != self._window.original.page:
                self._window.original.show_page(page)

    def _go_to(self, page: int) -> None:
        """Bring the words of a page into sight."""
        article = self._article()
        line = next((line for line in article.lines if line.page == page), None) if article is not None else None
        if line is not None:
            self._window.view.return_to(line.begin)
            self._later.stop()


def _has_look(original: bytes) -> bool:
    from editor.ui.original.sources import has_look  # only once there is an original
    return has_look(original)
