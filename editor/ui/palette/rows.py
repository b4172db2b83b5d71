"""Show offers as rows under the headings of their groups, the letters that were looked for in bold."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.ui.badges import badge_width, draw_badge
from editor.ui.fonts import Weight, interface_font, text_scale
from editor.ui.icons import icon
from editor.ui.index import Index
from editor.ui.offsets import Offsets, shown
from editor.ui.palette.offers import Offer
from editor.ui.theme import Theme, theme_of
from editor.words import say

Row = Offer | str
_SIDE, _INSET, _SIGN, _GAP = 18, 8, 36, 12
_ICON = 16


class OfferModel(QAbstractListModel):
    """Headings and offers, one below the other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._offers: list[Offer] = []

    @property
    def offers(self) -> list[Offer]:
        """Return the offers without their headings."""
        return self._offers

    def show(self, offers: Sequence[Offer]) -> None:
        """Show these offers, neighbours of one group under one heading."""
        self.beginResetModel()
        self._offers = list(offers)
        self._rows = []
        for group, members in groupby(offers, key=lambda offer: offer.group):
            self._rows += [say(group), *members]
        self.endResetModel()

    def offer_at(self, row: int) -> Offer | None:
        """Return the offer of a row, or None for a heading and outside."""
        found = self._rows[row] if 0 <= row < len(self._rows) else ""
        return None if isinstance(found, str) else found

    def next_offer(self, row: int, by: int) -> int:
        """Return the row of the offer that many offers further on, or the last there is that way; -1 without offers."""
        rows = [place for place, found in enumerate(self._rows) if isinstance(found, Offer)]
        if not rows:
            return -1
        at = rows.index(row) if row in rows else -1
        return rows[max(0, min(len(rows) - 1, at + by))]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row if isinstance(row, str) else row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row if isinstance(row, str) else row.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class OfferRow(QStyledItemDelegate):
    """Draws a heading, or an offer: its sign, its words, and what stands at the end of the row."""

    def __init__(self, model: OfferModel) -> None:
        super().__init__(model)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a heading or an offer, with the text as large as it is."""
        height = QFontMetricsF(interface_font(13)).height()
        is_heading = self._model.offer_at(index.row()) is None
        return QSize(200, round(max(30, height + 12) if is_heading else max(36, height + 18)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        theme, offer = theme_of(option.palette), self._model.offer_at(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if offer is None:
            painter.setFont(interface_font(11.5, Weight.DemiBold))
            painter.setPen(theme["text2"])
            side = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
            painter.drawText(option.rect.adjusted(_SIDE, 0, -_SIDE, -5),
                             QStyle.visualAlignment(option.direction, side), str(index.data()))
        else:
            self._draw_offer(painter, option, offer, theme)
        painter.restore()

    def _draw_offer(self, painter: QPainter, option: QStyleOptionViewItem, offer: Offer, theme: Theme) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["selection_row" if chosen else "hover"])
            painter.drawRoundedRect(option.rect.adjusted(_INSET, 1, -_INSET, -1), 6, 6)
        column = round(_SIGN * text_scale())
        sign = QRect(option.rect.x() + _SIDE, option.rect.y(), column - _GAP, option.rect.height())
        _draw_sign(painter, _mirrored(sign, option), offer, theme)
        inner = option.rect.adjusted(_SIDE + column, 0, -_SIDE, 0)
        keys = say("Enter") if chosen and not offer.keys else offer.keys
        inner.setRight(inner.right() - _draw_keys(painter, inner, keys, option, theme))
        words = _width(offer.words, interface_font(13, Weight.DemiBold))
        room = min(_width(offer.detail, interface_font(12, Weight.DemiBold)),
                   max(inner.width() * 0.4, inner.width() - words - _GAP))
        if offer.detail:
            place = QRect(inner.right() - round(room), inner.y(), round(room) + 1, inner.height())
            _draw_words(painter, _mirrored(place, option), offer.detail, interface_font(12), theme["text3"],
                        offer.letters if offer.by_detail else (), option, at_end=True)
            inner.setRight(place.left() - _GAP)
        _draw_words(painter, _mirrored(inner, option), offer.words, interface_font(13), theme["text"],
                    () if offer.by_detail else offer.letters, option)


def _mirrored(place: QRect, option: QStyleOptionViewItem) -> QRect:
    return QStyle.visualRect(option.direction, option.rect, place)


def _width(words: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(words) + 2


def _draw_sign(painter: QPainter, place: QRect, offer: Offer, theme: Theme) -> None:
    if offer.badge:
        left = place.x() + (place.width() - badge_width(offer.badge)) / 2
        draw_badge(painter, QPointF(left, place.center().y() + 0.5), offer.badge, theme, offer.ink)
    elif offer.icon:
        side = round(_ICON * text_scale())
        spot = QRect(0, 0, side, side)
        spot.moveCenter(place.center())
        icon(offer.icon).paint(painter, spot)


def _draw_keys(painter: QPainter, inner: QRect, keys: str, option: QStyleOptionViewItem, theme: Theme) -> int:
    """Draw keys as caps at the end of the row, and return how much room they took."""
    if not keys:
        return 0
    caption, font = keys.replace("+", " ").strip() or keys, interface_font(11, Weight.Medium)
    width = round(_width(caption, font)) + 12
    height = round(QFontMetricsF(font).height()) + 4
    cap = QRect(inner.right() - width, inner.center().y() - height // 2, width, height)
    painter.setPen(theme["border"])
    painter.setBrush(theme["window"])
    painter.drawRoundedRect(_mirrored(cap, option), 4, 4)
    painter.setFont(font)
    painter.setPen(theme["text2"])
    painter.drawText(_mirrored(cap, option), Qt.AlignmentFlag.AlignCenter, caption)
    return width + _GAP


def _draw_words(painter: QPainter, place: QRect, words: str, font: QFont, colour: QColor, letters: tuple[int, ...],
                option: QStyleOptionViewItem, *, at_end: bool = False) -> None:
    """Draw words on one line, some letters in bold, cut off at the end where they find no room."""
    words = shown(words).replace("\n", " ")
    cut = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width() - 1)
    layout = QTextLayout(cut, font)
    side = Qt.AlignmentFlag.AlignTrailing if at_end else Qt.AlignmentFlag.AlignLeading
    arranged = QTextOption(QStyle.visualAlignment(option.direction, side))
    arranged.setWrapMode(QTextOption.WrapMode.NoWrap)
    arranged.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(arranged)
    layout.setFormats(_bold(words, min(len(cut), len(words)), letters))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(place.width())
    layout.endLayout()
    painter.setPen(colour)
    layout.draw(painter, QPointF(place.x(), place.y() + (place.height() - line.height()) / 2))


def _bold(words: str, length: int, letters: tuple[int, ...]) -> list[QTextLayout.FormatRange]:
    """Return what of the words is bold; letters side by side are one range, for they may be written joined."""
    bold, offsets = QTextCharFormat(), Offsets(words)
    bold.setFontWeight(Weight.Bold)
    ranges: list[QTextLayout.FormatRange] = []
    for _, run in groupby(enumerate(letter for letter in letters if letter < length), lambda pair: pair[1] - pair[0]):
        places = [letter for _, letter in run]
        found = QTextLayout.FormatRange()
        found.start = offsets.to_units(places[0])
        found.length = offsets.between(places[0], places[-1] + 1)
        found.format = bold
        ranges.append(found)
    return ranges
