"""Show a few things side by side as chips: entities, names, paragraphs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QStyle, QWidget

from editor.model.edits.fields import name_of
from editor.model.project import Project
from editor.model.records import Entity
from editor.ui.badges import badge_width, theme_of
from editor.ui.enter import ENTER
from editor.ui.fonts import enlarged, interface_font
from editor.ui.forms.flow import FlowLayout
from editor.ui.letters import sign_of_type
from editor.ui.strips import Strip
from editor.ui.theme import Theme
from editor.words import say

HEIGHT = 26
_WIDEST = 240
_PADDING = 7
_CROSS = 24
_CROSS_FROM = 72
_REMOVING_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@dataclass(frozen=True, slots=True)
class ChipFace:
    """What a chip shows and stands for: a key that its owner knows, words, a badge with its ink, a tip. What is only
    proposed stands in italics."""

    key: str
    words: str
    badge: str = ""
    ink: str = ""
    tip: str = ""
    is_proposed: bool = False


class Chip(QAbstractButton):
    """One thing with its badge. A click or Enter opens it; Delete, or the cross under the pointer, takes it away."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, face: ChipFace, *, removable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face
        self._removable = removable
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.opened.emit(self.face.key))
        self.follow(face)

    def follow(self, face: ChipFace) -> None:
        """Show another face."""
        self.face = face
        self.setText(face.words)
        self.setToolTip(face.tip)
        self.setAccessibleName(", ".join(part for part in (face.words, face.tip) if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the badge and the words with room around them, up to a width where words are cut."""
        if not self.text():
            return QSize(round(badge_width(self.face.badge)) + 2 * _PADDING - 4, enlarged(HEIGHT))
        words = QFontMetricsF(interface_font(12.5)).horizontalAdvance(self.text())
        return QSize(min(enlarged(_WIDEST), round(self._words_begin() + words + _PADDING + 2)), enlarged(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return a size that still shows the badge."""
        return QSize(min(60, self.sizeHint().width()), enlarged(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, take away on Delete."""
        if event.key() in _REMOVING_KEYS and self._removable:
            self.removed.emit(self.face.key)
        elif event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take away where the cross was clicked, open elsewhere."""
        if self.isDown() and self._has_cross() and self._cross_box().contains(event.position().toPoint()):
            self.setDown(False)
            self.removed.emit(self.face.key)
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what keys and clicks do."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(say("Show")).triggered.connect(lambda: self.click())
        if self._removable:
            menu.addAction(say("Remove")).triggered.connect(lambda: self.removed.emit(self.face.key))
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, badge, words, and the cross while the pointer is here."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_frame(painter, theme)
        self._draw_words(Strip(painter, QRectF(self.rect()), self.layoutDirection()), theme)
        if self._has_cross():
            self._draw_cross(painter, theme)
        painter.end()

    def _draw_frame(self, painter: QPainter, theme: Theme) -> None:
        focused = self.hasFocus()
        edge = 1.0 if focused else 0.5
        painter.setPen(QPen(theme["focus" if focused else "border"], 2 * edge))
        painter.setBrush(theme["hover" if self.isDown() else "surface"])
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 6, 6)

    def _draw_words(self, strip: Strip, theme: Theme) -> None:
        strip = strip.without_end(_CROSS if self._has_cross() else _PADDING)
        if self.face.badge:
            strip.take(_PADDING - 2)
            strip.draw_badge(self.face.badge, theme, self.face.ink)
            strip.take(5)
        else:
            strip.take(_PADDING + 1)
        font = interface_font(12.5)
        font.setItalic(self.face.is_proposed)
        strip.draw(self.text(), font, theme["text3" if self.face.is_proposed else "text"])

    def _draw_cross(self, painter: QPainter, theme: Theme) -> None:
        centre = QRectF(self._cross_box()).center()
        painter.setPen(QPen(theme["text2"], 1.4))
        painter.drawLine(centre + QPointF(-3.5, -3.5), centre + QPointF(3.5, 3.5))
        painter.drawLine(centre + QPointF(-3.5, 3.5), centre + QPointF(3.5, -3.5))

    def _has_cross(self) -> bool:
        """Tell whether the cross is there; on a chip with no room beside it, every click would take away."""
        is_wide = self.width() >= _CROSS_FROM
        return self._removable and is_wide and (self.underMouse() or self.hasFocus())

    def _cross_box(self) -> QRect:
        """Return where the cross stands: at the end of the chip."""
        box = QRect(self.width() - _CROSS, 0, _CROSS, self.height())
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    def _words_begin(self) -> float:
        return _PADDING + (badge_width(self.face.badge) + 3 if self.face.badge else 1)


class ChipRow(QWidget):
    """Chips in lines, kept up without building those anew that stay. `opened` and `removed` carry a chip's key."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, name: str, label: str, *, removable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._removable = removable
        self.chips: list[Chip] = []
        self.flow = FlowLayout(self)

    def follow(self, faces: Iterable[ChipFace]) -> None:
        """Show these chips in this order."""
        shown = list(faces)
        if shown == [chip.face for chip in self.chips]:
            return
        while len(self.chips) > len(shown):
            self._drop(next((place for place, chip in enumerate(self.chips) if chip.face not in shown), -1))
        for place, face in enumerate(shown):
            if place == len(self.chips):
                self._add(face)
            elif self.chips[place].face != face:
                self.chips[place].follow(face)
        self.flow.invalidate()
        self.updateGeometry()

    def _add(self, face: ChipFace) -> None:
        chip = Chip(face, removable=self._removable)
        chip.opened.connect(self.opened)
        chip.removed.connect(self.removed)
        self.flow.insertWidget(len(self.chips), chip)
        self.chips.append(chip)
        chip.show()

    def _drop(self, place: int) -> None:
        chip = self.chips.pop(place)
        if chip.hasFocus():
            following = self.chips[place:place + 1] or self.chips[-1:]
            if following:
                following[0].setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                chip.focusNextChild()
        self.flow.removeWidget(chip)
        chip.deleteLater()


def face_of(project: Project, entity_id: str, words: str = "", key: str = "") -> ChipFace:
    """Return the face of an entity, or of words where none is named."""
    entity = project.entity(entity_id) if entity_id else None
    if entity is None:
        return ChipFace(key or words, words)
    letter, ink = sign_of(project, entity)
    return ChipFace(key or entity.id, name_of(entity), letter, ink, say(entity.kind) if entity.kind else "")


def sign_of(project: Project, entity: Entity) -> tuple[str, str]:
    """Return the letter of an entity's type and the ink it is drawn in."""
    return sign_of_type(project, entity.type)
