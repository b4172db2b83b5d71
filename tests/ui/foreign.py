"""Show every state in a language that no one speaks; print what is still in English, not mirrored, or not collected
for translators, as JSON.

It is a program of its own because a language is chosen before the first module says anything.
"""

from __future__ import annotations

import getpass
import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from editor import assets, words
from tests.ui.pseudo import PseudoLanguage, is_pseudo

_LANGUAGE = PseudoLanguage()
words.take(_LANGUAGE)

from PySide6.QtCore import Qt  # noqa: E402  # the language is chosen first
from PySide6.QtGui import QKeySequence  # noqa: E402
from PySide6.QtWidgets import QHBoxLayout, QWidget  # noqa: E402

from editor.storage.settings import load_settings  # noqa: E402
from editor.ui.application import make_application, make_window  # noqa: E402
from tests.journeys.hands import Hands  # noqa: E402
from tests.ui.states import STATES, dialogs_of  # noqa: E402
from tests.ui.walking import actions_of, texts_of, widgets_in  # noqa: E402

_UNTRANSLATED = ("Dossier", "Word", "TLP", "English", "Scroll Left", "Scroll Right")
"""Names that stay the same, languages in their own language, and what Qt says itself."""
_BETWEEN = re.compile(r"[“”¶,:·…\d]+")
_QUOTES = re.compile(r"[“”…]+")
_PARAGRAPH = re.compile(r"¶\d+,?")
_ISOLATES = dict.fromkeys((0x2068, 0x2069))
"""What stands between the parts of a text that are a record's: quotation marks, paragraph signs, numbers."""
_FILLED = frozenset({
    "title", "standfirst", "name", "words", "author", "dateline", "url", "file_name", "descriptor", "aliases",
    "description", "who", "note", "context", "shown", "analyst", "made_by", "cue_words", "speaker_words", "derived",
    "addressee_words", "said_where_words",
    "attributed_words", "basis", "origin_group",
    "where_words", "published", "from", "to", "value", "reference", "distribution", "unit", "outcome", "office",
})
"""The fields of records that hold words or days of the analyst's or a source's."""
_CUT, _STRETCH = 12, 2
"""From so many letters a text may be cut; from so many words it may be a stretch of an article."""
_LETTERS = 3
"""Fewer letters are a key or a badge."""


def main(direction: str, home: Path) -> dict[str, list[str]]:
    """Return what is untranslated and what is not mirrored, each with the state it was seen in."""
    application = make_application()
    mirrored = direction == "right to left"
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    found: dict[str, list[str]] = {"untranslated": [], "not mirrored": [], "not collected": []}
    seen: set[str] = set()
    for state in STATES:
        os.environ["DOSSIER_HOME"] = str(home / state.name)
        hands = Hands(make_window(theme="light"))
        hands.window.resize(1440, 900)
        state.reach(hands)
        known = Known(hands)
        for top in dialogs_of(hands.window):
            for text in _texts_of(top):
                if text not in seen and not is_pseudo(text) and not _is_data(text, known):
                    seen.add(text)
                    found["untranslated"].append(f"{state.name}: {text}")
            found["not mirrored"] += [f"{state.name}: {row}" for row in _not_mirrored(top, mirrored)]
        if state.name == "annotate" and _left_of(hands.window.library, hands.window.records) == mirrored:
            found["not mirrored"].append("the library and the records")
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


def _is_data(text: str, known: Known) -> bool:
    """Tell whether a text is a record's words, a key, or a name that stays the same in all languages."""
    plain = _PARAGRAPH.sub("", text.replace("&&", "&").casefold().translate(_ISOLATES))
    ways = ([piece.strip(" ,.:") for piece in between.split(plain)] for between in (_BETWEEN, _QUOTES))
    keys = text.replace(" ", "+")
    is_made_of_data = any(all(known.has(piece) or len(piece) < _LETTERS for piece in pieces) for pieces in ways)
    return (known.has(plain) or is_made_of_data
            or text.startswith(_UNTRANSLATED) or QKeySequence(keys).toString() == keys)


class Known:
    """The words of the open project, in small letters: the whole values of fields that people fill, and its texts."""

    def __init__(self, hands: Hands) -> None:
        project = hands.window.bridge.project
        records = [record for held in project.records.values() for record in held.values()]
        mentions = [mention for held in project.mentions.values() for mention in held.values()]
        recent = [path for found in load_settings().recent for path in (found.path, Path(found.path).name)]
        written = [*_written(msgspec.to_builtins([*records, *mentions])), *recent, getpass.getuser()]
        self._values = {value.casefold() for value in written}
        self._texts = "\n".join(text.words for text in project.texts.values()).casefold()

    def has(self, piece: str) -> bool:
        """Tell whether a text is a whole value, the beginning of one that was cut, or a stretch of an article."""
        return (piece in self._values or (len(piece) > _CUT and any(value.startswith(piece) for value in self._values))
                or (len(piece.split()) >= _STRETCH and piece in self._texts))


def _written(value: object, key: str = "") -> Iterator[str]:
    """Yield the texts in fields that people fill."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _written(inner, name)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _written(inner, key)
    elif isinstance(value, str) and key in _FILLED:
        yield value


def _left_of(one: QWidget, other: QWidget) -> bool:
    return one.mapToGlobal(one.rect().center()).x() < other.mapToGlobal(other.rect().center()).x()


def _not_mirrored(top: QWidget, mirrored: bool) -> Iterator[str]:
    """Yield the rows in sight whose first widget does not stand where reading begins.

    The head of an article follows the article's own direction.
    """
    article = top.findChild(QWidget, "articleView")
    for row in top.findChildren(QHBoxLayout):
        holder = row.parentWidget()
        if article is not None and holder is not None and article.isAncestorOf(holder):
            continue
        items = (row.itemAt(place) for place in range(row.count()))
        seen = [widget for item in items if item and (widget := item.widget()) and widget.isVisibleTo(top)]
        if len(seen) > 1 and (seen[0].x() < seen[-1].x()) == mirrored:
            yield f"{seen[0].objectName()} beside {seen[-1].objectName()}"


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(sys.argv[1], Path(os.environ["DOSSIER_HOME"])), ensure_ascii=False))
