"""Show passages of articles by their paragraph, and go to them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editor.model.edits.fields import shortened
from editor.model.project import Project
from editor.model.records import Anchor, Article
from editor.model.versions import version_number
from editor.ui.bridge import Bridge
from editor.ui.forms.chips import ChipFace, ChipRow
from editor.words import say

_TIP = 300


class PassageChips(ChipRow):
    """Passages as chips of their paragraph numbers, with their words as tips. `chosen` carries where they stand,
    `taken_away` the anchor of one that shall go."""

    chosen = Signal(str, int, int)
    taken_away = Signal(Anchor)

    def __init__(self, bridge: Bridge, *, removable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__("evidenceList", say("Evidence"), removable=removable, parent=parent)
        self._bridge = bridge
        self._anchors: Sequence[Anchor] = ()
        self.opened.connect(self._open)
        self.removed.connect(lambda key: self.taken_away.emit(self._anchors[int(key)]))

    def show_passages(self, anchors: Sequence[Anchor]) -> None:
        """Show these passages."""
        self._anchors = anchors
        self.follow(ChipFace(str(place), paragraph_sign(self._bridge.project, anchor),
                             tip=f"“{shortened(anchor.words, _TIP)}”")
                    for place, anchor in enumerate(anchors))

    def _open(self, key: str) -> None:
        anchor = self._anchors[int(key)]
        self.chosen.emit(anchor.article, anchor.begin, anchor.end)


def paragraph_sign(project: Project, anchor: Anchor) -> str:
    """Return the paragraphs that a passage stands in as `¶5` or `¶9–10`, of an earlier version with its number."""
    first = paragraph_of(project, anchor.article, anchor.begin, anchor.text)
    last = paragraph_of(project, anchor.article, max(anchor.begin, anchor.end - 1), anchor.text)
    sign = f"¶{first}–{last}" if last > first else f"¶{first}" if first else "¶"
    article = project.find(Article, anchor.article)
    if article is not None and article.version(anchor.text) is not None:
        return say("{paragraphs} of version {number}", paragraphs=sign, number=version_number(article, anchor.text))
    return sign


def paragraph_of(project: Project, article_id: str, begin: int, text: str) -> int:
    """Return the number of the paragraph that holds a place of one of the article's texts; 0 where there is none."""
    article = project.find(Article, article_id)
    lines = article.lines_in(text) if article is not None else ()
    place = bisect_right(lines, begin, key=lambda line: line.begin) - 1
    return lines[place].number if place >= 0 else 0
