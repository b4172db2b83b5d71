"""Do what a person wants with the articles that are chosen in the library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from editor.model.edits.articles import delete_articles, move_articles, set_articles, set_state
from editor.model.edits.outlets import set_reliability
from editor.model.records import Article, ArticleState
from editor.ui.bridge import Bridge
from editor.ui.icons import icon
from editor.ui.library.article_menu import ArticleMenu
from editor.ui.library.list import LibraryList
from editor.ui.library.loading import Loading
from editor.ui.library.model import LibraryModel
from editor.ui.library.question import Question
from editor.words import say


class ArticleDeeds(QObject):
    """The menu and the keys of the list. `shown` is the id of the article that is read: deeds are about it where
    nothing is chosen. `outlet_requested` carries an article whose outlet shall be shown, `following_requested` the
    article to go on with when others have gone, `version_requested` one that shall get a later version,
    `versions_requested` one whose versions shall be shown, `one_origin_requested` articles that shall count as one.
    """

    import_requested = Signal()
    details_requested = Signal(str)
    outlet_requested = Signal(str)
    version_requested = Signal(str)
    versions_requested = Signal(str)
    one_origin_requested = Signal(list)
    own_origin_requested = Signal(str)
    following_requested = Signal(str)

    def __init__(self, bridge: Bridge, view: LibraryList, model: LibraryModel) -> None:
        super().__init__(view)
        self._bridge, self._list, self._model = bridge, view, model
        self._marks: Mapping[str, QAction] = {}
        self.shown = ""
        view.customContextMenuRequested.connect(self._open_menu)
        model.moved.connect(lambda ids, before: bridge.submit(move_articles(ids, before)))
        self._delete = self._key("deleteArticle", say("Delete…"), QKeySequence(QKeySequence.StandardKey.Delete))
        self._up = self._key("moveUp", say("Move up"), QKeySequence("Alt+Shift+Up"))
        self._down = self._key("moveDown", say("Move down"), QKeySequence("Alt+Shift+Down"))
        self._delete.triggered.connect(self.ask_to_delete)
        self._up.triggered.connect(lambda: self.move_up())
        self._down.triggered.connect(lambda: self.move_down())

    def offer_marks(self, actions: Mapping[str, QAction]) -> None:
        """Show beside each state in the menu the keys of the command that marks an article so."""
        self._marks = actions

    def mark(self, state: ArticleState) -> None:
        """Say how far one is with the chosen articles."""
        if ids := self._ids():
            self._bridge.submit(set_state(ids, state))

    def ask_to_delete(self) -> None:
        """Ask whether the chosen articles shall go, and let them go on a yes. What goes along is loaded first."""
        if ids := self._ids():
            loading = Loading(self._bridge, ids, self._list.window())
            loading.ended.connect(partial(self._ask, ids))
            loading.go_on()

    def _ask(self, ids: Sequence[str]) -> None:
        """Ask about articles; one whose tags cannot be read stays, which the question says."""
        project = self._bridge.project
        found = [article for each in ids if (article := project.find(Article, each)) is not None]
        articles = [article for article in found if project.is_loaded(article.id)]
        if not articles:
            return
        question = Question(articles, sum(len(project.mentions_of(article.id)) for article in articles),
                            sum(len(project.quotes_of(article.id)) for article in articles), self._list.window(),
                            staying=[article for article in found if article not in articles])
        question.accepted.connect(lambda: self._let_go([article.id for article in articles]))
        self._bridge.about_to_close.connect(question.reject)
        question.open()

    def move_up(self) -> None:
        """Move the chosen articles before the one above them."""
        rows = self._rows_to_move()
        if rows and (before := next(iter(self._model.ids_from(min(rows), -1)), "")):
            self._bridge.submit(move_articles(self._ids(), before))

    def move_down(self) -> None:
        """Move the chosen articles behind the one below them."""
        rows = self._rows_to_move()
        below = list(self._model.ids_from(max(rows), 1))[:2] if rows else []
        if below:
            self._bridge.submit(move_articles(self._ids(), below[1] if len(below) > 1 else ""))

    def _rows_to_move(self) -> list[int]:
        if not self._model.can_move:
            self._bridge.refused.emit(say("Nothing was moved: articles can be moved only while the library stands in "
                                          "its own order. Sort by own order, without groups."))
            return []
        rows = (self._model.index_of(article_id).row() for article_id in self._ids())
        return [row for row in rows if row >= 0]

    def _let_go(self, ids: Sequence[str]) -> None:
        rows = [self._model.index_of(article_id).row() for article_id in ids]
        near = (*self._model.ids_from(max(rows), 1), *self._model.ids_from(max(rows), -1))
        following = next((article_id for article_id in near if article_id not in ids), "")
        if self._bridge.submit(delete_articles(ids)) is not None and following:
            self.following_requested.emit(following)

    def _ids(self) -> list[str]:
        """Return what is chosen in the list, or else the article that is read."""
        project = self._bridge.project
        return [article_id for article_id in self._list.chosen or (self.shown,)
                if project.find(Article, article_id) is not None]

    def _articles(self) -> list[Article]:
        return [self._bridge.project.get(Article, article_id) for article_id in self._ids()]

    def _open_menu(self, place: QPoint) -> None:
        article = self._model.article_at(self._list.indexAt(place))
        if article is not None and article.id not in self._list.chosen:
            self._list.choose(article.id)
        menu = ArticleMenu(self._bridge.project, self._articles() if article else (), self._marks, self._list)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if article is not None:
            self._connect(menu)
            menu.addActions([self._up, self._down])
            menu.addSeparator()
            menu.addAction(self._delete)
            menu.addSeparator()
        self._up.setEnabled(self._model.can_move)
        self._down.setEnabled(self._model.can_move)
        menu.aboutToHide.connect(self._allow_moves)
        menu.addAction(icon("plus"), say("Import articles…"), self.import_requested.emit)
        menu.popup(self._list.viewport().mapToGlobal(place))

    def _allow_moves(self) -> None:
        """Let the keys be heard again, so that they can say why nothing moves."""
        self._up.setEnabled(True)
        self._down.setEnabled(True)

    def _connect(self, menu: ArticleMenu) -> None:
        menu.state_chosen.connect(self.mark)
        menu.credibility_chosen.connect(
            lambda grade: self._bridge.submit(set_articles(self._ids(), credibility=grade)))
        menu.reliability_chosen.connect(self._judge_outlets)
        menu.details_requested.connect(lambda: self.details_requested.emit(self._ids()[0]))
        menu.outlet_requested.connect(lambda: self.outlet_requested.emit(self._ids()[0]))
        menu.version_requested.connect(lambda: self.version_requested.emit(self._ids()[0]))
        menu.versions_requested.connect(lambda: self.versions_requested.emit(self._ids()[0]))
        menu.one_origin_requested.connect(lambda: self.one_origin_requested.emit(self._ids()))
        menu.own_origin_requested.connect(lambda: self.own_origin_requested.emit(self._ids()[0]))

    def _judge_outlets(self, reliability: str) -> None:
        outlets = list(dict.fromkeys(article.outlet for article in self._articles() if article.outlet))
        self._bridge.submit(set_reliability(outlets, reliability))

    def _key(self, name: str, words: str, keys: QKeySequence) -> QAction:
        action = QAction(words, self._list)
        action.setObjectName(name)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._list.addAction(action)
        return action
