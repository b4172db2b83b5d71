"""Type the translation of a quote beside its original: the words, who translated them, who checked them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.briefing.translations import answerable
from editor.model.edits.translations import add_translation, delete_translation, set_translation
from editor.model.records import Quote, Translation
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.elided import ElidedLabel
from editor.ui.fonts import interface_font, reading_font
from editor.ui.forms.fields import TextArea, TextField
from editor.ui.forms.rows import go_to, remove_button, small_button
from editor.ui.forms.segments import Segments
from editor.ui.forms.stored import Write
from editor.words import say

_MACHINE, _PERSON = "machine", "person"


class TranslationCard(QFrame):
    """The first translation of a quote, or nothing while there is none; `add_button` makes one."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._quote, self.translation_id = "", ""
        self.setObjectName("quoteTranslation")
        self.setAccessibleName(say("Translation"))
        self.setProperty("role", "card")
        self.add_button: QPushButton = small_button(say("+ Translation"), "addTranslationButton",
                                                    say("Add a translation of the quote"))
        self.add_button.clicked.connect(self._add)
        self._words = TextArea(bridge, "translationWords", say("Translated words"), plain=True, least=2, most=10)
        self._words.setFont(reading_font(13))
        self._words.setPlaceholderText(say("The words in the language of the briefing"))
        self._language = TextField(bridge, "translationLanguage", say("Language of the translation"))
        self._translator = TextField(bridge, "translationTranslator", say("Translator"))
        self._checker = TextField(bridge, "translationCheckedBy", say("Checked by"))
        for field, hint in ((self._language, say("Language, such as en")), (self._translator, say("Translator")),
                            (self._checker, say("Checked by"))):
            field.setPlaceholderText(hint)
        self._how = Segments(bridge, "translationHow", say("Translated by"),
                             [(_PERSON, say("Person")), (_MACHINE, say("Machine"))])
        self._remove = remove_button("translationRemove", say("Remove the translation"))
        self._remove.clicked.connect(lambda: bridge.submit(delete_translation(self.translation_id)))
        self._told = ElidedLabel("")
        self._told.setFont(interface_font(11.5))
        self._told.setProperty("role", "hint")
        self._lay_out()

    def show_quote(self, quote: Quote) -> None:
        """Show the translation of a quote."""
        self._quote = quote.id
        held = translation_of(self._bridge, quote.id)
        self.translation_id = held.id if held else ""
        self.setVisible(held is not None)
        self.add_button.setVisible(held is None)
        if held is not None:
            self._show(held)

    def _show(self, held: Translation) -> None:
        self._words.follow(held.id, held.words, self._writing(held.id, "words"))
        self._language.follow(held.id, held.language, self._writing(held.id, "language"))
        self._translator.follow(held.id, held.translator, self._writing(held.id, "translator"))
        self._checker.follow(held.id, held.checked_by, self._writing(held.id, "checked_by"))
        self._how.follow(_MACHINE if held.machine else _PERSON,
                         lambda how: set_translation(held.id, machine=how == _MACHINE))
        self._told.setText(answerable(held))

    def _writing(self, translation_id: str, field: str) -> Write:
        def write(words: str) -> MakeEdit:
            return lambda merge: set_translation(translation_id, merge=merge, **{field: words})
        return write

    def _add(self) -> None:
        if self._bridge.submit(add_translation("quote", self._quote)) is not None:
            go_to(self._words)

    def _lay_out(self) -> None:
        column, head, grid = QVBoxLayout(self), QHBoxLayout(), QGridLayout()
        column.setContentsMargins(8, 4, 6, 8)
        column.setSpacing(6)
        head.addWidget(self._told, 1)
        head.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(6)
        for place, field in enumerate((self._how, self._translator, self._language, self._checker)):
            grid.addWidget(field, place // 2, place % 2)
        for column_number in (0, 1):
            grid.setColumnStretch(column_number, 1)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addLayout(grid)


def translation_of(bridge: Bridge, record_id: str) -> Translation | None:
    """Return the first translation of a record itself, or None."""
    return next((held for held in bridge.project.each(Translation) if held.record == record_id and not held.field),
                None)
