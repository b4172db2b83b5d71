"""Turn any words into characters that XML and Word take, and tell which way they run.

What cannot stand in a document is replaced so that a reader sees that something stood there:

- characters that XML 1.0 has no place for (most of C0, U+FFFE, U+FFFF) and lone surrogates become U+FFFD;
- so do the overrides U+202D and U+202E, because they make the printed words other than the stored ones;
- other embedding and isolating controls (U+202A to U+202C, U+2066 to U+2069) are left out: a document says the
  direction of its paragraphs and runs itself, and one that is never closed would turn the words after it;
- every line separator (CR LF, CR, LF, VT, FF, U+0085, U+2028, U+2029) becomes a line break of the same paragraph.

The marks U+200E, U+200F and U+061C stay: they turn no other characters round.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_LINE_ENDS = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")
_OUT_OF_PLACE = re.compile("[\x00-\x08\x0e-\x1f\u202d\u202e\ud800-\udfff\ufffe\uffff]")
_TURNING = re.compile("[\u202a-\u202c\u2066-\u2069]")
_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff"
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
    words = _LINE_ENDS.sub("\n", words)
    return _OUT_OF_PLACE.sub("\ufffd", _TURNING.sub("", words))


def escape(words: str) -> str:
    """Return safe words as the content of an XML element or of an attribute in double quotes."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def attribute(words: str) -> str:
    """Return any words as the value of an XML attribute, on one line."""
    return escape(" ".join(safe(words).split()))


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
