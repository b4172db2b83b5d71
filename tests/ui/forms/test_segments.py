"""Values side by side never lie over each other, however little room there is."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QApplication

from editor.ui.bridge import Bridge
from editor.ui.fonts import Weight, interface_font
from editor.ui.forms.segments import Segments

VALUES = [("reported", "Reported"), ("assumption", "Assumption"), ("judgement", "Judgement")]


def shown(segments: Segments, width: int) -> list[str]:
    """Return what is drawn of each value in so many pixels, none of it beyond its own."""
    segments.setFixedWidth(width)  # as in a column that is as narrow as that
    segments.show()
    QApplication.processEvents()
    metrics, drawn = QFontMetricsF(interface_font(12.5, Weight.Medium)), list[str]()
    for value in segments.findChildren(QAbstractButton):
        drawn.append(value.shown())
        assert metrics.horizontalAdvance(drawn[-1]) <= value.width()
    return drawn


def test_values_without_room_are_cut_with_a_sign_of_it_and_told_whole_by_their_tips(qtbot) -> None:
    segments = Segments(Bridge(), "kind", "Kind", VALUES)
    qtbot.addWidget(segments)
    assert shown(segments, 400) == [words for _, words in VALUES]
    cut = shown(segments, 130)
    assert all(words.endswith("…") for words in cut), cut
    assert [value.toolTip() for value in segments.findChildren(QAbstractButton)] == [words for _, words in VALUES]
