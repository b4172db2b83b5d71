"""Write runs, fields and paragraphs as WordprocessingML: styles by name, nothing formatted by hand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

from editor.briefing.blocks import Run, RunStyle
from editor.exporters.word.characters import (
    escape,
    is_ordinary,
    runs_right_to_left,
    safe,
    script_language,
    stretches,
)
from editor.model.language import is_language_tag


class Worded(Protocol):
    """A part of an outline that says something."""

    @property
    def words(self) -> str:
        """Return what it says."""
        ...


REFERENCE = "FootnoteReference"
_TURNED = "<w:rtl/>"
BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"

STYLES: dict[RunStyle, str] = {
    "plain": "",
    "strong": "Strong",
    "emphasis": "Emphasis",
    "strong emphasis": "StrongEmphasis",
    "likelihood": "Likelihood",
    "source words": "SourceWords",
    "label": "Label",
    "secondary": "Secondary",
}
"""The character style for each meaning."""


def run(words: str, style: str = "", language: str = "") -> str:
    """Return the words as runs of one character style, cut where their direction changes."""
    if not words:
        return ""
    if is_ordinary(words):
        return f"<w:r>{_properties(style, language)}{_text(words)}</w:r>"
    return "".join(_run(part, style, language, turned) for part, turned in stretches(safe(words)) if part)


def styled(part: Run) -> str:
    """Return the words of a run of the outline, without its notes."""
    words = part.words
    # Nearly all runs are plain words that need no care, and a long briefing has a hundred thousand of them.
    if part.style == "plain" and not part.language and words and is_ordinary(words):
        return f"<w:r>{_text(words)}</w:r>"
    return run(words, STYLES[part.style], part.language)


def _run(words: str, style: str, language: str, right_to_left: bool) -> str:
    if right_to_left:
        spoken = language if is_language_tag(language) else script_language(words)
        return f"<w:r>{_properties(style, spoken, turned=True)}{_content(words)}</w:r>"
    return f"<w:r>{_properties(style, language)}{_content(words)}</w:r>"


@lru_cache(256)
def _properties(style: str, language: str, turned: bool = False) -> str:
    if not is_language_tag(language):  # Word refuses the whole document for a tag that is none
        language = ""
    if not style and not language:
        return ""
    name = f'<w:rStyle w:val="{style}"/>' if style else ""
    return f"<w:rPr>{name}{_tongue(language, turned)}</w:rPr>"


def _tongue(language: str, turned: bool) -> str:
    if turned:
        return f'{_TURNED}<w:lang w:bidi="{language}"/>'
    return f'<w:lang w:val="{language}" w:eastAsia="{language}"/>' if language else ""


def _content(words: str) -> str:
    if "\n" not in words and "\t" not in words:
        return _text(escape(words))
    lines = ("<w:tab/>".join(_text(escape(part)) for part in line.split("\t")) for line in words.split("\n"))
    return "<w:br/>".join(lines)


def _text(words: str) -> str:
    # Without the attribute a reader of XML may drop white space at the ends and fold it within.
    if not words:
        return ""
    if words[0] == " " or words[-1] == " " or "  " in words:
        return f'<w:t xml:space="preserve">{words}</w:t>'
    return f"<w:t>{words}</w:t>"


def field(instruction: str, cached: str, style: str = "") -> str:
    """Return a field with the result that a reader sees until Word works it out again."""
    return f'<w:fldSimple w:instr=" {escape(instruction)} ">{run(cached, style)}</w:fldSimple>'


def paragraph(style: str, inner: str, words: Iterable[str | Worded] = (), *, counted_in: int = 0) -> str:
    """Return a paragraph of runs; `words` are what it says, or what says it, to tell which way it runs.

    `counted_in` is the list whose next item it is; 0 leaves that to the style.
    """
    counted = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{counted_in}"/></w:numPr>' if counted_in else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{counted}{direction(inner, words)}</w:pPr>{inner}</w:p>'


def direction(inner: str, words: Iterable[str | Worded]) -> str:
    """Return the property of a paragraph that runs from right to left, blank for any other."""
    return "<w:bidi/>" if _TURNED in inner and runs_right_to_left(map(_said, words)) else ""


def _said(words: str | Worded) -> str:
    return words if isinstance(words, str) else words.words


def plain(style: str, words: str) -> str:
    """Return a paragraph that says the words."""
    return paragraph(style, run(words), (words,))
