"""Tell the marks of footnotes in a page, the notes they lead to, and the arrows that lead back."""

from __future__ import annotations

from itertools import islice

import regex
from lxml import etree

_MARK = regex.compile(r"\[?\s*([0-9]{1,4}|[a-z]|[ivxlc]{1,7}|[*†‡§]{1,3})\s*\]?", regex.I)
_OF_A_NOTE = regex.compile(r"foot|endnote|(?:^|[#_\W])_?(?:s?d?fn|ftn|edn)(?:ref)?(?![a-z])|cite[_-]|note", regex.I)
_BACK = regex.compile(r"back|reverse|return", regex.I)
_ARROWS = frozenset(("↩", "↩︎", "↩️", "↑", "^", "⤴", "⏎", "↵"))


class NoteMarks:
    """The links of a page that are marks of notes."""

    def __init__(self, root: etree._Element) -> None:
        self._marks: dict[etree._Element, str] = {}
        self._labels: dict[str, str] = {}
        for link in root.iter("a"):
            target = link.get("href") or ""
            mark = _mark(link) if target.startswith("#") else ""
            if mark:
                self._marks[link] = f"[{mark}]"
                self._labels.setdefault(target[1:], f"[{mark}]")

    def mark(self, link: etree._Element) -> str:
        """Return the mark that a link stands for, as [1], or blank."""
        return self._marks.get(link, "")

    def label(self, note: etree._Element) -> str:
        """Return the mark that leads to a note, or blank."""
        return self._labels.get(note.get("id") or "", "")


def leads_back(link: etree._Element) -> bool:
    """Tell whether a link is the arrow at the end of a note."""
    if not (link.get("href") or "").startswith("#"):
        return False
    words = _words(link)
    return words in _ARROWS or (len(words) <= 2 and _BACK.search(link.get("class") or "") is not None)


def _mark(link: etree._Element) -> str:
    found = _MARK.fullmatch(_words(link))
    if found is None:
        return ""
    named = [link.get(name) or "" for name in ("href", "name", "id", "class", "role", "epub:type")]
    named += [child.get("class") or "" for child in link]
    return found[1] if any(_OF_A_NOTE.search(name) for name in named) else ""


def _words(link: etree._Element) -> str:
    """Return the words of a link, cut to its first parts: a mark has one or two."""
    return "".join(str(part) for part in islice(link.itertext(), 8)).strip()
