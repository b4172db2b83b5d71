"""Know the characters of fonts whose letters are signs: Symbol by Adobe's encoding, Wingdings by its common signs."""

from __future__ import annotations

from editor.importers.manuscript import UNREADABLE

_SYMBOL = dict(zip((*range(0x20, 0x7F), *range(0xA0, 0xF0), *range(0xF1, 0xFF)), (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"),
    strict=True))
_WINGDINGS = {
    0x20: " ", 0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□",
    0x71: "❑", 0x72: "❒", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢",
    0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}
_FIRST_OF_ITS_OWN, _LAST_OF_ITS_OWN = 0xF000, 0xF0FF
"""Word writes the characters of these fonts as private ones."""


def symbol(font: str, code: int) -> str:
    """Return the Unicode character of a font's character, or U+FFFD where none is known."""
    code = code - _FIRST_OF_ITS_OWN if is_of_symbol_font(code) else code
    name = font.casefold()
    known = _WINGDINGS if name.startswith("wingdings") else _SYMBOL if "symbol" in name else {}
    return known.get(code, UNREADABLE)


def is_of_symbol_font(code: int) -> bool:
    """Tell whether a code point is one of those that stand for a symbol font's characters."""
    return _FIRST_OF_ITS_OWN <= code <= _LAST_OF_ITS_OWN
