"""Name the columns of a table of records; a click sorts by one, a second click the other way round."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from editor.ui.badges import theme_of
from editor.ui.fonts import Weight, enlarged, interface_font
from editor.ui.strips import Strip
from editor.ui.tables.listings import Listing
from editor.ui.tables.model import RecordsModel

_HEIGHT = 24
_FIRST, _END, _GAP = 13, 12, 5
_SIGN = 3.5
"""Half the width of the sign of the order, in pixels."""


class Headings(QHeaderView):
    """The names of the columns, and a sign on the one that the rows stand in the order of. `chosen` carries a column
    to sort by. The menu beside the filter does the same by keys."""

    chosen = Signal(int)

    def __init__(self, records: RecordsModel, listing: Listing, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._records = records
        self._listing = listing
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.sectionClicked.connect(self.chosen)
        records.modelReset.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        """Return a height lower than that of a row."""
        return QSize(super().sizeHint().width(), enlarged(_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw the name of a column over its cells, and the sign of the order."""
        theme, is_sorted = theme_of(self.palette()), self._records.order.column == section
        words = str(self._records.headerData(section, Qt.Orientation.Horizontal))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme["panel"])
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme["border"])
        strip = Strip(painter, QRectF(rect), self.layoutDirection()).without_end(_GAP)
        strip.take(_FIRST if section == 0 else 0)
        strip.draw(words, interface_font(11.5, Weight.Medium if is_sorted else Weight.Normal),
                   theme["text" if is_sorted else "text3"])
        if is_sorted:
            strip.take(_GAP)
            _draw_sign(painter, strip.take(2 * _SIGN).center(), self._records.is_backwards)
        painter.restore()


def _draw_sign(painter: QPainter, centre: QPointF, is_backwards: bool) -> None:
    """Draw a triangle that points to where the order leads to."""
    tip = -_SIGN / 1.6 if is_backwards else _SIGN / 1.6
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(QPolygonF([centre + QPointF(-_SIGN, -tip), centre + QPointF(_SIGN, -tip),
                                   centre + QPointF(0, tip)]))
