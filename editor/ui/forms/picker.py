"""Name an entity in a field: type to find it, keep the words where there is none, or make a new one."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from editor.model.edits.fields import name_of
from editor.model.errors import EditRefused
from editor.model.records import Entity
from editor.ui.badges import badge_width, draw_badge, theme_of
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.forms.candidates import Named, candidates, new_types, same_name, with_new_entity
from editor.ui.forms.chips import sign_of
from editor.ui.forms.fields import TextField
from editor.ui.forms.suggestions import Suggestion, Suggestions
from editor.ui.letters import sign_of_type
from editor.words import say, say_number

Name = Callable[[Named], MakeEdit]
"""From whom a field names to the edit that stores it."""

_CHEVRON = 24


class EntityPicker(TextField):
    """A field that names an entity of certain natures, with its badge before the name.

    Enter takes the best match. What names nobody is kept as words where the record has room for them; elsewhere it
    stays in the field, marked, until it is mended.
    """

    def __init__(self, bridge: Bridge, name: str, label: str, natures: Collection[str], *, keeps_words: bool,
                 plain: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(bridge, name, label, reading=self._canonical, plain=plain, parent=parent)
        self._natures = natures
        self._keeps_words = keeps_words
        self._shown = Named()
        self._settled = ("", Named())
        self._name: Name | None = None
        self._suggestions: Suggestions | None = None
        self.draft.seeks = True
        self.setPlaceholderText(say("Not stated"))
        self.textEdited.connect(self._suggest)
        self.textChanged.connect(self._make_room)

    def show_named(self, holder: str, named: Named, name: Name) -> None:
        """Show whom the holder's record names, unless a name is being typed."""
        self._shown, self._name = named, name
        entity = self.bridge.project.entity(named.entity) if named.entity else None
        text = name_of(entity) if entity else named.words or named.entity
        if not self.draft.is_typing:
            self._settled = (text, named)
        self.follow(holder, text, lambda typed: name(self._named(typed)))
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the suggestions on Down."""
        if event.key() == Qt.Key.Key_Down:
            self._suggest(self.text() if self.text() != self.draft.value else "")
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make room for the sign of the list."""
        super().focusInEvent(event)
        self._make_room()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give that room back to the name."""
        super().focusOutEvent(event)
        self._make_room()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the suggestions where the field shows that it has some."""
        if self._shows_list() and event.position().x() >= self.width() - _CHEVRON:
            self._suggest("")
        else:
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, the badge of the entity, and the sign that there is a list."""
        super().paintEvent(event)
        theme, middle = theme_of(QGuiApplication.palette()), self.height() / 2  # a plain field has a clear ground
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if (entity := self._entity()) is not None:
            draw_badge(painter, QPointF(7, middle), sign_of(self.bridge.project, entity)[0], theme,
                       sign_of(self.bridge.project, entity)[1])
        if self._shows_list():
            painter.setPen(QPen(theme["text2"], 1.4))
            tip = QPointF(self.width() - _CHEVRON / 2 - 2, middle + 2)
            painter.drawPolyline([tip + QPointF(-3.5, -3.5), tip, tip + QPointF(3.5, -3.5)])
        painter.end()

    def _entity(self) -> Entity | None:
        """Return the entity that the field shows, while it shows it and not what is being typed."""
        if not self._shown.entity or self.text() != self.draft.value:
            return None
        return self.bridge.project.entity(self._shown.entity)

    def _make_room(self) -> None:
        entity = self._entity()
        badge = round(badge_width(sign_of(self.bridge.project, entity)[0])) if entity else -1
        self.setTextMargins(badge + 1, 0, _CHEVRON - 6 if self._shows_list() else 0, 0)

    def _shows_list(self) -> bool:
        """Tell whether the field shows that it has a list; a plain one does while it has the keys."""
        return not self.property("plain") or self.hasFocus()

    def _canonical(self, text: str) -> str:
        """Return the name of the entity that the text names, else the text where words can be kept."""
        words = text.strip()
        if not words or words == self.draft.value:
            return words
        entity = same_name(self.bridge.project, words, self._natures)
        if entity is None and not self._keeps_words:
            raise EditRefused(say("No entity is called “{words}”. Choose one from the list, or make a new one.",
                                  words=words))
        return name_of(entity) if entity else words

    def _named(self, text: str) -> Named:
        if text == self._settled[0]:
            return self._settled[1]
        entity = same_name(self.bridge.project, text, self._natures)
        return Named(entity=entity.id) if entity else Named(words=text)

    def _suggest(self, text: str) -> None:
        if self._suggestions is None:
            self._suggestions = Suggestions(self)
        found = [self._of_entity(entity) for entity in candidates(self.bridge.project, text, self._natures)]
        found += self.more(text)
        others = self._of_words(text.strip()) if text.strip() else []
        is_certain = bool(found) or (bool(others) and self._keeps_words)
        self._suggestions.offer([*found, *others], 0 if text.strip() and is_certain else -1)

    def more(self, text: str) -> list[Suggestion]:
        """Return what else than entities may be meant by the text; a field for more than entities has some."""
        return []

    def keeper(self, words: str) -> Callable[[], None]:
        """Return what keeps words in the place of an entity."""
        return lambda: self._choose(words, Named(words=words))

    def _of_entity(self, entity: Entity) -> Suggestion:
        count = self.bridge.project.tally(entity.id)
        tally = say("suggested") if entity.state == "suggested" else (
            say_number("{count} mention", "{count} mentions", count) if count else "")
        after = ", ".join(part for part in (say(entity.kind) if entity.kind else "", tally) if part)
        letter, ink = sign_of(self.bridge.project, entity)
        return Suggestion(name_of(entity), lambda: self._choose(name_of(entity), Named(entity=entity.id)),
                          after, letter, ink)

    def _of_words(self, words: str) -> list[Suggestion]:
        rows = []
        if self._keeps_words and same_name(self.bridge.project, words, self._natures) is None:
            rows.append(Suggestion(say("Keep the words “{words}”", words=words), self.keeper(words)))
        for entity_type in new_types(self.bridge.project, self._natures):
            label = (say("New entity “{name}”", name=words) if entity_type.nature == "other" else
                     say("New {type} “{name}”", type=say(entity_type.label).lower(), name=words))
            letter, ink = sign_of_type(self.bridge.project, entity_type.name)
            rows.append(Suggestion(label, self._maker(words, entity_type.name), badge=letter, ink=ink))
        return rows

    def _choose(self, text: str, named: Named) -> None:
        if self._name is not None:
            self.draft.settle(text, self._name(named))

    def _maker(self, words: str, entity_type: str) -> Callable[[], None]:
        def make() -> None:
            if (name := self._name) is not None:
                self.draft.settle(words, lambda merge: with_new_entity(
                    words, entity_type, lambda entity_id: name(Named(entity=entity_id))(merge)))
        return make
