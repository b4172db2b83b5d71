"""A language that no one speaks: every sentence of the program shows in brackets, accented, and longer."""

from __future__ import annotations

import gettext
import re

_ACCENTED = str.maketrans("aceinosuyzACEINOSUYZ", "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ")
_PLACEHOLDER = re.compile(r"(\{[^}]*\}|<[^>]*>|&\w+;)")
_LONGER = 0.3
"""How much longer translations into German or Finnish are than English, roughly."""


class PseudoLanguage(gettext.NullTranslations):
    """Translations by rule; placeholders and tags stay. `asked` are the sentences that were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def gettext(self, message: str) -> str:
        self.asked.add(message)
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self.asked.add(msgid1)
        return pseudo(msgid1 if n == 1 else msgid2)


def pseudo(sentence: str) -> str:
    """Return the sentence as this language has it."""
    if not sentence.strip():
        return sentence
    parts = _PLACEHOLDER.split(sentence)
    accented = "".join(part if place % 2 else part.translate(_ACCENTED) for place, part in enumerate(parts))
    return f"⟦{accented}{'~' * round(len(sentence) * _LONGER)}⟧"


def is_pseudo(text: str) -> bool:
    """Tell whether a text went through the language; one without letters needs no translation."""
    return "⟦" in text or not any(character.isalpha() for character in text)
