"""Tell words that were said from names, titles, nicknames and scare quotes, and a whole saying from a part of one."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from editor.model.quoted import Quotation
from editor.model.records import QuoteKind
from editor.suggest.quotes.linking import Link
from editor.suggest.quotes.vocabulary import any_of, words_of

_NAMED = regex.compile(rf"(?<!\bin\s(?:his|her|their|its)\s(?:own\s)?)\b(?:{any_of('naming')})\s*[,:]?\s*$")
_WORK = regex.compile(
    rf"\b(?:the|an?|his|her|their|its|whose)\s+(?:\p{{Ll}}+\s+){{0,2}}?(?:{any_of('works')})\s*[,:]?\s*$",
    regex.IGNORECASE)
_DESCRIBES = regex.compile(rf"(?:{any_of('describing')})")
_HEADED = regex.compile(r"\b(?:headlines?|mottos?|mottoes|slogans?|adages?|proverbs?|maxims?|clich[eé]s?"
    r"|(?:has|have|had|with)\s+an?\s+(?:\p{Ll}+\s+){0,2}(?:rule|saying|philosophy)|agreed?\s+with\s+the\s+\p{Ll}+)\s*[,:]?\s*$")
_TERM = regex.compile(
    r"\b(?:call|term|dub)\s+(?:it|them|this|(?:the|this|such)\s+(?:practice|process|technique|strategy|system|phenomenon"
    r"|method|effect|approach|tactic|man(?:eu|oeu)ver)s?)\s*$|\bwhat\s+(?:[\p{L}'’.-]+\s+){1,4}(?:call|term|dub)\s+(?:an?|the)\s*$")
"""Before what a thing is called by all: traders call the practice, what lobbyists call a."""
_IS_MOTTO = regex.compile(
    r"\s+(?:is|was|has\s+become|became|remains)\s+(?:an?|the|its|his|her|their|our)\s+(?:[\p{L}'’-]+\s+){0,3}?"
    r"(?:saw|saying|adage|motto|slogan|proverb|maxim|clich[eé]|mantra|watchword|credo)\b")
"""Around words that many say, and nobody here."""
_WHAT_CALLED = regex.compile(
    rf"(?:\bwhat|,\s+which|\b(?:{any_of('said_of')}|move|decision|plan|offer)(?:\s+(?:that|which))?)\s+[^,;:.]{{2,60}}\s+"
    r"(?:called|calls|termed|terms|dubbed|labell?ed)\s*,?\s*$")
_SMALL = words_of("small")
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}'’.-]*")
_FINITE = regex.compile(
    rf"\b(?:{any_of('auxiliaries')}|\p{{L}}+n['’]t|\p{{L}}+['’](?:re|ve|ll|m|s))\b", regex.IGNORECASE)
_OPENS_NOUN = regex.compile(
    rf"(?:^|(?<=[\s(\[“\"]))(?:{any_of('determiners')}|this|that|these|those|such|\p{{L}}+['’]s?)\s+(?:\p{{Ll}}+\s+){{0,2}}$",
    regex.IGNORECASE)
_GOES_ON = regex.compile(rf"\s+(?!(?:{any_of('openers', 'determiners')})\b)\p{{Ll}}")
_VERB_BEHIND = regex.compile(
    rf"\s+(?:{any_of('auxiliaries', 'pasts', 'presents', 'prepositions')}|and|or|but|\p{{Ll}}+(?:ed|ly|s))\b")
_LONGEST_TERM = 3
"""Words in marks that may be what a thing is called; more were said."""
_OPENS_CLAUSE = regex.compile(rf"(?:{any_of('openers')}|because)\b", regex.IGNORECASE)


def is_in_noun_phrase(words: str, quotation: Quotation) -> bool:
    """Tell whether words in marks stand between an article and a noun or a verb: the “peace” talks."""
    if words[quotation.inner.end - 1] in ",.!?…" or _GOES_ON.match(words, quotation.end) is None:
        return False
    return _OPENS_NOUN.search(words, max(0, quotation.begin - 60), quotation.begin) is not None


def is_said(words: str, quotation: Quotation, link: Link | None, *, is_free: bool,
            is_first: bool) -> bool:
    """Tell whether the words in marks were said or written by somebody, as far as is sure.

    `is_free` tells that they are a sentence of their own, `is_first` that one begins with them.
    """
    inner = words[quotation.inner.begin:quotation.inner.end]
    tokens = _WORD.findall(inner)
    before = words[max(0, quotation.begin - 80):quotation.begin]
    if not tokens:
        return False
    if is_free and inner[0].isupper() and inner[-1] in ".!?…":
        return True
    if _IS_MOTTO.match(words, quotation.end) or (len(tokens) <= 8 and _HEADED.search(before)):
        return False
    if len(tokens) <= _LONGEST_TERM and _TERM.search(before):
        return False
    beside = link is not None and link.is_beside and link.rule != "according"
    if _is_titled(tokens):
        is_named = _NAMED.search(before) is not None and not _is_called(before, link)
        return beside and link is not None and not is_named and _is_spoken(words, quotation, link)
    if _WORK.search(before) and tokens[0][0].isupper() and len(tokens) <= 8:
        return False
    if _NAMED.search(before) and len(tokens) <= 8 and not _is_called(before, link):
        return False
    if before.rstrip().endswith(":") and inner[0].isupper() and inner[-1] in ".!?" and len(tokens) > 1:
        return True
    if link is not None:
        return _is_said_to(words, quotation, link, tokens)
    if is_first and inner[-1] in ",!?" and len(tokens) > 1:
        return True
    is_long = len(tokens) >= 4 or (len(tokens) == 3 and tokens[0][0].islower())
    return is_long and not is_in_noun_phrase(words, quotation)


def _is_said_to(words: str, quotation: Quotation, link: Link, tokens: Sequence[str]) -> bool:
    """Tell whether the words in marks are what the words of saying that they are linked to announce."""
    if not link.is_beside and len(tokens) <= _LONGEST_TERM and _is_term(words, quotation):
        return False
    if link.cue.clause.begin >= quotation.end and not link.is_beside:
        return len(tokens) >= 3
    if link.is_beside or len(tokens) >= 2 or _DESCRIBES.match(words, link.cue.cue.begin) is not None:
        return True
    return not link.cue.asks_quote and link.cue.cue.end <= quotation.begin and not is_in_noun_phrase(words, quotation)


def _is_term(words: str, quotation: Quotation) -> bool:
    """Tell whether words in marks say which one a thing is, before its noun: her “second chance” policy."""
    return is_in_noun_phrase(words, quotation) and _VERB_BEHIND.match(words, quotation.end) is None


def _is_spoken(words: str, quotation: Quotation, link: Link) -> bool:
    """Tell whether words that are written like a title are set off from their clause as what is spoken is."""
    if link.rule in ("verb-after", "verb-between"):
        return words[quotation.inner.end - 1] in ",!?.-\u2013\u2014"
    return words[max(0, quotation.begin - 2):quotation.begin].rstrip(" ")[-1:] in (",", ":")


def kind_of(words: str, quotation: Quotation, link: Link | None) -> QuoteKind:
    """Tell a whole saying from words that were fitted into somebody else's sentence."""
    inner = words[quotation.inner.begin:quotation.inner.end].lstrip("[(…. ")
    before = words[max(0, quotation.begin - 3):quotation.begin].rstrip(" ")
    opens = not before or before[-1] in "\n.:!?”\"’" or before[-1] == ")"
    is_whole = opens or (link is not None and link.is_beside and not _follows_that(words, quotation))
    if link is not None and link.rule == "verb-between":
        return "direct"
    if inner[:1].isupper() and inner[-1] in ".!?" and inner.count(" ") > 4 and _FINITE.search(inner):
        return "direct"
    if not is_whole or not inner:
        return "partial"
    if inner[0].isupper() or (opens and not inner[0].isalpha()) or (opens and inner.count(" ") > 5):
        return "direct"
    return "direct" if _OPENS_CLAUSE.match(inner) and _FINITE.search(inner, 0, len(inner) - 4) else "partial"


def _follows_that(words: str, quotation: Quotation) -> bool:
    before = words[max(0, quotation.begin - 12):quotation.begin].rstrip(" ,")
    return before.endswith(" that") and words[quotation.inner.begin].islower()


def _is_called(before: str, link: Link | None) -> bool:
    """Tell whether somebody calls something by the words: “what the mayor called”, not “a ship called”."""
    return link is not None and link.cue.asks_quote and _WHAT_CALLED.search(before) is not None


def _is_titled(tokens: list[str]) -> bool:
    """Tell whether the words are written as names and titles are, all with capitals but the small ones."""
    told = [token for token in tokens if token.casefold() not in _SMALL]
    if len(tokens) > 12 or not told or tokens[0][0].islower():
        return False
    return all(token[0].isupper() or token[0].isdigit() for token in told) and tokens[0] != "I"
