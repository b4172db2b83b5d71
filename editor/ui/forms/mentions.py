"""List where an entity is mentioned: each mention between the words around it, article by article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from editor.model.change import Change, Swap
from editor.model.edits.entities import accept_mention
from editor.model.edits.fields import name_of
from editor.model.edits.mentions import untag_mention
from editor.model.records import Article, Mention, State
from editor.model.scheme import scheme_of
from editor.ui.bridge import Bridge
from editor.ui.concordance import ConcordanceModel, ConcordanceView, Context, Row
from editor.ui.index import Index
from editor.ui.versions.wording import version_called
from editor.words import say

_MOST = 7
_id_in = itemgetter(-1)

_MANY = 100
"""From so many mentions of one change on, they are read anew, once no more follow."""

_VERY_MANY = 2_000
"""From so many mentions on, those of an entity that is shown are read a moment later."""

_REST_MS = 60
"""How long no further part of a large step comes before the mentions are read anew."""

Key = tuple[bool, str, int, int, int, str]
"""Whether a mention stands in another article than the one on the screen, the article, how many versions replaced its
text, its place, and its id; a title has no place."""


class MentionTable(ConcordanceView):
    """The tags of loaded articles that name one entity, by place. `opened` carries where words to go to stand;
    `counted` how many there are. Delete takes a tag away, and on a suggested one A accepts."""

    opened = Signal(str, int, int)
    counted = Signal(int)

    def __init__(self, bridge: Bridge, state: State, name: str, label: str, parent: QWidget | None = None) -> None:
        self.mentions = MentionRows(bridge, state)
        super().__init__(self.mentions, parent)
        self._bridge = bridge
        self.mentions.setParent(self)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.clicked.connect(lambda index: self._open(index.row()))
        self.chosen.connect(lambda _: self._open(self.currentIndex().row()))
        for told in (self.mentions.modelReset, self.mentions.rowsInserted, self.mentions.rowsRemoved):
            told.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the tag away on Delete, accept a suggested one on A."""
        mention = self.mentions.mention_at(self.currentIndex().row())
        if mention is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove(mention)
        elif mention is not None and event.key() == Qt.Key.Key_A and mention.state == "suggested":
            self._bridge.submit(accept_mention(mention.entity, mention.id))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what keys and clicks do."""
        of_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if of_keys else self.indexAt(event.pos())
        mention = self.mentions.mention_at(index.row())
        if mention is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(say("Go to the words")).triggered.connect(lambda: self._open(index.row()))
        if mention.state == "suggested":
            menu.addAction(say("Accept")).triggered.connect(
                lambda: self._bridge.submit(accept_mention(mention.entity, mention.id)))
        menu.addAction(say("Remove tag")).triggered.connect(lambda: self._remove(mention))
        place = self.visualRect(index).center() if of_keys else event.pos()
        menu.popup(self.viewport().mapToGlobal(QPoint(place)))

    def _open(self, line: int) -> None:
        if (mention := self.mentions.mention_at(line)) is not None:
            self.opened.emit(mention.article, mention.begin, mention.end)

    def _remove(self, mention: Mention) -> None:
        """Take a tag away, and bring the keys to the next one, or on where there is none."""
        line = self.currentIndex().row()
        if self._bridge.submit(untag_mention(mention.id)) is None:
            return
        left = self.mentions.rowCount()
        following = next((at for at in (line, line - 1, line + 1) if self.mentions.mention_at(at)), -1) if left else -1
        if following >= 0:
            self.setCurrentIndex(self.mentions.index(following))

    def _fit(self) -> None:
        count = self.mentions.rowCount()
        if not count and self.hasFocus():
            self.focusNextChild()
        self.setFixedHeight(max(1, min(count, _MOST)) * self.row_height + 4)
        self.setVisible(count > 0)
        self.counted.emit(self.mentions.count)


class MentionRows(ConcordanceModel):
    """The tags of one state that name one entity, kept up by changes; it keeps places, never records.

    Those of the article on the screen stand first, and what stands on earlier versions after the others, under the name
    of the version. Those of other articles follow, each article under its title, when all shall be seen.
    """

    def __init__(self, bridge: Bridge, state: State, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._bridge = bridge
        self._state = state
        self._entity, self._article = "", ""
        self._ids: frozenset[str] = frozenset()
        self._everywhere = False
        self._keys: list[Key] = []
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._read)
        bridge.opened.connect(lambda: self.show_entity("", ""))
        bridge.changed.connect(self._follow)
        bridge.loaded.connect(lambda _: self._read())

    def show_entity(self, entity_id: str, article_id: str, *, everywhere: bool = False) -> None:
        """Show the mentions of an entity in an article, or in all articles that are loaded."""
        self._entity, self._article, self._everywhere = entity_id, article_id, everywhere
        if self._names_very_many():
            self._ids = frozenset(self._bridge.project.ids_of(entity_id))
            self._put([])
            self._rest.start()
        else:
            self._read()

    @property
    def entity(self) -> str:
        """Return the entity whose mentions are shown, or blank."""
        return self._entity

    @property
    def count(self) -> int:
        """Return how many mentions are shown, titles aside."""
        return sum(map(bool, map(_id_in, self._keys)))

    @property
    def ids(self) -> list[str]:
        """Return the ids of the mentions that are shown."""
        return [key[-1] for key in self._keys if key[-1]]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many lines there are, titles included."""
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def row_at(self, line: int) -> Row | None:
        """Return what a line shows, None for a title and outside."""
        mention = self.mention_at(line)
        if mention is None:
            return None
        project = self._bridge.project
        article, text = project.get(Article, mention.article), project.texts.get(mention.text)
        nature = scheme_of(project).entity_type(mention.type).look
        return Context(article, text.words if text else "", mention.text).row(
            mention.begin, mention.end, nature, "suggested" if mention.state == "suggested" else "linked")

    def title_at(self, line: int) -> str:
        """Return the title of an article, or the name of an earlier version, on its line; blank for a mention and
        outside.
        """
        if not 0 <= line < len(self._keys) or self._keys[line][-1]:
            return ""
        _, article_id, replaced, *_ = self._keys[line]
        article = self._bridge.project.find(Article, article_id)
        if article is None or replaced >= len(article.texts):
            return ""
        return version_called(article, article.texts[-1 - replaced]) if replaced else name_of(article)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words, and for screen readers the paragraph with the words around them."""
        if role == Qt.ItemDataRole.AccessibleTextRole and (row := self.row_at(index.row())) is not None:
            return spoken_row(row)
        return super().data(index, role)

    def mention_at(self, line: int) -> Mention | None:
        """Return the mention on a line."""
        if not 0 <= line < len(self._keys):
            return None
        _, article, *_, mention = self._keys[line]
        return self._bridge.project.mentions_of(article).get(mention)

    def _read(self) -> None:
        self._rest.stop()
        project = self._bridge.project
        self._ids = frozenset(project.ids_of(self._entity)) if self._entity else frozenset()
        found = (project.mentions_of(article)[mention] for named in self._ids  # in no order: they are sorted once
                 for mention, article in project.mentions_by_entity.get(named, {}).items())
        here, state, anywhere = self._article, self._state, self._everywhere
        keys = [self._key(mention) for mention in found
                if mention.state == state and (anywhere or mention.article == here)]
        first = {key[:3]: key for key in keys}  # one of each text
        self._put(sorted({*keys, *(title for key in first.values() for title in _titles_of(key))}))

    def _put(self, keys: list[Key]) -> None:
        self.beginResetModel()
        self._keys = keys
        self.endResetModel()

    def _names_very_many(self) -> bool:
        project = self._bridge.project
        named = (project.mentions_by_entity.get(entity, ()) for entity in project.ids_of(self._entity))
        return sum(map(len, named)) > _VERY_MANY

    def _fits(self, mention: object) -> bool:
        return (isinstance(mention, Mention) and mention.entity in self._ids and mention.state == self._state
                and (self._everywhere or mention.article == self._article))

    def _key(self, mention: Mention) -> Key:
        article = self._bridge.project.find(Article, mention.article)
        texts = article.texts if article is not None else ()
        replaced = len(texts) - 1 - texts.index(mention.text) if mention.text in texts else 0
        return (mention.article != self._article, mention.article, replaced, mention.begin, mention.end, mention.id)

    def _follow(self, change: Change) -> None:
        if not self._entity:
            return
        touching = [swap for swap in change.swaps if isinstance(swap.record, Mention)
                    and (self._fits(swap.before) or self._fits(swap.after))]
        is_redirected = any(swap.kind == "entity" for swap in change.swaps) and self._ids != frozenset(
            self._bridge.project.ids_of(self._entity))
        if is_redirected:
            self._read()
            return
        if len(touching) > _MANY or self._rest.isActive() or any(map(_brings_version, change.swaps)):
            self._rest.start()
            return
        for swap in touching:
            if isinstance(swap.before, Mention):
                self._remove(self._key(swap.before))
            if isinstance(swap.after, Mention) and self._fits(swap.after):
                self._insert(self._key(swap.after))

    def _remove(self, key: Key) -> None:
        line = bisect_left(self._keys, key)
        if self._keys[line:line + 1] != [key]:
            return
        first = line
        while self._is_alone_under_title(first, line):
            first -= 1
        self.beginRemoveRows(QModelIndex(), first, line)
        del self._keys[first:line + 1]
        self.endRemoveRows()

    def _is_alone_under_title(self, first: int, line: int) -> bool:
        """Tell whether nothing but lines first to last stands under the title before them."""
        if first == 0 or self._keys[first - 1][-1]:
            return False
        title, following = self._keys[first - 1], self._keys[line + 1:line + 2]
        shared = 3 if title[2] else 2
        return not following or following[0][:shared] != title[:shared]

    def _insert(self, key: Key) -> None:
        line = bisect_left(self._keys, key)
        if self._keys[line:line + 1] == [key]:
            return  # the form has read it already: a redo brings the entity back together with its tags
        titles = [title for title in _titles_of(key)
                  if self._keys[(at := bisect_left(self._keys, title)):at + 1] != [title]]
        self.beginInsertRows(QModelIndex(), line, line + len(titles))
        self._keys[line:line] = [*titles, key]
        self.endInsertRows()


def _titles_of(key: Key) -> Iterator[Key]:
    """Yield the keys of the titles that a mention in another article, or on an earlier version, stands under."""
    is_elsewhere, article, replaced, *_ = key
    if is_elsewhere:
        yield True, article, 0, -1, -1, ""
    if replaced:
        yield is_elsewhere, article, replaced, -1, -1, ""


def _brings_version(swap: Swap) -> bool:
    """Tell whether an article has other texts now, so that what stands on one is replaced, or is no more."""
    before, after = swap.before, swap.after
    return isinstance(before, Article) and isinstance(after, Article) and before.texts != after.texts


def spoken_row(row: Row) -> str:
    """Return a mention as it is heard: its paragraph, and the words around it."""
    return say("paragraph {number}: {words}", number=row.number, words=f"{row.before}{row.words}{row.after}")
