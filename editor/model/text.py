"""Find graphemes, words and lines around a position of one text, without reading the whole of it.

Positions count Unicode code points. A line ends at LF, CR LF or CR and nowhere else: the other separators of Unicode
stay inside it. Words follow UAX 29, widened for names: a hyphen or apostrophe between letters belongs to the word, and
so does a soft hyphen or zero-width character. In scripts without spaces (Han, Thai and their like) each grapheme is a
word, as UAX 29 has it without a dictionary, so that a selection there is free.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import regex

from editor.model.records import Stretch

_GRAPHEME = regex.compile(r"\X")
# UAX 29 never joins two characters that are both plain (GB999) or of which one is a control (GB4, GB5), CR LF apart.
_CERTAIN_BREAK = regex.compile(
    r"(?r)[\p{GCB=Other}\p{GCB=Control}\r\n][\p{GCB=Other}\p{GCB=Control}\r]|[\p{GCB=Other}\p{GCB=Control}\n]\n"
)

_LONGEST_WORD = 1024  # keeps a line of 200,000 letters fast; a longer run is cut
_LETTER = r"\p{WB=ALetter}\p{WB=Hebrew_Letter}\p{WB=Numeric}\p{WB=ExtendNumLet}\p{WB=Katakana}"
_MARK = r"\p{WB=Extend}\p{WB=ZWJ}"
_UNSEEN = rf"{_MARK}\p{{WB=Format}}\u200B"
_HYPHEN = r"\-\u2010\u2011\uFF0D"
_APOSTROPHE = r"'\u2019\uFF07"
_UNIT = rf"[{_LETTER}][{_MARK}]*+"
_BETWEEN = (
    rf"(?:\.?[{_HYPHEN}{_APOSTROPHE}]|[.\u00B7]"
    r"|(?<=\p{Nd})[,:/\u066B\u066C](?=\p{Nd})"
    r'|(?<=\p{Hebrew})["\u05F4](?=\p{Hebrew}))'
)
_TOKEN = regex.compile(
    rf"{_UNIT}(?:[{_UNSEEN}]*(?:{_BETWEEN}[{_UNSEEN}]*)?{_UNIT}){{0,{_LONGEST_WORD}}}+(?:\.(?<=\.\p{{L}}\.))?"
    r"|(?=[\p{L}\p{N}\p{So}])\X"
)
_OUTSIDE_WORDS = regex.compile(rf'(?r)[^{_LETTER}{_UNSEEN}{_HYPHEN}{_APOSTROPHE}.\u00B7,:/\u066B\u066C"\u05F4]')
_LETTER_BACKWARDS = regex.compile(r"(?r)[\p{L}\p{N}\p{So}]")
_POSSESSIVE = regex.compile(rf"(?<=[\p{{L}}\p{{Nd}}.])[{_APOSTROPHE}][sS]$")
_SEEN = regex.compile(r"[^\s\p{Cc}\p{Cf}]")
_SEEN_BACKWARDS = regex.compile(rf"(?r){_SEEN.pattern}")

_LOOK_ALIKES = {
    "'": "\u2018\u2019\u201A\u201B\u2032\u02BC\u02B9\u0060\u00B4\u2039\u203A\u05F3",
    '"': "\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB\u300C\u300D\u300E\u300F\u301D\u301E\u301F\u05F4",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63",
    " ": "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\t",
}
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_PLAIN = {ord(other): plain for plain, others in _LOOK_ALIKES.items() for other in others}
_PLAINLY = _FULL_WIDTH | _PLAIN
_PLAINLY_WRITTEN = {chr(code): plain for code, plain in _PLAINLY.items()}
# İ is the only letter whose lower case is two code points; ı and final ς depend on language and place.
_BEFORE_LOWER = _PLAINLY | {ord("İ"): "i"}
_AFTER_LOWER = {ord("ı"): "i", ord("ς"): "σ"}

_ASCII = bytes(range(0x80))

_LINE_END = regex.compile(r"\r\n|\n|\r")
_STRONG = regex.compile(r"[\p{bc=L}\p{bc=R}\p{bc=AL}]")
_RIGHT_TO_LEFT = regex.compile(r"[\p{bc=R}\p{bc=AL}]")


def grapheme_at(words: str, position: int) -> Stretch:
    """Return the grapheme that covers the position; at the end of the text, an empty stretch there."""
    if position >= len(words):
        return Stretch(len(words), len(words))
    certain = _CERTAIN_BREAK.search(words, 0, position + 1)
    begin = end = certain.start() + 1 if certain else 0
    while end <= position:
        begin, end = end, _end_of_grapheme(words, end)
    return Stretch(begin, end)


def next_grapheme(words: str, position: int) -> int:
    """Return the first grapheme boundary after the position, or the end of the text."""
    return grapheme_at(words, position).end


def previous_grapheme(words: str, position: int) -> int:
    """Return the last grapheme boundary before the position, or 0."""
    return grapheme_at(words, position - 1).begin if position > 0 else 0


def snap_to_graphemes(words: str, begin: int, end: int) -> Stretch:
    """Return the shortest stretch that covers the code points and splits no grapheme; an empty one stays empty."""
    start = grapheme_at(words, begin).begin
    return Stretch(start, grapheme_at(words, end - 1).end if end > begin else start)


def word_at(words: str, position: int) -> Stretch:
    """Return the word that covers the position or, failing that, ends there; an empty stretch where there is none."""
    found = Stretch(position, position)
    for token in _words_from(words, max(position - 1, 0)):
        if token.begin > position:
            break
        if token.end >= position:
            found = token
    return found


def word_after(words: str, position: int) -> Stretch | None:
    """Return the first word that begins at or after the position."""
    return next((token for token in _words_from(words, position) if token.begin >= position), None)


def word_before(words: str, position: int) -> Stretch | None:
    """Return the last word that ends at or before the position."""
    while (letter := _LETTER_BACKWARDS.search(words, 0, position)) is not None:
        token = _covering_word(words, letter.start())
        if token.end <= position:
            return token
        position = token.begin
    return None


def snap_to_words(words: str, begin: int, end: int) -> Stretch:
    """Return the stretch widened to whole words, without outer spaces and unseen characters.

    A possessive `'s` is taken only where the stretch reaches into it. Nothing but spaces gives an empty stretch at
    `begin`.
    """
    inner = without_outer_spaces(words, begin, end)
    if inner.begin == inner.end:
        return Stretch(begin, begin)
    first, last = _covering_word(words, inner.begin), _covering_word(words, inner.end - 1)
    name = without_possessive(words, last.begin, last.end)
    return snap_to_graphemes(words, first.begin, name.end if inner.end <= name.end else last.end)


def without_outer_spaces(words: str, begin: int, end: int) -> Stretch:
    """Return the stretch without the spaces, controls and unseen characters at its ends, whole graphemes at a time."""
    first = _SEEN.search(words, begin, end)
    last = _last_seen(words, end)
    if first is None or last is None:
        return Stretch(begin, begin)
    return Stretch(first.start(), min(end, grapheme_at(words, last).end))


def without_possessive(words: str, begin: int, end: int) -> Stretch:
    """Return the stretch without a possessive `'s` at its end."""
    suffix = _POSSESSIVE.search(words, max(begin, end - 2), end)
    return Stretch(begin, suffix.start() if suffix and suffix.start() > begin else end)


def lines_of(words: str) -> Iterator[Stretch]:
    """Yield every line, blank ones too, without its line end."""
    begin = 0
    for line_end in _LINE_END.finditer(words):
        yield Stretch(begin, line_end.start())
        begin = line_end.end()
    yield Stretch(begin, len(words))


def paragraph_at(words: str, position: int) -> Stretch:
    """Return the line that holds the position, without its line end."""
    begin = max(words.rfind("\n", 0, position), words.rfind("\r", 0, position)) + 1
    line_end = _LINE_END.search(words, position)
    if line_end and line_end.start() < begin:  # the position stands between CR and LF
        return Stretch(begin, begin)
    return Stretch(begin, line_end.start() if line_end else len(words))


def has_words(words: str) -> bool:
    """Tell whether anything can be seen in the words: more than spaces, controls and zero-width characters."""
    return _SEEN.search(words) is not None


def direction(words: str) -> Literal["ltr", "rtl"]:
    """Return the direction of the first strong character (UAX 9, P2 and P3); left to right where there is none."""
    strong = _STRONG.search(words)
    return "rtl" if strong and _RIGHT_TO_LEFT.match(strong[0]) else "ltr"


def fold(words: str) -> str:
    """Return the words as look-ups compare them, one code point for each, so that offsets stay what they were.

    Case, apostrophes, quotation marks, dashes, spaces and full-width forms are folded. Line ends stay, and so does ß,
    since ss is two code points.
    """
    return words.translate(_BEFORE_LOWER).lower().translate(_AFTER_LOWER)


def plain(words: str) -> str:
    """Return the words as `fold` does, but with their capitals."""
    if "\t" in words:
        words = words.replace("\t", " ")
    for other in beyond_ascii(words) & _PLAINLY_WRITTEN.keys():  # a few of them: faster than asking for each letter
        words = words.replace(other, _PLAINLY_WRITTEN[other])
    return words


def beyond_ascii(words: str) -> set[str]:
    """Return which code points the words hold that are not ASCII."""
    if words.isascii():
        return set()
    # a set of a megabyte of words takes five times as long
    return set(words.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass"))


def _end_of_grapheme(words: str, begin: int) -> int:
    grapheme = _GRAPHEME.match(words, begin)
    assert grapheme is not None, "a grapheme holds at least one code point"
    return grapheme.end()


def _words_from(words: str, position: int) -> Iterator[Stretch]:
    """Yield the words from the one that covers the position, or the first after it."""
    earliest = max(0, position - _LONGEST_WORD)
    outside = _OUTSIDE_WORDS.search(words, earliest, position + 1)
    start = grapheme_at(words, outside.start() if outside else earliest).begin
    for token in _TOKEN.finditer(words, start):
        if token.end() > position:
            yield Stretch(token.start(), token.end())


def _covering_word(words: str, position: int) -> Stretch:
    """Return the word over the position, or its grapheme where that is no part of a word."""
    for token in _words_from(words, position):
        return token if token.begin <= position else grapheme_at(words, position)
    return grapheme_at(words, position)


def _last_seen(words: str, end: int) -> int | None:
    seen = _SEEN_BACKWARDS.search(words, 0, end)
    return seen.start() if seen else None
