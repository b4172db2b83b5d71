"""Find what a sentence says that its cited words do not: figures, days and months, names.

What the analyst settled in a cited record counts as said, and so does the day on which a cited article was published.
Only what is certain is told: quotations are compared elsewhere; words all in capitals may stand for a name that is
written out; a sentence that cites a source as a whole is left to its reader. The rules read English.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import msgspec
import regex

from editor.briefing.evidence import cited_record, evidence_of
from editor.briefing.names import entity_name, outlet_of, stated_name
from editor.briefing.quoting import without_quotations
from editor.model.dates import stated_bounds
from editor.model.months import MONTHS, WEEKDAYS
from editor.model.names import without_possessive
from editor.model.number_words import MULTIPLES, SCALES, SMALL
from editor.model.project import Project
from editor.model.records import Anchor, Article, Entity, Event, Figure, Quote, Statement, Stretch, When
from editor.model.text import fold
from editor.model.time_phrases import Phrase, read_phrases
from editor.model.timing import resolve

Kind = Literal["figure", "date", "name"]

_NUMBERS = SMALL | MULTIPLES | SCALES
_TOLD = frozenset(word for word, number in SMALL.items() if number > 2)
"""Number words that are told; one and two often count nothing."""
_FIGURE = regex.compile(r"(?<![\p{L}\p{N}.,/:–-])\d{1,3}(?:,\d{3})+(?![\p{L}\p{N}/:–-])"
                        r"|(?<![\p{L}\p{N}.,/:–-])\d+(?:\.\d+)?(?![\p{L}\p{N}/:–-]|,\d)")
_WORD = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}’'-]*")
_RUN = regex.compile(r"\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*(?:\s+\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*)*")
_COMMON = frozenset((
    "the", "its", "his", "her", "she", "they", "their", "this", "that", "these", "those", "for", "from", "but", "and",
    "when", "while", "after", "before", "since", "because", "however", "north", "south", "east", "west", "northern",
    "southern", "eastern", "western", "central", *(name.casefold() for name in (*MONTHS, *WEEKDAYS))))
"""Words with a capital that are no names by themselves."""
_STEM = 4
"""Letters in which a name and a word made of it agree: Syria and Syrian, China and Chinese."""
_YEARS = range(1900, 2100)


class Beyond(msgspec.Struct, frozen=True):
    """Words of a sentence that nothing it cites says."""

    kind: Kind
    words: str


def beyond(project: Project, statement: Statement) -> Iterator[Beyond]:
    """Yield the figures, dates and names of a sentence that stand in nothing it cites, in that order."""
    pieces = [piece for citation in statement.citations for piece in evidence_of(project, citation)]
    if not pieces or any(not piece.anchors for piece in pieces):
        return
    anchors = [anchor for piece in pieces for anchor in piece.anchors]
    facts, times = _settled(project, statement)
    facts += [name for piece in pieces for name in (piece.claimant, piece.relayed_by)]
    said = [*(anchor.words for anchor in anchors), *facts]
    own = without_quotations(statement.words)
    dates = _phrases(own)
    bare = _blanked(own, dates)
    counts = {float(len(statement.citations)), float(len({piece.article for piece in pieces}))}
    yield from _figures(bare, said, counts)
    named = [(anchor.article, phrase) for anchor in anchors for phrase in _phrases(anchor.words)] if dates else []
    yield from _dates(dates, [phrase for _, phrase in named], [*times, *_cited_times(project, anchors, named)])
    yield from _names(bare, [*said, *_sources(project, anchors)])


def _settled(project: Project, statement: Statement) -> tuple[list[str], list[When]]:
    """Return what the cited records say by themselves: words and times."""
    words: list[str] = []
    times: list[When] = []
    for citation in statement.citations:
        record = cited_record(project, citation.record) if citation.record else None
        match record:
            case Event():
                words += [record.title, entity_name(project, record.where, record.where_words)]
                words += [entity_name(project, each.entity, each.words) for each in record.participants]
                words += [entity_name(project, each.values.where, each.values.where_words)
                          for each in record.accounts]
                words += _stated(project, [*record.figures, *(figure for each in record.accounts
                                                              for figure in each.values.figures)])
                times += [record.when, *(each.values.when for each in record.accounts if each.values.when is not None)]
            case Quote():
                words += [entity_name(project, record.speaker, record.speaker_words), record.office,
                          entity_name(project, record.addressee, record.addressee_words),
                          entity_name(project, record.said_where, record.said_where_words)]
                times.append(record.said_when)
            case Entity():
                words += [record.name, *record.aliases]
    return words, times


def _stated(project: Project, figures: Iterable[Figure]) -> Iterator[str]:
    for figure in figures:
        bounds = " ".join(str(bound) for bound in (figure.min, figure.max) if bound is not None)
        yield f"{stated_name(project, figure.who)} {figure.words} {bounds}"


def _phrases(words: str) -> tuple[Phrase, ...]:
    return read_phrases(words, [Stretch(0, len(words))])


def _cited_times(project: Project, anchors: Iterable[Anchor], named: Iterable[tuple[str, Phrase]]) -> Iterator[When]:
    """Yield the times that cited words name, each in an article, and when the articles were published."""
    for article_id, phrase in named:
        yield resolve(phrase.words, project.find(Article, article_id))
    for article_id in {anchor.article for anchor in anchors}:
        article = project.find(Article, article_id)
        if article is not None and article.published:
            yield When(from_=article.published, to=article.published)


def _sources(project: Project, anchors: Iterable[Anchor]) -> Iterator[str]:
    """Yield how the cited articles are called, and who prints them."""
    for article_id in dict.fromkeys(anchor.article for anchor in anchors):
        article = project.find(Article, article_id)
        if article is not None:
            yield from (article.title, article.author, article.dateline, outlet_of(project, article).name)


def _blanked(words: str, phrases: Iterable[Phrase]) -> str:
    for phrase in phrases:
        words = words[:phrase.begin] + " " * (phrase.end - phrase.begin) + words[phrase.end:]
    return words


def _figures(bare: str, said: Iterable[str], counts: set[float]) -> Iterator[Beyond]:
    known = {number for words in said for number, _ in _numbers(words)} | counts
    for number, words in dict.fromkeys(_numbers(bare)):
        if number not in known and (words[0].isdigit() or words.casefold() in _TOLD) and int(number) not in _YEARS:
            yield Beyond("figure", words)


def _numbers(words: str) -> Iterator[tuple[float, str]]:
    for found in _FIGURE.finditer(words):
        yield float(found[0].replace(",", "")), found[0]
    for found in _WORD.finditer(words):
        for part in found[0].casefold().split("-"):
            if part in _NUMBERS:
                yield float(_NUMBERS[part]), found[0]


def _dates(phrases: Iterable[Phrase], named: Sequence[Phrase], times: Iterable[When]) -> Iterator[Beyond]:
    known = [bounds for when in times if all(bounds := stated_bounds(when))]
    for phrase in phrases:
        if phrase.kind in ("day", "month") and phrase.month and not any(_within(phrase, *held) for held in known) and (
                not any(_is_named(phrase, other) for other in named)):
            yield Beyond("date", phrase.words)


def _is_named(phrase: Phrase, other: Phrase) -> bool:
    """Tell whether cited words name the same month, the day where one is said, and the year where one is."""
    return (phrase.month == other.month and phrase.day in (0, other.day)
            and (not phrase.year or phrase.year == other.year))


def _within(phrase: Phrase, first: str, last: str) -> bool:
    """Tell whether a day or month lies within these days; where one of them is less precise, as far as it goes."""
    year = f"{phrase.year:04}" if phrase.year else first[:4]
    own = f"{year}-{phrase.month:02}" + (f"-{phrase.day:02}" if phrase.day else "")
    return first[:len(own)] <= own[:len(first)] and own[:len(last)] <= last[:len(own)]


def _names(bare: str, said: Iterable[str]) -> Iterator[Beyond]:
    known = {fold(word) for words in said for word in _WORD.findall(words)}
    for found in _RUN.finditer(bare):
        missing = [word for word in found[0].split()
                   if not (found.start() == 0 and found[0].startswith(word)) and not _is_known(fold(word), known)]
        if missing:
            yield Beyond("name", " ".join(missing))


def _is_known(word: str, known: set[str]) -> bool:
    bare = without_possessive(word)
    return len(bare) < 3 or bare in _COMMON or bare in known or any(
        bare[:_STEM] == other[:_STEM] and min(len(bare), len(other)) >= _STEM for other in known)
