"""Connect the find bar, the list of what was found, and the article."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from editor.ui.finding.hits import Hits
from editor.ui.finding.wanted import Wanted
from editor.ui.panes import Panes, give_keys_back
from editor.ui.parts import is_made
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.ui.wiring.writing import writes_briefing
from editor.words import say

_LONGEST = 200
"""How many code points of a selection are looked for; a longer one is no name."""


class FindingWiring(QObject):
    """Finding in the article and in all articles; its widgets are made when they are first wanted."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        connect(window.commands, {
            "find": lambda: self._open(everywhere=False), "find everywhere": lambda: self._open(everywhere=True),
            "find next": lambda: self._step(1), "find previous": lambda: self._step(-1)})
        window.reading.article_shown.connect(self._read)
        window.reading.record_chosen.connect(lambda *_: self._give_way())
        window.records.tab_clicked.connect(self._give_way)
        window.bridge.about_to_close.connect(self._close)

    @property
    def _is_open(self) -> bool:
        return is_made(self._window, "find_bar") and not self._window.find_bar.isHidden()

    def _open(self, *, everywhere: bool) -> None:
        """Ask for words, those selected in the article to begin with; in the briefing, others find."""
        window = self._window
        if not everywhere and writes_briefing(window):
            return
        if window.pages.currentWidget() is not window.article_page:
            if not everywhere:
                window.toast.tell(say("Find looks in the articles. Press Ctrl+1 to read them, or Ctrl+Shift+F to find "
                                      "words in all of them."))
                return
            self._panes.show_article()
        if window.pages.currentWidget() is not window.article_page:
            return  # there is no article
        if not is_made(window, "find_bar"):
            self._make()
        window.toggles.hide()
        window.find_bar.begin(self._selected(), everywhere=everywhere or None)

    def _make(self) -> None:
        window = self._window
        bar, finding, panel = window.find_bar, window.finding, window.found
        column = window.article_page.layout()
        assert isinstance(column, QVBoxLayout), "the page of the article is a column"
        column.insertWidget(0, bar)
        bar.words_changed.connect(self._want)
        bar.step_requested.connect(self._step)
        bar.list_requested.connect(panel.list.begin)
        bar.closed.connect(self._close)
        finding.counted.connect(bar.show_count)
        finding.looked.connect(self._paint)
        finding.listing.connect(panel.wait)
        finding.listed.connect(self._list)
        finding.everywhere.begun.connect(panel.begin)
        finding.everywhere.found.connect(panel.take)
        finding.everywhere.dropped.connect(panel.drop)
        finding.everywhere.ended.connect(lambda more, is_whole: panel.end(more=more, is_whole=is_whole))
        finding.stepped.connect(self._show)
        panel.place_shown.connect(self._point)
        panel.place_chosen.connect(self._go)
        panel.link_requested.connect(self._link_all)
        panel.new_requested.connect(self._tag_all)
        panel.all_requested.connect(lambda: bar.all_articles.setChecked(True))
        panel.other_requested.connect(bar.field.setFocus)
        panel.closed.connect(self._close)

    def _want(self) -> None:
        """Find what the row asks for."""
        window, bar = self._window, self._window.find_bar
        view = window.view
        window.finding.want(Wanted(bar.words, bar.match_case.isChecked(), bar.whole_words.isChecked(),
                                   bar.all_articles.isChecked()), window.reading.article, view.selection.begin)
        if not bar.words.strip():
            self._give_way()
        elif window.records_dock.isVisible():
            window.records.lay_over(window.found)
        if not bar.all_articles.isChecked():  # or the first places in all articles are shown before those in this one
            self._paint()

    def _list(self, hits: Hits | None) -> None:
        """List the places of the article, the one that is shown as the current one."""
        finding, panel = self._window.finding, self._window.found
        panel.show_hits(hits, len(finding.places))
        if hits is not None and finding.current is not None:
            panel.point_at(self._window.reading.article, finding.places[finding.current].begin)

    def _link_all(self) -> None:
        """Link the places that can be, to the entity most of them are linked to."""
        hits = self._window.finding.hits
        if hits is not None and hits.entity is not None and hits.places:
            self._window.everywhere.link_places(hits.entity.id, hits.places)

    def _tag_all(self, kind: str) -> None:
        """Tag the places that can be as a type."""
        hits = self._window.finding.hits
        if hits is not None and hits.places:
            self._window.everywhere.tag_places(kind, hits.places)

    def _step(self, by: int) -> None:
        """Go to the next place or the one before; also after the row was closed, with its last words."""
        window = self._window
        if writes_briefing(window):
            return
        if not is_made(window, "finding") or not window.finding.wanted.words.strip():
            self._open(everywhere=False)
            return
        if window.pages.currentWidget() is not window.article_page:
            self._panes.show_article()
        window.finding.step(by, window.reading.article, self._place(by))

    def _place(self, by: int) -> int:
        """Return where the next place is looked for: at what is shown, or at the caret."""
        window = self._window
        finding, chosen = window.finding, window.view.selection
        if self._is_open and finding.current is not None:
            return finding.places[finding.current].end
        return chosen.end if by > 0 or chosen.begin == chosen.end else chosen.begin

    def _show(self, article: str, begin: int, end: int) -> None:
        """Show a place, in the list too; without the row it is selected."""
        window = self._window
        window.reading.show_passage(article, begin, end)
        window.found.point_at(article, begin)
        if self._is_open:
            self._paint()
        else:
            window.view.select(begin, end)

    def _point(self, article: str, begin: int, end: int) -> None:
        """Show the place of the row that was moved to."""
        self._window.finding.go_to(article, begin)
        self._window.reading.show_passage(article, begin, end)
        self._paint()

    def _go(self, article: str, begin: int, end: int) -> None:
        """Select the place of the row that was entered, and read on there."""
        window = self._window
        window.reading.show_passage(article, begin, end)
        window.view.select(begin, end)
        window.view.setFocus()

    def _paint(self) -> None:
        finding = self._window.finding
        if self._is_open:
            self._window.view.show_found(finding.places, finding.current)

    def _read(self, article: str) -> None:
        if self._is_open:
            self._window.finding.read(article)
            self._paint()

    def _give_way(self) -> None:
        """Let the records be seen; the next words or step list the places again."""
        window = self._window
        if is_made(window, "found") and window.records.panel is window.found:
            window.records.uncover()

    def _close(self) -> None:
        """Put the toggles back, and leave the place that was shown selected."""
        window = self._window
        if not self._is_open:
            return
        here = window.finding.current
        window.finding.rest()
        window.find_bar.hide()
        window.toggles.show()
        self._give_way()
        window.view.show_found((), None)
        if here is not None:
            place = window.finding.places[here]
            window.view.select(place.begin, place.end)
        give_keys_back(window)

    def _selected(self) -> str:
        view = self._window.view
        words = view.words[view.selection.begin:view.selection.end]
        return words if len(words) <= _LONGEST and len(words.splitlines()) == 1 else ""
