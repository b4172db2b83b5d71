"""Keep evidence at hand beside the page, and cite it in the sentence that is being written."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.model.change import Change
from editor.model.records import Anchor, Citation
from editor.model.text import fold
from editor.ui.bridge import Bridge
from editor.ui.briefing.catalogue import Catalogue
from editor.ui.briefing.current import statements_shown
from editor.ui.briefing.evidence import Evidence, key_of, status_of, used_evidence
from editor.ui.briefing.marks import Legend
from editor.ui.briefing.said import words_in
from editor.ui.briefing.sentence_panel import SentencePanel
from editor.ui.briefing.tray_rows import Group, TrayModel, TrayRow
from editor.ui.enter import ENTER
from editor.ui.line_field import LineField
from editor.ui.sign import Sign, lead
from editor.words import phrase, say

_SHOWS = (
    ("", phrase("All")), ("event", phrase("Events")), ("quote", phrase("Quotes")), ("entity", phrase("Entities")),
    ("passage", phrase("Passages")),
)


class EvidenceTray(QFrame):
    """What can be cited, what fits the sentence first. `chosen` carries the evidence to cite.

    `left` tells that Esc goes back to the sentence.
    """

    chosen = Signal(object, bool)
    left = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._words = ""
        self._cited: frozenset[Citation] = frozenset()
        self._shows = ""
        self._asked: tuple[str, ...] = ()
        self._catalogue: Catalogue | None = None
        self.setObjectName("evidenceTray")
        self.setAccessibleName(say("Evidence to insert"))
        self.setProperty("role", "panel")
        self._count = QLabel()
        self.sentence = SentencePanel(bridge)
        self.filter = self._make_filter()
        self.kinds = self._make_kinds()
        self.model = TrayModel(bridge, self)
        self.list = self._make_list()
        self._nothing = QLabel()
        self._lay_out()
        bridge.opened.connect(self._forget)
        bridge.loaded.connect(self._read_article)

    @property
    def first(self) -> Evidence | None:
        """Return the evidence that fits the sentence best, or None where nothing fits."""
        return self.model.first

    def remember(self, passage: Anchor) -> None:
        """Keep a passage that was just selected among those that can be cited, the latest first."""
        self._all().remember(self._bridge.project, passage)

    def follow(self, change: Change) -> None:
        """Take up what a change did to the evidence; what is shown waits for `refresh`."""
        if self._catalogue is not None:
            self._catalogue.follow(self._bridge.project, change)

    def read_entities(self) -> None:
        """Take up that the types of entities have other letters; what is shown waits for `refresh`."""
        if self._catalogue is not None:
            self._catalogue.read_entities(self._bridge.project)

    def refresh(self, words: str, cited: frozenset[Citation], statement: str = "") -> None:
        """Show what there is for a sentence of these words, which cites so much already, and what is known of it."""
        self._words, self._cited = words, cited
        self.sentence.follow(statement)
        self._show()

    def search(self) -> None:
        """Take the keys to search the evidence: Down goes to what is found, Enter cites the first of it."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def focus_order(self) -> Iterator[QWidget]:
        """Yield what takes the focus, from top to bottom."""
        yield from self.sentence.focus_order()
        yield self.filter
        yield from self.kinds.buttons()
        yield self.list

    def _all(self) -> Catalogue:
        """Return all evidence, read when it is first asked for."""
        if self._catalogue is None:
            self._catalogue = Catalogue(self._bridge.project)
        return self._catalogue

    def _read_article(self, article_id: str) -> None:
        if self._catalogue is not None:
            self._catalogue.read_article(self._bridge.project, article_id)

    def _forget(self) -> None:
        self._catalogue = None

    def _show(self) -> None:
        held = self._all().in_order()
        if self._shows or self._asked:
            held = [(key, found) for key, found in held if self._is_shown(found, self._all().spoken(key))]
        offered = self._all().offered(self._bridge.project, self._words, lambda found: (
            found.citation not in self._cited and self._is_shown(found, fold(found.spoken))))
        near = {key_of(evidence.citation) for evidence in offered}
        taken = {key_of(citation) for citation in used_evidence(self._bridge.project)} - near
        groups: list[Group] = [
            (say("For the sentence you are writing"), offered),
            (say("Not used yet"), [found for key, found in held if key not in taken and key not in near]),
            (say("Used already"), [found for key, found in held if key in taken]),
        ]
        current = self.model.evidence_at(self.list.currentIndex())
        first = offered[0] if offered else None
        if self.model.show(groups, first, words_in(self._words)) and current:
            self.list.setCurrentIndex(self.model.index_of(current))
        self._tell_counts(bool(held))

    def _is_shown(self, evidence: Evidence, spoken: str) -> bool:
        """Tell whether evidence is of the kind that is shown and says, folded, all that was typed."""
        return (not self._shows or evidence.kind == self._shows) and all(word in spoken for word in self._asked)

    def _tell_counts(self, anything: bool) -> None:
        project = self._bridge.project
        statuses = [status_of(project, statement) for statement in statements_shown(self._bridge)
                    if statement.says_something]
        cited = sum(status != "uncited" for status in statuses)
        self._count.setText(say("{cited} of {all} sentences cited", cited=cited, all=len(statuses)) if statuses else "")
        words = say("Nothing fits. Clear the filter to see all.") if self.filter.text() or self._shows else say(
            "Nothing to cite yet. Tag events, quotes and names in an article, or select a passage there and press B.")
        self._nothing.setText(words)
        self._nothing.setVisible(not anything)
        self.list.setVisible(anything)

    def _make_filter(self) -> QLineEdit:
        field = _SearchField()
        field.went_down.connect(self._enter_list)
        field.returnPressed.connect(self._choose_first)
        field.left.connect(self._leave)
        field.setObjectName("evidenceFilter")
        field.setAccessibleName(say("Search evidence"))
        field.setPlaceholderText(say("Search events, quotes, passages"))
        field.setClearButtonEnabled(True)
        lead(field, Sign("search"))
        field.textChanged.connect(self._filter)
        return field

    def _make_kinds(self) -> QButtonGroup:
        group = QButtonGroup(self)
        for kind, label in _SHOWS:
            button = QPushButton(say(label))
            button.setObjectName(f"show{kind.capitalize() or 'All'}Button")
            button.setAccessibleName(say("Show {kind}", kind=say(label).lower()))
            button.setCheckable(True)
            button.setChecked(not kind)
            button.setProperty("role", "segment")
            button.clicked.connect(lambda _, kind=kind: self._choose_kind(kind))
            group.addButton(button)
        return group

    def _filter(self, words: str) -> None:
        self._asked = tuple(fold(words).split())
        self._show()

    def _choose_kind(self, kind: str) -> None:
        self._shows = kind
        self._show()

    def _make_list(self) -> QListView:
        view = _CardList()
        view.setObjectName("evidenceList")
        view.setAccessibleName(say("Evidence to insert"))
        view.setModel(self.model)
        view.setItemDelegate(TrayRow(self.model))
        view.setMouseTracking(True)
        view.setDragEnabled(True)
        view.setDragDropMode(QListView.DragDropMode.DragOnly)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.clicked.connect(lambda index: self._choose(index, by_mouse=True))
        view.entered_by_key.connect(lambda: self._choose(view.currentIndex(), by_mouse=False))
        view.left.connect(self.left)
        return view

    def _choose(self, index: QModelIndex, *, by_mouse: bool) -> None:
        evidence = self.model.evidence_at(index)
        if evidence is not None:
            self.chosen.emit(evidence, by_mouse)

    def _enter_list(self) -> None:
        """Go to the first piece of evidence in sight."""
        first = self.model.index_of(self.model.first_shown)
        if first.isValid():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.setCurrentIndex(first)

    def _choose_first(self) -> None:
        if (found := self.model.first_shown) is not None:
            self.filter.clear()
            self.chosen.emit(found, True)

    def _leave(self) -> None:
        self.filter.clear()
        self.left.emit()

    def _lay_out(self) -> None:
        title = QLabel(say("Evidence"))
        title.setProperty("role", "title")
        self._count.setProperty("role", "hint")
        self._nothing.setProperty("role", "hint")
        self._nothing.setWordWrap(True)
        head, switch = QHBoxLayout(), QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self._count, 1)
        switch.setSpacing(0)
        for button in self.kinds.buttons():
            switch.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 0)
        column.setSpacing(8)
        column.addWidget(self.sentence)
        column.addLayout(head)
        column.addWidget(self.filter)
        column.addLayout(switch)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addStretch(0)  # takes the room of a list that is not shown
        column.addWidget(Legend())


class _SearchField(LineField):
    """A line to search in, that tells Down and Esc."""

    went_down = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Down and Esc."""
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _CardList(QListView):
    """A list of cards, measured anew at another width, that tells Enter and Esc. Cards are dragged into the text."""

    entered_by_key = Signal()
    left = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the cards anew: their words may take more lines, or fewer."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Enter and Esc."""
        if event.key() in ENTER:
            self.entered_by_key.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
