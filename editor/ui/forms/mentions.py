"""List where an entity is mentioned: each mention between the words around it."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.model.change import Change
from editor.model.edits.mentions import untag_mention
from editor.model.records import Mention
from editor.model.scheme import scheme
from editor.ui.badges import theme_of
from editor.ui.bridge import Bridge
from editor.ui.fonts import interface_font, reading_font
from editor.ui.forms.passages import paragraph_of
from editor.ui.tables.model import Index
from editor.ui.theme import Theme
from editor.words import say

_ROW = 27
_MOST = 7
_MANY = 200
_NUMBER = 34
_AROUND = 60
_UP = QPointF(0, -4)
Key = tuple[str, int, int, str]


class MentionTable(QListView):
    """The tags of loaded articles that name one entity, by place. `chosen` carries where the words stand;
    `counted` how many there are. Delete takes a tag away."""

    chosen = Signal(str, int, int)
    counted = Signal(int)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.rows = MentionRows(bridge, self)
        self.setObjectName("mentionTable")
        self.setAccessibleName(say("Mentions"))
        self.setProperty("role", "card")
        self.setModel(self.rows)
        self.setItemDelegate(_MentionRow(self.rows, bridge))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)
        for told in (self.rows.modelReset, self.rows.rowsInserted, self.rows.rowsRemoved):
            told.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the words on Enter, take the tag away on Delete."""
        mention = self.rows.mention_at(self.currentIndex().row())
        if mention is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif mention is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._bridge.submit(untag_mention(mention.id))
        else:
            super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        mention = self.rows.mention_at(index.row())
        if mention is not None:
            self.chosen.emit(mention.article, mention.begin, mention.end)

    def _fit(self) -> None:
        count = self.rows.rowCount()
        self.setFixedHeight(max(1, min(count, _MOST)) * _ROW + 4)
        self.setVisible(count > 0)
        self.counted.emit(count)


class MentionRows(QAbstractListModel):
    """The accepted tags of loaded articles that name one entity, in the order of the text; kept up by changes."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._entity = ""
        self._keys: list[Key] = []
        bridge.opened.connect(lambda: self.show_entity(""))
        bridge.changed.connect(self._take)
        bridge.loaded.connect(lambda article: self.show_entity(self._entity))

    def show_entity(self, entity_id: str) -> None:
        """Show the mentions of an entity."""
        self.beginResetModel()
        self._entity = entity_id
        found = self._bridge.project.mentions_naming(entity_id) if entity_id else []
        self._keys = [_key(mention) for mention in found if mention.state == "accepted"]
        self.endResetModel()

    @property
    def entity(self) -> str:
        """Return the entity whose mentions are shown, or blank."""
        return self._entity

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many mentions there are."""
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words, and for screen readers the words around them."""
        mention = self.mention_at(index.row())
        if mention is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return mention.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            before, after = self.around(mention)
            return f"¶{self.number_of(mention)}, {before}{mention.words}{after}"
        return None

    def mention_at(self, row: int) -> Mention | None:
        """Return the mention of a row."""
        if not 0 <= row < len(self._keys):
            return None
        article, _, _, mention = self._keys[row]
        return self._bridge.project.mentions_of(article).get(mention)

    def around(self, mention: Mention) -> tuple[str, str]:
        """Return what stands before and after a mention on its own line."""
        text = self._bridge.project.texts.get(mention.text)
        return around(mention, text.words if text else "")

    def number_of(self, mention: Mention) -> int:
        """Return the paragraph a mention stands in, or 0."""
        return paragraph_of(self._bridge.project, mention.article, mention.begin, mention.text)

    def _take(self, change: Change) -> None:
        touching = [swap for swap in change.swaps if any(
            isinstance(mention, Mention) and self._entity and mention.entity == self._entity
            for mention in (swap.before, swap.after))]
        if len(touching) > _MANY:
            self.show_entity(self._entity)
            return
        for swap in touching:
            self._remove(swap.before)
            self._insert(swap.after)

    def _remove(self, mention: object) -> None:
        if isinstance(mention, Mention) and (key := _key(mention)) in self._keys[bisect_left(self._keys, key):][:1]:
            row = bisect_left(self._keys, key)
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._keys[row]
            self.endRemoveRows()

    def _insert(self, mention: object) -> None:
        if isinstance(mention, Mention) and mention.entity == self._entity and mention.state == "accepted":
            row = bisect_left(self._keys, _key(mention))
            self.beginInsertRows(QModelIndex(), row, row)
            self._keys.insert(row, _key(mention))
            self.endInsertRows()


def around(mention: Mention, words: str = "") -> tuple[str, str]:
    """Return the whole words before and after a mention on its own line: from its text, or as the mention has them."""
    before, after = mention.before, mention.after
    if words:
        before, after = words[max(0, mention.begin - _AROUND):mention.begin], words[mention.end:mention.end + _AROUND]
    before, after = before.rpartition("\n")[2], after.partition("\n")[0]
    return (before.partition(" ")[2] if len(before) == _AROUND else before,
            after.rpartition(" ")[0] if len(after) == _AROUND else after)


def _key(mention: Mention) -> Key:
    return (mention.article, mention.begin, mention.end, mention.id)


class _MentionRow(QStyledItemDelegate):
    """Draws the paragraph's number, and the mention in the middle between the words around it."""

    def __init__(self, rows: MentionRows, bridge: Bridge) -> None:
        super().__init__(rows)
        self._rows = rows
        self._bridge = bridge

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        mention, theme, box = self._rows.mention_at(index.row()), theme_of(option.palette), QRectF(option.rect)
        if mention is None:
            return
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.fillRect(box, theme["selection_row" if chosen else "hover"])
        number = self._rows.number_of(mention)
        _draw(painter, box.adjusted(9, 0, 0, 0), str(number or ""), interface_font(11), theme["text3"])
        self._draw_words(painter, box.adjusted(_NUMBER, 0, -6, 0), mention, theme)
        painter.setPen(QPen(theme["hairline"], 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _draw_words(self, painter: QPainter, box: QRectF, mention: Mention, theme: Theme) -> None:
        font = reading_font(12.5)
        metrics = QFontMetricsF(font)
        words = metrics.elidedText(" ".join(mention.words.split()), Qt.TextElideMode.ElideMiddle, box.width() * 0.6)
        before, after = self._rows.around(mention)
        width = metrics.horizontalAdvance(words)
        left = box.x() + max(0.0, (box.width() - width) / 2)
        middle = QRectF(left, box.y(), width, box.height())
        ink = theme.ink(scheme(self._bridge.project.info.scheme).entity_type(mention.type).nature)
        if ink.tint is not None:
            painter.fillRect(middle.adjusted(-1, 4, 1, -5), ink.tint)
        painter.setPen(QPen(ink.ink, 1.5))
        painter.drawLine(middle.bottomLeft() + _UP, middle.bottomRight() + _UP)
        _draw(painter, middle, words, font, theme["text"])
        rest = QRectF(middle.right(), box.y(), box.right() - middle.right(), box.height())
        _draw(painter, rest, _fitting(after, metrics, rest.width()), font, theme["text2"])
        front = QRectF(box.x(), box.y(), left - box.x(), box.height())
        before = _fitting(before, metrics, front.width(), from_end=True)
        _draw(painter, front, before, font, theme["text2"], Qt.AlignmentFlag.AlignRight)


def _fitting(words: str, metrics: QFontMetricsF, width: float, *, from_end: bool = False) -> str:
    """Return as many whole words as fit, of the end or of the beginning."""
    while words and metrics.horizontalAdvance(words) > width:
        words = words.lstrip().partition(" ")[2] if from_end else words.rstrip().rpartition(" ")[0]
    return words


def _draw(painter: QPainter, box: QRectF, words: str, font: QFont, colour: QColor,
          side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
                     | Qt.TextFlag.TextIncludeTrailingSpaces, words)
