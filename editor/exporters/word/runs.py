"""Write runs, fields and paragraphs as WordprocessingML: styles by name, nothing formatted by hand."""

from __future__ import annotations

from collections.abc import Iterable

from editor.briefing.blocks import Run, RunStyle
from editor.exporters.word.characters import escape, runs_right_to_left, safe, script_language, stretches

REFERENCE = "FootnoteReference"
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
    clean = safe(words)
    if not clean:
        return ""
    return "".join(_run(part, style, language, turned) for part, turned in stretches(clean))


def styled(part: Run) -> str:
    """Return the words of a run of the outline, without its notes."""
    return run(part.words, STYLES[part.style], part.language)


def _run(words: str, style: str, language: str, right_to_left: bool) -> str:
    properties = _properties(style, language or script_language(words) if right_to_left else language, right_to_left)
    return f"<w:r>{properties}{_content(words)}</w:r>"


def _properties(style: str, language: str, right_to_left: bool) -> str:
    if not style and not language:
        return ""
    name = f'<w:rStyle w:val="{style}"/>' if style else ""
    return f"<w:rPr>{name}{_tongue(language, right_to_left)}</w:rPr>"


def _tongue(language: str, right_to_left: bool) -> str:
    if right_to_left:
        return f'<w:rtl/><w:lang w:bidi="{escape(language)}"/>'
    return f'<w:lang w:val="{escape(language)}" w:eastAsia="{escape(language)}"/>' if language else ""


def _content(words: str) -> str:
    if "\n" not in words and "\t" not in words:
        return _text(words)
    lines = ("<w:tab/>".join(_text(part) for part in line.split("\t")) for line in words.split("\n"))
    return "<w:br/>".join(lines)


def _text(words: str) -> str:
    # Without the attribute a reader of XML may drop white space at the ends and fold it within.
    keep = ' xml:space="preserve"' if words != words.strip() or "  " in words else ""
    return f"<w:t{keep}>{escape(words)}</w:t>" if words else ""


def field(instruction: str, cached: str, style: str = "") -> str:
    """Return a field with the result that a reader sees until Word works it out again."""
    return f'<w:fldSimple w:instr=" {escape(instruction)} ">{run(cached, style)}</w:fldSimple>'


def paragraph(style: str, inner: str, words: Iterable[str] = ()) -> str:
    """Return a paragraph of runs; `words` are what it says, to tell which way it runs."""
    direction = "<w:bidi/>" if runs_right_to_left(words) else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{direction}</w:pPr>{inner}</w:p>'


def plain(style: str, words: str) -> str:
    """Return a paragraph that says the words."""
    return paragraph(style, run(words), (words,))
