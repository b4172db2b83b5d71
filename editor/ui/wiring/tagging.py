"""Connect the article with the popover that tags: when it opens, what is chosen in it, when it closes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editor.model.records import Stretch
from editor.model.scheme import scheme_of
from editor.storage.settings import load_settings
from editor.ui.article.keys import NTH, Deed, keys_of
from editor.ui.letters import kinds_of
from editor.ui.tagging.offer import Choice, choices_for, offer_of
from editor.ui.tagging.popover import TagPopover
from editor.ui.window import MainWindow

_LINKING = (Deed.LINK_OR_OPEN, *NTH)


class TaggingWiring(QObject):
    """The popover of one window. It is made when it is first wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._view, self._reading = window, window.view, window.reading
        self._popover: TagPopover | None = None
        self._meant = Stretch(0, 0)
        self._near: tuple[Choice, ...] = ()
        self._words = ""
        self._use: Callable[[str], object] | None = None
        self._is_finished = False
        self._delay = QTimer(self, singleShot=True)
        self._delay.timeout.connect(self._open_for_selection)
        view = self._view
        view.selected_by_mouse.connect(self._wait)
        view.find_requested.connect(self._open_to_find)
        for told in (view.tag_requested, view.tag_all_requested, view.link_requested, view.match_requested,
                     view.misspelt_requested, view.link_all_requested, view.cite_requested, view.evidence_requested,
                     view.remove_requested, view.menu_requested):
            told.connect(self._finish)
        for told in (view.verticalScrollBar().valueChanged, self._reading.words_shown, window.resized,
                     window.pages.currentChanged, window.bridge.opened):
            told.connect(self.close)
        view.selection_changed.connect(self._follow_selection)
        window.bridge.changed.connect(self._offer_anew)

    def open_for(self, meant: Stretch) -> None:
        """Offer what can be done with words of the article."""
        self.close()
        self._open(meant)

    def find_for(self, meant: Stretch, use: Callable[[str], object]) -> None:
        """Let another entity be looked for than words of the article name, and give it to its use."""
        self.close()
        self._use = use
        self._open(meant, finds=True)

    def close(self) -> None:
        """Close the popover, and open none that was about to."""
        self._delay.stop()
        self._use = None
        if self._popover is not None:
            self._popover.close_popover()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on a press outside; keep the article's keys from the window while the popover has them."""
        popover = self._popover
        if popover is None or not popover.isVisible():
            return False
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            if watched is not popover and not popover.isAncestorOf(watched):
                popover.close_popover()
        elif (event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and watched is popover
              and not popover.is_finding and self._view.means(event)):
            event.accept()
            return True
        return False

    def _wait(self) -> None:
        self._delay.start(load_settings().popover_delay)

    def _open_for_selection(self) -> None:
        chosen = self._view.selection
        if chosen.begin < chosen.end and self._view.hasFocus() and self._view.isVisible():
            self._open(chosen)

    def _open_to_find(self, begin: int, end: int) -> None:
        self._delay.stop()
        self._open(Stretch(begin, end), finds=True)

    def _open(self, meant: Stretch, *, finds: bool = False) -> None:
        self._meant = meant
        popover = self._offer()
        if finds:
            popover.look_for()
            self._find("")
        popover.open_at(self._words_in_window())
        _application().installEventFilter(self)

    def _offer(self) -> TagPopover:
        popover = self._popover or self._made()
        project = self._window.bridge.project
        keys = [_cap(keys_of(deed, self._view.bindings)) for deed in _LINKING]
        popover.set_kinds(kinds_of(scheme_of(project)))
        popover.set_keys(*(_cap(keys_of(deed, self._view.bindings))
                           for deed in (Deed.FIND_ENTITY, Deed.LINK_ALL, Deed.LINK_MISSPELT)))
        offer = offer_of(project, self._reading.article, self._meant.begin, self._meant.end)
        popover.offer(offer, keys)
        self._near, self._words = offer.choices, offer.words
        return popover

    def _find(self, typed: str) -> None:
        """Show the entities that are called as is typed, those near to the words until something is."""
        if self._popover is not None:
            found = choices_for(self._window.bridge.project, typed, self._near, self._words)
            self._popover.show_found(found)

    def _offer_anew(self) -> None:
        """Offer what the words may name now that the project has changed, as by an undo."""
        if self._popover is not None and self._popover.isVisible() and not self._popover.is_finding:
            self._offer().open_at(self._words_in_window())

    def _made(self) -> TagPopover:
        popover = self._popover = TagPopover(self._window)
        popover.entity_chosen.connect(self._link)
        popover.corrected_chosen.connect(self._link_corrected)
        popover.kind_chosen.connect(self._tag)
        popover.all_chosen.connect(self._link_all)
        popover.typed.connect(self._find)
        popover.types_requested.connect(self._show_types)
        popover.key_unknown.connect(self._pass_on)
        popover.closed.connect(self._return_keys)
        return popover

    def _link(self, entity: str) -> None:
        use = self._use
        self.close()
        if use is not None:
            use(entity)
            return
        self._reading.link_to(entity, self._meant.begin, self._meant.end)

    def _link_corrected(self, entity: str) -> None:
        self.close()
        self._reading.link_to(entity, self._meant.begin, self._meant.end, misspelt=True)

    def _tag(self, kind: str) -> None:
        self.close()
        self._view.tag_requested.emit(kind, self._meant.begin, self._meant.end)

    def _link_all(self) -> None:
        self.close()
        self._view.link_all_requested.emit(self._meant.begin, self._meant.end)

    def _show_types(self) -> None:
        self.close()
        self._window.types.show()

    def _pass_on(self, event: QKeyEvent) -> None:
        """Give a key to the article that means something there: a deed, a copy, a move of the caret.

        Where a move selects other words, these are asked about; where a deed leads to others, as in a review, not.
        """
        before, self._is_finished = self._view.selection, False
        self._view.keyPressEvent(event)
        if self._view.selection != before and not self._is_finished:
            self.close()
            self._open_for_selection()

    def _finish(self) -> None:
        """Close because a deed was done with words: the next ones are not asked about before they are chosen."""
        self._is_finished = True
        self.close()

    def _follow_selection(self) -> None:
        self._delay.stop()

    def _return_keys(self, had_keys: bool) -> None:
        _application().removeEventFilter(self)  # it would slow every event
        if had_keys and self._view.isVisible():
            self._view.setFocus()

    def _words_in_window(self) -> QRect:
        words = self._view.words_rect(self._meant.begin, self._meant.end)
        return words.translated(self._view.viewport().mapTo(self._window, QPoint(0, 0)))


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None, "a window stands in an application"
    return application


def _cap(keys: str) -> str:
    """Return keys as they stand on a cap."""
    return keys.replace("+", " ")
