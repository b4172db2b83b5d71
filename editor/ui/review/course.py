"""Go through what an article suggests, one after another, and decide; what was decided can be undone as any step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.model.change import Change, Edit
from editor.model.edits.accounts import accept_as_account
from editor.model.edits.suggestions import accept_suggestions, ignore_words, link_suggestions, reject_suggestions
from editor.model.like_events import reports_of
from editor.model.messages import say_done
from editor.model.project import Project
from editor.model.records import Article, Event, Mention, Quote
from editor.model.review import Decided, Group, Loud, Progress, Sieve, groups_of, progress, record_of
from editor.suggest.strength import strength_of
from editor.ui.bridge import Bridge
from editor.ui.large_steps import LargeSteps

_TWICE = 2
"""Who has skipped a suggestion so often leaves it for another day."""


class Course(QObject):
    """The way through the suggestions of one article. `moved` tells that another one is the current one, or that what
    waits has changed; `decided` carries a sentence that says what was decided.
    """

    moved = Signal()
    decided = Signal(str)

    def __init__(self, bridge: Bridge, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._steps = bridge, LargeSteps(bridge, window)
        self.article = ""
        self.sieve: Sieve = "all"
        self.loud: Loud = frozenset()
        self.progress = Progress()
        self._groups: list[Group] = []
        self._order: list[str] = []
        self._current = ""
        self._skipped: dict[str, int] = {}
        bridge.changed.connect(self._follow)
        bridge.opened.connect(self._skipped.clear)

    def begin(self, article_id: str) -> None:
        """Begin with the first suggestion of a loaded article, all kinds wanted; what an earlier review skipped comes
        last.
        """
        self.article, self.sieve, self._current = article_id, "all", ""
        self._skipped.update(dict.fromkeys(self._skipped, 1))
        self._look()

    def end(self) -> None:
        """Be on the way no longer."""
        self.article = ""

    @property
    def current(self) -> Decided | None:
        """Return the suggestion that is to be decided about, None where none is left."""
        found = record_of(self._project, self._current) if self._current and self.article else None
        return found if found is not None and found.state == "suggested" else None

    @property
    def group(self) -> Group | None:
        """Return what waits together with the current suggestion, and itself, by place."""
        return next((group for group in self._groups if any(each.id == self._current for each in group.records)), None)

    @property
    def left(self) -> int:
        """Return how many suggestions were skipped for good."""
        return sum(self._skipped.get(each, 0) >= _TWICE for each in self._waiting)

    @property
    def skipped(self) -> int:
        """Return how many suggestions were skipped, and still wait."""
        return sum(each in self._skipped for each in self._waiting)

    def coming(self) -> list[Group]:
        """Return what comes after the current suggestion, group by group; what was skipped once comes last."""
        ids = self._order
        here = ids.index(self._current) if self._current in ids else -1
        ahead = {record_id: place for place, record_id in enumerate((*ids[here + 1:], *ids[:max(here, 0)]))}
        parts = [part for group in self._groups for part in self._parts(group, ahead)]
        return sorted(parts, key=lambda part: ahead[part.records[0].id])

    def waiting_of(self, keep: Callable[[Decided], bool]) -> list[str]:
        """Return the ids of the suggestions of the article, of all kinds, that are to be kept, by group."""
        kinds: Sequence[Sieve] = ("all", "times", "announcements")
        return [record.id for kind in kinds for group in groups_of(self._project, self.article, kind)
                for record in group.records if keep(record)]

    def sift(self, sieve: Sieve) -> None:
        """Let only suggestions of this kind come; the current one stays where it is one of them."""
        self.sieve = sieve
        self._look()

    def heed(self, loud: Loud) -> None:
        """Let these sorts, quiet by default, come and count from now on, and no others of the quiet."""
        self.loud = loud
        if self.article:
            self._look()

    def accept(self) -> None:
        """Accept the current suggestion."""
        self._decide(accept_suggestions, [self._current])

    def reject(self) -> None:
        """Reject the current suggestion."""
        self._decide(reject_suggestions, [self._current])

    def accept_group(self) -> None:
        """Accept all that waits together with the current suggestion: the tags of a name, the reports of an event."""
        if isinstance(self.current, Event) and (reports := reports_of(self._project, self._current)):
            self._submit(accept_as_account(reports, self._current))
            return
        self._decide(accept_suggestions, [each.id for each in self.group.records] if self.group is not None else [])

    def accept_several(self, ids: Sequence[str]) -> None:
        """Accept these suggestions of the article in one step."""
        self._decide(accept_suggestions, ids)

    def ignore(self) -> None:
        """Let the words of the current suggestion, a name, be suggested nowhere any more."""
        if isinstance(self.current, Mention) and self.current.entity:
            self._submit(ignore_words(self._current))

    def link(self, ids: Sequence[str], entity_id: str) -> None:
        """Accept suggested tags as naming another entity."""
        self._submit(link_suggestions(ids, entity_id))

    def accept_as_account(self, event_id: str) -> None:
        """Accept the current suggestion, an event, as an account of another one."""
        if isinstance(self.current, Event):
            self._submit(accept_as_account([self._current], event_id))

    def skip(self) -> None:
        """Leave the current suggestion waiting: it comes again at the end and, skipped there again, not before the
        next review.
        """
        if self.current is not None:
            self._skipped[self._current] = self._skipped.get(self._current, 0) + 1
            self._look(stays=False)

    def take_up_skipped(self) -> None:
        """Go through what was skipped again."""
        for record_id in self._waiting:
            self._skipped.pop(record_id, None)
        self._look()

    def move(self, by: int) -> None:
        """Go to the next (1) or previous (-1) suggestion without deciding, round from the last to the first."""
        if self._current in self._order:
            self.go_to(self._order[(self._order.index(self._current) + by) % len(self._order)])

    def go_to(self, record_id: str) -> bool:
        """Make a suggestion that waits the current one, and tell whether it is; all kinds come where it needs that."""
        if record_id not in self._order and record_id in self._ids_of("all"):
            self.sieve = "all"
            self._skipped.pop(record_id, None)
            self._look()
        if record_id not in self._order:
            return False
        self._current = record_id
        self.moved.emit()
        return True

    @property
    def _waiting(self) -> list[str]:
        return [record.id for group in self._groups for record in group.records]

    @property
    def _project(self) -> Project:
        return self._bridge.project

    def _ids_of(self, sieve: Sieve) -> list[str]:
        return [record.id for group in groups_of(self._project, self.article, sieve, loud=self.loud)
                for record in group.records]

    def _decide(self, make: Callable[[Sequence[str]], Edit], ids: Sequence[str]) -> None:
        if self.current is not None or ids:
            self._submit(make(ids))

    def _submit(self, edit: Edit) -> None:
        self._steps.do(edit, self._tell)

    def _tell(self, change: Change | None) -> None:
        if change is not None and change.swaps:
            self.decided.emit(say_done(change.message))

    def _follow(self, change: Change) -> None:
        """Go on with what comes next; after an undo go back to what waits again."""
        if not self.article:
            return
        if self._project.find(Article, self.article) is None:
            self.end()
            self.moved.emit()
        elif any(swap.kind in ("mention", "quote", "event", "entity", "article", "project") for swap in change.swaps):
            self._look(again=_waiting_again(change))

    def _look(self, again: Iterable[str] = (), *, stays: bool = True) -> None:
        """Find what waits now. The current suggestion stays or gives way to the one that came after it."""
        before = self._order
        self.progress = progress(self._project, self.article, self.loud)
        self._groups = groups_of(self._project, self.article, self.sieve,
                                 lambda record: strength_of(record) == "weak", self.loud)
        self._order = sorted((each for each in self._waiting if self._skipped.get(each, 0) < _TWICE),
                             key=lambda each: self._skipped.get(each, 0))
        returned = set(again)
        here = before.index(self._current) if self._current in before else -1
        following = (*(each for each in self._order if each in returned), *([self._current] if stays else ()),
                     *before[here + 1:], *self._order)
        self._current = next((each for each in following if each in self._order), "")
        self.moved.emit()

    def _parts(self, group: Group, ahead: dict[str, int]) -> list[Group]:
        """Return those of a group that are ahead: those not skipped yet, and those that are."""
        coming = [each for each in group.records if each.id in ahead]
        parts = ([each for each in coming if bool(self._skipped.get(each.id)) is was_skipped]
                 for was_skipped in (False, True))
        return [msgspec.structs.replace(group, records=tuple(part)) for part in parts if part]


def _waiting_again(change: Change) -> list[str]:
    """Return the suggestions that a change brought back to be decided about."""
    return [swap.id for swap in change.swaps if isinstance(swap.after, Mention | Quote | Event)
            and isinstance(swap.before, Mention | Quote | Event)
            and swap.after.state == "suggested" != swap.before.state]
