"""Draw what a sentence rests on, how sure a judgement is, and how a briefing may be handled."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from editor.briefing.lexicons import handling
from editor.ui.badges import theme_of
from editor.ui.bridge import Bridge
from editor.ui.briefing.evidence import Status
from editor.ui.fonts import Weight, enlarged, interface_font
from editor.ui.forms.fields import ChoiceField
from editor.ui.theme import Theme
from editor.words import phrase, say

STATUSES: dict[Status, str] = {"cited": phrase("Cited"), "judgement": phrase("Judgement"), "uncited": phrase("Uncited")}
_SIGN = 10.0
_ARROW = 44
"""What a list needs beside what it shows, in pixels."""


def draw_status(painter: QPainter, centre: QPointF, status: Status, theme: Theme) -> None:
    """Draw the sign of a status around a point."""
    box = QRectF(centre.x() - _SIGN / 2, centre.y() - _SIGN / 2, _SIGN, _SIGN)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if status == "uncited":
        painter.setPen(QPen(theme["warning"], 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 1.5, 1.5)
    else:
        painter.setPen(QPen(theme["ok"], 1.4))
        painter.setBrush(theme["ok"] if status == "cited" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(0.7, 0.7, -0.7, -0.7))
        if status == "judgement":
            painter.setBrush(theme["ok"])
            painter.drawPie(box.adjusted(0.7, 0.7, -0.7, -0.7), 90 * 16, 180 * 16)
    painter.restore()


class Legend(QWidget):
    """What the signs beside the sentences mean."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 10)
        row.setSpacing(4)
        for status, label in STATUSES.items():
            words = QLabel(say(label))
            words.setProperty("role", "second")
            row.addWidget(_Sign(status))
            row.addWidget(words)
            row.addSpacing(10)
        row.addStretch(1)


class _Sign(QWidget):
    """The sign of a status, for the legend."""

    def __init__(self, status: Status) -> None:
        super().__init__()
        self._status = status
        self.setFixedSize(14, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign."""
        centre = self.rect().toRectF().center()
        draw_status(QPainter(self), centre, self._status, theme_of(self.palette()))


class HandlingPill(QLabel):
    """A handling label in its colours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(interface_font(12, Weight.DemiBold))

    def follow(self, label: str) -> None:
        """Show a label."""
        self.setText(label)
        self.setAccessibleName(say("Handling: {label}", label=label))
        self.setVisible(bool(label))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the label with room around it."""
        return QSize(round(pill_width(self.text())), 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the label."""
        draw_pill(QPainter(self), QRectF(self.rect()), self.text())


class HandlingChoice(ChoiceField):
    """The choice of the label that stands on every page; blank takes the project's."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, "handlingChoice", say("Handling"), parent)
        self._of_project = self._raised = ""
        self.currentTextChanged.connect(self.setToolTip)

    def offer_labels(self, of_project: str, raised: str = "") -> None:
        """Offer the labels of TLP 2.0, and to follow the project; `raised` is what sentences make of it, if higher."""
        self._of_project, self._raised = of_project, raised
        self.setAccessibleDescription(say("The pages say {label}", label=raised) if raised else "")
        self.offer([("", say("{label} (project)", label=of_project)),
                    *((known.label, known.label) for known in handling().labels)])
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return room for the label that is shown."""
        label = self._raised or str(self.currentData() or "") or self._of_project
        return QSize(round(pill_width(label)) + enlarged(_ARROW), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the label in its colours, and after it, where there is room, whether it is the project's."""
        chosen = str(self.currentData() or "")
        label = self._raised or chosen or self._of_project
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option,
                                           QStyle.SubControl.SC_ComboBoxEditField, self)
        width = min(pill_width(label), room.width() - 2)
        draw_pill(painter, QRectF(room.left() + 2, self.height() / 2 - 10, width, 20), label)
        beside = QRectF(room).adjusted(width + 8, 0, 0, 0)
        painter.setFont(interface_font(11.5))
        painter.setPen(theme_of(self.palette())["text3"])
        is_of_project = not chosen and not self._raised
        if is_of_project and QFontMetricsF(painter.font()).horizontalAdvance(say("project")) <= beside.width():
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, say("project"))


def pill_width(label: str) -> float:
    """Return how wide a label is drawn."""
    return QFontMetricsF(interface_font(12, Weight.DemiBold)).horizontalAdvance(label) + 14


def draw_pill(painter: QPainter, box: QRectF, label: str) -> None:
    """Draw a handling label in its colours; one that TLP 2.0 does not have in white."""
    painter.save()
    draw_ground(painter, box, label)
    painter.setFont(interface_font(12, Weight.DemiBold))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)
    painter.restore()


def draw_ground(painter: QPainter, box: QRectF, label: str) -> None:
    """Draw the ground of a handling label, and take its colour for what is drawn next."""
    known = handling()
    colour = next((held.colour for held in known.labels if held.label == label), "FFFFFF")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(f"#{colour}"), 0.5))
    painter.setBrush(QColor(f"#{known.background}"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(QColor(f"#{colour}"))


def portion_width(label: str) -> float:
    """Return how wide a portion mark is drawn where it has room."""
    return QFontMetricsF(_portion_font()).horizontalAdvance(_short(label)) + 6


def draw_portion(painter: QPainter, box: QRectF, label: str) -> None:
    """Draw the mark of a sentence in small letters, its first one alone where there is no room for its word."""
    words = _short(label) if box.width() >= portion_width(label) - 0.5 else _short(label)[:1]
    painter.save()
    draw_ground(painter, box, label)
    painter.setFont(_portion_font())
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


def _short(label: str) -> str:
    """Return a mark as it is said in the margin: without what all labels begin with."""
    return label.removeprefix("TLP:").replace("AMBER+STRICT", "A+S")


def _portion_font() -> QFont:
    return interface_font(9, Weight.DemiBold)
