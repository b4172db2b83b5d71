"""Show one article of the project in the view, and keep what is shown up with every change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from editor.model.change import Change, Swap
from editor.model.project import Project
from editor.model.records import Article, Event, Mention, Note, Outlet, Quote, Record
from editor.model.scheme import scheme_of
from editor.ui.article import ArticleView
from editor.ui.bridge import Bridge
from editor.ui.marking import Marking, header_of
from editor.ui.motion import may_move


class ShownArticle(QObject):
    """The article in the view, `article` its id or blank; `article_shown` follows when another one is shown."""

    article_shown = Signal(str)

    def __init__(self, bridge: Bridge, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._view = view
        self.article = ""
        self._hidden: frozenset[str] = frozenset()
        self._marking = Marking("", scheme_of(self._project.info), self._hidden)
        bridge.changed.connect(self._redraw)
        bridge.opened.connect(self._open)

    @property
    def _project(self) -> Project:
        return self._bridge.project

    def show_article(self, article_id: str) -> None:
        """Show an article from its beginning; nothing for a blank id, or for one whose words cannot be read."""
        self.article = article_id if article_id and self._bridge.load(article_id) else ""
        article = self._project.find(Article, self.article) if self.article else None
        if article is None:
            self._view.show_text("", ())
        else:
            self._show_words(article)
        self.article_shown.emit(self.article)

    def show_passage(self, article_id: str, begin: int, end: int) -> None:
        """Show the words from begin to end of an article."""
        if article_id != self.article:
            self.show_article(article_id)
        self._view.reveal(begin, end)

    def show_evidence(self, article_id: str, begin: int, end: int) -> None:
        """Show the words from begin to end of an article by a short scroll, and light them up once."""
        moves = article_id == self.article and may_move(self._view)
        if article_id != self.article:
            self.show_article(article_id)
        self._view.show_evidence(begin, end, moves=moves)

    def show_kind(self, kind: str, shown: bool) -> None:
        """Show the tags of a kind, or hide them; hiding changes nothing in the project."""
        self._hidden = self._hidden - {kind} if shown else self._hidden | {kind}
        if self.article:
            self._mark_anew()

    def _show_words(self, article: Article) -> None:
        self._view.show_text(self._project.words_of(article), article.lines)
        self._view.set_corrections(article.corrections)
        self._view.show_header(header_of(self._project, article))
        self._mark_anew()

    def _mark_anew(self) -> None:
        self._marking = Marking(self.article, scheme_of(self._project.info), self._hidden)
        self._view.set_marks(self._marking.marks(self._project))

    def _open(self) -> None:
        """Begin with the first article of another project, all kinds shown."""
        self._hidden = frozenset()
        articles = self._project.each(Article)
        self.show_article(articles[0].id if articles else "")

    def _redraw(self, change: Change) -> None:
        if any(isinstance(swap.record, Article) for swap in change.swaps):
            self._redraw_article(change)
        removed = [swap.id for swap in change.swaps if swap.before is not None and self._is_marked(swap)]
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
                self.show_article(swap.id)

    def _redraw_words(self, before: Record | None, after: Article) -> None:
        if isinstance(before, Article) and before.texts == after.texts:
            self._view.set_lines(after.lines)
            self._view.set_corrections(after.corrections)
            self._view.show_header(header_of(self._project, after))
        else:
            place = self._view.place()
            self._show_words(after)
            self._view.return_to(place)
