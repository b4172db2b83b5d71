"""Ask for the day of publication, typed or chosen in a calendar, and say behind it how it is known."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QLineEdit,
    QStyle,
    QStyleOptionFrame,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.model.dates import NoDate, full_date, read_date
from editor.ui.icons import icon
from editor.ui.sign import lead
from editor.ui.theme import theme_of
from editor.words import say

_DAY = 10  # characters of an ISO date that names a day
_BEFORE, _INDENT = 3, 2  # pixels before the calendar's button, and that Qt leaves before the words


class PublishedField(QLineEdit):
    """The date as a person writes it. While it is the one that was inferred it says so; Alt+Down opens a calendar.

    Where the date is no day the calendar opens at `possible`, the first day that it can be (ISO), or at today.
    """

    def __init__(self, iso: str, how: str, possible: str = "", parent: QWidget | None = None) -> None:
        super().__init__(full_date(iso), parent)
        self._possible = possible
        self._proposed = self.text() if how == "inferred" else ""
        self.setObjectName("publishedField")
        self.setAccessibleName(say("Publication date"))
        self.setPlaceholderText(say("Such as 30 October 2024"))
        lead(self, self._choose_button(), _BEFORE)

    @property
    def is_proposed(self) -> bool:
        """Tell whether the date is the one that was inferred."""
        return bool(self._proposed) and self.text() == self._proposed

    def _choose_button(self) -> QToolButton:
        choose = QToolButton()
        choose.setObjectName("chooseDayButton")
        choose.setAccessibleName(say("Choose a day (Alt+Down)"))
        choose.setToolTip(say("Choose a day (Alt+Down)"))
        choose.setIcon(icon("calendar"))
        choose.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        choose.setCursor(Qt.CursorShape.ArrowCursor)
        choose.clicked.connect(self.open_calendar)
        return choose

    def open_calendar(self) -> None:
        """Offer the days of the month of the date."""
        calendar = _Calendar(self._day(), self)
        calendar.days.activated.connect(lambda day: self._take(calendar, day))
        calendar.days.clicked.connect(lambda day: self._take(calendar, day))
        calendar.open_under(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar on Alt+Down or F4, as lists open."""
        alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt_down or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select what is proposed, so that typing takes its place."""
        super().focusInEvent(event)
        if self.is_proposed and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the date, and behind one that was inferred that it was."""
        super().paintEvent(event)
        if not self.is_proposed:
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        margins, metrics = self.textMargins(), self.fontMetrics()
        end = _INDENT + metrics.horizontalAdvance(self.text())
        baseline = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        left = box.left() + margins.left() + end
        said = say(", inferred")
        if self.isRightToLeft():
            left = box.right() - margins.right() - end - metrics.horizontalAdvance(said)
        painter = QPainter(self)
        painter.setPen(theme_of(self.palette())["text2"])
        painter.drawText(QPointF(left, baseline), said)
        painter.end()

    def _day(self) -> QDate:
        try:
            iso = read_date(self.text())
        except NoDate:
            iso = ""
        day = QDate.fromString(iso if len(iso) == _DAY else self._possible, Qt.DateFormat.ISODate)
        return day if day.isValid() else QDate.currentDate()

    def _take(self, calendar: _Calendar, day: QDate) -> None:
        self.setText(full_date(day.toString(Qt.DateFormat.ISODate)))
        calendar.close()
        self.setFocus(Qt.FocusReason.PopupFocusReason)


class _Calendar(QFrame):
    """A month of days over the dialog, gone with Escape or a click elsewhere."""

    def __init__(self, day: QDate, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("publishedCalendar")
        self.setAccessibleName(say("Calendar"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.days = QCalendarWidget()
        self.days.setObjectName("calendarDays")
        self.days.setAccessibleName(say("Days"))
        self.days.setFirstDayOfWeek(QLocale().firstDayOfWeek())
        self.days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.days.setSelectedDate(day)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.days)

    def open_under(self, field: QWidget) -> None:
        """Show the days under the field, or above it where the screen ends."""
        self.adjustSize()
        corner = field.mapToGlobal(field.rect().bottomLeft())
        if corner.y() + self.height() > field.screen().availableGeometry().bottom():
            corner = field.mapToGlobal(field.rect().topLeft())
            corner.setY(corner.y() - self.height())
        self.move(corner)
        self.show()
        self.days.setFocus(Qt.FocusReason.PopupFocusReason)
