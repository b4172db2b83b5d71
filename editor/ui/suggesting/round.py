"""Have one article after the other read for suggestions beside the window, and take in what is found in between."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from editor import workspace
from editor.model.change import Change
from editor.model.edits.articles import title_of
from editor.model.edits.fields import shortened
from editor.model.errors import NotSaved
from editor.model.project import Project
from editor.model.records import Article
from editor.suggest.running import Suggested, Tell
from editor.suggest.taking import take_in_suggestions
from editor.ui.bridge import Bridge
from editor.ui.suggesting.landing import Landing
from editor.ui.suggesting.teaching import Teaching
from editor.ui.work import Work
from editor.words import say

if TYPE_CHECKING:  # read when something is suggested, not when the window starts
    from editor.suggest.learned import Learned

REST_MS = 1500
"""How long hands rest before what comes by itself is taken in: a slip is taken back within that, by one Ctrl+Z."""


READY, TAKING = "ready", "taking"
"""The stages after all is found: it waits to be taken in, and it is."""


class Far(msgspec.Struct, frozen=True):
    """How far a round is: the suggester at work, by its name, how much of all is done, from 0 to 1, and which article
    of how many is read.
    """

    stage: str
    done: float
    number: int
    count: int


class Outcome(msgspec.Struct, frozen=True):
    """What a round gave: the articles that were read, how many records they suggest, what went wrong, and the articles
    that were left out when it was cancelled.
    """

    articles: tuple[str, ...] = ()
    records: int = 0
    notes: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


class _Asked:
    """An article as it is read; `is_wanted` is asked by the thread that waits for what it suggests."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.is_wanted = True


class Round(QObject):
    """The articles of the open project that are read for suggestions, in the order asked for, one at a time.

    What an article suggests is one step. It is taken in once hands rest: whoever takes back a slip must not meet what
    came by itself. Unless it was ordered, it also waits while something that was taken back could be done again. An
    article that has changed since it was read is read again. The round ends with its project, or where that cannot be
    saved. Once its suggestions are stored, the words of an article that nobody else asked for go out of memory.

    `began` is told before the first article is read. `far` carries how far it is, `arrived` an article whose
    suggestions are in, `ended` the outcome: a bare one where the project is closed, which whoever closes it knows.
    """

    began = Signal()
    far = Signal(Far)
    arrived = Signal(str)
    ended = Signal(Outcome)
    _told = Signal(str, float)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._waiting: list[str] = []
        self._asked: _Asked | None = None
        self._found: Suggested | None = None
        self._outcome = Outcome()
        self._is_ordered = self._waits = False
        self._passing: workspace.Passing | None = None
        self._teaching = Teaching(bridge, self)
        self._landing = Landing(bridge, self)
        self._landing.landed.connect(self._note_taken_in)
        self._landing.failed.connect(self._refuse)
        self._landing.outdated.connect(self._land)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._land)
        self._told.connect(self._tell_far, Qt.ConnectionType.QueuedConnection)
        bridge.changed.connect(self._follow)
        bridge.save_state_changed.connect(self._wait_no_more)
        bridge.about_to_close.connect(self._close)

    @property
    def is_over(self) -> bool:
        """Tell whether nothing is read, and nothing waits to be."""
        return self._asked is None and not self._waiting

    def is_asked(self, article_id: str) -> bool:
        """Tell whether an article is being read or waits for that."""
        return article_id in self._waiting or (self._asked is not None and self._asked.article.id == article_id)

    def take(self, articles: Iterable[str], *, ordered: bool) -> None:
        """Read these articles after those that wait already, by order or by itself; one that waits is read once."""
        self._is_ordered = ordered or (self._is_ordered and not self.is_over)
        new = [article for article in dict.fromkeys(articles) if not self.is_asked(article)]
        was_over = self.is_over
        self._waiting += new
        if was_over and new:
            self._outcome = Outcome()
            self._passing = workspace.Passing(self._bridge.desk) if self._bridge.desk is not None else None
            self._rest.stop()  # what was done before it was asked for is no slip
            self.began.emit()
            self._teaching.begin()
            self._go_on()
        elif ordered:
            self._land()

    def cancel(self) -> None:
        """Read no further article; what was taken in stays."""
        self._landing.end()
        if self.is_over:
            return
        left = (*([] if self._asked is None else [self._asked.article.id]), *self._waiting)
        self._stop()
        self._end(left)

    def _close(self) -> None:
        """Read no further article of a project that is closed, and tell nothing of it."""
        self._landing.end()
        if not self.is_over:
            self._stop()
            self._outcome = Outcome()
            self._end()

    def _stop(self) -> None:
        self._waiting.clear()
        self._teaching.give_up()
        self._give_up()

    def _go_on(self) -> None:
        """Let the window have its turn, then read the next article; or tell what all of them gave."""
        self._waits = bool(self._waiting) and self._passing is not None and not self._passing.makes_room()
        if self._waits:
            return
        if self._waiting:
            self._asked = _Asked(Article(id=self._waiting.pop(0)))
            QTimer.singleShot(0, self, partial(self._read, self._asked))
        else:
            self._end()

    def _wait_no_more(self) -> None:
        """Go on once what was taken in is stored; where that cannot be, the round ends."""
        if self._waits and self._bridge.fault:
            self.cancel()
        elif self._waits:
            self._go_on()

    def _read(self, asked: _Asked) -> None:
        """Have an article read as it stands now."""
        if asked is not self._asked:
            return
        article = self._bridge.project.find(Article, asked.article.id)
        if article is None or not article.text or not self._bridge.load(article.id, stays=False):
            self._leave()
            return
        asked.article = article
        self._tell_far("", 0)
        project = self._bridge.project
        work = Work(partial(_find, project, asked, self._told.emit, self._teaching.learned), self)
        work.done.connect(lambda found: self._take(asked, found))
        work.failed.connect(lambda failure: self._fail(asked, failure))
        work.start()

    def _take(self, asked: _Asked, found: Suggested | None) -> None:
        if asked is self._asked and found is not None:
            self._found = found
            self._land()

    def _fail(self, asked: _Asked, failure: str) -> None:
        if asked is self._asked:
            self._leave((say("“{title}” was not read for suggestions. {failure}",
                             title=shortened(title_of(asked.article)), failure=failure),))

    def _land(self) -> None:
        """Take in what was found, if it is time for that and the article is as it was read."""
        asked, found = self._asked, self._found
        if asked is None or found is None or self._landing.is_under_way:
            return
        if self._rest.isActive() or (self._bridge.redo_label() and not self._is_ordered):
            self._tell_far(READY, 1)
            return
        article = self._bridge.project.find(Article, asked.article.id)
        if article is not None and _as_read(article) != _as_read(asked.article):
            self._found = None
            self._read(asked)
        elif article is None or not self._bridge.load(article.id, stays=False):
            self._leave(found.notes)
        else:
            self._tell_far(TAKING, 1)
            self._landing.begin(take_in_suggestions(article.id, found.found))

    def _refuse(self, fault: Exception) -> None:
        """Tell why nothing is made of what was found; where nothing can be kept, the round is over."""
        if self._asked is None:
            return
        if isinstance(fault, NotSaved):
            self._note((str(fault),))
            self.cancel()
            return
        article = self._bridge.project.find(Article, self._asked.article.id)
        self._leave((say("What was found in “{title}” was not taken in: {fault}",
                         title=title_of(article or self._asked.article), fault=str(fault) or type(fault).__name__),))

    def _note_taken_in(self, change: Change) -> None:
        """Go on once there are records of what was found."""
        if self._asked is None or self._found is None:
            return
        article, notes = self._asked.article.id, self._found.notes
        self._outcome = msgspec.structs.replace(
            self._outcome, articles=(*self._outcome.articles, article),
            records=self._outcome.records + int(dict(change.message.values)["count"]))
        if self._passing is not None:
            self._passing.hold(article)
        self._note(notes)
        self._asked = self._found = None
        self.arrived.emit(article)
        self._go_on()

    def _leave(self, notes: Iterable[str] = ()) -> None:
        """Go on without the article that was asked for."""
        self._note(notes)
        self._asked = self._found = None
        self._go_on()

    def _follow(self, change: Change) -> None:
        """Wait until hands rest after a step that somebody did."""
        if self._asked is not None and not self._landing.is_telling and not change.rides:
            self._rest.start()

    def _note(self, notes: Iterable[str]) -> None:
        held = dict.fromkeys((*self._outcome.notes, *notes))
        self._outcome = msgspec.structs.replace(self._outcome, notes=tuple(held))

    def _give_up(self) -> None:
        if self._asked is not None:
            self._asked.is_wanted = False
            workspace.finder().give_up()

    def _end(self, left: tuple[str, ...] = ()) -> None:
        self._asked = self._found = None
        self._waits = False
        self._rest.stop()
        self.ended.emit(msgspec.structs.replace(self._outcome, left=left))

    def _tell_far(self, stage: str, done: float) -> None:
        if self._asked is None:
            return
        number = len(self._outcome.articles) + 1
        count = number + len(self._waiting)
        self.far.emit(Far(stage, (number - 1 + done) / count, number, count))


def _find(project: Project, asked: _Asked, tell: Tell, learned: Learned | None) -> Suggested | None:
    """Return what an article suggests, also by what was learned, read in the process for that; runs beside the window.
    """
    reading = workspace.reading_of(project, asked.article.id)
    return workspace.finder().find(reading, tell, lambda: asked.is_wanted, learned)


def _as_read(article: Article) -> Article:
    """Return of an article what suggesters read: its words, which lines count, its language and its date."""
    return Article(id=article.id, texts=(article.text,), lines=article.lines, language=article.language,
                   published=article.published, published_how=article.published_how)
