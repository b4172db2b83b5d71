"""List the articles of the project: choose one, filter, mark how far one is, take one away."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.model.edits.articles import delete_article, set_article
from editor.model.records import Article, ArticleState
from editor.ui.bridge import Bridge
from editor.ui.icons import icon
from editor.ui.library.rows import STATES, LibraryModel, LibraryRow, title_of
from editor.words import say, say_number


class Library(QWidget):
    """The library: a filter and the list of articles. `article_chosen` carries the id of the article to show."""

    article_chosen = Signal(str)
    import_requested = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._chosen = ""
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = LibraryModel(bridge, self)
        self._count = QLabel()
        self.add_button = self._make_add_button()
        self.filter = self._make_filter()
        self.list = self._make_list()
        self._nothing = self._make_nothing()
        self._lay_out()
        self._delete = self._make_delete()
        for told in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            told.connect(self._count_anew)
        for told in (self.model.modelReset, self.model.rowsInserted):
            told.connect(self._mark_chosen)
        bridge.opened.connect(self._forget)
        self._count_anew()

    @property
    def chosen(self) -> str:
        """Return the id of the article that is shown, or blank."""
        return self._chosen

    def choose(self, article_id: str) -> None:
        """Mark the article that is shown, without telling of it; a filter that hides it is cleared."""
        self._chosen = article_id
        if not self.model.index_of(article_id).isValid():
            self.filter.clear()
        self._mark_chosen()

    def ask_to_delete(self) -> None:
        """Ask whether the current article shall go, and let it go on a yes."""
        article = self.model.article_at(self.list.currentIndex())
        if article is None or not self._bridge.load(article.id):
            return
        question = _Question(article, len(self._bridge.project.mentions_of(article.id)),
                             len(self._bridge.project.quotes_of(article.id)), self)
        question.accepted.connect(lambda: self._bridge.submit(delete_article(article.id)))
        question.open()

    def _make_add_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("importButton")
        button.setAccessibleName(say("Import article"))
        button.setToolTip(say("Import article (Ctrl+Shift+I)"))
        button.setIcon(icon("plus"))
        button.setFixedSize(28, 28)
        button.clicked.connect(self.import_requested)
        return button

    def _make_filter(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("libraryFilter")
        field.setAccessibleName(say("Filter articles"))
        field.setPlaceholderText(say("Filter articles"))
        field.setClearButtonEnabled(True)
        field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        field.textChanged.connect(self.model.filter_by)
        return field

    def _make_list(self) -> QListView:
        view = QListView()
        view.setObjectName("libraryList")
        view.setAccessibleName(say("Articles"))
        view.setModel(self.model)
        view.setItemDelegate(LibraryRow(self.model, view))
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)
        view.selectionModel().currentChanged.connect(self._tell)
        view.selectionModel().selectionChanged.connect(self._keep_marked)
        return view

    def _make_nothing(self) -> QLabel:
        label = QLabel()
        label.setProperty("role", "hint")
        label.setWordWrap(True)
        label.setContentsMargins(16, 12, 16, 12)
        return label

    def _make_delete(self) -> QAction:
        action = QAction(say("Delete article"), self.list)
        action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self.ask_to_delete)
        self.list.addAction(action)
        return action

    def _lay_out(self) -> None:
        title = QLabel(say("Library"))
        title.setProperty("role", "title")
        self._count.setProperty("role", "hint")
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 10, 6)
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(self._count, 1)
        head.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 8)
        row.addWidget(self.filter)
        column.addLayout(row)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        # Qt goes in the order of making, which is not the order of the column here
        QWidget.setTabOrder(self.add_button, self.filter)
        QWidget.setTabOrder(self.filter, self.list)

    def _mark_chosen(self) -> None:
        if (index := self.model.index_of(self._chosen)).isValid():
            self.list.setCurrentIndex(index)

    def _keep_marked(self) -> None:
        """Mark the article that is shown again after a click beside the rows, which Qt takes to mean none."""
        index = self.model.index_of(self._chosen)
        if index.isValid() and not self.list.selectionModel().hasSelection():
            self.list.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)

    def _count_anew(self) -> None:
        held = len(self._bridge.project.of(Article))
        self._count.setText(str(held))
        self._count.setAccessibleName(say_number("{count} article", "{count} articles", held))
        words = say("No article fits the filter.") if held else say("No article yet. Import one with the + button.")
        self._nothing.setText(words)
        self._nothing.setVisible(self.model.rowCount() == 0)
        self.list.setVisible(self.model.rowCount() > 0)

    def _forget(self) -> None:
        """Forget the article of another project; one of this project may have been marked before we heard of it."""
        if self._bridge.project.find(Article, self._chosen) is None:
            self._chosen = ""
        self.filter.clear()

    def _tell(self, index: QModelIndex) -> None:
        article = self.model.article_at(index)
        if article is not None and article.id != self._chosen:
            self._chosen = article.id
            self.article_chosen.emit(article.id)

    def _open_menu(self, place: QPoint) -> None:
        article = self.model.article_at(self.list.indexAt(place))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if article is not None:
            self._fill_menu(menu, article)
        menu.addAction(icon("plus"), say("Import article…"), self.import_requested.emit)
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _fill_menu(self, menu: QMenu, article: Article) -> None:
        for state in get_args(ArticleState):
            action = menu.addAction(say("Mark as {state}", state=say(STATES[state]).lower()))
            action.setCheckable(True)
            action.setChecked(article.state == state)
            action.triggered.connect(
                lambda _=False, state=state: self._bridge.submit(set_article(article.id, state=state)))
        menu.addSeparator()
        menu.addAction(self._delete)
        menu.addSeparator()


class _Question(QDialog):
    """Ask whether an article shall go, and say what goes with it."""

    def __init__(self, article: Article, tags: int, quotes: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("deleteArticleDialog")
        self.setWindowTitle(say("Delete article"))
        self.finished.connect(self.deleteLater)
        title = QLabel(say("Delete “{title}” from this project?", title=title_of(article)))
        title.setProperty("role", "title")
        gone = QLabel(say(
            "{tags} and {quotes} go with it, and events and sentences lose the passages they take from it. "
            "Undo brings everything back.",
            tags=say_number("{count} tag", "{count} tags", tags),
            quotes=say_number("{count} quote", "{count} quotes", quotes)))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for label in (title, gone):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setMinimumWidth(380)
            column.addWidget(label)
        column.addLayout(self._buttons())
        self.setAccessibleDescription(gone.text())

    def _buttons(self) -> QHBoxLayout:
        keep, delete = QPushButton(say("Keep")), QPushButton(say("Delete"))
        keep.setObjectName("keepButton")
        keep.setDefault(True)
        keep.clicked.connect(self.reject)
        delete.setObjectName("deleteButton")
        delete.setAutoDefault(False)
        delete.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(delete)
        return row
