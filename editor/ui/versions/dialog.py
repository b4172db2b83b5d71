"""Compare the versions of an article, and decide about what still stands on an earlier one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.model.change import Change, Edit
from editor.model.edits.articles import title_of
from editor.model.edits.versions import keep_on_version, place_passage, remove_passages
from editor.model.records import Article
from editor.model.versions import Left, left_behind
from editor.ui.article.selecting import snapped
from editor.ui.bridge import Bridge
from editor.ui.card_dialog import CardDialog
from editor.ui.fonts import enlarged
from editor.ui.forms.fields import ListBox
from editor.ui.labels import ToldLine, plain_label
from editor.ui.versions.comparison import Comparison
from editor.ui.versions.lists import Entries
from editor.ui.versions.text import VersionText
from editor.ui.versions.wording import said_of, version_called
from editor.ui.work import Work
from editor.words import say, say_number

_SIZE = QSize(1120, 720)
_LISTS = 360
_LONG = 20_000
"""Code points of two texts together from which comparing them could hold up the window."""
COMPARED = "compared"
"""What stands before the text of a version that is shown with what the next one changed."""


class VersionsDialog(CardDialog):
    """The versions of a loaded article. What is decided is done at once; nothing needs to be confirmed. Undo and redo
    are asked for by their keys. `shown` names the text that is shown first, else it is what the newest changed. Long
    texts are compared beside the window's work.
    """

    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, bridge: Bridge, article_id: str, parent: QWidget, shown: str = "") -> None:
        self._bridge, self._article = bridge, bridge.project.get(Article, article_id)
        super().__init__(say("Versions of “{title}”", title=title_of(self._article)), _SIZE, parent)
        self.setObjectName("versionsDialog")
        self.setAccessibleName(self.windowTitle())
        self.choice = ListBox("versionChoice", say("What is shown"))
        self.changes, self.left = Entries("versionChanges", say("Changes")), Entries("versionTags", say("To decide"))
        self.text = VersionText()
        self._counts = plain_label("title"), plain_label("title")
        self._told = ToldLine("versionTold")
        self._buttons: dict[str, QPushButton] = {}
        self._comparison = Comparison("", "")
        self._comparisons: dict[str, Comparison | None] = {}
        self._pointed: tuple[int, int] | None = None
        self._left: tuple[Left, ...] = ()
        self._lay_out()
        self._offer_versions()
        self.choice.setCurrentIndex(max(0, self.choice.findData(shown)))
        self._connect()
        self._renew()

    def point_at(self, begin: int, end: int) -> None:
        """Show words of the version that is shown as it was."""
        self.text.point_at(begin, end)

    def begin(self) -> None:
        """Bring the keys to what is to be decided, else to what changed."""
        first = self.left if self._undecided() else self.changes
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.setCurrentRow(0)

    def _offer_versions(self) -> None:
        texts = self._article.texts
        for old, new in reversed(tuple(pairwise(texts))):
            number = texts.index(new) + 1
            self.choice.addItem(say("What version {number} changed", number=number), COMPARED + old)
        for text in reversed(texts):
            self.choice.addItem(version_called(self._article, text), text)

    def _lay_out(self) -> None:
        lists = QVBoxLayout()
        lists.setSpacing(6)
        lists.addWidget(self.choice)
        for label, entries in zip(self._counts, (self.changes, self.left), strict=True):
            lists.addSpacing(6)
            lists.addWidget(label)
            lists.addWidget(entries, 1)
        lists.addLayout(self._deeds())
        holder = QWidget()
        holder.setFixedWidth(enlarged(_LISTS))
        holder.setLayout(lists)
        lists.setContentsMargins(0, 0, 0, 0)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(holder)
        middle.addWidget(self.text, 1)
        self.body.addLayout(middle, 1)
        self.body.addWidget(self._told)
        self.body.addWidget(_legend())

    def _deeds(self) -> QVBoxLayout:
        deeds = QVBoxLayout()
        deeds.setSpacing(6)
        for name, words, keys in (("place", say("Place on the selected words"), "P"),
                                  ("keep", say("Leave on the earlier version"), "K"),
                                  ("remove", say("Remove"), "Del"), ("keepAll", say("Leave all"), "Shift+K")):
            button = QPushButton(say("{deed} ({keys})", deed=words, keys=keys))
            button.setObjectName(f"{name}Button")
            button.setAccessibleName(words)
            button.setAutoDefault(False)
            self._buttons[name] = button
        for pair in (("place",), ("keep",), ("remove", "keepAll")):
            row = QHBoxLayout()
            for name in pair:
                row.addWidget(self._buttons[name])
            deeds.addLayout(row)
        return deeds

    def _connect(self) -> None:
        self.choice.currentIndexChanged.connect(self._show_chosen)
        self.changes.currentRowChanged.connect(self._point_at_change)
        self.left.currentRowChanged.connect(self._point_at_left)
        deeds = {"place": self._place, "keep": self._keep, "remove": self._remove, "keepAll": self._keep_all}
        for name, deed in deeds.items():
            self._buttons[name].clicked.connect(deed)
        steps = {"P": self._place, "K": self._keep, "Delete": self._remove, "Shift+K": self._keep_all,
                 "N": lambda: self._step(1), "Shift+N": lambda: self._step(-1), "F8": lambda: self._step(1),
                 "Shift+F8": lambda: self._step(-1), "Ctrl+Z": self.undo_requested.emit,
                 "Ctrl+Shift+Z": self.redo_requested.emit}
        for keys, step in steps.items():
            QShortcut(QKeySequence(keys), self).activated.connect(step)
        self._bridge.changed.connect(self._follow)
        self._bridge.refused.connect(self._told.tell)
        self._bridge.about_to_close.connect(self.reject)

    def _follow(self, change: Change) -> None:
        """Show what is left after a step, or close where the article has no such versions any more."""
        now = self._bridge.project.find(Article, self._article.id)
        if now is None or now.texts != self._article.texts:
            self.reject()
            return
        self._article = now
        self._renew()

    def _renew(self) -> None:
        """List what stands on earlier versions anew, the next of it chosen."""
        row = max(0, self.left.currentRow())
        found = left_behind(self._bridge.project, self._article)
        self._left = tuple(sorted(found, key=lambda left: left.decided))
        waiting = len(self._undecided())
        self._counts[1].setText(say_number("{count} passage to decide", "{count} passages to decide", waiting)
                                if waiting else say("Nothing is left to decide"))
        self.left.show_entries([say("{passage}, stays", passage=said_of(self._bridge.project, left)) if left.decided
                                else said_of(self._bridge.project, left) for left in self._left])
        if not self._comparison.words or not str(self.choice.currentData() or "").startswith(COMPARED):
            self._show_chosen()
        for button in self._buttons.values():
            button.setEnabled(bool(self._left) and not self._bridge.is_read_only)
        self._buttons["keepAll"].setEnabled(bool(waiting) and not self._bridge.is_read_only)
        if self._left:
            self.left.setCurrentRow(min(row, len(self._left) - 1))
            self._point_at_left(row)  # also where the same row holds another passage now

    def _show_chosen(self) -> None:
        """Show a version as it was, or what the next one changed, as soon as that is known."""
        chosen, self._pointed = str(self.choice.currentData() or ""), None
        if chosen.startswith(COMPARED):
            self._show(self._compared(chosen.removeprefix(COMPARED)) or Comparison("", ""))
            return
        words = self._bridge.project.text(chosen).words
        self._show(Comparison(words, words), [(left.anchor.begin, left.anchor.end) for left in self._left
                                              if left.anchor.text == chosen])

    def _show(self, comparison: Comparison, stretches: Sequence[tuple[int, int]] = ()) -> None:
        chosen, self._comparison = str(self.choice.currentData() or ""), comparison
        self.text.show_words(comparison.words, comparison.pieces, stretches)
        is_known = chosen.startswith(COMPARED) and bool(comparison.words)
        self.changes.setVisible(chosen.startswith(COMPARED))
        self._counts[0].setVisible(chosen.startswith(COMPARED))
        self.changes.show_entries([change.said for change in comparison.changes])
        self._counts[0].setText(say_number("{count} change", "{count} changes", len(comparison.changes))
                                if is_known else say("Comparing…"))

    def _compared(self, old: str) -> Comparison | None:
        """Return a version compared with the next one; None while two long texts are compared."""
        if old not in self._comparisons:
            new = self._article.texts[self._article.texts.index(old) + 1]
            words, later = (self._bridge.project.text(text).words for text in (old, new))
            if len(words) + len(later) < _LONG:
                self._comparisons[old] = Comparison(words, later)
            else:
                self._comparisons[old] = None
                work = Work(lambda: Comparison(words, later), self)
                work.done.connect(lambda comparison: self._take(old, comparison))
                work.failed.connect(self._told.tell)
                work.start()
        return self._comparisons[old]

    def _take(self, old: str, comparison: Comparison) -> None:
        """Show what two long texts were compared to, if that is still what is asked for."""
        self._comparisons[old] = comparison
        if self.choice.currentData() == COMPARED + old:
            self._show(comparison)
            if self._pointed is not None:
                self.text.point_at(*comparison.of_old(*self._pointed))

    def _undecided(self) -> Sequence[Left]:
        return [left for left in self._left if not left.decided]

    def _chosen(self) -> Left | None:
        row = self.left.currentRow()
        return self._left[row] if 0 <= row < len(self._left) else None

    def _step(self, by: int) -> None:
        """Go to the next change, or the one before."""
        if self.changes.count():
            self.changes.setCurrentRow((self.changes.currentRow() + by) % self.changes.count())

    def _point_at_change(self, row: int) -> None:
        if 0 <= row < len(self._comparison.changes):
            change = self._comparison.changes[row]
            self.text.point_at(change.begin, change.end)

    def _point_at_left(self, _: int) -> None:
        left, shown = self._chosen(), str(self.choice.currentData() or "")
        if left is not None and shown.startswith(COMPARED):
            self.choice.setCurrentIndex(self.choice.findData(COMPARED + left.anchor.text))
            self._pointed = left.anchor.begin, left.anchor.end
            self.text.point_at(*self._comparison.of_old(left.anchor.begin, left.anchor.end))
        elif left is not None and shown == left.anchor.text:
            self.text.point_at(left.anchor.begin, left.anchor.end)

    def _place(self) -> None:
        """Let what is chosen stand on the words that are selected in the newest version, on whole ones."""
        left, selected = self._chosen(), self.text.selected
        shown = str(self.choice.currentData() or "")
        if left is None:
            return
        shows_newest = shown == self._article.text or (
            shown.startswith(COMPARED) and shown.removeprefix(COMPARED) == self._article.texts[-2])
        place = self._comparison.to_new(*selected) if shows_newest else None
        if place is None:
            self._told.tell(say("Nothing was placed: select words of the newest version first, with the mouse or with "
                                "Shift and the arrow keys; words that are struck out are none of it."))
            return
        words = self._bridge.project.text(self._article.text).words
        chosen = snapped(words, *place)
        self._do(place_passage(left, chosen.begin, chosen.end))

    def _keep(self) -> None:
        if (left := self._chosen()) is not None and not left.decided:
            self._do(keep_on_version(self._article.id, (left,)))

    def _keep_all(self) -> None:
        if waiting := self._undecided():
            self._do(keep_on_version(self._article.id, waiting))

    def _remove(self) -> None:
        if (left := self._chosen()) is not None:
            self._do(remove_passages((left,)))

    def _do(self, edit: Edit) -> None:
        self._told.tell("")
        self._bridge.submit(edit)


def _legend() -> QLabel:
    legend = plain_label("second", say(
        "Struck out: removed. Underlined: added. Dashed: moved. N and Shift+N go through the changes."))
    legend.setObjectName("versionLegend")
    return legend
