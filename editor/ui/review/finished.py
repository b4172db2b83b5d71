"""Say that everything an article suggests is decided about, and what can be done next."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor.model.edits.fields import shortened
from editor.model.review import Progress, Sieve
from editor.ui.fonts import Weight, interface_font
from editor.ui.importing.notice import Notice
from editor.ui.labels import plain_label
from editor.ui.review.buttons import DeedButton
from editor.ui.review.keys import ReviewBindings, ReviewDeed, cap_of
from editor.words import say, say_number

_TITLE = 36
"""Characters of a title that a button has room for."""


class Ending(msgspec.Struct, frozen=True):
    """What is left when nothing of a kind waits any more: how far the article is, what was skipped, how many times and
    announcements wait, how many checks are open, and the next article with suggestions: its id and what it is called.

    `undone` is the step that was undone last where the article suggests nothing any more, as what a menu calls it.
    `unread` says what the rules do not read in the article.
    """

    sieve: Sieve
    progress: Progress
    skipped: int = 0
    times: int = 0
    announcements: int = 0
    checks: int = 0
    article: str = ""
    title: str = ""
    undone: str = ""
    unread: str = ""


class FinishedView(QWidget):
    """The summary. Each of the wishes has a button of its own: `briefing_requested`, `checks_requested`,
    `next_requested` with the id of an article, `skipped_requested`, `sieve_requested` with the kind that shall be
    shown, `times_requested` that all times are to be accepted.
    """

    briefing_requested = Signal()
    checks_requested = Signal()
    next_requested = Signal(str)
    skipped_requested = Signal()
    sieve_requested = Signal(str)
    times_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewFinished")
        self.setAccessibleName(say("Review finished"))
        self.next_article = ""
        self._title, self._summary = plain_label("title"), plain_label("second")
        self._title.setFont(interface_font(15, Weight.DemiBold))
        self._summary.setObjectName("reviewSummary")
        self._unread = Notice()
        self._unread.setObjectName("reviewUnread")
        self.briefing_button = self._button("reviewToBriefing", self.briefing_requested.emit)
        self._next = DeedButton("reviewNextArticle", "")
        self._next.clicked.connect(lambda: self.next_requested.emit(self.next_article))
        self._times = DeedButton("reviewAcceptTimes", "")
        self._times.clicked.connect(self.times_requested)
        self._buttons: dict[str, QPushButton] = {
            "all": self._button("reviewShowAll", lambda: self.sieve_requested.emit("all")),
            "skipped": self._button("reviewSkipped", self.skipped_requested.emit),
            "accept times": self._times,
            "times": self._button("reviewTimes", lambda: self.sieve_requested.emit("times")),
            "announcements": self._button("reviewAnnouncements",
                                          lambda: self.sieve_requested.emit("announcements")),
            "next": self._next,
            "checks": self._button("reviewChecks", self.checks_requested.emit)}
        self.briefing_button.setProperty("role", "primary")
        self.briefing_button.setText(say("Go to briefing"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for part in (self._title, self._summary, self._unread, *self._buttons.values(), self.briefing_button):
            column.addWidget(part)
        column.addStretch(1)

    def show_ending(self, ending: Ending) -> None:
        """Show what is left."""
        is_all = ending.sieve == "all"
        self.next_article = ending.article
        self._title.setText(say("Nothing is suggested any more") if ending.undone else
                            say("Review finished") if is_all else say("Nothing of this kind is left"))
        self._summary.setText(summary_of(ending))
        self._summary.setVisible(bool(self._summary.text()))
        self._unread.tell(ending.unread)
        said = {
            "all": "" if is_all else say("Show all suggestions"),
            "skipped": say_number("Go through the one skipped", "Go through the {count} skipped", ending.skipped)
            if ending.skipped else "",
            "accept times": say_number("Accept {count} time", "Accept all {count} times", ending.times)
            if ending.times and is_all else "",
            "times": say("Look through the times") if ending.times and is_all else "",
            "announcements": say_number("Look through {count} announcement", "Look through {count} announcements",
                                        ending.announcements) if ending.announcements and is_all else "",
            "next": say("Next article: {title}", title=shortened(ending.title, _TITLE).replace("&", "&&"))
            if ending.article else "",
            "checks": say_number("Open {count} check", "Open {count} checks", ending.checks) if ending.checks else ""}
        for name, button in self._buttons.items():
            button.setText(said[name])
            button.setAccessibleName(said[name].replace("&&", "&"))
            button.setVisible(bool(said[name]))
        for button in (self._next, self._times):
            button.show_key(button.accessibleDescription())

    def show_keys(self, bindings: ReviewBindings) -> None:
        """Show the keys that lead to the next article, and accept all times."""
        self._next.show_key(cap_of(ReviewDeed.NEXT, bindings))
        self._times.show_key(cap_of(ReviewDeed.ACCEPT_GROUP, bindings))

    def offers(self, deed: ReviewDeed) -> bool:
        """Tell whether a deed can be done where nothing waits any more."""
        button = {ReviewDeed.NEXT: self._next, ReviewDeed.ACCEPT_GROUP: self._times}.get(deed)
        return button is not None and bool(button.text())

    def take_keys(self) -> None:
        """Bring the keys to the primary button, so that a stray Enter decides nothing."""
        self.briefing_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, name: str, deed: object) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setAutoDefault(True)  # so that Enter presses it
        button.clicked.connect(lambda: deed())  # type: ignore[operator]  # each is called without anything
        return button


def summary_of(ending: Ending) -> str:
    """Return in a sentence what was decided, or undone; blank where nothing was."""
    if ending.undone:
        return say("Undone: {step}. Ctrl+Shift+Z does it again.", step=ending.undone)
    return told_of(ending.progress, ending.skipped) if ending.progress.decided else ""


def told_of(done: Progress, skipped: int) -> str:
    """Return how many suggestions were accepted, how many rejected, and how many skipped, if any were."""
    if not skipped:
        return say("{accepted} accepted, {rejected} rejected", accepted=done.accepted, rejected=done.rejected) if (
            done.rejected) else say("{count} accepted, none rejected", count=done.accepted)
    return say("{accepted} accepted, {rejected} rejected, {skipped} skipped", accepted=done.accepted,
               rejected=done.rejected, skipped=skipped)
