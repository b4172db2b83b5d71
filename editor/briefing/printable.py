"""Turn any words into characters that a document or a drawing can hold.

What cannot stand there is replaced so that a reader sees that something stood there:

- characters that XML 1.0 has no place for (most of C0, U+FFFE, U+FFFF) and lone surrogates become U+FFFD;
- so do the overrides U+202D and U+202E, because they make the printed words other than the stored ones;
- other embedding and isolating controls (U+202A to U+202C, U+2066 to U+2069) are left out: a document says the
  direction of its paragraphs and runs itself, and one that is never closed would turn the words after it;
- every line separator (CR LF, CR, LF, VT, FF, U+0085, U+2028, U+2029) becomes a line break of the same paragraph.

The marks U+200E, U+200F and U+061C stay: they turn no other characters round.
"""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")
_OUT_OF_PLACE = re.compile("[\x00-\x08\x0e-\x1f\u202d\u202e\ud800-\udfff\ufffe\uffff]")
_TURNING = re.compile("[\u202a-\u202c\u2066-\u2069]")


def printable(words: str) -> str:
    """Return the words with line ends as LF and nothing that a document cannot hold."""
    if words.isprintable():
        return words
    words = _LINE_ENDS.sub("\n", words)
    return _OUT_OF_PLACE.sub("\ufffd", _TURNING.sub("", words))


def on_one_line(words: str) -> str:
    """Return the words as `printable` does, with a blank for each run of white space and none at either end."""
    return " ".join(printable(words).split())
