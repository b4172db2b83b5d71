"""Connect the tour of the sample with the window: where each card leads, and what a person does instead of Next."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from editor import workspace
from editor.storage.settings import change_settings, load_settings
from editor.ui.panes import Panes, give_keys_back
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.words import say

if TYPE_CHECKING:
    from editor.ui.tour.stops import StopName
    from editor.ui.tour.tour import Tour
    from editor.ui.tour.way import Way


class TourWiring(QObject):
    """The tour begins by its command, and by itself when the sample opens, until a person has ended it."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        self._way: Way | None = None
        self._tour: Tour | None = None
        self._keys_before: QWidget | None = None
        connect(window.commands, {"tour": self._ask, "export word": lambda: self._reach("export")})
        window.bridge.opened.connect(self._offer)
        window.bridge.about_to_close.connect(self._leave)
        window.briefing_made.connect(lambda page: page.evidence_chosen.connect(self._follow_chip))

    def _offer(self) -> None:
        """Begin with the sample that has just been opened, unless the tour was ended before."""
        if self._window.leads_newcomers and not load_settings().tour_ended and self._has_sample():
            QTimer.singleShot(0, self, self._begin)  # once the window shows the project

    def _ask(self) -> None:
        """Begin, in the sample, which is opened where another project is open."""
        if not self._has_sample():
            self._window.projects.open_sample()
        if self._has_sample():
            self._begin()

    def _has_sample(self) -> bool:
        return workspace.is_sample(self._window.bridge.project)

    def _begin(self) -> None:
        from editor.ui.tour.sights import Sights  # these know the briefing's text, which no first window needs
        from editor.ui.tour.stops import stops
        from editor.ui.tour.way import note_on, way_through
        project = self._window.bridge.project
        way = way_through(project)
        if way is None or not self._window.bridge.load(way.words.article):
            self._window.bridge.refused.emit(say(
                "The tour was not shown: no sentence of the sample’s briefings cites words of an article any more. "
                "Undo what was changed in them."))
            return
        self._way, self._keys_before = way, QApplication.focusWidget()
        self._made().begin(stops(note_on(project, way.words)), Sights(self._window, way).place_of)

    def _made(self) -> Tour:
        from editor.ui.tour.tour import Tour
        if self._tour is None:
            self._tour = Tour(self._window)
            self._tour.led.connect(self._lead)
            self._tour.ended.connect(_end_for_good)
            self._tour.left.connect(self._give_keys_back)
        return self._tour

    def _lead(self, name: StopName) -> None:
        leads: dict[StopName, Callable[[Way], object]] = {
            "sentence": self._lead_to_sentence, "chip": lambda _: self._panes.show_briefing(),
            "words": self._lead_to_words, "source": self._lead_to_source}
        if self._way is not None and name in leads:
            leads[name](self._way)

    def _lead_to_sentence(self, way: Way) -> None:
        if self._panes.is_focused:
            self._window.commands.action("focus").trigger()
        self._panes.go_to_briefing()
        self._window.briefing.toolbar.switch.choose(way.briefing)
        self._window.briefing.manuscript.work_on(way.statement)
        self._window.briefing.manuscript.show_caret()

    def _lead_to_words(self, way: Way) -> None:
        self._panes.stand_beside()
        self._window.reading.show_evidence(way.words.article, way.words.begin, way.words.end)

    def _lead_to_source(self, way: Way) -> None:
        self._panes.stand_beside()
        if self._window.reading.article != way.words.article:
            self._window.reading.show_article(way.words.article)
        bar = self._window.view.verticalScrollBar()
        bar.setValue(bar.minimum())

    def _follow_chip(self, article: str, begin: int, end: int) -> None:
        words = self._way.words if self._way is not None else None
        if words is not None and (article, begin, end) == (words.article, words.begin, words.end):
            self._reach("words")

    def _reach(self, name: StopName) -> None:
        if self._tour is not None:
            self._tour.reach(name)

    def _leave(self) -> None:
        if self._tour is not None:
            self._tour.leave()

    def _give_keys_back(self, had_keys: bool) -> None:
        """Let what had the keys before the tour have them again, or where that is out of sight what is shown."""
        before, window = self._keys_before, self._window
        self._keys_before = None
        if not had_keys:
            return
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        else:
            give_keys_back(window)


def _end_for_good() -> None:
    with suppress(OSError):  # it begins once more with the next start
        change_settings(tour_ended=True)
