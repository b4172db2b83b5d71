"""Write the quotation marks of typewriters and of texts that were cut into words as those that open and close."""

from __future__ import annotations

import regex

_DOUBLED = regex.compile(r'""(?P<opens>(?=[\p{L}\p{N}]))?')
_TYPED = regex.compile(r"(?<!`)``(?!`)|(?<!')''(?!')")
_APART = regex.compile(r'(?<!\S)"(?!\S)')


def plainly_marked(words: str) -> str:
    """Return the words with every quotation mark one code point that says whether it opens; all else stays in place.

    Marks that were written twice, as tables of texts do, ``these'' of typewriters, and marks that stand apart between
    spaces, which open and close by turns in each line, are told.
    """
    if '""' in words:
        words = _DOUBLED.sub(lambda found: ' "' if found["opens"] is not None else '" ', words)
    if "``" in words:
        words = _TYPED.sub(lambda found: " \u201C" if found[0] == "``" else "\u201D ", words)
    if _stand_apart(words):
        words = "\n".join(_by_turns(line) for line in words.split("\n"))
    return words


def _stand_apart(words: str) -> bool:
    apart = sum(1 for _ in _APART.finditer(words))
    return apart > 1 and apart * 2 > words.count('"')


def _by_turns(line: str) -> str:
    turn = 0

    def mark(_: regex.Match[str]) -> str:
        nonlocal turn
        turn += 1
        return "\u201C" if turn % 2 else "\u201D"
    return _APART.sub(mark, line)
