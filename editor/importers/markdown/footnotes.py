"""Teach the parser of Markdown footnotes: [^1] in the text, and [^1]: with its words in a paragraph of its own."""

from __future__ import annotations

import regex
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_MARK = regex.compile(r"\[\^([^\]\s]{1,40})\]")
_NOTE = regex.compile(r" {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*(.*)")


def footnotes(parser: MarkdownIt) -> None:
    """Let the parser tell the marks of footnotes (footnote_mark) and the notes (footnote_open)."""
    parser.block.ruler.before("reference", "footnote", _note, {"alt": ["paragraph", "reference"]})
    parser.inline.ruler.before("link", "footnote", _mark)


def _note(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    found = _NOTE.fullmatch(_line(state, first))
    if found is None:
        return False
    if silent:
        return True
    lines, following = [found[2]], first + 1
    while following < end and _line(state, following).strip() and not _NOTE.fullmatch(_line(state, following)):
        lines.append(_line(state, following).strip())
        following += 1
    state.push("footnote_open", "", 1).info = found[1]
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = "\n".join(lines).strip(), [first, following], []
    state.push("footnote_close", "", -1)
    state.line = following
    return True


def _mark(state: StateInline, silent: bool) -> bool:
    found = _MARK.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("footnote_mark", "", 0).content = found[1]
    state.pos = found.end()
    return True


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]
