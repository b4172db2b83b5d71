"""Follow who speaks through an article: quotations with their clauses, and those that go on without one."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import regex

from editor.model.quoted import Quotation
from editor.model.records import Stretch
from editor.model.speaker import BLANK
from editor.suggest.quotes.cue import Cue, moved
from editor.suggest.quotes.cues import cues_in
from editor.suggest.quotes.frame import Frame, Paragraph
from editor.suggest.quotes.linking import Link, link_of
from editor.suggest.quotes.nouns import heard_in
from editor.suggest.quotes.subject import sentence_subject
from editor.suggest.quotes.verbatim import is_in_noun_phrase, is_said
from editor.suggest.quotes.vocabulary import any_of

_BARE = regex.compile(r"[\s.,\uFFFC()\u2013\u2014-]*+(?:(?<=\(\()[a-z]{2}\)\)[\s.,\uFFFC]*+)?")  # reads nothing twice
_OWN = regex.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us)\b(?!\.)")
_OPENS_BARE = regex.compile(r"\s*\uFFFC")
_PERSON = regex.compile(
    rf"[Hh]e|[Ss]he|(?:\p{{Lu}}[\p{{L}}.'’-]*\s+)*\p{{Lu}}[\p{{L}}.'’-]*"
    r"|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s+(?:\p{Ll}+\s+)?"
    rf"(?:{any_of('people', 'described')}|\p{{Ll}}+(?:man|woman))")


class Quoted(msgspec.Struct, frozen=True):
    """A quotation with who says it: the clause that says so, or only the name; the rule that tells."""

    quotation: Quotation
    rule: str
    cue: Cue | None = None
    link: Link | None = None
    speaker: Stretch | None = None
    goes_on: bool = False


class Unmarked(msgspec.Struct, frozen=True):
    """A statement without quotation marks: the clause that leads to it, and its paragraphs."""

    cue: Cue
    spans: tuple[Stretch, ...]


class Speaking:
    """Who speaks in an article, read paragraph by paragraph."""

    def __init__(self, frame: Frame) -> None:
        """Begin at the first paragraph."""
        self._frame = frame
        self._before: Paragraph | None = None
        self._last: Quoted | None = None
        """The quotation before this one, where the paragraph before or this one has it."""
        self._age = 0
        self._linked: tuple[int, list[Cue]] = (-1, [])
        """Where the sentence begins that was last asked about, and its clauses."""
        self._alone = (-1, False)
        """Where the paragraph begins that was last asked about, and whether it holds nothing but quotations."""

    def quoted(self) -> Iterator[Quoted]:
        """Yield the quotations that were said or written by somebody, in order."""
        for paragraph in self._frame.paragraphs:
            self._age += 1
            if self._age > 2:
                self._last = None
            yield from self._of_paragraph(paragraph)
            self._before = paragraph

    def unmarked(self) -> Iterator[Unmarked]:
        """Yield the statements that stand without marks behind “said:”, as far as they speak of themselves.

        They are the paragraphs behind a line that ends so, up to the first that has no word for who speaks.
        """
        held: Cue | None = None
        spans: list[Stretch] = []
        for paragraph in self._frame.paragraphs:
            is_own = _OWN.search(self._frame.bare, paragraph.begin, paragraph.end) is not None
            if held is not None and is_own and not paragraph.quotations:
                spans.append(Stretch(paragraph.begin, paragraph.end))
                continue
            if held is not None and spans:
                yield Unmarked(held, tuple(spans))
            spans = []
            held = self._last_cue(paragraph.sentences[-1], needs_colon=True) if paragraph.sentences else None
        if held is not None and spans:
            yield Unmarked(held, tuple(spans))

    def _of_paragraph(self, paragraph: Paragraph) -> Iterator[Quoted]:
        for quotation in paragraph.quotations:
            sentence = paragraph.sentence_at(quotation.begin)
            found = self._one(paragraph, sentence, quotation, self._cues(sentence))
            if found is not None:
                self._last, self._age = found, 0
                yield found

    def _cues(self, sentence: Stretch) -> list[Cue]:
        """Return the clauses of a sentence that may say who is quoted in it, those by which somebody is told, too."""
        if self._linked[0] != sentence.begin:  # asked for each quotation of it
            heard = (moved(cue, sentence.begin) for cue in heard_in(self._frame.bare[sentence.begin:sentence.end]))
            found = sorted((*self._frame.cues(sentence), *heard), key=lambda cue: cue.cue.begin)
            self._linked = sentence.begin, found
        return self._linked[1]

    def _one(self, paragraph: Paragraph, sentence: Stretch, quotation: Quotation, cues: list[Cue]) -> Quoted | None:
        if is_in_noun_phrase(self._frame.marked, quotation):
            cues = [cue for cue in cues if not self._is_right_behind(quotation, cue)]
        link = link_of(self._frame.bare, sentence, quotation, cues)
        is_free = self._is_free(sentence, quotation)
        if self._goes_on(paragraph, quotation):
            assert self._last is not None, "it goes on from that"
            if self._last.speaker is None and link is not None and link.is_beside:
                return Quoted(quotation, link.rule, link.cue, link, link.cue.name, goes_on=True)
            return msgspec.structs.replace(self._last, quotation=quotation, rule="next-paragraph", goes_on=True)
        if not is_said(self._frame.marked, quotation, link, is_free=is_free,
                       is_first=quotation.begin == sentence.begin):
            return None
        if link is not None:
            return Quoted(quotation, link.rule if link.cue.name else "marks", link.cue, link, link.cue.name)
        return self._without_clause(paragraph, sentence, quotation, is_free=is_free)

    def _is_right_behind(self, quotation: Quotation, cue: Cue) -> bool:
        """Tell whether the verb of a clause follows the quotation without a comma."""
        return cue.cue.begin >= quotation.end and "," not in self._frame.bare[quotation.end:cue.cue.begin]

    def _without_clause(self, paragraph: Paragraph, sentence: Stretch, quotation: Quotation, *,
                        is_free: bool) -> Quoted:
        """Return the quotation with the speaker that the words before it tell, if they do."""
        last = self._last
        if last is not None and last.quotation.begin >= paragraph.begin and is_free and last.speaker is not None:
            return Quoted(quotation, "same-speaker", last.cue, None, last.speaker)
        if not is_free and (subject := self._subject_at_colon(sentence, quotation)) is not None:
            return Quoted(quotation, "subject-colon", None, None, subject)
        if is_free and (cue := self._announcing(paragraph, sentence)) is not None:
            return Quoted(quotation, "announced", cue, None, cue.name)
        if is_free and (subject := self._subject_before(paragraph, sentence)) is not None:
            return Quoted(quotation, "subject-before", None, None, subject)
        if is_free and self._frame.is_dialogue and (subject := self._subject_after(paragraph, sentence)) is not None:
            return Quoted(quotation, "subject-after", None, None, subject)
        if self._is_alone(paragraph) and last is not None and last.speaker is not None and not self._frame.is_dialogue:
            return Quoted(quotation, "same-speaker", last.cue, None, last.speaker)
        return Quoted(quotation, "marks")

    def _goes_on(self, paragraph: Paragraph, quotation: Quotation) -> bool:
        last = self._last
        return (last is not None and not last.quotation.is_closed and quotation.begin == paragraph.begin
                and last.quotation.begin < paragraph.begin)

    def _is_free(self, sentence: Stretch, quotation: Quotation) -> bool:
        """Tell whether the quotation is a sentence of its own."""
        return _BARE.fullmatch(self._frame.bare, sentence.begin, sentence.end) is not None

    def _is_alone(self, paragraph: Paragraph) -> bool:
        if self._alone[0] != paragraph.begin:  # asked for each quotation of it
            is_alone = _BARE.fullmatch(self._frame.bare, paragraph.begin, paragraph.end) is not None
            self._alone = paragraph.begin, is_alone
        return self._alone[1]

    def _announcing(self, paragraph: Paragraph, sentence: Stretch) -> Cue | None:
        """Return the clause of the sentence before; of the paragraph before only where that ends in a colon."""
        before = paragraph.before(sentence)
        if before is not None:
            return self._last_cue(before, needs_colon=False)
        if self._before is not None and self._before.sentences:
            return self._last_cue(self._before.sentences[-1], needs_colon=True)
        return None

    def _last_cue(self, sentence: Stretch, *, needs_colon: bool) -> Cue | None:
        bare = self._frame.bare
        has_colon = bare[sentence.begin:sentence.end].rstrip().endswith((":", ","))
        if needs_colon and not has_colon:
            return None
        # the quoted words that follow are those that its verbs ask for
        inner = bare[sentence.begin:sentence.end] + " " + BLANK
        found = cues_in(inner, 0, len(inner))
        if not found:
            return None
        return moved(found[-1], sentence.begin)

    def _subject_before(self, paragraph: Paragraph, sentence: Stretch) -> Stretch | None:
        """Return the person whom the sentence before is about, in the same paragraph."""
        before = paragraph.before(sentence)
        if before is None or BLANK in self._frame.bare[before.begin:before.end]:
            return None
        return self._person(before)

    def _subject_at_colon(self, sentence: Stretch, quotation: Quotation) -> Stretch | None:
        """Return the person whom a sentence is about that leads to its quotation by a colon: Ruiz is blunt: “…”."""
        bare = self._frame.bare
        if not bare[max(sentence.begin, quotation.begin - 3):quotation.begin].rstrip().endswith(":"):
            return None
        return self._person(sentence) if bare.find(BLANK, sentence.begin, quotation.begin) < 0 else None

    def _subject_after(self, paragraph: Paragraph, sentence: Stretch) -> Stretch | None:
        """Return the person whom the sentence behind the first quotation of a paragraph is about."""
        after = paragraph.after(sentence)
        if after is None or sentence.begin != paragraph.begin or self._frame.bare[after.begin] == BLANK:
            return None
        return self._person(after)

    def _person(self, sentence: Stretch) -> Stretch | None:
        name = sentence_subject(self._frame.bare, sentence.begin, sentence.end)
        return name if name is not None and _PERSON.fullmatch(self._frame.bare, name.begin, name.end) else None
