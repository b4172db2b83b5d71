"""Count the lists of one document: bullets go by their style alone, every numbered list begins again with 1."""

from __future__ import annotations

from editor.briefing.blocks import ProseStyle
from editor.exporters.word.parts import MAIN, XML

PROSE: dict[ProseStyle, str] = {"body": "BodyText", "bullet": "ListBullet", "number": "ListNumber"}
"""The styles of paragraphs and of items of lists in the body of a briefing."""
BOTTOM_LINE: dict[ProseStyle, str] = {
    "body": "BottomLine", "bullet": "BottomLineBullet", "number": "BottomLineNumber",
}
"""The same in the box of the bottom line."""

_HANGING = '<w:pPr><w:tabs><w:tab w:val="num" w:pos="300"/></w:tabs><w:ind w:left="300" w:hanging="300"/></w:pPr>'
# Word draws the box of the bottom line anew where an indent changes, so its items hang by nothing.
_FLUSH = '<w:suff w:val="space"/>'
_BOXED = '<w:pPr><w:ind w:left="330" w:right="230" w:firstLine="0"/></w:pPr>'
_SIGN = ('<w:rPr><w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:eastAsia="Segoe UI Symbol" '
         'w:cs="Segoe UI Symbol"/><w:color w:val="1F3147"/></w:rPr>')
_FIGURE = '<w:rPr><w:b/><w:bCs/><w:color w:val="1F3147"/></w:rPr>'

_KINDS = {
    "ListBullet": ("bullet", "▪", "", _HANGING, _SIGN),
    "ListNumber": ("decimal", "%1.", "", _HANGING, _FIGURE),
    "BottomLineBullet": ("bullet", "▪", _FLUSH, _BOXED, _SIGN),
    "BottomLineNumber": ("decimal", "%1.", _FLUSH, _BOXED, _FIGURE),
}
"""The lists that styles name, in the order of their numbers from 1: how they count, and how an item looks."""
_PLACES = {style: number for number, style in enumerate(_KINDS, 1)}


class Lists:
    """The numbered lists so far, each by the style of its items."""

    def __init__(self) -> None:
        self._begun: list[str] = []
        self._is_within = False

    def end(self) -> None:
        """Let the next numbered item begin a list."""
        self._is_within = False

    def number(self, kind: ProseStyle, style: str) -> int:
        """Return the list that an item belongs to, or 0 where its style says so; `style` is that of numbered items."""
        if kind != "number":
            self._is_within = False
            return 0
        if not self._is_within or self._begun[-1] != style:
            self._begun.append(style)
            self._is_within = True
        return len(_KINDS) + len(self._begun)

    def part(self) -> str:
        """Return the part of the document that says how its lists count."""
        kinds = "".join(_kind(style) for style in _KINDS)
        of_styles = "".join(_list(number, number) for number in _PLACES.values())
        begun = "".join(_list(number, _PLACES[style], anew=True)
                        for number, style in enumerate(self._begun, len(_KINDS) + 1))
        return f"{XML}<w:numbering {MAIN}>{kinds}{of_styles}{begun}</w:numbering>"


def _kind(style: str) -> str:
    counting, words, gap, place, look = _KINDS[style]
    level = (f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{counting}"/><w:pStyle w:val="{style}"/>{gap}'
             f'<w:lvlText w:val="{words}"/><w:lvlJc w:val="left"/>{place}{look}</w:lvl>')
    return (f'<w:abstractNum w:abstractNumId="{_PLACES[style]}"><w:multiLevelType w:val="singleLevel"/>'
            f"{level}</w:abstractNum>")


def _list(number: int, kind: int, *, anew: bool = False) -> str:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if anew else ""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{start}</w:num>'
