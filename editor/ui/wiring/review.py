"""Connect the review of suggestions with the article, the records and the menus."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent

from editor.model.change import Change
from editor.model.records import Mention
from editor.model.review import is_suggested_from, is_waiting
from editor.ui.panes import Panes
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.ui.wiring.tagging import TaggingWiring
from editor.words import say

if TYPE_CHECKING:
    from editor.ui.review.ends import EndKeys
    from editor.ui.wiring.reviewing import ReviewDesk

_REST_MS = 200
"""How long an article is on the screen before its review is prepared."""

_ROOMS = ("editor.model.like_events", "editor.model.denial", "editor.suggest.reasons", "editor.briefing.figures",
          "editor.ui.review.card", "editor.ui.review.panel", "editor.ui.review.telling", "editor.ui.review.course",
          "editor.ui.review.ends", "editor.ui.wiring.reviewing")
"""What a review needs: imported each at a turn of its own."""

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class ReviewWiring(QObject):
    """When a review begins and ends, and which keys of the article are its own; its parts are made for the first one.
    """

    def __init__(self, window: MainWindow, panes: Panes, tagging: TaggingWiring) -> None:
        super().__init__(window)
        self._window, self._panes, self._tagging = window, panes, tagging
        self._desk: ReviewDesk | None = None
        self._ends: EndKeys | None = None
        self._awaited = ""
        self._left_at = "", ""
        self._opened_form = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._get_ready)
        self._readying: Iterator[object] = iter(())
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._ready_on)
        connect(window.commands, {"review": self._toggle})
        self._accept = self._entry("acceptSuggestion", say("Accept suggestion"))
        self._reject = self._entry("rejectSuggestion", say("Reject suggestion"))
        self._accept.triggered.connect(lambda: self._decide("accept"))
        self._reject.triggered.connect(lambda: self._decide("reject"))
        window.tag_menu.asked.connect(self._offer_in_menu)
        window.view.installEventFilter(self)
        window.view.mark_activated.connect(self._go_to)
        window.reading.article_shown.connect(self._follow_article)
        window.reading.article_shown.connect(self._rest.start)
        window.bridge.changed.connect(self._await)
        window.bridge.about_to_close.connect(self._leave)
        window.bridge.opened.connect(self._return_to)
        window.records.wanted.connect(self._give_way)
        window.records.left.connect(self._return)
        window.bridge.letters_changed.connect(self._read_keys)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys of the review win over those of the article, and Esc end it."""
        desk = self._desk
        if desk is None or not desk.is_open or desk.is_editing:
            return False
        if event.type() == QEvent.Type.Resize:
            desk.make_room()
            desk.place_bar()
        elif event.type() in _KEYS and isinstance(event, QKeyEvent):
            return self._take_key(desk, event)
        return False

    def _take_key(self, desk: ReviewDesk, event: QKeyEvent) -> bool:
        is_press = event.type() == QEvent.Type.KeyPress
        if desk.takes(event):
            event.accept()
            if is_press:
                desk.press(event)
            return True
        if is_press and event.key() == Qt.Key.Key_Escape and desk.has_nothing_else_selected:
            self._close()
            return True
        return False

    def _read_keys(self) -> None:
        if self._desk is not None:
            self._desk.read_keys()
        if self._ends is not None:
            self._ends.read_keys()

    def _toggle(self) -> None:
        """Begin a review, or leave it; from a form that is edited go back to it."""
        if self._desk is not None and self._desk.is_editing:
            self._desk.end_editing()
        elif self._desk is not None and self._desk.is_open:
            self._close()
        else:
            self._start()

    def _start(self) -> None:
        """Review what the article on the screen suggests; where nothing was ever suggested, ask for that first."""
        window = self._window
        article = window.reading.article
        if not article:
            window.toast.tell(say("Nothing is reviewed: open an article first."))
        elif is_suggested_from(window.bridge.project, article):
            self._begin(article)
        else:
            self._awaited = article
            window.commands.action("suggest").trigger()

    def _leave(self) -> None:
        """Leave the review of a project whose file is closed."""
        desk = self._desk
        current = desk.course.current if desk is not None else None
        self._left_at = desk.article if desk is not None else "", current.id if current is not None else ""
        self._close()

    def _return_to(self) -> None:
        """Go on with the review that was on, where its project has only moved into another file."""
        (article, current), self._left_at = self._left_at, ("", "")
        desk = self._window.bridge.desk
        if article and desk is not None and desk.moved_from is not None:
            QTimer.singleShot(0, self, lambda: self._begin_again(article, current))  # once the window is laid out

    def _begin_again(self, article: str, current: str) -> None:
        if self._window.reading.article == article:
            self._review(article)
            if current:
                self._made().course.go_to(current)

    def _begin(self, article: str) -> None:
        self._window.toast.hide()
        self._review(article)

    def _review(self, article: str) -> None:
        window = self._window
        self._awaited = ""
        if window.pages.currentWidget() is not window.article_page:
            self._panes.show_article()
        if not window.records.isVisible():
            self._opened_form = True
            window.commands.action("form").trigger()
        self._made().begin(article)

    def _get_ready(self) -> None:
        """Make what a review needs, part by part in turns with the window, so that its first card comes at once."""
        article = self._window.reading.article
        if article and is_suggested_from(self._window.bridge.project, article):
            self._readying = self._prepared(article)
            self._turn.start()

    def _prepared(self, article: str) -> Iterator[object]:
        for room in _ROOMS:
            yield import_module(room)
        yield self._window.suggestions
        desk = self._made()
        yield desk
        if not desk.is_open:
            desk.course.prepare(article)

    def _ready_on(self) -> None:
        if next(self._readying, self) is self:
            self._turn.stop()

    def _made(self) -> ReviewDesk:
        if self._desk is None:
            from editor.ui.review.ends import EndKeys
            from editor.ui.wiring.reviewing import ReviewDesk
            self._desk = ReviewDesk(self._window, self._tagging)
            self._desk.closed.connect(self._close)
            window, course = self._window, self._desk.course
            self._ends = EndKeys(window.suggestions, window.view, lambda: isinstance(course.current, Mention))
            self._ends.read_keys()
        return self._desk

    def _close(self) -> None:
        """Let the records be seen again, and give the keys to the article if they were here."""
        window, desk = self._window, self._desk
        self._awaited = ""
        if desk is None or not desk.is_open:
            return
        had_keys = window.records.isAncestorOf(window.focusWidget() or window)
        desk.end()
        if self._opened_form and window.records.isVisible():
            window.commands.action("form").trigger()
        self._opened_form = False
        if had_keys and window.view.isVisible():
            window.view.setFocus()

    def _await(self, change: Change) -> None:
        """Begin once the suggestions are there that were asked for."""
        if change.message.id == "suggest":
            self._rest.start()
        is_it = change.message.id == "suggest" and self._awaited == self._window.reading.article
        if self._awaited and is_it and is_suggested_from(self._window.bridge.project, self._awaited):
            self._begin(self._awaited)

    def _follow_article(self, article: str) -> None:
        """Go on in another article that suggests something; leave off in one that does not."""
        self._awaited = ""
        desk = self._desk
        if desk is None or not desk.is_open or desk.article == article:
            return
        if article and is_suggested_from(self._window.bridge.project, article):
            desk.begin(article)
        else:
            self._close()

    def _give_way(self) -> None:
        if self._desk is not None and self._desk.is_open and not self._desk.is_editing:
            self._opened_form = False  # it is wanted now
            self._close()

    def _return(self) -> None:
        if self._desk is not None and self._desk.is_editing:
            self._desk.end_editing()

    def _go_to(self, record_id: str) -> None:
        if self._desk is not None and self._desk.is_open and not self._desk.is_editing:
            self._desk.course.go_to(record_id)

    def _entry(self, name: str, words: str) -> QAction:
        action = QAction(words, self)
        action.setObjectName(name)
        self._window.tag_menu.add_to_tag(action)
        return action

    def _offer_in_menu(self) -> None:
        """Offer to decide about the suggestion at the caret, where there is one."""
        waits = bool(self._at_caret())
        for action in (self._accept, self._reject):
            action.setVisible(waits)
            action.setEnabled(waits)

    def _at_caret(self) -> str:
        """Return the suggestion at the caret, or blank."""
        window = self._window
        mark = window.view.mark_at_caret if window.view.isVisible() and window.reading.article else None
        return mark.id if mark is not None and is_waiting(window.bridge.project, mark.id) else ""

    def _decide(self, how: str) -> None:
        from editor.model.edits.suggestions import accept_suggestion, reject_suggestions
        if record_id := self._at_caret():
            self._window.bridge.submit(
                accept_suggestion(record_id) if how == "accept" else reject_suggestions([record_id]))
