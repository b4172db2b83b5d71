"""Light words up once and let them fade, so that the eye finds what was scrolled to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

FADE_MS = 900
_STRONGEST = 110


class Flash(QWidget):
    """A clear sheet over an article, through which every press goes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("articleFlash")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._areas: tuple[QRect, ...] = ()
        self._colour = QColor()
        self._fading = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=FADE_MS)
        self._fading.valueChanged.connect(lambda _: self.update())
        self._fading.finished.connect(self.hide)
        self.hide()

    @property
    def areas(self) -> tuple[QRect, ...]:
        """Return where it lights up now; nowhere while it is dark."""
        return self._areas if self.isVisible() else ()

    def light(self, areas: Sequence[QRect], colour: QColor) -> None:
        """Light the areas, in the parent's pixels, up once."""
        parent = self.parentWidget()
        assert parent is not None, "it lies over an article"
        self._areas, self._colour = tuple(areas), colour
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self._fading.stop()
        self._fading.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = QColor(self._colour)
        colour.setAlpha(round(_STRONGEST * float(self._fading.currentValue())))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for area in self._areas:
            painter.drawRoundedRect(QRectF(area).adjusted(-2, -1, 2, 1), 4, 4)
        painter.end()
