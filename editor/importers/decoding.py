"""Turn the bytes of a text file into words, and say in one sentence how that was done.

No byte is dropped in silence: what cannot be read becomes U+FFFD and is counted. Line ends stay as they are.
"""

from __future__ import annotations

import codecs

import msgspec
import regex
from charset_normalizer import from_bytes

from editor.importers.binary import refuse_binary, refuse_unreadable
from editor.words import say, say_number

REPLACEMENT = "\ufffd"

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LATIN = ("cp1252", "cp1254", "cp1250")
_OTHER_SCRIPTS = ("cp1256", "cp1251", "cp1253", "cp1255", "koi8_r", "gb18030", "big5", "cp932", "cp949")
_LABELS = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16 (little-endian)",
    "utf-16-be": "UTF-16 (big-endian)",
    "utf-32-le": "UTF-32 (little-endian)",
    "utf-32-be": "UTF-32 (big-endian)",
    "cp1250": "Windows-1250 (Central European)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "cp1252": "Windows-1252 (Western)",
    "cp1253": "Windows-1253 (Greek)",
    "cp1254": "Windows-1254 (Turkish)",
    "cp1255": "Windows-1255 (Hebrew)",
    "cp1256": "Windows-1256 (Arabic)",
    "koi8_r": "KOI8-R (Cyrillic)",
    "gb18030": "GB 18030 (Chinese)",
    "big5": "Big5 (Chinese)",
    "cp932": "Shift JIS (Japanese)",
    "cp949": "Windows-949 (Korean)",
}

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_FEW_CONTROLS = 2
_MOST_CONTROLS_IN_UTF8 = 0.2  # a log with stray NULs passes; UTF-16 and programs do not
_MOST_CONTROLS_IN_A_GUESS = 0.03
_NO_CHARACTER = regex.compile(r"[\p{Cn}\p{Co}\x00-\x08\x0E-\x1A]")
_SIGN_OF_TEXT = regex.compile(r"[\s\x21-\x7E\u3000-\u303F\uFF00-\uFFEF]")
_MULTIBYTE = regex.compile(rb"[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}")
_HIGH_RUN = regex.compile(rb"[\x80-\xFF]{3,}")
_LOW = bytes(range(128))
# What UTF-8 cut in half looks like when it is read as Western text; no word is a lone capital with an accent.
_CUT_IN_HALF = regex.compile(r"ÿþ|þÿ|[âãä][€\u0080-\u00BF‚-‹Œ™š›œžŸŽ]{1,2}|(?<!\p{Lu})[Á-ÖØ-ß](?![\p{L}'’])")
_BEYOND_ASCII = regex.compile(r"[^\x00-\x7F]")


class Decoded(msgspec.Struct, frozen=True):
    """The words of a file and how they were read; `doubtful` where the analyst should look whether they are right."""

    words: str
    encoding: str
    how: str
    doubtful: bool = False


def decode(data: bytes, name: str) -> Decoded:
    """Return the words of a text file. Raises ImportFailed for bytes that are no text, whatever the name says."""
    refuse_binary(data, name)
    decoded = _by_mark(data) or _as_utf8(data) or _as_utf16(data) or _guessed(data) or _as_broken_utf8(data)
    if decoded is None:
        raise refuse_unreadable(name)
    return decoded


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _read(data[len(mark):], encoding, "Read as {encoding}, as the file says of itself.")
    return None


def _as_utf8(data: bytes) -> Decoded | None:
    if _share_of_controls(data) > _MOST_CONTROLS_IN_UTF8 or not _is_valid(data, "utf-8"):
        return None
    return _read(data, "utf-8", "Read as {encoding}.")


def _as_utf16(data: bytes) -> Decoded | None:
    """Read UTF-16 without a mark, told by its empty bytes: each ASCII character has one, on the same side."""
    if 0 not in data or len(data) % 2:
        return None
    signs, encoding = max((_signs_of_text(data, encoding), encoding) for encoding in ("utf-16-le", "utf-16-be"))
    if not signs:
        return None
    return _read(data, encoding, "Read as {encoding}: the file does not say so, but its bytes show it.", doubtful=True)


def _signs_of_text(data: bytes, encoding: str) -> int:
    """Return how many spaces, stops and ASCII characters the bytes hold so read; 0 if they are no text so read."""
    if not _is_valid(data, encoding):
        return 0
    words = data.decode(encoding)
    is_text = len(_NO_CHARACTER.findall(words)) * 100 <= len(words)
    return len(_SIGN_OF_TEXT.findall(words)) if is_text else 0


def _guessed(data: bytes) -> Decoded | None:
    if _share_of_controls(data) > _MOST_CONTROLS_IN_A_GUESS or _is_mostly_utf8(data):
        return None
    runs = sum(len(run) for run in _HIGH_RUN.findall(data))
    is_western = runs * 2 <= len(data.translate(None, _LOW))
    encoding = _latin_encoding(data) if is_western else _likeliest(data, _OTHER_SCRIPTS)
    if encoding is None:
        return None
    return _read(data, encoding, (
        "Read as {encoding}: a guess, for the file does not say. Check that the words look right; if not, "
        "save the file as UTF-8 in the program it comes from and import it again."), doubtful=True)


def _as_broken_utf8(data: bytes) -> Decoded | None:
    if _share_of_controls(data) > _MOST_CONTROLS_IN_A_GUESS:
        return None
    return _read(data, "utf-8", "")


def _read(data: bytes, encoding: str, how: str, *, doubtful: bool = False) -> Decoded:
    label = _LABELS[encoding]
    try:
        return Decoded(data.decode(encoding), encoding, say(how, encoding=label), doubtful)
    except UnicodeDecodeError as damage:
        words = data.decode(encoding, "replace")
        count = words.count(REPLACEMENT) - data.count(REPLACEMENT.encode(encoding))
        first = len(data[: damage.start].decode(encoding)) + 1
        return Decoded(words, encoding, say_number(
            "Read as {encoding}, but {count} place is damaged, at character {first}; it shows as �. "
            "Compare it with the source.",
            "Read as {encoding}, but {count} places are damaged, the first at character {first}; they show as �. "
            "Compare them with the source.", count, encoding=label, first=first), doubtful=True)


def _latin_encoding(data: bytes) -> str | None:
    """Return Windows-1252 unless another Latin code page fits better; None for what looks like broken UTF-8."""
    likeliest = _likeliest(data, _LATIN) or "cp1252"
    western = data.decode("cp1252", "replace")
    if likeliest != "cp1252" and data.decode(likeliest) == western:
        likeliest = "cp1252"
    cut = sum(len(found) for found in _CUT_IN_HALF.findall(western))
    return None if cut * 2 > len(_BEYOND_ASCII.findall(western)) or not _is_valid(data, likeliest) else likeliest


def _likeliest(data: bytes, encodings: tuple[str, ...]) -> str | None:
    found = from_bytes(data, cp_isolation=list(encodings))
    ranked = sorted(found, key=lambda match: (match.chaos, -match.coherence, encodings.index(match.encoding)))
    return ranked[0].encoding if ranked else None


def _is_mostly_utf8(data: bytes) -> bool:
    """Tell whether more of the bytes beyond ASCII are sound UTF-8 than not."""
    damaged = data.decode("utf-8", "replace").count(REPLACEMENT)
    return len(_MULTIBYTE.findall(data)) > damaged


def _is_valid(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _share_of_controls(data: bytes) -> float:
    count = len(data) - len(data.translate(None, _CONTROLS))
    return count / len(data) if count > _FEW_CONTROLS else 0.0
