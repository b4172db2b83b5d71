"""Give each setting the control of its kind: a choice, a switch, a number, words, a language, or a pipeline."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit, QWidget

from editor import assets
from editor.storage.setting import Setting
from editor.ui.preferences.pipelines import pipeline_choice
from editor.words import DOMAIN, say

Show = Callable[[object], None]
"""Let a control show a value, without telling of it."""


def control_of(setting: Setting, told: Callable[[object], None]) -> tuple[QWidget, Show]:
    """Return the control of a setting, and how it is made to show a value; `told` hears what a person sets."""
    makers: dict[str, Callable[[Setting, Callable[[object], None]], tuple[QWidget, Show]]] = {
        "choice": _choice, "language": _choice, "number": _number, "words": _words, "address": _words,
        "model": _words_or_none, "switch": _switch, "pipeline": pipeline_choice}
    widget, show = makers[setting.kind](setting, told)
    widget.setObjectName(f"{setting.name}Setting")
    widget.setAccessibleName(say(setting.label))
    widget.setAccessibleDescription(say(setting.explanation) if setting.explanation else "")
    return widget, show


def languages() -> tuple[tuple[str, str], ...]:
    """Return the languages that the program can speak: the system's first, then each by its own name."""
    folder = assets.path_of("locales")
    found = sorted(path.parent.parent.name for path in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    named = ((code, QLocale(code).nativeLanguageName() or code) for code in found if code != "en")
    return ("", say("As the system")), ("en", "English"), *named


def _choice(setting: Setting, told: Callable[[object], None]) -> tuple[QWidget, Show]:
    box = QComboBox()
    said = languages() if setting.kind == "language" else [(value, say(words)) for value, words in setting.choices]
    for value, words in said:
        box.addItem(words, value)
    box.activated.connect(lambda place: told(box.itemData(place)))
    return box, lambda value: box.setCurrentIndex(max(0, box.findData(value)))


def _switch(setting: Setting, told: Callable[[object], None]) -> tuple[QWidget, Show]:
    box = QCheckBox()
    box.clicked.connect(told)
    return box, lambda value: box.setChecked(bool(value))


def _number(setting: Setting, told: Callable[[object], None]) -> tuple[QWidget, Show]:
    box = QDoubleSpinBox()
    box.setRange(setting.least, setting.most)
    box.setSingleStep(setting.step)
    box.setDecimals(0 if setting.step == int(setting.step) else 1)
    box.setSuffix(f"\u202F{say(setting.unit)}" if setting.unit else "")
    box.setKeyboardTracking(False)
    box.lineEdit().setTextMargins(8, 0, 0, 0)  # a style sheet's padding does not reach it

    def tell(value: float) -> None:
        told(value if box.decimals() else round(value))

    box.valueChanged.connect(tell)

    def show(value: object) -> None:
        box.blockSignals(True)
        box.setValue(float(str(value)))
        box.blockSignals(False)

    return box, show


def _words(setting: Setting, told: Callable[[object], None]) -> tuple[QWidget, Show]:
    field = QLineEdit()
    field.setMaxLength(200)

    def tell() -> None:
        words = " ".join(field.text().split())
        if words:  # a name cannot be nothing: the old one stays
            told(words)

    field.editingFinished.connect(tell)
    return field, lambda value: field.setText(str(value))


def _words_or_none(setting: Setting, told: Callable[[object], None]) -> tuple[QWidget, Show]:
    field = QLineEdit()
    field.setMaxLength(200)
    field.editingFinished.connect(lambda: told(" ".join(field.text().split())))
    return field, lambda value: field.setText(str(value))
