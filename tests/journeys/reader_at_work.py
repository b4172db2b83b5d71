"""An analyst at the window who tags an article to a gold standard, with keys and mouse that are counted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QScrollArea, QWidget

from editor.model.records import Article, Event, Mention, Quote
from editor.model.scheme import scheme_of
from editor.ui.article import ArticleView
from editor.ui.forms.chips import Chip
from editor.ui.tagging.rows import ChoiceRow
from tests.journeys.gold import GoldEvent, GoldMention, GoldQuote
from tests.journeys.hands import CONTROL, NONE, Hands

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_DIGITS = (Qt.Key.Key_Return, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)
_FEW = 20
"""Letters that are worth going over one by one."""
_POPOVER = 170
"""Milliseconds until the popover stands open."""
_LOOKING = 450
"""Milliseconds after which what is typed in a list is looked for anew."""


class Reader(Hands):
    """Hands that count: a key press, a click and a drag are one action each; typing words is none."""

    actions = 0

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key."""
        self.actions += 1
        super().key(key, modifiers)

    def click(self, widget: QWidget, *arguments: object, **named: object) -> None:
        """Click on a widget."""
        self.actions += 1
        super().click(widget, *arguments, **named)  # type: ignore[arg-type]  # what the hands take

    @property
    def view(self) -> ArticleView:
        """Return the article."""
        return self.find(ArticleView, "articleView")

    def drag_over(self, begin: int, end: int) -> None:
        """Select a stretch: a drag, a second one by letters where words would be more than it, else by the keys."""
        for modifiers in (NONE, _ALT):
            self.actions += 1
            self.select_stretch(begin, end, modifiers)
            if (self.view.selection.begin, self.view.selection.end) == (begin, end):
                return
        self._put_caret(begin)
        if end - begin <= _FEW:
            for _ in range(end - begin):
                self.key(Qt.Key.Key_Right, _SHIFT)
        else:
            self._reach_to(end)

    def _put_caret(self, place: int) -> None:
        """Click into the first letter, and go before it with the arrows."""
        self.click(self.view.viewport(), self.place_of(place))
        for _ in range(abs(place - self.view.selection.end)):
            self.key(Qt.Key.Key_Right if self.view.selection.end < place else Qt.Key.Key_Left)

    def _reach_to(self, end: int) -> None:
        """Bring the end into sight and click there with Shift."""
        self.view.reveal(end - 1, end)
        self.let_come_to_rest()
        self.click(self.view.viewport(), self.place_of(end, after=False), modifiers=_SHIFT)

    def tag(self, gold: GoldMention, known: dict[str, str]) -> None:
        """Tag words: link them to the entity where it is offered, else look for it, or make it with its letter."""
        self.drag_over(gold.begin, gold.end)
        if not gold.entity or gold.entity not in known:
            self.key(Qt.Key(ord(gold.letter)))
            if gold.entity:
                known[gold.entity] = self._entity_at(gold)
            return
        QTest.qWait(_POPOVER)
        rows = self.find(QFrame, "typePalette").findChildren(ChoiceRow)
        offered = [row.entity for row in rows if row.isVisible()]
        if known[gold.entity] in offered[:len(_DIGITS)]:
            self.key(_DIGITS[offered.index(known[gold.entity])])
        else:
            self._look_for(known[gold.entity])

    def _look_for(self, entity: str) -> None:
        self.key(Qt.Key.Key_Slash)
        self.type(self.window.bridge.project.entity(entity).name)
        self.key(Qt.Key.Key_Return)

    def _entity_at(self, gold: GoldMention) -> str:
        return next(mention.entity for mention in self.mentions() if (mention.begin, mention.end) == (
            gold.begin, gold.end))

    def quote(self, gold: GoldQuote, known: dict[str, str]) -> None:
        """Mark a quote, and name its speaker where it is not the one that was read from the words."""
        self.drag_over(gold.begin, gold.end)
        self.key(Qt.Key.Key_Q)
        made = self.window.bridge.project.each(Quote)[-1]
        if made.speaker != known[gold.speaker]:
            self._name("quoteSpeaker", known[gold.speaker])
        if made.kind != gold.kind:
            self.click(self.find(QWidget, "quoteKind").findChild(QWidget, f"quoteKind{gold.kind.capitalize()}"))

    def event(self, gold: GoldEvent, known: dict[str, str]) -> None:
        """Mark an event by its first sentence, give it the others as evidence, and settle its fields."""
        self.drag_over(*gold.evidence[0])
        self.key(Qt.Key.Key_E)
        for begin, end in gold.evidence[1:]:
            self.drag_over(begin, end)
            self.key(Qt.Key.Key_Return, CONTROL)
        self._title(gold)
        self._choose("eventType", gold.type)
        self._choose("eventStatus", gold.status)
        if self.made.when.from_ != gold.day:
            self._write("eventWhenFrom", gold.day)
        if gold.where and self.made.where != known[gold.where]:
            self._name("eventWhere", known[gold.where])
        if not gold.where and (self.made.where or self.made.where_words):
            self._write("eventWhere", "")
        self._take_part(gold, known)
        self._figures(gold)

    @property
    def made(self) -> Event:
        """Return the newest event."""
        return max(self.window.bridge.project.each(Event), key=lambda event: event.number)

    def mentions(self) -> list[Mention]:
        """Return the tags of the article."""
        project = self.window.bridge.project
        return list(project.mentions_of(project.each(Article)[0].id).values())

    def _title(self, gold: GoldEvent) -> None:
        self._show(self.find(QPlainTextEdit, "eventTitle"))
        self.click(self.find(QPlainTextEdit, "eventTitle"))
        self.key(Qt.Key.Key_A, CONTROL)
        self.type(gold.title)

    def _choose(self, name: str, words: str) -> None:
        """Go to a list with Tab and type what is wanted."""
        self._tab_to(name)
        QTest.qWait(QApplication.keyboardInputInterval() + 1)  # what follows sooner is added to what was typed before
        self.type(words)

    def _tab_to(self, name: str) -> None:
        for _ in range(40):
            self.key(Qt.Key.Key_Tab)
            focus = QApplication.focusWidget()
            if focus is not None and focus.objectName() == name:
                return
        raise AssertionError(name)

    def _write(self, name: str, words: str) -> None:
        field = self.find(QLineEdit, name)
        self._show(field)
        self.click(field)
        self.key(Qt.Key.Key_A, CONTROL)
        if words:
            self.type(words)
        else:
            self.key(Qt.Key.Key_Delete)
        self.key(Qt.Key.Key_Tab)

    def _name(self, field: str, entity: str) -> None:
        picker = self.find(QLineEdit, field)
        self._show(picker)
        self.click(picker)
        self.key(Qt.Key.Key_A, CONTROL)
        self.type(self.window.bridge.project.entity(entity).name)
        self.key(Qt.Key.Key_Return)

    def _take_part(self, gold: GoldEvent, known: dict[str, str]) -> None:
        wanted = {(role, known[entity]) for role, entity in gold.takes_part}
        held = {(role_label(self, one.role), one.entity) for one in self.made.participants}
        for extra in held - wanted:
            self._take_out(extra)
        for role, entity in sorted(wanted - held):
            button = self.find(QPushButton, "addParticipantButton")
            self._show(button)
            self.click(button)
            QTest.qWait(_LOOKING)
            self.key(Qt.Key.Key_Backtab, _SHIFT)  # the caret is in the name
            self.type(role)
            self.key(Qt.Key.Key_Tab)
            self.type(self.window.bridge.project.entity(entity).name)
            self.key(Qt.Key.Key_Return)

    def _take_out(self, extra: tuple[str, str]) -> None:
        """Take out somebody who was proposed and took no part, by the menu of the chip."""
        place = next(place for place, one in enumerate(self.made.participants)
                     if (role_label(self, one.role), one.entity) == extra)
        chips = self.find(QWidget, "eventParticipants").findChildren(Chip)
        chip = next(chip for chip in chips if chip.isVisible() and chip.face.key == str(place))
        self._show(chip)
        self.click(chip, button=Qt.MouseButton.RightButton)
        self.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        self.actions += 1
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, NONE, menu.actionGeometry(menu.actions()[-1]).center())

    def _figures(self, gold: GoldEvent) -> None:
        for number, figure in enumerate(gold.figures, len(self.made.figures) + 1):
            button = self.find(QPushButton, "addFigureButton")
            self._show(button)
            self.click(button)
            for part, words in (("Outcome", figure.outcome), ("Min", figure.low), ("Max", figure.high),
                                ("Words", figure.words)):
                if words:
                    self._write(f"figure{number}{part}", words)

    def _show(self, widget: QWidget) -> None:
        """Let the form scroll until the widget is seen, as a wheel does."""
        parent = widget.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        QTest.qWait(20)


def role_label(reader: Reader, role: str) -> str:
    """Return what a role is called on screen."""
    return scheme_of(reader.window.bridge.project).event_role(role).label
