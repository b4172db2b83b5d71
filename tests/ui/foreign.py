"""Show every state in a language that no one speaks; print what is still in English, not mirrored, or not collected
for translators, as JSON.

It is a program of its own because a language is chosen before the first module says anything.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from pathlib import Path

from editor import assets, words
from tests.ui.pseudo import PseudoLanguage, is_pseudo

_LANGUAGE = PseudoLanguage()
words.take(_LANGUAGE)

from PySide6.QtCore import Qt  # noqa: E402  # the language is chosen first
from PySide6.QtGui import QKeySequence  # noqa: E402
from PySide6.QtWidgets import QWidget  # noqa: E402

from editor.storage.settings import load_settings  # noqa: E402
from editor.ui.application import make_application, make_window  # noqa: E402
from tests.journeys.hands import Hands  # noqa: E402
from tests.ui.states import STATES, dialogs_of  # noqa: E402
from tests.ui.walking import actions_of, texts_of, widgets_in  # noqa: E402

_UNTRANSLATED = ("Dossier", "Word", "TLP", "English", "Scroll Left", "Scroll Right")
"""Names that stay the same, languages in their own language, and what Qt says itself."""
_BETWEEN = re.compile(r"[“”¶,:·…\d]+")
"""What stands between the parts of a text that are a record's: quotation marks, paragraph signs, numbers."""
_LETTERS = 3
"""Fewer letters are a key or a badge."""


def main(direction: str) -> dict[str, list[str]]:
    """Return what is untranslated and what is not mirrored, each with the state it was seen in."""
    application = make_application()
    mirrored = direction == "right to left"
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    found: dict[str, list[str]] = {"untranslated": [], "not mirrored": [], "not collected": []}
    seen: set[str] = set()
    for state in STATES:
        os.environ["DOSSIER_HOME"] = tempfile.mkdtemp()
        hands = Hands(make_window(theme="light"))
        hands.window.resize(1440, 900)
        state.reach(hands)
        known = _data_of(hands)
        for top in dialogs_of(hands.window):
            for text in _texts_of(top):
                if text not in seen and not is_pseudo(text) and not _is_data(text, known):
                    seen.add(text)
                    found["untranslated"].append(f"{state.name}: {text}")
        if state.name == "annotate" and not _stands_right(hands, mirrored):
            found["not mirrored"].append(state.name)
        for dialog in dialogs_of(hands.window)[1:]:
            dialog.close()
        hands.leave()
    found["not collected"] = sorted(asked for asked in _LANGUAGE.asked - _collected() if any(map(str.isalpha, asked)))
    return found


def _collected() -> set[str]:
    """Return the sentences that translators get."""
    message = re.compile(r'^msgid (".*"(?:\n".*")*)', re.MULTILINE)
    lines = (re.findall(r'"(.*)"', found) for found in message.findall(assets.read_text("locales/dossier.pot")))
    return {"".join(parts).replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\") for parts in lines}


def _texts_of(top: QWidget) -> list[str]:
    texts = [text for widget in widgets_in(top) for text in texts_of(widget)]
    texts += [action.text() for action in actions_of(top)]
    return [text.strip() for text in texts if text.strip()]


def _is_data(text: str, known: str) -> bool:
    """Tell whether a text is a record's words, a key, or a name that stays the same in all languages."""
    plain = text.replace("&&", "&").casefold()
    pieces = [piece.strip() for piece in _BETWEEN.split(plain)]
    keys = text.replace(" ", "+")
    return (plain in known or all(piece in known or len(piece) < _LETTERS for piece in pieces)
            or text.startswith(_UNTRANSLATED) or QKeySequence(keys).toString() == keys)


def _data_of(hands: Hands) -> str:
    """Return all that the open project says, in small letters."""
    project = hands.window.bridge.project
    records = [str(record) for held in project.records.values() for record in held.values()]
    texts = [text.words for text in project.texts.values()]
    recent = [path for found in load_settings().recent for path in (found.path, Path(found.path).name)]
    return "\n".join([*records, *texts, *recent]).casefold()


def _stands_right(hands: Hands, mirrored: bool) -> bool:
    """Tell whether the library stands where reading begins, and the records at the other side."""
    window = hands.window
    library, records = window.library.mapTo(window, window.library.rect().center()).x(), \
        window.records.mapTo(window, window.records.rect().center()).x()
    return library > records if mirrored else library < records


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(sys.argv[1]), ensure_ascii=False))
