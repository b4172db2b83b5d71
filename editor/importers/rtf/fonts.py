"""Turn the bytes of a Rich Text document into characters, by the code page of the font that they are set in."""

from __future__ import annotations

import codecs

import msgspec

from editor.importers.symbol_fonts import symbol

_BY_CHARSET = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}
_SYMBOLS = 2
_BY_NUMBER = {0: "cp1252", 10000: "mac_roman", 10007: "mac_cyrillic", 20866: "koi8_r", 936: "gbk", 65001: "utf-8"}
BY_KEYWORD = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_USUAL = "cp1252"


class Font(msgspec.Struct):
    """A font of the font table: its name as far as it was read, and its code page; blank is the document's."""

    name: str = ""
    code_page: str = ""
    has_symbols: bool = False


class Fonts:
    """The font table of a document with its code page."""

    def __init__(self) -> None:
        """Begin before the table; the code page is Windows-1252 until the document says another."""
        self.code_page = _USUAL
        self.usual = 0
        self._fonts: dict[int, Font] = {}

    def add(self, number: int) -> Font:
        """Return a font of the table, which is begun with its number."""
        return self._fonts.setdefault(number, Font())

    def has_symbols(self, number: int) -> bool:
        """Tell whether the letters of a font are signs."""
        return number in self._fonts and self._fonts[number].has_symbols

    def decode(self, content: bytes, number: int) -> str:
        """Return the characters of bytes in a font; what is none in its code page becomes U+FFFD."""
        font = self._fonts.get(number)
        if font is not None and font.has_symbols:
            return "".join(symbol(font.name, byte) for byte in content)
        code_page = (font.code_page if font is not None else "") or self.code_page
        return content.decode(code_page, "replace")


def set_charset(font: Font, charset: int) -> None:
    """Note the character set of a font (RTF 1.9.1, "Font Table")."""
    font.has_symbols = charset == _SYMBOLS
    font.code_page = _BY_CHARSET.get(charset, "")


def code_page(number: int) -> str:
    """Return Python's name of a Windows code page, that of Western Europe where it has none."""
    name = _BY_NUMBER.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return _USUAL
