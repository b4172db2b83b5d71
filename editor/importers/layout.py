"""Give every line of an article its role and its fixed paragraph number.

A line set aside wrongly is worse than one that is missed: what no rule is sure of is body.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

import msgspec
import regex

from editor.importers.byline import Dateline, dateline
from editor.importers.cues import is_boilerplate, is_caption, is_link_line
from editor.importers.meta_line import MetaLine, meta_line
from editor.model.records import Line, LineRole
from editor.model.text import fold, has_words, lines_of

_HEAD, _TAIL = 12, 8
_LONGEST_HEADLINE, _LONGEST_STANDFIRST, _LONGEST_HEADING = 250, 500, 80
_FURTHEST = 1000  # no cue stands further into a line

_ENDS_SENTENCE = regex.compile(r"[.。!！?？؟۔।…]['\"’”»」)\]]*$")
_ENDS_AS_PROSE = regex.compile(r"[.。,，;；:：،؛।۔…\-]['\"’”»」)\]]*$")
_ENDS_IN_INITIALS = regex.compile(r"\b(?:\p{Lu}\.){2,}$")
_MARKUP = regex.compile(r"</?\w+[^>]*>|&\w+;")
_HEADING_BEGINS = regex.compile(r"[#\s]*[\p{Lu}\p{Lo}\p{N}]")
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*")
_CJK = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]")


class Row(msgspec.Struct, frozen=True):
    """A line that has words: where it stands, what it says between outer spaces, whether a blank line is above it."""

    begin: int
    end: int
    words: str
    is_apart: bool
    indent: int = 0

    @property
    def length(self) -> int:
        """Return how many words the line has, about; two characters count as a word where no spaces do."""
        return len(_WORD.findall(self.words)) + len(_CJK.findall(self.words)) // 2

    @property
    def is_prose(self) -> bool:
        """Tell whether the line is a paragraph of whole sentences."""
        return _ENDS_SENTENCE.search(self.words, max(0, len(self.words) - 8)) is not None and self.length >= 10


class Layout(msgspec.Struct, frozen=True):
    """The lines of an article with what stands in them; `meta` and `dateline` go by the index of the row."""

    rows: tuple[Row, ...]
    lines: tuple[Line, ...]
    meta: dict[int, MetaLine]
    dateline: tuple[int, Dateline] | None

    def first(self, role: LineRole) -> Row | None:
        """Return the first line of a role."""
        return next((row for row, line in zip(self.rows, self.lines, strict=True) if line.role == role), None)


def read_layout(words: str, told: Mapping[int, LineRole] = MappingProxyType({})) -> Layout:
    """Return the lines of a text that have words, numbered from 1, each with its role.

    `told` are the roles that a format tells of lines, by the code points they begin at; what is plainly a link or
    boilerplate stays so, and where headings are told none are guessed.
    """
    rows = _rows(words)
    roles = {index: role for index, row in enumerate(rows)
             if (role := _role_by_cue(row.words, told.get(row.begin))) is not None}
    meta = _meta_lines(rows, roles)
    headline = next((index for index, role in roles.items() if role == "headline"), None)
    headline = _headline(rows, roles, meta) if headline is None else headline
    meta = {index: line for index, line in meta.items() if line.dates or headline is None or index > headline}
    for index in meta:
        roles[index] = "dateline"
    if headline is not None:
        roles[headline] = "headline"
    found = _dateline(rows, roles, meta, words)
    standfirst = _standfirst(rows, roles, headline, found)
    if standfirst is not None:
        roles[standfirst] = "standfirst"
    for index in () if "heading" in told.values() else _headings(rows, roles):
        roles[index] = "heading"
    return Layout(tuple(rows), _lines(rows, roles), meta, found)


def _rows(words: str) -> list[Row]:
    rows, is_apart = [], True
    for line in lines_of(words):
        said = words[line.begin : line.end]
        if has_words(said):
            rows.append(Row(line.begin, line.end, said.strip(), is_apart, len(said) - len(said.lstrip())))
        is_apart = not has_words(said)
    return rows


def _role_by_cue(words: str, told: LineRole | None) -> LineRole | None:
    if len(words) > _FURTHEST:
        return told
    if is_link_line(words):
        return "link line"
    if is_boilerplate(words):
        return "boilerplate"
    return told or ("caption" if is_caption(words) else None)


def _meta_lines(rows: list[Row], roles: dict[int, LineRole]) -> dict[int, MetaLine]:
    """Return what the lines above the second paragraph state, and the labelled ones at the very end."""
    meta: dict[int, MetaLine] = {}
    paragraphs, is_wrapped = 0, _is_wrapped(rows)
    for index, row in enumerate(rows[:_HEAD]):
        stands_alone = row.is_apart and (index + 1 == len(rows) or rows[index + 1].is_apart)
        if (stands_alone or not is_wrapped) and index not in roles and (read := meta_line(row.words)) is not None:
            meta[index] = read
        paragraphs += row.is_prose
        if paragraphs > 2:
            break
    for index in range(len(rows) if is_wrapped else max(_HEAD, len(rows) - _TAIL), len(rows)):
        read = meta_line(rows[index].words) if index not in roles else None
        if read is not None and (read.is_credit or any(stated.cue for stated in read.dates)):
            meta[index] = read
    return meta


def _headline(rows: list[Row], roles: dict[int, LineRole], meta: dict[int, MetaLine]) -> int | None:
    """Return the index of the headline: the first line of the article, if it does not read like a paragraph."""
    candidates = [index for index in range(min(_HEAD, len(rows)))
                  if index not in roles and not (index in meta and meta[index].dates)]
    if not candidates or not _may_be_headline(rows, candidates[0]):
        return None
    if len(candidates) > 1 and rows[candidates[0]].length <= 2 and _is_better_headline(rows, candidates[1]):
        return candidates[1]
    return candidates[0]


def _may_be_headline(rows: list[Row], index: int) -> bool:
    row = rows[index]
    if index + 1 >= len(rows) or len(row.words) > _LONGEST_HEADLINE or not any(map(str.isalpha, row.words)):
        return False
    ends_as_prose = _ENDS_AS_PROSE.search(row.words) and not _ENDS_IN_INITIALS.search(row.words)
    opened = dateline(row.words, row.words)
    is_first_line_of_many = not rows[index + 1].is_apart and (rows[index + 1].words[:1].islower() or _is_wrapped(rows))
    return not (ends_as_prose or is_first_line_of_many or (opened and opened.outlet) or _MARKUP.search(row.words))


def _is_wrapped(rows: list[Row]) -> bool:
    """Tell whether paragraphs run over several lines of like length, as in old mail and paste from PDF."""
    broken = sum(not following.is_apart and 40 <= len(row.words) <= 100 and not _ENDS_SENTENCE.search(row.words)
                 for row, following in pairwise(rows))
    return broken * 2 > len(rows)


def _is_better_headline(rows: list[Row], index: int) -> bool:
    """Tell whether the line is a headline under the name of a section: a few words, then a paragraph."""
    leads_to_prose = any(row.is_prose for row in rows[index + 1 : index + 4])
    return leads_to_prose and rows[index].length >= 4 and _may_be_headline(rows, index)


def _dateline(rows: list[Row], roles: dict[int, LineRole], meta: dict[int, MetaLine],
              words: str) -> tuple[int, Dateline] | None:
    """Return the dateline that opens one of the first paragraphs, or stands in a byline."""
    for index, row in enumerate(rows[:_HEAD]):
        if index in meta and (found := meta[index].dateline) is not None:
            return index, found
        if index not in roles and (found := dateline(row.words[:_FURTHEST], words)) is not None:
            return index, found
    return None


def _standfirst(rows: list[Row], roles: dict[int, LineRole], headline: int | None,
                found: tuple[int, Dateline] | None) -> int | None:
    """Return the line between headline and article proper.

    It is told from a first paragraph by what comes after it, captions aside: a byline, a date or a dateline.
    """
    if headline is None:
        return None
    free = [index for index in range(headline + 1, min(headline + _HEAD, len(rows))) if index not in roles]
    if len(free) < 2 or len(rows[free[0]].words) > _LONGEST_STANDFIRST or (found and found[0] == free[0]):
        return None
    first, second = free[:2]
    meta_follows = any(roles.get(index) == "dateline" for index in range(first + 1, second))
    opens_with_dateline = found is not None and found[0] == second
    return first if meta_follows or opens_with_dateline else None


def _headings(rows: list[Row], roles: dict[int, LineRole]) -> list[int]:
    """Return the short lines without a full stop that stand before a paragraph, within the body."""
    body = [index for index in range(len(rows)) if index not in roles]
    has_blank_lines = sum(rows[index].is_apart for index in body) * 2 > len(body)
    return [index for index, following in pairwise(body)
            if index != body[0] and _may_be_heading(rows, index, has_blank_lines) and rows[following].is_prose]


def _may_be_heading(rows: list[Row], index: int, has_blank_lines: bool) -> bool:
    row, following = rows[index], rows[index + 1]
    is_short_before_long = len(following.words) > 2 * _LONGEST_HEADING
    stands_alone = row.is_apart and following.is_apart
    return (
        len(row.words) <= _LONGEST_HEADING
        and (stands_alone if has_blank_lines else is_short_before_long)
        and row.length <= 12
        and _HEADING_BEGINS.match(row.words) is not None
        and not _ENDS_AS_PROSE.search(row.words)
        and not _ENDS_SENTENCE.search(row.words.rstrip("?？؟"))
    )


def _lines(rows: list[Row], roles: dict[int, LineRole]) -> tuple[Line, ...]:
    lines, captions = [], set()
    for index, row in enumerate(rows):
        role = roles.get(index, "body")
        key = " ".join(fold(row.words).split()) if role == "caption" else ""
        is_duplicate = key in captions if key else False
        captions.add(key)
        lines.append(Line(row.begin, row.end, role, index + 1,
                          set_aside=is_duplicate or role in ("link line", "boilerplate"), duplicate=is_duplicate))
    return tuple(lines)
