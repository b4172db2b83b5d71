"""Show one article of the project in the view, and keep what is shown up with every change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from editor.model.change import Change, Swap
from editor.model.project import Project
from editor.model.records import Article, Event, Mention, Note, Outlet, Quote, Record
from editor.model.scheme import changes_scheme, scheme_of
from editor.model.versions import earlier_text
from editor.ui.article import ArticleHeader, ArticleView
from editor.ui.bridge import Bridge
from editor.ui.marking import Marking, header_of
from editor.ui.motion import may_move
from editor.words import say

_BEGINNING = 8_000
"""How many code points of a long article are marked in its first picture; more than a window holds."""

_TOUCHES = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress, QEvent.Type.ContextMenu)


class ShownArticle(QObject):
    """The article in the view. `words_shown` carries its id, or blank, as soon as its words stand there; `left` before
    that the id of the article whose words stood there. `earlier_requested` carries words of an earlier version that are
    wanted: an article, the name of its text, and their place in it.

    `article_shown` follows once its tags are in memory. Those of an article with very many are read after its first
    picture, which has the first of them. Whoever asks for `article` meanwhile, or presses a key or a button in the
    view, has them read at once; to everybody else the article is not loaded yet.
    """

    left = Signal(str)
    words_shown = Signal(str)
    article_shown = Signal(str)
    earlier_requested = Signal(str, str, int, int)

    def __init__(self, bridge: Bridge, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._view = view
        self._article = self._glimpsed = ""
        self._slices: Iterator[None] = iter(())
        self._between = QTimer(self, singleShot=True, interval=0)
        self._between.timeout.connect(self._read_on)
        self._first: Callable[[], str] = lambda: ""
        self._are_many = False
        self._hidden: frozenset[str] = frozenset()
        self._marking = Marking("", scheme_of(bridge.project), self._hidden)
        bridge.changed.connect(self._redraw)
        bridge.opened.connect(self._open)
        bridge.loaded.connect(self._complete)

    def begin_with(self, first: Callable[[], str]) -> None:
        """Let a project begin with the article of the id that is given for it, if it has that, else with its first."""
        self._first = first

    def await_many(self, *, many: bool) -> None:
        """Show the first of many articles that come into an empty project at a turn of its own, or at once again."""
        self._are_many = many

    @property
    def article(self) -> str:
        """Return the id of the article in the view, its tags in memory, or blank."""
        self._read_all()
        return self._article

    @property
    def in_view(self) -> str:
        """Return the id of the article whose words are in the view, whether or not its tags are in memory, or blank."""
        return self._glimpsed or self._article

    @property
    def is_complete(self) -> bool:
        """Tell whether all tags of what is shown are read."""
        return not self._glimpsed

    @property
    def _project(self) -> Project:
        self._read_all()
        return self._bridge.project

    def show_article(self, article_id: str) -> None:
        """Show an article from its beginning; nothing for a blank id, or for one whose words cannot be read."""
        if shown := self._glimpsed or self._article:
            self.left.emit(shown)
        self._forget_glimpse()
        tags = self._bridge.glimpse(article_id, _BEGINNING) if article_id else None
        if tags is not None:
            self._show_glimpse(article_id, tags)
            return
        self._article = article_id if article_id and self._bridge.load(article_id) else ""
        article = self._bridge.project.find(Article, self._article) if self._article else None
        if article is None:
            self._view.show_text("", ())
            self._view.show_header(ArticleHeader())
        else:
            self._show_words(article)
            self._mark_anew()
        self.words_shown.emit(self._article)
        self.article_shown.emit(self._article)

    def _show_glimpse(self, article_id: str, tags: Iterable[Mention]) -> None:
        """Show the words with the first tags, and read the others when the window has drawn that."""
        self._article, self._glimpsed = "", article_id
        self._show_words(self._bridge.project.get(Article, article_id))
        self._mark(article_id, tags)
        self._slices = self._bridge.loading(article_id)
        for watched in (self._view, self._view.viewport()):
            watched.installEventFilter(self)
        self._between.start()
        self.words_shown.emit(article_id)

    def _read_on(self) -> None:
        """Read some more tags; what is complete then is told by `loaded`."""
        if next(self._slices, self) is not self:
            self._between.start()
        elif self._bridge.project.is_loaded(self._glimpsed):  # by whoever needed it meanwhile
            self._complete(self._glimpsed)
        elif self._glimpsed:
            self.show_article("")

    def _read_all(self) -> None:
        """Read the rest of the tags now. An article of which they cannot be read is shown no more."""
        article_id = self._glimpsed
        if article_id and self._bridge.load(article_id):
            self._complete(article_id)
        elif article_id:
            self.show_article("")

    def _complete(self, article_id: str) -> None:
        if article_id and article_id == self._glimpsed:
            self._forget_glimpse()
            self._article = article_id
            self._mark_anew()
            self.article_shown.emit(article_id)

    def _forget_glimpse(self) -> None:
        self._glimpsed, self._slices = "", iter(())
        self._between.stop()
        for watched in (self._view, self._view.viewport()):
            watched.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have all tags read before the article is worked in."""
        if event.type() in _TOUCHES:
            self._read_all()
        return False

    def show_passage(self, article_id: str, begin: int, end: int) -> None:
        """Show the words from begin to end of an article; refuse where it is gone, or its words cannot be read."""
        if self._bridge.project.find(Article, article_id) is None:
            self._bridge.refused.emit(say("The words are not shown: their article is no longer in this project."))
            return
        if self._is_earlier(article_id, begin, end):
            return
        self._come_to(article_id)
        if self._article == article_id:
            self._view.reveal(begin, end)

    def show_evidence(self, article_id: str, begin: int, end: int) -> None:
        """Show the words from begin to end of an article by a short scroll, and light them up once; nothing of one
        whose words cannot be read.
        """
        if self._is_earlier(article_id, begin, end):
            return
        moves = self._come_to(article_id) and may_move(self._view)
        if self._article == article_id:
            self._view.show_evidence(begin, end, moves=moves)

    def _is_earlier(self, article_id: str, begin: int, end: int) -> bool:
        """Ask for the words of an earlier version that a record stands on; tell whether these are such."""
        project = self._bridge.project
        article = project.find(Article, article_id)
        text = earlier_text(project, article, begin, end) if article is not None else ""
        if text:
            self.earlier_requested.emit(article_id, text, begin, end)
        return bool(text)

    def _come_to(self, article_id: str) -> bool:
        """Show an article with all its tags; tell whether it is in the view already."""
        was_shown = article_id == self.in_view
        if not was_shown:
            self.show_article(article_id)
        self._read_all()
        return was_shown

    def show_kind(self, kind: str, shown: bool) -> None:
        """Show the tags of a kind, or hide them; hiding changes nothing in the project."""
        self._hidden = self._hidden - {kind} if shown else self._hidden | {kind}
        if self.article:
            self._mark_anew()

    def _show_words(self, article: Article) -> None:
        project = self._bridge.project
        self._view.show_text(project.words_of(article), article.lines)
        self._view.set_corrections(article.corrections)
        self._view.show_header(header_of(project, article))

    def _mark_anew(self) -> None:
        self._mark(self._article, None)

    def _mark(self, article_id: str, tags: Iterable[Mention] | None) -> None:
        """Mark the records of the article, and these of its tags, or all."""
        project = self._bridge.project
        self._marking = Marking(article_id, scheme_of(project), self._hidden, project.get(Article, article_id).text)
        self._view.set_marks(self._marking.marks(project, tags))

    def _open(self) -> None:
        """Begin with an article of another project, all kinds shown."""
        self._hidden = frozenset()
        articles, wanted = self._bridge.project.of(Article), self._first()
        self.show_article(wanted if wanted in articles else min(articles, default=""))

    def _redraw(self, change: Change) -> None:
        if self._glimpsed:  # show it as it is now, if it is still there
            still = self._bridge.project.find(Article, self._glimpsed)
            self.show_article(still.id) if still else self._open()
            return
        if any(isinstance(swap.record, Article) for swap in change.swaps):
            self._redraw_article(change)
        if self.article and changes_scheme(change):
            self._mark_anew()
        # a change may come in parts, and its article with all its marks before them: none may stand there twice
        removed = [swap.id for swap in change.swaps if self._is_marked(swap)]
        added = [mark for swap in change.swaps if self._is_marked(swap) for mark in self._marking.marks_of(swap.after)]
        if self.article and (removed or added):
            self._view.change_marks(removed, added)
        if any(isinstance(swap.record, Outlet) for swap in change.swaps) and self.article:
            self._view.show_header(header_of(self._project, self._project.get(Article, self.article)))

    def _is_marked(self, swap: Swap) -> bool:
        return isinstance(swap.record, Mention | Event | Quote | Note)

    def _redraw_article(self, change: Change) -> None:
        for swap in change.swaps:
            if not isinstance(swap.record, Article):
                continue
            if swap.id == self.article and swap.after is None:
                self._open()
            elif swap.id == self.article and isinstance(swap.after, Article):
                self._redraw_words(swap.before, swap.after)
            elif not self.article and swap.after is not None:
                self._begin_with(swap.id)

    def _begin_with(self, article_id: str) -> None:
        if self._are_many:  # its page is laid out and drawn first
            show = partial(self._show_first, article_id)
            QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, show))
        else:
            self.show_article(article_id)

    def _show_first(self, article_id: str) -> None:
        if not self.article and self._bridge.project.find(Article, article_id) is not None:
            self.show_article(article_id)

    def _redraw_words(self, before: Record | None, after: Article) -> None:
        if isinstance(before, Article) and before.texts == after.texts:
            self._view.set_lines(after.lines)
            self._view.set_corrections(after.corrections)
            self._view.show_header(header_of(self._project, after))
        else:
            place = self._view.place()
            self._show_words(after)
            self._mark_anew()
            self._view.return_to(place)
