"""Find in a sentence who says what is quoted there: the clauses of `attribution`, and those that need quoted words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import msgspec
import regex

from editor.model.attribution import sayings
from editor.model.records import Stretch
from editor.model.saying_verbs import LONGEST_BEFORE, Verb, Verbs, forms_of, lexicon, not_said_behind, reporting
from editor.model.speaker import BLANK, name_after, name_before
from editor.suggest.quotes.cue import Cue, moved
from editor.suggest.quotes.phrases import phrased
from editor.suggest.quotes.subject import is_speaker, sentence_subject
from editor.suggest.quotes.vocabulary import any_of

_BEING = not_said_behind()
_QUOTED_AS = regex.compile(
    r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\s+(?!(?:by|in|on)\b)(?P<name>[^,;:\uFFFC]{2,80}?)\s+as\s+$")
_QUOTED_BY = regex.compile(
    r"\s+(?:is|was|were|has\s+been|have\s+been)\s+quoted\s+(?:by|in)\s+[^,;:\uFFFC]{2,80}?\s+as\s+$")
_RELATIVE = regex.compile(r",?\s*\b(?:who|which)\s+$")
_JOINED = regex.compile(r"(?:,\s*)?\b(?:and|but|before|then)\s+$")
_JOINED_OVER = regex.compile(r"\b(?:and|but|then),[^,;.]{1,80},\s*$")
_FAR = 220
"""Code points between a verb and the quoted words it goes with."""
_OVER = regex.compile(r"[.;!?](?:\s|$)")
_PLURAL = regex.compile(r"(?:s|\b(?:they|we|I|you|people|police|men|women|children|others|some|many|few|both|all))$",
                        regex.IGNORECASE)
_SHOWING = frozenset(("suggest", "indicate", "reveal", "confirm"))
"""What a thing does that somebody did, rather than who did it: shares fell, suggesting that."""


def cues_in(bare: str, begin: int, end: int) -> list[Cue]:
    """Return the clauses of a sentence in order; the subject of one that has none of its own is that of another."""
    found = [Cue(each.name, each.cue, each.clause, "according" if bare.startswith("ccording", each.cue.begin + 1)
                 else "verb", each.addressee, denies=each.denies)
             for each in sayings(bare, begin, end)]
    taken = {each.cue.begin for each in found}
    sentence = bare[begin:end]
    found += [moved(each, begin) for each in (*phrased(sentence), *_joined(sentence), *_closing(sentence),
                                              *_beside(sentence))
              if each.cue.begin + begin not in taken]
    found.sort(key=lambda each: each.cue.begin)
    return list(with_subjects(bare, begin, found))


def with_subjects(bare: str, begin: int, found: list[Cue], others: Iterable[Cue] = ()) -> Iterator[Cue]:
    """Yield the clauses of a sentence that may name who speaks, each with a name, but where the sentence has none.

    One without a name of its own has that of the clause before it, of the `others` too, or the subject of the sentence.
    """
    return (each for each in _named(bare, begin, _apart(found), [each for each in others if each.name is not None])
            if each.name is None or is_speaker(bare, each.name))


def _apart(found: list[Cue]) -> Iterator[Cue]:
    """Yield the clauses that do not stand in the verb of another."""
    end = -1
    for each in found:
        if each.cue.begin >= end:
            end = each.cue.end
            yield each


_HEARD = regex.compile(
    rf"(?:The|An?)\s+(?:\p{{L}}+\s+){{0,3}}(?:{any_of('hearing')})(?:\s+\p{{Ll}}+){{0,3}}?\s+(?:heard|was\s+told|were\s+told"
    r"|learned|learnt)\s+that\s+")
"""What is told to a court is done by whom the clause behind it is about: The court heard that (Ruiz called him and)."""


def _named(bare: str, begin: int, found: Iterator[Cue], others: list[Cue]) -> Iterator[Cue]:
    last: Stretch | None = None
    for each in found:
        name = each.name
        if name is None:
            before = next((other.name for other in reversed(others) if other.cue.end <= each.cue.begin), None)
            heard = _HEARD.match(bare, begin, each.cue.begin)
            name = last or before or sentence_subject(bare, heard.end() if heard else begin, each.cue.begin)
        if name is not None:
            last = name
        yield each if name is each.name else msgspec.structs.replace(each, name=name)


_TIED = regex.compile(r"(?r)\b(?:by|with|from|to)\s+")
_TO_WHOM = regex.compile(r"(?:for|of|in|at|on)\s+")
_DONE = regex.compile(
    rf"\b(?:is|are|was|were|be|been|has|have|had|said|spoke|wrote|{any_of('pasts')}|\p{{Ll}}{{2,}}ed)\s+"
    r"|(?<=\p{Lu}[\p{L}.'’-]*\s)\p{Ll}{3,}s\s+(?=\p{Lu}|the\b|an?\b)|(?<=\p{Ll}\s)\p{Ll}{4,}s\s+(?=the\b|an?\b)")
"""What ends with a verb in the clause before “who”: Wren told, Wren meets."""
_ONE_NAME = regex.compile(r"(?!.*\s(?:on|against)\s).*")


def _joined(sentence: str) -> Iterator[Cue]:
    """Yield the clauses that “and” joins to what their subject did before, and those that “which” ties to a name."""
    for verb, _ in reporting().find(sentence):
        if (_JOINED.search(sentence, max(0, verb.start - 10), verb.start)
                or _JOINED_OVER.search(sentence, max(0, verb.start - 100), verb.start)):
            yield Cue(None, Stretch(verb.begin, verb.end), Stretch(verb.start, verb.end), "joined")
        relative = _RELATIVE.search(sentence, max(0, verb.start - 12), verb.start)
        if relative and (name := _antecedent(sentence, relative.start())) is not None:
            yield Cue(name, Stretch(verb.begin, verb.end), Stretch(name.begin, verb.end), "joined")


def _closing(sentence: str) -> Iterator[Cue]:
    """Yield the clause that ends a sentence behind a comma with a verb that is a noun elsewhere: “, a study estimates”.
    """
    for verb, _ in _at_the_end().find(sentence):
        name = name_before(sentence, verb.start)
        if name is None or sentence[max(0, name.begin - 2):name.begin] != ", ":
            continue
        if verb.said not in _in_plural() or _PLURAL.search(sentence, name.begin, name.end):
            yield Cue(name, Stretch(verb.begin, verb.end), Stretch(name.begin, verb.end), "verb")


def _antecedent(sentence: str, end: int) -> Stretch | None:
    """Return the name that “who” or “which” stands for: of a clause that was begun before, its last one.

    None where that could be one of two: “the attack on Wren, who said”.
    """
    name = name_before(sentence, end)
    done = list(_DONE.finditer(sentence, name.begin, name.end)) if name is not None else []
    if name is None or not done:
        return name
    begin = done[-1].end()
    tie = _TIED.search(sentence, begin, name.end) or _TO_WHOM.match(sentence, begin, name.end)
    begin = tie.end() if tie else begin
    return Stretch(begin, name.end) if begin < name.end and _ONE_NAME.fullmatch(sentence, begin, name.end) else None


def _beside(sentence: str) -> Iterator[Cue]:
    """Yield the clauses whose verb goes with the quoted words right before it or somewhat behind it."""
    if BLANK not in sentence:
        yield from _participles(sentence)
        return
    for verb, _ in beside_quotes().find(sentence):
        if _BEING.search(sentence, max(0, verb.start - LONGEST_BEFORE), verb.start):
            continue
        if (cue := _read_beside(sentence, verb)) is not None:
            yield cue


def _participles(sentence: str) -> Iterator[Cue]:
    for verb, _ in _saying_so().find(sentence):
        name = _name_of_participle(sentence, verb.start)
        yield Cue(name, Stretch(verb.begin, verb.end), Stretch(verb.start, verb.end), "participle")


def _read_beside(sentence: str, verb: Verb) -> Cue | None:
    start, cue = verb.start, Stretch(verb.begin, verb.end)
    is_behind = _ends_with_blank(sentence, start)
    blank = sentence.find(BLANK, verb.end)
    leads = 0 <= blank - verb.end <= _FAR and not _OVER.search(sentence, verb.end, blank)
    if verb.said.endswith("ing"):
        if not (leads or is_behind):
            return None
        name = _name_of_participle(sentence, start)
        return Cue(name, cue, Stretch(name.begin if name else start, verb.end), "participle", asks_quote=True)
    is_inverted = is_behind and not _DONE_TO.match(verb.said)
    if is_inverted and (name := name_after(sentence, verb.end)) is not None:
        return Cue(name, cue, Stretch(start, name.end), "verb", asks_quote=True)
    if _JOINED.search(sentence, max(0, start - 10), start) and leads:
        return Cue(None, cue, Stretch(start, verb.end), "joined", asks_quote=True)
    relative = _RELATIVE.search(sentence, max(0, start - 12), start)
    name = _antecedent(sentence, relative.start()) if relative else name_before(sentence, start)
    if name is None or not (leads or _ends_with_blank(sentence, name.begin)):
        return None
    if verb.said in _in_plural() and not _PLURAL.search(sentence, name.begin, name.end):
        return None
    return Cue(name, cue, Stretch(name.begin, verb.end), "verb", asks_quote=True)


def _ends_with_blank(sentence: str, place: int) -> bool:
    return sentence[max(0, place - 4):place].rstrip(" ,\u2013\u2014-").endswith(BLANK)


def _name_of_participle(sentence: str, start: int) -> Stretch | None:
    """Return the name right before a participle, as in “with Ruiz stating”; None where it is the sentence's."""
    if source := _QUOTED_AS.search(sentence, max(0, start - 120), start):
        return Stretch(source.start("name"), source.end("name"))
    if quoted := _QUOTED_BY.search(sentence, max(0, start - 120), start):
        return name_before(sentence, quoted.start())
    before = sentence[:start].rstrip()
    if not before or before[-1] in ",;:\u2013\u2014)" or before[-1] == BLANK or _NO_NAME.search(before[-30:]):
        return None
    found = _WITH.search(sentence, max(0, start - 120), start)
    return Stretch(found.start("name"), found.end("name")) if found else None


_DONE_TO = regex.compile(rf"(?:{any_of('done_to')})")
_NO_NAME = regex.compile(r"\b(?:while|whilst|by|and|after|before|without|for|of|in|when|or)$")
_WITH = regex.compile(
    r"(?:\bwith\s+|,\s+)(?P<name>(?:(?:the|an?)\s+)?[\p{L}.'’-]+(?:\s+(?!with\b)[\p{L}.'’-]+){0,6})\s+$")


@cache
def beside_quotes() -> Verbs:
    """Return the verbs that say something beside quoted words."""
    return Verbs(form for verb in lexicon().beside_quotes for form in (verb, *forms_of(verb)))


@cache
def _in_plural() -> frozenset[str]:
    """Return the verbs as several say them, which may also be nouns."""
    forms = {form for verb in lexicon().beside_quotes for form in forms_of(verb)}
    return frozenset(lexicon().beside_quotes) - forms


@cache
def _saying_so() -> Verbs:
    stems = (*(verb for verb in lexicon().regular if verb not in _SHOWING), "say", "write")
    return Verbs((forms_of(verb)[2] for verb in stems), r"(?=\s+(?:that|the|it|he|she|they|there|this)\b)")


@cache
def _at_the_end() -> Verbs:
    held = lexicon()
    stems = (*held.regular, *held.thinking)
    return Verbs((form for verb in stems for form in (verb, forms_of(verb)[1])), r"(?=[\s.]*$)")
