"""Type when something happened: the first and last day, how precise, and the words that say so."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import TypeVar

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.briefing.names import capitalised
from editor.model.change import Edit
from editor.model.dates import PARTS_OF_DAY, PRECISIONS, full_date, short_when
from editor.model.records import Anchor, When
from editor.model.tagged import times_in, when_of
from editor.model.text import fold
from editor.model.timing import PART_OF_DAY
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.fonts import enlarged, interface_font
from editor.ui.forms.date_field import DateField
from editor.ui.forms.fields import ChoiceField, TextField
from editor.ui.forms.rows import Complaint, side_by_side
from editor.ui.forms.suggestions import Suggestion, Suggestions
from editor.words import phrase, say

T = TypeVar("T")

Store = Callable[[When, str], Edit]
"""From a time and a merge token to the edit that stores it."""

Current = Callable[[], When]
"""Returns the time as the record has it at this moment."""

_ABOUT, _WEEK, _DAY_LENGTH = phrase("about"), phrase("week"), 10
_PART = f"{PART_OF_DAY}: "
"""What the value of a choice begins with that is a part of a day."""
_PRECISION_WIDTH = 120
"""Room for the longest of the usual precisions, “Part of day”."""
_LENGTHS = {precision: length for length, precision in PRECISIONS.items()}


class PhraseField(TextField):
    """The words that state a time, as the source has them. It offers the times that are tagged in the evidence."""

    def __init__(self, bridge: Bridge, name: str, label: str) -> None:
        super().__init__(bridge, name, label)
        self._stated: Iterable[When] = ()
        self._take: Callable[[When], None] = lambda when: None
        self._suggestions: Suggestions | None = None
        self.textEdited.connect(self._suggest)

    def offer(self, stated: Iterable[When], take: Callable[[When], None]) -> None:
        """Offer these times; the one that is chosen is taken with its date, not its words alone."""
        self._stated, self._take = stated, take

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list on Down."""
        if event.key() == Qt.Key.Key_Down:
            self._suggest("")
        else:
            super().keyPressEvent(event)

    def _suggest(self, typed: str) -> None:
        if self._suggestions is None:
            self._suggestions = Suggestions(self)
        self._suggestions.offer([Suggestion(when.words, self._taker(when), short_when(when) if when.from_ else "")
                                 for when in self._stated if fold(typed.strip()) in fold(when.words)])

    def _taker(self, when: When) -> Callable[[], None]:
        def take() -> None:
            self.draft.give_back()
            self._take(when)
        return take


class TimeField(QWidget):
    """From and to in one line, phrase and precision below. A date is as precise as it was typed; coarser by choice.

    The hint below says how the date was derived from the phrase.
    """

    def __init__(self, bridge: Bridge, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.begins = DateField(bridge, f"{name}From", say("{label}, from", label=label))
        self.ends = DateField(bridge, f"{name}To", say("{label}, to", label=label))
        self.precision = ChoiceField(bridge, f"{name}Precision", say("{label}, precision", label=label))
        self.words = PhraseField(bridge, f"{name}Phrase", say("{label}, as stated", label=label))
        self._bridge = bridge
        self.begins.setPlaceholderText(say("Date"))
        self.ends.setPlaceholderText(say("to"))
        self.words.setPlaceholderText(say("Words as stated"))
        self._hint = QLabel()
        self._hint.setFont(interface_font(11.5))
        self._hint.setProperty("role", "hint")
        self._hint.setWordWrap(True)
        self._lay_out()

    def show_time(self, holder: str, when: When, current: Current, store: Store) -> None:
        """Show the time that the holder's record has."""
        def writing(make: Callable[[When, T], When]) -> Callable[[T], MakeEdit]:
            return lambda said: lambda merge: store(make(current(), said), merge)
        self.begins.show_date(holder, when.from_, writing(begun))
        self.ends.show_date(holder, when.to if when.to != when.from_ else "", writing(ended))
        self.words.follow(holder, when.words, writing(worded))
        self.begins.draft.otherwise = lambda text: writing(worded)(text) if current() == When() else None
        self.precision.offer(_offered(when))
        self.precision.follow(_choice_of(when), lambda chosen: store(coarsened(current(), chosen), ""))
        self.precision.setEnabled(bool(when.from_ or when.to))
        self._hint.setText(_hint(when))
        self._hint.setVisible(bool(self._hint.text()))

    def offer_stated(self, evidence: Iterable[Anchor], store: Store) -> None:
        """Offer the times that are tagged in these passages, where their articles are loaded, and count what is typed
        from the publication of the first one's article.
        """
        project, evidence = self._bridge.project, tuple(evidence)
        self.count_from(evidence[0].article if evidence else "")
        stated = dict.fromkeys(when_of(project, mention) for anchor in evidence if project.is_loaded(anchor.article)
                               for mention in times_in(project, anchor.article, anchor.begin, anchor.end))
        self.words.offer(tuple(stated), lambda when: self._use(store(when, "")))

    def count_from(self, article_id: str) -> None:
        """Count days that are typed without a year, or as “Wednesday”, from the publication of this article."""
        for field in (self.begins, self.ends):
            field.count_from(article_id)

    def _use(self, edit: Edit) -> None:
        self._bridge.submit(edit)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(side_by_side(self.begins, self.ends, stretches=(1, 1)))
        column.addWidget(Complaint(self.begins.draft, self.ends.draft))
        self.precision.setMinimumWidth(enlarged(_PRECISION_WIDTH))
        column.addLayout(side_by_side(self.words, self.precision))
        column.addWidget(self._hint)


def begun(was: When, typed: When) -> When:
    """Return the time with another first day; what was no range does not become one, unless days were typed that are.

    A phrase such as “last night” brings its part of the day and how it was derived, and is kept as the words of a time
    that had none.
    """
    if typed.from_ != typed.to:
        return msgspec.structs.replace(typed, words=was.words or typed.words)
    dated = _dated(was, typed.from_, was.to if was.to != was.from_ else "")
    if dated.from_ != dated.to or not typed.words:
        return dated
    return msgspec.structs.replace(typed, words=was.words or typed.words)


def ended(was: When, typed: When) -> When:
    """Return the time with another last day; a blank one makes the range a single date."""
    return _dated(was, was.from_, typed.to)


def worded(was: When, words: str) -> When:
    """Return the time with other words for it."""
    return msgspec.structs.replace(was, words=words)


def coarsened(was: When, precision: str) -> When:
    """Return the time cut to a coarser precision; a finer one, which nobody stated, leaves the dates as they are.

    A week is that of the first day, from its Monday on (ISO 8601).
    """
    if precision.startswith(_PART):
        return msgspec.structs.replace(was, precision=PART_OF_DAY, part=precision.removeprefix(_PART))
    if precision == _WEEK and len(was.from_) == _DAY_LENGTH:
        monday = date.fromisoformat(was.from_)
        monday -= timedelta(days=monday.weekday())
        return msgspec.structs.replace(was, from_=monday.isoformat(), to=(monday + timedelta(days=6)).isoformat(),
                                       precision=precision, part="")
    length = _LENGTHS.get(precision)
    if length is None:
        return msgspec.structs.replace(was, precision=precision, part="")
    return msgspec.structs.replace(was, from_=was.from_[:length], to=was.to[:length], precision=precision, part="")


def _dated(was: When, begin: str, end: str) -> When:
    """Return the time of these dates, as precise as the coarser of them; how the old ones were derived is void."""
    dates = [date for date in (begin, end) if date]
    precision = PRECISIONS.get(min(len(date) for date in dates), "") if dates else ""
    return When(from_=begin, to=end or begin, precision=precision, words=was.words)


def _offered(when: When) -> list[tuple[str, str]]:
    length = min((len(date) for date in (when.from_, when.to) if date), default=0)
    if not length:
        return [("", "–")]
    offered = [(precision, capitalised(say(precision))) for least, precision in PRECISIONS.items() if least <= length]
    offered.append((_ABOUT, capitalised(say(_ABOUT))))
    if length == _DAY_LENGTH:
        offered.insert(2, (_WEEK, capitalised(say(_WEEK))))
    if length == _DAY_LENGTH and when.from_ == when.to:
        offered += [(_PART + part, capitalised(say(part))) for part in PARTS_OF_DAY]
    return offered


def _choice_of(when: When) -> str:
    return _PART + when.part if when.part else when.precision


def _hint(when: When) -> str:
    if when.from_ and when.to and when.to < when.from_[:len(when.to)]:
        return say("The end, {end}, comes before the beginning.", end=full_date(when.to))
    return say(when.derived) if when.derived else ""
