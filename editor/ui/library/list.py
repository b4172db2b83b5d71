"""Show the rows of the library: one article is read, several can be chosen, groups fold."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from editor.ui.enter import ENTER
from editor.ui.library.model import LibraryModel
from editor.ui.library.row import LibraryRow
from editor.words import say

_FOLDING = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}
_TOGGLING = (Qt.Key.Key_Space, *ENTER)


class LibraryList(QListView):
    """The list. `article_reached` carries the id of the article that became the current one, `opened` of one that
    Enter or a double click goes to."""

    article_reached = Signal(str)
    opened = Signal(str)

    def __init__(self, model: LibraryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._is_choosing = False
        self._before: tuple[tuple[str, ...], str, int] = ((), "", 0)
        self.setObjectName("libraryList")
        self.setAccessibleName(say("Articles"))
        self.setModel(model)
        self.setItemDelegate(LibraryRow(model, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._return)
        self.doubleClicked.connect(self._open)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the chosen articles, from top to bottom."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        return tuple(article.id for index in rows if (article := self._model.article_at(index)) is not None)

    def choose(self, article_id: str) -> None:
        """Make an article the current one, without telling of it; where it is chosen among others they stay so."""
        index = self._model.index_of(article_id)
        if not index.isValid():
            return
        self._is_choosing = True
        if self.selectionModel().isSelected(index):
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        else:
            self.setCurrentIndex(index)
        self._is_choosing = False

    def selectionCommand(self, index: QModelIndex | QPersistentModelIndex,
                         event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """Let an article that is shown be the only one chosen, whatever keys are held, as of Ctrl+Enter in a dialog."""
        if self._is_choosing:
            return QItemSelectionModel.SelectionFlag.ClearAndSelect
        return super().selectionCommand(index, event)

    def go_to_first(self) -> None:
        """Make the first article the current one; where all headings are folded, the first is unfolded."""
        heading = self._model.heading_at(self._model.index(0))
        if heading is not None and not any(self._model.ids_from(-1, 1)):
            self._model.fold(heading.key, folded=False)
        self.setCurrentIndex(self._model.index_of(next(iter(self._model.ids_from(-1, 1)), "")))

    def currentChanged(self, current: QModelIndex | QPersistentModelIndex,
                       previous: QModelIndex | QPersistentModelIndex) -> None:
        """Tell of the article that was reached."""
        super().currentChanged(current, previous)
        article = self._model.article_at(current)
        if article is not None and not self._is_choosing:
            self.article_reached.emit(article.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold and unfold the heading that the keys stand on; go to the article on Enter."""
        heading, article = (self._model.heading_at(self.currentIndex()), self._model.article_at(self.currentIndex()))
        if heading is not None and event.key() in _TOGGLING:
            self._fold(heading.key, not heading.folded)
        elif heading is not None and self._towards(event.key()) in _FOLDING:
            self._fold(heading.key, _FOLDING[self._towards(event.key())])
        elif article is not None and event.key() in ENTER:
            self.opened.emit(article.id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold or unfold the heading that was clicked."""
        heading = self._model.heading_at(self.indexAt(event.position().toPoint()))
        if heading is None:
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._fold(heading.key, not heading.folded)

    def _towards(self, key: int) -> Qt.Key:
        """Return the arrow key as it is meant where the window is mirrored."""
        mirrored = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}
        return mirrored.get(Qt.Key(key), Qt.Key(key)) if self.isRightToLeft() else Qt.Key(key)

    def _fold(self, key: str, folded: bool) -> None:
        row = self._model.row_of_heading(key)
        self._model.fold(key, folded=folded)
        index = self._model.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _open(self, index: QModelIndex) -> None:
        if (article := self._model.article_at(index)) is not None:
            self.opened.emit(article.id)

    def _remember(self) -> None:
        """Keep in mind what is chosen and where the list stands, before its rows are told anew."""
        article = self._model.article_at(self.currentIndex())
        self._before = self.chosen, article.id if article else "", self.verticalScrollBar().value()

    def _return(self) -> None:
        self.setUniformItemSizes(self._model.arrangement.group == "none")
        chosen, current, scrolled = self._before
        selection = QItemSelection()
        for index in (self._model.index_of(article_id) for article_id in chosen):
            if index.isValid():
                selection.select(index, index)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.choose(current)
        self.verticalScrollBar().setValue(scrolled)
