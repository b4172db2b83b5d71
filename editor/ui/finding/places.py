"""Look for the places of one entity in all articles, and keep what was found up with every change."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from editor.model.change import Change
from editor.model.records import Article, Entity, Mention, Record
from editor.ui.bridge import Bridge
from editor.ui.concordance.rows import Row
from editor.ui.finding.scan import Scan


class Places(QObject):
    """The places of one entity at a time, as rows by article. `found` carries an article with its rows, again when they
    have changed; `ended` that all was looked through, but for so many articles that could not be read; `left` that the
    entity is no more, or is called otherwise now.
    """

    found = Signal(str, list)
    ended = Signal(int)
    left = Signal()

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._scan: Scan | None = None
        self._second: Scan | None = None
        self._touched: dict[str, None] = {}
        self.rows: dict[str, list[Row]] = {}
        self.unread = 0
        self.is_over = False
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._look_again)
        bridge.about_to_close.connect(self._leave)

    @property
    def entity(self) -> str:
        """Return the entity that is looked for, or blank."""
        return self._scan.entity.id if self._scan else ""

    @property
    def first(self) -> str:
        """Return the article that was looked through before the others, or blank."""
        return self._scan.first if self._scan else ""

    @property
    def is_stale(self) -> bool:
        """Tell whether articles have changed and are not looked through again yet."""
        return bool(self._touched)

    def begin(self, entity_id: str, article: str) -> None:
        """Look for another entity once the hands rest, in an article before all others."""
        self.stop()
        project, desk = self._bridge.project, self._bridge.desk
        entity = project.entity(entity_id)
        if desk is None or entity is None:
            return
        self._scan = Scan(desk, entity, article if project.is_loaded(article) else "", self)
        self._scan.found.connect(self._take)
        self._scan.ended.connect(self._end)
        self._scan.start()

    def start_now(self) -> None:
        """Look at once: a person waits."""
        if self._scan is not None:
            self._scan.start_now()

    def stop(self) -> None:
        """Look for nothing, and forget what was found."""
        self._again.stop()
        for scan in (self._scan, self._second):
            if scan is not None:
                scan.stop()
        self._scan = self._second = None
        self.rows, self._touched = {}, {}
        self.unread, self.is_over = 0, False

    def keep_up(self, change: Change) -> None:
        """Look again at the articles that a change touched."""
        if self._scan is None:
            return
        now = self._bridge.project.entity(self.entity)
        if now is None or _names(now) != _names(self._scan.entity):
            self.left.emit()
            return
        for article in touched_by(change):
            if self._bridge.project.find(Article, article) is None:
                self._take(article, [])
            else:
                self._touched[article] = None
        if self._touched:
            self._again.start()

    def _look_again(self) -> None:
        """Look again once all has been looked through; a later change begins this anew."""
        desk, entity = self._bridge.desk, self._bridge.project.entity(self.entity)
        if not self.is_over or desk is None or entity is None:
            return
        if self._second is not None:
            self._second.stop()
        self._second = Scan(desk, entity, "", self, only=tuple(self._touched))
        self._second.found.connect(self._take)
        self._second.ended.connect(self._end_second)
        self._second.start_now()

    def _take(self, article: str, rows: list[Row]) -> None:
        """Take what was found in an article; one that has been deleted since has nothing."""
        if rows and self._bridge.project.find(Article, article) is not None:
            self.rows[article] = rows
        elif self.rows.pop(article, None) is None:
            return
        self.found.emit(article, self.rows.get(article, []))

    def _end(self, unread: int) -> None:
        self.is_over, self.unread = True, unread
        self.ended.emit(unread)
        if self._touched:
            self._again.start()

    def _end_second(self) -> None:
        self._touched.clear()
        if self._second is not None:
            self._second.join()
            self._second = None

    def _leave(self) -> None:
        for scan in (self._scan, self._second):
            if scan is not None:
                scan.join()
        self.stop()


def touched_by(change: Change) -> set[str]:
    """Return the articles whose tags, words or lines a change touched; those that came or went too."""
    articles = {swap.record.article for swap in change.swaps if isinstance(swap.record, Mention)}
    for swap in change.swaps:
        if isinstance(swap.record, Article) and _words_of(swap.before) != _words_of(swap.after):
            articles.add(swap.id)
    return articles


def _words_of(record: Record | None) -> object:
    return (record.texts, record.lines) if isinstance(record, Article) else None


def _names(entity: Entity) -> tuple[str, ...]:
    return (entity.id, entity.name, *entity.aliases)
