"""Connect tagging with the other places of what was tagged: the offer, the list, the batch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from editor.model.change import Change
from editor.model.edits.suggested_types import waiting_as_type
from editor.model.messages import TAGS_WORDS
from editor.model.records import Mention
from editor.ui.large_steps import LargeSteps
from editor.ui.panes import Panes, give_keys_back
from editor.ui.parts import is_made
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.words import say, say_number

if TYPE_CHECKING:
    from editor.ui.finding.everywhere import Everywhere


class EverywhereWiring(QObject):
    """Tag everywhere; its parts are made when something is first tagged."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        self._before: QWidget | None = None
        commands = window.commands
        connect(commands, {"review places": self._review_at_caret, "remove batch": self._remove_batch})
        self._places, self._batch = self._entry("review places"), self._entry("remove batch")
        window.tag_menu.every_match.addAction(self._places)
        window.tag_menu.add_to_tag(self._batch)
        window.tag_menu.asked.connect(self._offer_in_menu)
        reading = window.reading
        reading.link_all_requested.connect(
            lambda entity, begin, end: self._everywhere.link_here(entity, reading.article, begin, end))
        self._steps = LargeSteps(window.bridge, window)
        reading.tag_all_requested.connect(self._tag_all)
        window.bridge.changed.connect(self._follow)
        window.toast.review_requested.connect(self._review_offered)
        window.toast.left.connect(lambda: give_keys_back(window))
        window.records.find_more_requested.connect(self._review)
        window.records.tab_clicked.connect(self._close)
        window.view.installEventFilter(self)
        window.bridge.about_to_close.connect(self._close)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the list of places on Esc in the article too, once there is nothing selected to let go of."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not self._is_reviewing:
            return False
        chosen = self._window.view.selection
        if event.key() != Qt.Key.Key_Escape or chosen.begin != chosen.end:
            return False
        self._close()
        return True

    @property
    def _is_reviewing(self) -> bool:
        return is_made(self._window, "review") and self._window.records.panel is self._window.review

    @property
    def _everywhere(self) -> Everywhere:
        """Return the part that finds places, its offer connected to the toast when it is first wanted."""
        window = self._window
        is_new = not is_made(window, "everywhere")
        everywhere = window.everywhere
        if is_new:
            everywhere.offered.connect(lambda sentence: window.toast.tell(sentence, can_undo=True, can_review=True))
        return everywhere

    def _tag_all(self, kind: str, begin: int, end: int) -> None:
        """Tag words with their like; where several wait as naming what the words are suggested as, these."""
        window = self._window
        article = window.reading.article
        waiting = waiting_as_type(window.bridge.project, article, begin, end, kind)
        if waiting is not None:
            self._steps.do(waiting, lambda _: None)
        else:
            self._everywhere.tag_here(kind, article, begin, end)

    def _follow(self, change: Change) -> None:
        if change.message.id in TAGS_WORDS or is_made(self._window, "everywhere"):
            self._everywhere.follow(change)

    def _review_offered(self) -> None:
        if entity := self._everywhere.entity:
            self._review(entity)

    def _review_at_caret(self) -> None:
        """List the places that the toast offers, else those of what is tagged at the caret."""
        window = self._window
        mark = window.view.mark_at_caret
        mention = window.bridge.project.find(Mention, mark.id) if mark else None
        entity = self._everywhere.entity or (mention.entity if mention is not None else "")
        if entity:
            self._review(entity)
        else:
            window.toast.tell(say("Nothing is listed: put the caret on a tagged name first."))

    def _review(self, entity: str) -> None:
        window = self._window
        if not is_made(window, "review"):
            self._make()
        if window.pages.currentWidget() is not window.article_page:
            self._panes.show_article()
        if not window.records_dock.isVisible():
            window.commands.action("form").trigger()
        if window.records.panel is not window.review:
            self._before = QApplication.focusWidget()
        window.toast.hide()
        self._everywhere.review(entity, window.reading.article)

    def _make(self) -> None:
        window = self._window
        everywhere, review = self._everywhere, window.review
        everywhere.begun.connect(self._begin)
        everywhere.found.connect(review.take)
        everywhere.ended.connect(review.end)
        everywhere.left.connect(self._close)
        review.place_shown.connect(self._show)
        review.place_chosen.connect(self._go)
        review.link_requested.connect(self._link)
        review.entity_requested.connect(self._make_new)
        review.closed.connect(self._close)

    def _begin(self, entity: str) -> None:
        review = self._window.review
        review.begin(entity)
        self._window.records.lay_over(review)
        review.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, article: str, begin: int, end: int) -> None:
        window = self._window
        window.reading.show_passage(article, begin, end)
        places = window.review.places_in(article)
        here = next((at for at, place in enumerate(places) if place.begin == begin), None)
        window.view.show_found(places, here)

    def _go(self, article: str, begin: int, end: int) -> None:
        self._show(article, begin, end)
        self._window.view.select(begin, end)
        self._window.view.setFocus()

    def _link(self, entity: str, rows: list) -> None:  # type: ignore[type-arg]  # as the signal carries it
        self._close()
        self._everywhere.link(entity, rows)

    def _make_new(self, kind: str, rows: list) -> None:  # type: ignore[type-arg]  # as the signal carries it
        self._close()
        self._everywhere.make_new(kind, rows)

    def _close(self) -> None:
        """Let the records be seen again, and give the keys back to what had them."""
        window = self._window
        if not self._is_reviewing:
            return
        self._everywhere.end_review()
        window.records.uncover()
        window.view.show_found((), None)
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus()
        else:
            give_keys_back(window)

    def _remove_batch(self) -> None:
        mark = self._window.view.mark_at_caret
        if mark is None or not self._everywhere.batch_at(mark.id):
            self._window.toast.tell(say("Nothing was removed: put the caret on a tag that was made together with "
                                        "others first."))
            return
        self._everywhere.remove_batch(mark.id)

    def _entry(self, name: str) -> QAction:
        """Return an entry for the article's menu that gives a command; the command itself can be given any time."""
        command = self._window.commands.action(name)
        action = QAction(command.text(), self)
        action.setObjectName(name)
        action.triggered.connect(lambda: command.trigger())
        return action

    def _offer_in_menu(self) -> None:
        """Offer to list the places of the tag at the caret, and to remove those made together with it."""
        window = self._window
        mark = window.view.mark_at_caret
        mention = window.bridge.project.find(Mention, mark.id) if mark else None
        count = self._everywhere.batch_at(mark.id) if mention is not None and mark is not None else 0
        self._batch.setText(_removal_of(count))
        self._batch.setVisible(count > 0 and not window.reading.has_selection)
        self._batch.setEnabled(count > 0)
        command = window.commands.action("review places")
        keys = command.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._places.setText(f"{command.text()}\t{keys}" if keys else command.text())
        self._places.setEnabled(mention is not None and bool(mention.entity))


def _removal_of(count: int) -> str:
    """Say that tags which were made together can be removed; 0 where it is not known how many."""
    if count == 2:
        return say("Remove both tags made together")
    return say_number("Remove the tag made everywhere", "Remove all {count} tags made with this one",
                      count) if count else say("Remove all tags made with this one")
