"""List the articles of the project: choose one to read, filter and arrange them."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.model.records import Article
from editor.model.review import Loud
from editor.storage.settings import Arrangement
from editor.ui.bridge import Bridge
from editor.ui.elided import ElidedLabel
from editor.ui.enter import ENTER
from editor.ui.fonts import enlarged
from editor.ui.icons import icon
from editor.ui.library.arrange_menu import ArrangeMenu
from editor.ui.library.arrangement import between, showing_all
from editor.ui.library.days import Days
from editor.ui.library.deeds import ArticleDeeds
from editor.ui.library.list import LibraryList
from editor.ui.library.model import LibraryModel
from editor.ui.line_field import LineField
from editor.ui.sign import Sign, lead
from editor.words import say, say_number


class Library(QWidget):
    """The library: a filter and the list of articles, and in `deeds` what can be done with those that are chosen.

    `article_chosen` carries the id of the article to show, `reading_requested` says that the keys shall go there,
    `arranged` carries how the library is arranged now.
    """

    article_chosen = Signal(str)
    reading_requested = Signal()
    import_requested = Signal()
    arranged = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._chosen = ""
        self.setObjectName("library")
        self.setAccessibleName(say("Library"))
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = LibraryModel(bridge, self)
        self._head = QHBoxLayout()
        self._count = QLabel()
        self._count.setObjectName("libraryCount")
        self.arrange_button = _tool("arrangeButton", "filter", say("Sort, group and filter"))
        self.add_button = _tool("importButton", "plus", say("Import article"))
        self.filter = _Filter()
        self.list = LibraryList(self.model)
        self._nothing = QLabel()
        self._clear = QPushButton(say("Clear the filter"))
        self.deeds = ArticleDeeds(bridge, self.list, self.model)
        self._lay_out()
        self._set_tab_order()
        self._connect()
        self._count_anew()

    @property
    def chosen(self) -> str:
        """Return the id of the article that is shown, or blank."""
        return self._chosen

    @property
    def arrangement(self) -> Arrangement:
        """Return how the library is sorted, grouped and filtered."""
        return self.model.arrangement

    def heed(self, loud: Loud) -> None:
        """Show beside each article how much waits there of what the analyst wants to review."""
        self.model.pending.heed(loud)

    def take_into_head(self, button: QWidget) -> None:
        """Let a button stand at the end of the row above the list."""
        self._head.addWidget(button)
        QWidget.setTabOrder(self.add_button, button)
        QWidget.setTabOrder(button, self.filter)

    def arrange(self, arrangement: Arrangement) -> None:
        """Sort, group and filter the library, without telling of it."""
        self.model.arrange(arrangement)
        self._count_anew()

    def choose(self, article_id: str) -> None:
        """Mark the article that is shown, without telling of it; what hides it is cleared."""
        self._chosen = self.deeds.shown = article_id
        if self._bridge.project.find(Article, article_id) is not None and not self._is_in_sight(article_id):
            self._bring_in_sight(article_id)
        self.list.choose(article_id)
        self.model.hold(article_id)

    def _is_in_sight(self, article_id: str) -> bool:
        return self.model.index_of(article_id).isValid()

    def _bring_in_sight(self, article_id: str) -> None:
        """Unfold all groups, and if that is not enough show all articles."""
        for key in self.model.arrangement.folded:
            self.model.fold(key, folded=False)
        if not self._is_in_sight(article_id):
            self._show_all()

    def _show_all(self) -> None:
        self.filter.clear()
        self._arrange(showing_all(self.model.arrangement))

    def _arrange(self, arrangement: Arrangement) -> None:
        if arrangement != self.model.arrangement:
            self.arrange(arrangement)
            self.arranged.emit(arrangement)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.import_requested)
        self.arrange_button.clicked.connect(self._offer_arrangements)
        self.filter.textChanged.connect(self._filter_by)
        self.filter.list_requested.connect(self._enter_list)
        self._clear.clicked.connect(self._show_all)
        self.list.article_reached.connect(self._reach)
        self.list.opened.connect(lambda _: self.reading_requested.emit())
        self.list.selectionModel().selectionChanged.connect(self._keep_marked)
        self.deeds.import_requested.connect(self.import_requested)
        self.deeds.following_requested.connect(self._go_on_with)
        self.model.folded.connect(lambda: self.arranged.emit(self.model.arrangement))
        for told in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            told.connect(self._count_anew)
        for told in (self.model.modelReset, self.model.rowsInserted):
            told.connect(self._mark_chosen)
        self._bridge.opened.connect(self._forget)

    def _lay_out_head(self) -> None:
        title = ElidedLabel(say("Library"))
        title.setProperty("role", "title")
        self._count.setProperty("role", "hint")
        head = self._head
        head.setContentsMargins(16, 6, 8, 6)
        head.setSpacing(0)
        head.addWidget(title)
        head.addSpacing(8)
        head.addWidget(self._count, 1)
        head.addWidget(self.arrange_button)
        head.addWidget(self.add_button)

    def _lay_out(self) -> None:
        self._lay_out_head()
        row, empty = QHBoxLayout(), QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 8)
        row.addWidget(self.filter)
        empty.setContentsMargins(16, 0, 16, 0)
        empty.addWidget(self._clear)
        empty.addStretch(1)
        self._nothing.setObjectName("libraryNothing")
        self._nothing.setProperty("role", "hint")
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(16, 12, 16, 8)
        self._clear.setObjectName("clearFilterButton")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addLayout(row)
        column.addWidget(self._nothing)
        column.addLayout(empty)
        column.addWidget(self.list, 1)
        column.addStretch(0)

    def _set_tab_order(self) -> None:
        """Go from top to bottom with Tab; Qt goes in the order of making, which is not that of the column."""
        order = (self.arrange_button, self.add_button, self.filter, self._clear, self.list)
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)

    def _filter_by(self, words: str) -> None:
        self.model.filter_by(words)
        self._count_anew()

    def _mark_chosen(self) -> None:
        self.list.choose(self._chosen)

    def _keep_marked(self) -> None:
        """Mark the article that is shown again after a click beside the rows, which Qt takes to mean none."""
        index = self.model.index_of(self._chosen)
        if index.isValid() and not self.list.selectionModel().hasSelection():
            self.list.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)

    def _count_anew(self) -> None:
        held, shown, hides = len(self._bridge.project.of(Article)), self.model.shown, self.model.hides_some
        self._count.setText(say("{shown} of {count}", shown=shown, count=held) if hides else str(held))
        spoken = (say_number("{shown} of {count} article shown", "{shown} of {count} articles shown", held, shown=shown)
                  if hides else say_number("{count} article", "{count} articles", held))
        self._count.setAccessibleName(spoken)
        self.arrange_button.setChecked(hides)
        self._nothing.setText(say("No article fits the filter.") if held else
                              say("No article yet. Import one with the + button."))
        is_empty = self.model.rowCount() == 0
        had_focus = is_empty and (self.list.hasFocus() or self._clear.hasFocus())
        self._nothing.setVisible(is_empty)
        self._clear.setVisible(is_empty and held > 0)
        self.list.setVisible(not is_empty)
        if had_focus:
            (self._clear if held else self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        """Forget the article of another project; one of this project may have been marked before we heard of it."""
        if self._bridge.project.find(Article, self._chosen) is None:
            self._chosen = self.deeds.shown = ""
        self.filter.clear()

    def _reach(self, article_id: str) -> None:
        if article_id != self._chosen:
            self._chosen = self.deeds.shown = article_id
            self.model.hold(article_id)
            self.article_chosen.emit(article_id)

    def _go_on_with(self, article_id: str) -> None:
        """Go on with the article that follows those that went."""
        self._chosen = ""
        self._reach(article_id)
        self.list.choose(article_id)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter_list(self) -> None:
        """Go from the filter into the list, to the first article unless the one that is shown is there."""
        if self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self._is_in_sight(self._chosen):
                self.list.go_to_first()

    def _offer_arrangements(self) -> None:
        self._count_anew()  # the click has turned the button
        menu = ArrangeMenu(self._bridge.project, self.model.arrangement, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.arranged.connect(self._arrange)
        menu.days_requested.connect(self._ask_days)
        button = self.arrange_button
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _ask_days(self) -> None:
        arrangement = self.model.arrangement
        days = Days(arrangement.since, arrangement.until, self)
        days.chosen.connect(lambda since, until: self._arrange(between(self.model.arrangement, since, until)))
        days.open()


class _Filter(LineField):
    """The words to filter by. `list_requested` says that the keys shall go to the list; Esc clears the words."""

    list_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("libraryFilter")
        self.setAccessibleName(say("Filter articles"))
        self.setPlaceholderText(say("Filter articles"))
        self.setToolTip(say("Words of title, outlet, author, date, state or grade"))
        self.setClearButtonEnabled(True)
        lead(self, Sign("search"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the list with Down or Enter, and clear the words with Esc."""
        if event.key() in (Qt.Key.Key_Down, *ENTER):
            self.list_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


def _tool(name: str, picture: str, words: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setAccessibleName(words)
    button.setToolTip(words)
    button.setIcon(icon(picture))
    button.setCheckable(name == "arrangeButton")
    button.setMinimumSize(enlarged(28), enlarged(28))
    return button
