"""Bring the review together: the way through the suggestions, the panel, the words in the article, the forms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from editor.model.records import Event, Mention, Stretch
from editor.model.review import Decided, anchors_in, place_in, record_of
from editor.storage.settings import load_settings
from editor.ui.review.bar import WordsBar
from editor.ui.review.bulk import offers_of
from editor.ui.review.course import Course
from editor.ui.review.decisions import Decisions
from editor.ui.review.ending import ending_of
from editor.ui.review.finished import Ending
from editor.ui.review.keys import ACCOUNTS, ReviewDeed, bindings_with
from editor.ui.review.room import stand_beside
from editor.ui.review.telling import Card, ComingRows, card_of, is_offered, spoken_at
from editor.words import say

if TYPE_CHECKING:
    from editor.ui.window import MainWindow
    from editor.ui.wiring.tagging import TaggingWiring


class ReviewDesk(QObject):
    """A review in a window. `closed` says that a person is done."""

    closed = Signal()

    def __init__(self, window: MainWindow, tagging: TaggingWiring) -> None:
        super().__init__(window)
        self._window, self._tagging = window, tagging
        self.course = Course(window.bridge, self)
        self._decisions = Decisions(self.course, window.bridge, window, self)
        self._panel = window.suggestions
        self._bar = WordsBar(window.view.viewport())
        self._card: Card | None = None
        self._edited: Decided | None = None
        self.is_open = False
        course, decisions = self.course, self._decisions
        self._deeds: Mapping[ReviewDeed, Callable[[], object]] = {
            ReviewDeed.ACCEPT: self._accept, ReviewDeed.REJECT: decisions.reject, ReviewDeed.SKIP: course.skip,
            ReviewDeed.OWN_EVENT: decisions.accept, ReviewDeed.ACCEPT_GROUP: decisions.accept_group,
            ReviewDeed.REJECT_GROUP: decisions.reject_group, ReviewDeed.EDIT: self._edit,
            ReviewDeed.IGNORE: decisions.ignore,
            ReviewDeed.RELINK: partial(self._relink, whole=False),
            ReviewDeed.RELINK_GROUP: partial(self._relink, whole=True),
            ReviewDeed.NEXT: self._go_on, ReviewDeed.PREVIOUS: partial(course.move, -1),
            **{deed: partial(self._take_as_account, place) for place, deed in enumerate(ACCOUNTS)}}
        course.moved.connect(self._show)
        decisions.decided.connect(self._tell)
        course.heed(window.waiting.loud)
        window.waiting.loud_changed.connect(lambda: course.heed(window.waiting.loud))
        self._connect_panel()
        window.view.verticalScrollBar().valueChanged.connect(self.place_bar)
        window.panels.counted.connect(self._show_checks)
        window.bridge.changed.connect(self._look_for_edited)

    def begin(self, article_id: str) -> None:
        """Review what waits in a loaded article."""
        self.is_open = True
        self.read_keys()
        self._panel.show_editing("")
        self._window.records.cover(self._panel, whole=True)
        QTimer.singleShot(0, self, self.make_room)  # once the pane lies where it is to be
        self.course.begin(article_id)
        self._panel.take_keys()
        self._panel.announce(say("Review suggestions. {suggestion}", suggestion=self._spoken()))

    def end(self) -> None:
        """Leave the review; what was decided stays."""
        self.is_open, self._edited = False, None
        self.course.end()
        self._bar.hide()
        self._leave_words()
        self._window.records.bare()
        self.make_room()

    def read_keys(self) -> None:
        """Let the keys that the analyst prefers do the deeds."""
        bindings = bindings_with(load_settings().keys)
        self._panel.show_keys(bindings)
        self._bar.show_keys(bindings)

    @property
    def article(self) -> str:
        """Return the article that is reviewed, or blank."""
        return self.course.article

    @property
    def is_editing(self) -> bool:
        """Tell whether the form of a suggestion is open for editing."""
        return self.is_open and self._edited is not None

    @property
    def has_nothing_else_selected(self) -> bool:
        """Tell whether nothing is selected in the article but the words of the current suggestion."""
        chosen, current = self._window.view.selection, self.course.current
        return chosen.begin == chosen.end or (
            current is not None and place_in(current, self.article) == (chosen.begin, chosen.end))

    def takes(self, event: QKeyEvent) -> bool:
        """Tell whether a key does something in the review now."""
        deed = self._panel.deed_of(event)
        return deed is not None and (self._can(deed) or self._lacks(deed))

    def press(self, event: QKeyEvent) -> None:
        """Do what a key stands for."""
        if (deed := self._panel.deed_of(event)) is not None:
            self._do(deed)

    def place_bar(self) -> None:
        """Let the buttons stand at the words, if these are in sight."""
        current = self.course.current if self.is_open and not self.is_editing else None
        if current is None:
            self._bar.hide()
        else:
            anchor = anchors_in(current, self.article)[0]
            self._bar.stand_at(self._window.view.words_rect(anchor.begin, anchor.end))

    def make_room(self) -> None:
        """Let the article stand beside the review where that lies over it, so that its words are in sight."""
        stand_beside(self._window.article_page, self._window.records, is_wanted=self.is_open)

    def end_editing(self) -> None:
        """Go back from a form to the review; what was changed there is accepted, unless it went into another record."""
        before, self._edited = self._edited, None
        self._window.bridge.finish()
        self._panel.show_editing("")
        self._window.records.cover(self._panel, whole=True)
        after = record_of(self._window.bridge.project, before.id) if before is not None else None
        if after is not None and after != before:
            self._decisions.accept_seen(after.id)
        self._show()
        self._panel.take_keys()

    def _look_for_edited(self) -> None:
        """Go back to the review where what was edited is no more, as when it became an account of another event."""
        if self.is_editing and self._edited and record_of(self._window.bridge.project, self._edited.id) is None:
            QTimer.singleShot(0, self, self.end_editing)

    def _connect_panel(self) -> None:
        panel, course = self._panel, self.course
        panel.wished.connect(self._do)
        self._bar.wished.connect(self._do)
        panel.sieve_chosen.connect(course.sift)
        panel.row_chosen.connect(course.go_to)
        panel.undo_requested.connect(self._window.commands.action("undo").trigger)
        panel.returned.connect(self.end_editing)
        panel.closed.connect(self.closed)
        panel.menu.aboutToShow.connect(self._offer_several)
        panel.menu.chosen.connect(self._decisions.accept_several)
        panel.menu.ignored_requested.connect(self._window.commands.action("ignored names").trigger)
        finished, commands = panel.finished, self._window.commands
        finished.briefing_requested.connect(commands.action("briefing").trigger)
        finished.checks_requested.connect(commands.action("next check").trigger)
        finished.next_requested.connect(self._window.reading.show_article)
        finished.skipped_requested.connect(course.take_up_skipped)
        finished.times_requested.connect(self._decisions.accept_group)

    def _can(self, deed: ReviewDeed) -> bool:
        """Tell whether a deed can be done to the current suggestion, or behind the last one."""
        if self.course.current is None:
            return self._panel.finished.offers(deed)
        return self._card is not None and is_offered(deed, self._card)

    def _do(self, deed: ReviewDeed) -> None:
        if self._can(deed):
            self._deeds[deed]()
        elif self._lacks(deed):
            self._window.toast.tell(say("Nothing is accepted: no further known event is like this one."))

    def _lacks(self, deed: ReviewDeed) -> bool:
        """Tell whether a deed would take an event in as an account of one that there is not."""
        return deed in ACCOUNTS and isinstance(self.course.current, Event) and not self._can(deed)

    def _show(self) -> None:
        """Show the current suggestion in the panel and in the article, or what is left when there is none."""
        course, window = self.course, self._window
        if not course.article:
            if self.is_open:
                self.closed.emit()
            return
        current, project = course.current, window.bridge.project
        self._show_progress()
        if current is None:
            self._card = None
            self._leave_words()
            self._panel.show_ending(self._ending())
        else:
            self._card = card_of(project, course.article, current, len(course.together))
            self._bar.call(self._card.accepting)
            self._panel.show_card(self._card, ComingRows(project, course.article, course.coming()))
            self._show_words(current)
        self.place_bar()

    def _show_checks(self) -> None:
        """Say anew how many checks are open, once all is decided about."""
        if self.is_open and self.course.current is None:
            self._panel.finished.show_ending(self._ending())

    def _show_progress(self) -> None:
        course, panel = self.course, self._panel
        done = course.progress
        panel.head.show_sieve(course.sieve, has_announcements="announcement" in course.quiet_waiting())
        panel.show_progress(done.decided + course.is_counted, done, course.skipped)

    def _show_words(self, current: Decided) -> None:
        """Outline the words; those of a name are selected, so that the letters of types tag them anew, and the others
        are painted as found.
        """
        view = self._window.view
        begin, end = place_in(current, self.article)
        view.select_record((current.id,))
        if not view.sees(begin, end):
            view.reveal(begin, end)
        is_tag = isinstance(current, Mention)
        view.show_found(() if is_tag else [Stretch(each.begin, each.end) for each in anchors_in(current, self.article)],
                        None)
        if not self.is_editing and (view.selection.begin, view.selection.end) != (begin, end):
            view.select(begin, end if is_tag else begin)

    def _leave_words(self) -> None:
        """Outline nothing in the article, and let go of what was selected there."""
        view = self._window.view
        view.select_record(())
        view.show_found((), None)
        view.select(view.selection.begin, view.selection.begin)

    def _ending(self) -> Ending:
        bridge = self._window.bridge
        return ending_of(bridge.project, self.course, self._window.panels.count_of("checks"), bridge.redo_label())

    def _go_on(self) -> None:
        """Go to the next suggestion; behind the last one to the next article with any."""
        if self.course.current is not None:
            self.course.move(1)
        else:
            self._window.reading.show_article(self._panel.finished.next_article)

    def _tell(self, done: str) -> None:
        """Tell a screen reader what was decided, and what comes next."""
        self._panel.announce(say("{done}. Next: {suggestion}", done=done, suggestion=self._spoken()))

    def _spoken(self) -> str:
        current, card = self.course.current, self._card
        if current is None or card is None:
            return say("Nothing is left to review.")
        return spoken_at(self._window.bridge.project, self.article, current, card)

    def _edit(self) -> None:
        """Offer the types and entities for a name; open the form of a quote or an event."""
        current, window = self.course.current, self._window
        if isinstance(current, Mention):
            window.view.setFocus()
            self._tagging.open_for(Stretch(current.begin, current.end))
        elif current is not None:
            self._edited = current
            self._bar.hide()
            self._panel.show_editing(say("Back to the review, which accepts changes"))
            window.records.cover(self._panel, whole=False)
            window.records.show_record(current.kind_of_record, current.id)
            window.records.form_of(current.kind_of_record).begin()

    def _relink(self, *, whole: bool) -> None:
        """Let another entity be looked for, for the words or for all words of the group."""
        current = self.course.current
        if isinstance(current, Mention):
            ids = self.course.together if whole else [current.id]
            self._window.view.setFocus()
            self._tagging.find_for(Stretch(current.begin, current.end), partial(self._decisions.link, ids))

    def _take_as_account(self, place: int) -> None:
        if self._card is not None:
            self._decisions.accept_as_account(self._card.accounts[place].event)

    def _accept(self) -> None:
        """Accept the suggestion as its card proposes."""
        if self._card is not None and self._card.again is not None:
            self._decisions.accept_as_account(self._card.again.event)
        else:
            self._decisions.accept()

    def _offer_several(self) -> None:
        self._panel.menu.offer(offers_of(self._window.bridge.project, self.course.kinds()), self.course.waiting_of)
