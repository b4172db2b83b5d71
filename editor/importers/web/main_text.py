"""Tell the article on a page from the menus, advertisements and links around it.

Trafilatura finds the article; its words are then looked up on the page as it is shown, so that what it alters or leaves
out between two of its paragraphs is not lost. Where it finds too little of the prose of a page, all prose is kept.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence

import regex
from lxml import etree

from editor.formats.markup import words_of
from editor.importers.web.blocks import Block, Page

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_MARK = regex.compile(r"\[[^\[\]\s]{1,7}\]")
_NOTE = regex.compile(r"(\[[^\[\]\s]{1,7}\]) \S")
_SHINGLE = 4
_FOUND = 0.6
"""The share of a block's words in fours that must be found for it to be part of the article."""
_ENOUGH = 0.5
"""The least share of the prose of a page that counts as its article. On the pages of tests/importers/pages.py any share
from 0.1 to 0.9 gives the same; with 0 an advertisement that trafilatura took for the article is one."""
_LEAST_PROSE = 12
_MOST_LINKED = 0.6
_VOID = 0.3
"""The share of the article within what seems aside from which on it is not aside, as in a page named “with-sidebar”."""
_STUMBLES = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError, etree.LxmlError)
"""What trafilatura raises on markup that it does not expect; such a page is judged by its prose."""
_MOST_ELEMENTS, _MOST_CHARACTERS, _DEEPEST = 15_000, 1_000_000, 150
"""A larger page is judged by its prose alone: trafilatura takes time by the square of its depth and length."""


def main_blocks(root: etree._Element, page: Page) -> list[Block]:
    """Return the blocks of a page that are its article, in their order."""
    blocks = page.blocks
    found = _by_trafilatura(root, blocks)
    words = {index for index, block in enumerate(blocks) if not _is_linked(block)}
    prose = {index for index in words if _is_prose(blocks[index])} or words
    aside = _asides(page, found & prose or prose)
    prose = {index for index in prose if not aside[blocks[index].aside]}
    if _length(blocks, found & prose) < _ENOUGH * _length(blocks, prose):
        found = prose
    return _with_notes(blocks, _around(page, found, aside))


def title_of(blocks: Sequence[Block]) -> Block | None:
    """Return the headline among the blocks of an article: a heading of the first level before its first paragraph."""
    for block in blocks:
        if block.level == 1:
            return block
        if _is_prose(block):
            return None
    return None


def _by_trafilatura(root: etree._Element, blocks: Sequence[Block]) -> set[int]:
    """Return which blocks hold words that trafilatura takes for the article; none where it finds no article."""
    if not _is_small(root):
        return set()
    lines = _lines_of_article(root)
    shingles = {shingle for line in lines for shingle in _shingles(line)}
    whole = {tuple(line) for line in lines}
    found = set()
    for index, block in enumerate(blocks):
        words = _folded(block.words)
        cut = list(_shingles(words))
        held = sum(shingle in shingles for shingle in cut)
        if held >= _FOUND * len(cut) if cut else tuple(words) in whole:
            found.add(index)
    return found


def _is_small(root: etree._Element) -> bool:
    elements = characters = depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        characters += len(element.text or "") if event == "start" else len(element.tail or "")
        if elements > _MOST_ELEMENTS or characters > _MOST_CHARACTERS or depth > _DEEPEST:
            return False
    return True


def _lines_of_article(root: etree._Element) -> list[list[str]]:
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it logs what it does not find as an error
    page = etree.tostring(root, encoding="unicode", method="html")
    try:
        found = bare_extraction(page, include_comments=False, include_tables=True, favor_recall=True)
    except _STUMBLES:
        return []
    if not isinstance(found, Document) or found.body is None:
        return []
    return [_folded(words_of(element)) for element in found.body.iter("p", "head", "item", "cell", "quote", "code")]


def _around(page: Page, found: set[int], aside: Sequence[bool]) -> set[int]:
    """Return the blocks that were found, with what stands between them or in the same parts of the page.

    A table may stand in a box of its own there.
    """
    if not found:
        return set()
    blocks, first, last = page.blocks, min(found), max(found)
    title = _title_above(blocks, first)
    regions = {blocks[index].region for index in found if _count(blocks[index]) >= _LEAST_PROSE}
    kept = list[int]()
    for index, block in enumerate(blocks):
        is_near = first <= index <= last or block.region in regions or (
            "\t" in block.words and page.regions[block.region] in regions)
        is_part = index in found or (is_near and not _is_linked(block))
        if index == title or (is_part and not aside[block.aside]):
            kept.append(index)
    while len(kept) > 1 and blocks[kept[-1]].level:
        kept.pop()  # a heading with nothing below it is that of the links which follow
    return set(kept)


def _with_notes(blocks: Sequence[Block], kept: set[int]) -> list[Block]:
    """Return the kept blocks in their order, with the footnotes whose marks they hold, wherever on the page."""
    marks = {mark for index in kept for mark in _MARK.findall(blocks[index].words)}
    return [block for index, block in enumerate(blocks)
            if index in kept or ((note := _NOTE.match(block.words)) and note[1] in marks)]


def _title_above(blocks: Sequence[Block], first: int) -> int:
    """Return which block above the article is its title, or -1 where the title is within it or there is none."""
    if any(block.level == 1 for block in blocks[first:]):
        return -1
    titles = [index for index in range(first) if blocks[index].level == 1]
    return titles[-1] if titles else -1


def _asides(page: Page, found: set[int]) -> list[bool]:
    """Tell of each part of the page that seems aside whether it is: it holds little of the article."""
    lengths = [0] * len(page.asides)
    for index in found:
        lengths[page.blocks[index].aside] += len(page.blocks[index].words)
    for number in range(len(lengths) - 1, 0, -1):
        lengths[page.asides[number]] += lengths[number]
    told = [False] * len(lengths)
    for number in range(1, len(lengths)):
        told[number] = told[page.asides[number]] or lengths[number] < _VOID * lengths[0]
    return told


def _is_prose(block: Block) -> bool:
    """Tell whether a block is a paragraph of an article by its length, and no link."""
    return not _is_linked(block) and _count(block) >= _LEAST_PROSE


def _is_linked(block: Block) -> bool:
    """Tell whether most of a block is links, as in a menu; a short sentence with one long link is none."""
    return block.linked > _MOST_LINKED * len(block.words)


def _length(blocks: Sequence[Block], chosen: set[int]) -> int:
    return sum(len(blocks[index].words) for index in chosen)


def _count(block: Block) -> int:
    return len(block.words.split())


def _folded(words: str) -> list[str]:
    return _WORD.findall(words.casefold())


def _shingles(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield each run of four words."""
    return zip(*(words[shift:] for shift in range(_SHINGLE)), strict=False)
