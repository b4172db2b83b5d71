"""Translate a title or a passage: the original, the words in another language, and who answers for them."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from editor.model.edits.translations import translate, translation_of
from editor.model.records import Translation
from editor.model.text import direction
from editor.ui.bridge import Bridge
from editor.ui.card_dialog import CardDialog
from editor.ui.fonts import enlarged, reading_font
from editor.words import say

_SIZE = QSize(520, 460)


class TranslationDialog(CardDialog):
    """One translation. Whichever way the dialog is closed, what was typed is kept, as one step; blank words take the
    translation away.
    """

    def __init__(self, bridge: Bridge, title: str, words: str, original: Translation, parent: QWidget) -> None:
        """Make the dialog for an original: its words, and a translation without words that names it."""
        super().__init__(title, _SIZE, parent)
        self._bridge, self._original = bridge, original
        self.setObjectName("translationDialog")
        held = translation_of(bridge.project, original)
        desk = bridge.desk
        shown = held or msgspec.structs.replace(original, translator=desk.session.author if desk is not None else "")
        self._add_original(words)
        self._words = QPlainTextEdit(shown.words)
        self._words.setObjectName("passageTranslationWords")
        self._words.setAccessibleName(say("Translated words"))
        self._words.setPlaceholderText(say("The words in the language of the briefing"))
        self._words.setFont(reading_font(13.5))
        self._words.setTabChangesFocus(True)
        self.body.addWidget(self._words, 1)
        self._fields = _fields_of(shown)
        self._machine = QCheckBox(say("Translated by a machine"))
        self._machine.setObjectName("passageTranslationMachine")
        self._machine.setChecked(shown.machine)
        self._lay_out()
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        """Close, and keep what was typed."""
        if not self._bridge.is_read_only:
            typed = {name: field.text().strip() for name, field in self._fields.items()}
            self._bridge.submit(translate(msgspec.structs.replace(
                self._original, words=_read(self._words), machine=self._machine.isChecked(), **typed)))
        super().done(result)

    def _add_original(self, words: str) -> None:
        original = QLabel(words)
        original.setObjectName("passageTranslationOriginal")
        original.setAccessibleName(say("Original words, locked"))
        original.setTextFormat(Qt.TextFormat.PlainText)
        original.setWordWrap(True)
        original.setFont(reading_font(13.5))
        right = direction(words) == "rtl"
        original.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(original)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        for field in self._fields.values():
            form.addRow(field.accessibleName(), field)
        form.addRow("", self._machine)
        self.body.addLayout(form)
        done = QPushButton(say("Done"))
        done.setObjectName("translateButton")
        done.setProperty("role", "primary")
        done.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(done)
        self.body.addLayout(row)


def _read(field: QPlainTextEdit) -> str:
    # block by block: toPlainText() turns a no-break space into a space
    document = field.document()
    return "\n".join(document.findBlockByNumber(number).text() for number in range(document.blockCount())).strip()


def _fields_of(shown: Translation) -> dict[str, QLineEdit]:
    labels = {"language": (say("Language"), say("Such as en")), "translator": (say("Translator"), ""),
              "checked_by": (say("Checked by"), say("Nobody yet"))}
    fields = {}
    for name, (label, hint) in labels.items():
        field = QLineEdit(getattr(shown, name))
        field.setObjectName(f"passageTranslation{name.title().replace('_', '')}")
        field.setAccessibleName(label)
        field.setPlaceholderText(hint)
        field.setMinimumWidth(enlarged(160))
        fields[name] = field
    return fields
