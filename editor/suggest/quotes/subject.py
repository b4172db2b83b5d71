"""Know the words that may name who speaks, and those that a sentence is about."""

from __future__ import annotations

import regex

from editor.model.records import Stretch
from editor.model.speaker import BLANK
from editor.suggest.quotes.vocabulary import any_of, words_of

_TIMES = regex.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem"
    r"|Decem)ber|\d+\p{Ll}*")
_TOKEN = regex.compile(r"[^\s,]+")
_FRONTED, _DETERMINERS, _PREPOSITIONS = words_of("fronted"), words_of("determiners"), words_of("prepositions")
_NO_LAST = (_PREPOSITIONS | words_of("times")
            | {"the", "a", "an", "its", "his", "her", "their", "our", "my", "no", "this", "these", "those"})
_MODALS = frozenset(("would", "could", "should", "might", "must", "cannot", "not", "did", "does", "do"))
_NOBODY = words_of("nobody")
_THIS_ONE = regex.compile(rf"[Tt]his\s+(?:\p{{Ll}}+\s+)?(?:{any_of('people', 'described')})")
_SHORTENED = regex.compile(r"['’](?:s|re|ll|d)$")
_VERBS = words_of("auxiliaries", "pasts") | {"said", "says", "say", "saying"}
_DID = regex.compile(r"(?!(?:the|an?|one)\b)\p{Ll}{2,}ed")
"""A verb that stands alone: failed."""
_DONE_TO = regex.compile(r"\p{Ll}{2,}ed\s+(?:in|by|on|at|with|for|to|from|last|yesterday|today)\b")
"""What is only said of whoever speaks: filed in court."""
_OBJECTS = regex.compile(r"(?<!\bof)\s(?:me|him|them|us)\b")
_OF_WHOM = regex.compile(
    r"\bwho(?:m)?\s+(?:(?:the|an?|its|their)\s+.*|police|prosecutors|officials|authorities|investigators|witnesses)$")
"""What ends with a speaker, and begins with somebody that is said of: the man who police (said)."""
_NUMBERED = regex.compile(r"\p{Lu}[\p{L}-]*\s+\d+$")
"""A name that ends with a number: Channel 4."""
_PRONOUNS = frozenset(("he", "she", "they", "it", "we"))
_PICTURE = rf"(?:(?!{BLANK})[\p{{So}}\p{{Sk}}\p{{Cf}}\s]\p{{M}}*+)"
_BEFORE = regex.compile(rf"(?:{_PICTURE}|[\p{{Pi}}\p{{Pf}}\"'„‚•])++")
_BEHIND = regex.compile(rf"(?r){_PICTURE}++")
"""Marks and pictures that stand around words and are none of them."""
_SUBJECT = regex.compile(
    r"(?:(?:But|And|Meanwhile|However|Then|Later|Also|Still|Yet|Lately|Recently|Now|Today|Yesterday|Privately|Publicly"
    r"|Finally|Instead|Earlier|Previously|Separately|Already),?\s+)?"
    r"(?:(?:On|In|At|During|After|Before|Following|Since|By|For|With|Despite|Under|To|From|Speaking|Asked|While|When|As)\b"
    r"[^,\uFFFC]{1,120},\s+)?"
    r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+(?:[\p{L}'’-]+\s+){0,3}?[\p{Ll}-]+,\s+"
    r"(?=\p{Lu}[\p{L} .'’&-]{1,40},\s+\p{Ll}))?"
    r"(?P<name>(?:He|She|They|he|she|they)\b"
    r"|(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+)?(?:(?!(?:has|have|had|is|was|were|are|that|which|who)\b)[\p{Ll}-]+\s+){0,3}?"
    r"(?:\p{Lu}[\p{L}.'’-]*\s+){0,5}?(?!(?:The|An?|This|That|These|Its|His|Her|Their|One|Some|Many|Most|Several"
    r"|Each|Every|No)\b)"
    r"\p{Lu}[\p{L}.'’-]*(?<!['’]s)(?=[\s,])(?!\s+\p{Lu})"
    rf"(?!\s+(?:{any_of('people', 'described')}|analyst|economist|lawyer|trader|banker)\s+\p{{Lu}})"
    r"(?:\s+of(?:\s+the)?(?:\s+\p{Lu}[\p{L}.'’-]*)+)?"
    rf"|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|One|Another|Some|Many|Most|Several)\s+(?:[\p{{L}}'’-]+\s+){{0,2}}?[\p{{Ll}}-]+"
    rf"(?=\s+(?:{any_of('auxiliaries', 'pasts')}|\p{{Ll}}+ed)\b))")


def is_speaker(bare: str, name: Stretch) -> bool:
    """Tell whether words may name who speaks."""
    said = bare[name.begin:name.end]
    tokens = said.casefold().split()
    if not tokens or tokens[-1] in _NO_LAST or not _MODALS.isdisjoint(tokens):
        return False
    if _SHORTENED.sub("", tokens[0]) in _NOBODY and not _THIS_ONE.fullmatch(said):
        return False
    if tokens[0] in _VERBS or _DID.fullmatch(said) or _DONE_TO.match(said):
        return False
    if _OBJECTS.search(said) and "who" not in tokens:
        return False
    if _OF_WHOM.search(said):
        return False
    if tokens[-1].isdigit() and not _NUMBERED.search(said):
        return False
    return any(letter.isalpha() for letter in said) and BLANK not in said


def plainly(words: str, place: Stretch) -> Stretch:
    """Return a stretch without quotation marks and pictures before its words, and pictures behind them."""
    before = _BEFORE.match(words, place.begin, place.end)
    begin = before.end() if before is not None else place.begin
    behind = _BEHIND.match(words, begin, place.end)
    end = behind.start() if behind is not None else place.end
    return Stretch(begin, end) if begin < end else place


def tightened(bare: str, name: Stretch) -> Stretch:
    """Return the name without marks and pictures around it, and without what opens its sentence before it, as in
    “On Monday the ministry”.
    """
    name = plainly(bare, name)
    tokens = [(token[0], Stretch(token.start(), token.end())) for token in _TOKEN.finditer(bare, name.begin, name.end)]
    while len(tokens) > 1 and tokens[-1][0].endswith("ly") and tokens[-1][0].islower():
        tokens.pop()
        name = Stretch(name.begin, tokens[-1][1].end)
    if len(tokens) > 1 and tokens[-1][0] in _PRONOUNS and all(word != "who" for word, _ in tokens):
        return tokens[-1][1]
    if not tokens or tokens[0][0].casefold() not in _FRONTED or _THIS_ONE.fullmatch(bare, name.begin, name.end):
        return name
    first = _begin_of_phrase(tokens, len(tokens) - 1)
    while first > 1 and tokens[first - 1][0].casefold() in _PREPOSITIONS and tokens[first - 2][0][0].islower():
        first = _begin_of_phrase(tokens, first - 2)
    return Stretch(tokens[first][1].begin, name.end)


def _begin_of_phrase(tokens: list[tuple[str, Stretch]], last: int) -> int:
    """Return the place of the first word of the noun phrase that ends with a word."""
    place = last
    while place > 0:
        word, before = tokens[place][0], tokens[place - 1][0]
        if word.casefold() in _DETERMINERS or before.casefold() in _FRONTED | _PREPOSITIONS or _TIMES.fullmatch(before):
            return place
        if word[0].isupper() and before[0].islower() and before.casefold() not in _DETERMINERS:
            return place
        place -= 1
    return place


def sentence_subject(bare: str, begin: int, end: int) -> Stretch | None:
    """Return the words that a sentence is about, as far as its first words tell; None where they are not sure to.

    It is what stands before the first word that is no part of a name: “Sunak”, “A spokesperson of the union”, “She”.
    """
    found = _SUBJECT.match(bare, begin, end)
    if found is None:
        return None
    name = Stretch(found.start("name"), found.end("name"))
    return name if is_speaker(bare, name) and bare[name.begin:name.end] not in ("It", "We", "You", "I") else None
