"""Suggest what somebody said: the words in quotation marks that are no titles, and in English who says them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

import msgspec
import regex

from editor.model.dateline import without_dateline
from editor.model.records import Stretch
from editor.suggest.quotes.cue import Cue, moved
from editor.suggest.quotes.cues import with_subjects
from editor.suggest.quotes.frame import Frame
from editor.suggest.quotes.further import further_in
from editor.suggest.quotes.indirect import Told, before_objections, before_quoted, before_that, further_told, told_in
from editor.suggest.quotes.nouns import claims_in
from editor.suggest.quotes.people import People, names_of_speakers
from editor.suggest.quotes.rules import CONFIDENCE
from editor.suggest.quotes.speaking import Quoted, Speaking
from editor.suggest.quotes.subject import plainly, tightened
from editor.suggest.quotes.verbatim import kind_of
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Name, Said, Suggestion

_MARK = regex.compile(r"(?:(?!\uFFFC)[\s\p{So}])*+[\p{Pi}\p{Pf}\"'„‚](?!\d)")
"""What a clause begins with that may be said in these very words, though the mark was not read as a quotation's."""
_LONGEST_THAT = len(", that ")
_SHORTEST_ABROAD = 20
"""Code points of words in marks that are suggested in a language whose clauses are not read."""


class Quotes:
    """The suggester of quotes."""

    name = "quotes"

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Said]:
        """Yield the quotes of an article, in the order of their words; who says them is told in English alone."""
        frame = Frame(reading)
        if not reading.is_english:
            yield from _abroad(frame)
            return
        verbatim = _verbatim(frame)
        unmarked = list(_unmarked(frame))
        indirect = _indirect(frame, reading, [*verbatim, *unmarked])
        said = sorted((*verbatim, *unmarked, *indirect), key=lambda each: each.begin)
        is_thorough = any(isinstance(each, Name) for each in found)
        if not is_thorough:
            found = tuple(names_of_speakers(reading.words, (each.speaker for each in said if each.speaker)))
        people = People(frame, found, is_thorough=is_thorough)
        told: Stretch | None = None
        for each in said:
            speaker = people.whole(each.speaker) if each.speaker is not None else None
            name = people.named(speaker, told) if speaker is not None else None
            told = each.addressee
            yield msgspec.structs.replace(each, speaker=speaker, speaker_name=name)


def _verbatim(frame: Frame) -> list[Said]:
    """Return what is said in quotation marks; where a quotation goes on in the next paragraph, it is one."""
    found: list[Said] = []
    for each in Speaking(frame).quoted():
        if each.goes_on and found:
            span, first = each.quotation.inner, found[-1]
            told = _said(frame, each) if first.speaker is None and each.speaker is not None else first
            found[-1] = msgspec.structs.replace(told, begin=first.begin, spans=(*first.spans, span), end=span.end,
                                                kind=first.kind)
        else:
            found.append(_said(frame, each))
    return found


def _said(frame: Frame, each: Quoted) -> Said:
    inner = each.quotation.inner
    speaker = tightened(frame.bare, each.speaker) if each.speaker is not None else None
    return Said(begin=inner.begin, end=inner.end, rule=each.rule, confidence=CONFIDENCE[each.rule], spans=(inner,),
                kind=kind_of(frame.marked, each.quotation, each.link), speaker=speaker,
                cue=each.cue.cue if each.cue else None, addressee=_addressee(each.cue.addressee if each.cue else None))


def _unmarked(frame: Frame) -> Iterator[Said]:
    """Yield the statements that stand without marks behind “said:”."""
    for each in Speaking(frame).unmarked():
        speaker = tightened(frame.bare, each.cue.name) if each.cue.name is not None else None
        yield Said(begin=each.spans[0].begin, end=each.spans[-1].end, rule="unmarked", spans=each.spans, kind="direct",
                   confidence=CONFIDENCE["unmarked"], speaker=speaker, cue=each.cue.cue)


def _indirect(frame: Frame, reading: Reading, verbatim: list[Said]) -> Iterator[Said]:
    """Yield what is said in other words; what holds quoted words is suggested as these alone."""
    spans = sorted((span for each in verbatim for span in each.spans), key=lambda span: span.begin)
    ends = [span.end for span in spans]
    clauses = {span.begin: each for each in verbatim for span in each.spans}
    used = {each.cue.begin for each in verbatim if each.cue is not None}
    for paragraph in frame.paragraphs:
        for sentence in paragraph.sentences:
            cues, bare = frame.cues(sentence), frame.bare[sentence.begin:sentence.end]
            claims = [moved(cue, sentence.begin) for cue in claims_in(bare)]
            said = [each for each in told_in(frame.bare, sentence, cues) if not _is_claimed(each, claims)]
            further = [*claims, *(moved(cue, sentence.begin) for cue in further_in(bare))]
            named = list(with_subjects(frame.bare, sentence.begin, further, cues))
            said = [before_objections(frame.bare, each, named) for each in said]
            rest = further_told(frame.bare, sentence, named, said, cues)
            for told in (*said, *rest):
                place = bisect_right(ends, told.spans[0].begin)
                holds = place < len(spans) and spans[place].begin < told.spans[-1].end
                free = _before_quoted(frame.bare, told, clauses[spans[place].begin]) if holds else told
                if free is not None and (told.rule.startswith("said") or told.cue.cue.begin not in used):
                    first = without_dateline(reading.words, reading.article, free.spans[0].begin, free.spans[0].end)
                    if _MARK.match(frame.bare, first.begin, first.end) is None:
                        yield _told(frame, msgspec.structs.replace(free, spans=(first, *free.spans[1:])))


def _before_quoted(bare: str, told: Told, quoted: Said) -> Told | None:
    """Return what is told before quoted words in the same sentence, where it is another who is quoted with these, or
    they are in a clause of their own.
    """
    cue, speaker = quoted.cue, quoted.speaker
    if cue is None or speaker is None or min(cue.begin, speaker.begin) <= told.spans[-1].begin:
        return before_that(bare, told, quoted.begin)
    free = before_quoted(bare, told, min(cue.begin, speaker.begin))
    return free if free is not None and free.spans[-1].end <= quoted.begin else None


def _is_claimed(told: Told, claims: list[Cue]) -> bool:
    """Tell whether a clause stands behind the noun of another's claim: the army's claim that."""
    return any(0 <= told.spans[0].begin - claim.clause.end <= _LONGEST_THAT for claim in claims)


def _told(frame: Frame, told: Told) -> Said:
    speaker = tightened(frame.bare, told.cue.name) if told.cue.name is not None else None
    spans = tuple(plainly(frame.bare, span) for span in told.spans)
    rule = "told-of" if told.rule == "blaming" else told.rule
    return Said(begin=spans[0].begin, end=spans[-1].end, rule=rule, confidence=CONFIDENCE[rule], spans=spans,
                kind="indirect", is_torso=told.is_torso(frame.bare), speaker=speaker, cue=told.cue.cue,
                addressee=_addressee(told.cue.addressee))


def _abroad(frame: Frame) -> Iterator[Said]:
    for paragraph in frame.paragraphs:
        for each in paragraph.quotations:
            if each.inner.end - each.inner.begin >= _SHORTEST_ABROAD and not each.is_single:
                yield Said(begin=each.inner.begin, end=each.inner.end, rule="marks", confidence=CONFIDENCE["marks"],
                           spans=(each.inner,), kind="direct")


def _addressee(stretch: Stretch | None) -> Stretch | None:
    return stretch if stretch is not None and stretch.end else None


SUGGESTER = Quotes()
