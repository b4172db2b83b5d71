"""Turn any words into characters that XML and Word take, and tell which way they run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from editor.briefing.printable import on_one_line, printable

_RIGHT_TO_LEFT = "\u200f\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff"
_ANY_RIGHT_TO_LEFT = re.compile(f"[{_RIGHT_TO_LEFT}]")
_LETTER = re.compile(r"[^\W\d_]")
_STRETCH = re.compile(f"[{_RIGHT_TO_LEFT}](?:[\\W\\d_{_RIGHT_TO_LEFT}]*[{_RIGHT_TO_LEFT}])?")
_UNUSUAL = re.compile(
    f'[\x00-\x1f&<>"\u0085\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff{_RIGHT_TO_LEFT}]')
_UNUSUAL_ASCII = re.compile('[\x00-\x1f&<>"]')
_HEBREW = re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]")


def is_ordinary(words: str) -> bool:
    """Tell whether words can stand in a document as they are: nothing to replace, to escape, to break or to turn."""
    # Nearly all words are plain ASCII, and a small class of characters is looked for in half the time.
    return (_UNUSUAL_ASCII if words.isascii() else _UNUSUAL).search(words) is None


def safe(words: str) -> str:
    """Return the words with line ends as LF and nothing that a document cannot hold."""
    if is_ordinary(words):
        return words
    return printable(words)


def escape(words: str) -> str:
    """Return safe words as the content of an XML element or of an attribute in double quotes."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def attribute(words: str) -> str:
    """Return any words as the value of an XML attribute, on one line."""
    return escape(on_one_line(words))


def runs_right_to_left(words: Iterable[str]) -> bool:
    """Tell whether a paragraph of these words runs from right to left: its first letter decides (UAX 9, rule P2)."""
    for part in words:
        if letter := _LETTER.search(part):
            return _ANY_RIGHT_TO_LEFT.match(letter.group()) is not None
    return False


def stretches(words: str) -> Iterator[tuple[str, bool]]:
    """Yield the words cut where their direction changes, each with whether it runs from right to left."""
    if words.isascii() or _ANY_RIGHT_TO_LEFT.search(words) is None:
        yield words, False
        return
    end = 0
    for found in _STRETCH.finditer(words):
        if found.start() > end:
            yield words[end:found.start()], False
        yield found.group(), True
        end = found.end()
    if end < len(words):
        yield words[end:], False


def script_language(words: str) -> str:
    """Return the language tag to give words that run from right to left and whose language nobody stated."""
    return "he-IL" if _HEBREW.search(words) else "ar-SA"
