"""Find what is said in other words: the clause that a reporting clause leads to, follows or interrupts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec
import regex

from editor.model.records import Stretch
from editor.model.saying_verbs import lexicon
from editor.model.speaker import BLANK
from editor.suggest.quotes.bare_clause import BARE_CLAUSE, PLAINLY, is_bare_clause
from editor.suggest.quotes.cue import Cue
from editor.suggest.quotes.ending import (
    AND,
    BUT,
    COMMA,
    FINITE,
    VERB,
    before_another,
    before_further_that,
    before_objection,
    cut,
    end_of_denial,
    end_of_opening,
    end_of_relative,
    ended,
)
from editor.suggest.quotes.vocabulary import any_of

_THAT = regex.compile(
    r"\s*(?:,\s+[\p{L}\s]{2,30},\s*)?,?\s*(?:(?:only|simply|\p{Ll}+ly)\s+)?that\b(?!['’]|\s+(?:is|was|has|will|would|isn['’]t|wasn['’]t|hasn['’]t|won['’]t|wouldn['’]t)\b|,\s+(?:says?|said)\b)\s*,?\s*")
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ADJUNCT = (r"(?:of|on|in|at|late|early|earlier|later|last|yesterday|today|during|through|via|after|before|following"
            rf"|from|by\s+(?:tele)?phone|to|this|tonight|{_WEEKDAY}|again|publicly|privately|also)")
_LEAD = regex.compile(rf"\s*,?\s*{_ADJUNCT}\b[^.;:\uFFFC]{{0,140}}?[\s,](?P<that>that)\b\s*,?\s*")
_SHORT_ADJUNCT = regex.compile(
    rf"\s+(?:(?:late|early|on|last|this)\s+)*(?:\p{{Ll}}+\s+)?(?:{_WEEKDAY}|yesterday|today|tonight"
    r"|(?:last|this)\s+(?:week|month|year))(?:\s+(?:night|morning|evening|afternoon))?(?=\s)"
    r"|\s+in\s+an?\s+(?:\p{Ll}+\s+)?(?:statement|report|letter|interview|speech|tweet|post|email)(?=\s)"
    r"|\s+\p{Ll}+ly(?=\s)")
_CLAUSE = regex.compile(rf"\s+(?:(?:{any_of('openers')})\b|\d|\p{{Lu}}|\p{{Ll}}+s\s)")
_ANY_CLAUSE = regex.compile(rf"\s+(?!(?:{any_of('prepositions', 'between')})\b)[\p{{L}}\d$]")
"""What is said without “that” may begin with any word but those that tell where, when or how it was said."""
_TOLD = regex.compile(
    rf"\s+(?:(?:the|a|his|her|their)\s+)?(?:\p{{Ll}}+\s+)?(?:{any_of('hearers')}|\p{{Ll}}{{3,}}s|\p{{Lu}}[\p{{L}}.'’-]*"
    rf"(?:\s+\p{{Lu}}[\p{{L}}.'’-]*){{0,4}}(?:\s+(?:news\s+)?(?:agency|radio|television|newspaper))?)"
    r"(?:\s+(?:on|at|in|during)\s+(?:an?|the|his|her)\s+(?:\p{Ll}+\s+){0,2}\p{Ll}+)?"
    rf"\s+(?=(?:{any_of('openers')}|\d+|\p{{Lu}}\p{{L}}*)\b)")
_TOLD_THAT = regex.compile(r"\s+(?:(?!that\b|to\b)[\p{L}.'’-]+\s+){1,5}that\s+")
"""Whom something is told, before what: told detectives that."""
_DENIED = regex.compile(
    rf"\s+(?P<what>(?:any|all)\s+[\p{{L}}\s-]{{3,60}}?|(?:(?:{any_of('determiners')}|those|these|this|that)\s+)?(?:\p{{L}}+\s+)?"
    rf"(?:{any_of('denied')})(?:\s+(?:of|that|against|by|for|in|to|with)\s[^,;:.]{{3,80}}?)?|(?:ever\s+)?\p{{Ll}}{{2,}}ing\s[^,;:.]{{3,100}}?)"
    rf"(?=\s*[,;:.]|\s*$|\s+(?:and|but|or|on|in|at|when|after|before|while|{_WEEKDAY}|yesterday)\b)")
"""What is denied where no clause says it: denied any wrongdoing, denied having met him."""
_CLAIM = regex.compile(
    rf"\s+(?:as\s+\p{{Ll}}+\s+)?(?:(?:{any_of('determiners')}|all|any|such|those|these)\s+)?(?:\p{{Ll}}+\s+){{0,2}}?"
    rf"(?:{any_of('claimed')}|ideas?|notion|reports?|rumou?rs?|charges?|criticism)"
    r"(?:\s+(?:by|from|in|on|at|of)\s+(?!that\b)[^,;:.]{2,60}?)?\s+that\s+"
    rf"(?!(?:{any_of('auxiliaries', 'pasts')}|\p{{Ll}}{{2,}}ed)\b)")
"""The noun between a verb of denying and what is denied: rejected the claim that."""
_SILENT = regex.compile(
    r"(?:he|she|it|they)\s+(?:(?:had|have|has)\s+no\s+(?:\p{Ll}+\s+)?comment|(?:would|could)(?:n['’]t|\s+not)\s+comment)")
_ADDING = regex.compile(rf"(?:{any_of('going_on', 'holding_against')})\b")
_VERB = regex.compile(rf"\b{VERB}", regex.IGNORECASE)
_GOES_ON = regex.compile(
    rf"(?:(?:also|now|still|\p{{Ll}}+ly)\s+)?(?:{VERB}|(?:(?:{any_of('presents')})s?|(?!this\b)\p{{Ll}}{{3,}}s)\s)")
"""The verb of a clause whose subject stands before the reporting clause: The pier, Ruiz said, will be built."""
_FRONTED = regex.compile(
    r"\p{Lu}\p{Ll}+(?:,\s*|$)"
    r"|(?:In|On|At|By|During|After|Before|Under|Since|For|With|Without|Despite|Until|From)\b")
"""What a sentence begins with before who says it, and what is said: In May, (he said, the port will close); Lately."""
_OCCASION = regex.compile(
    r"As\s+(?:for|to)\b|(?:Asked|Pressed|Questioned|Queried|Told|Reached|Contacted|Interviewed|Quoted|\p{Lu}\p{Ll}{2,}ing)\s+"
    r"(?:about|on|to|if|whether|why|how|what|of|that|by|at|in|for|from|before|after)\b")
"""What begins a sentence with the occasion of a saying: Asked about the delay, (he said)."""
_TIED_ON = regex.compile(r"(?:and|but|because|although|though|so)\b")
_NOT_SAID = regex.compile(r"(?:as|while|after|before|when|since|amid|following|in|at|on|hours|days|a\s+day)\b")
_OPENING = regex.compile(r"(?:(?:But|And|Meanwhile|However|Yet|So|Also|In\s+addition|Moreover|Still),?\s+)?")
_AFTER = regex.compile(rf"(?:\s+(?:then|here|there|{_ADJUNCT})\b[^,.;:]{{0,70}})?[.,;]|\s*$")
_WHOLE = frozenset(("promising", "commanding", "expecting", "told-of", "blaming"))
"""What follows these needs no verb of its own."""
_SHORTEST = 3
"""Words of a clause that is worth suggesting."""
_BRIEF = frozenset(("promising", "commanding"))
"""What may be a word shorter: to appeal, to leave."""


_UNDERGONE = regex.compile(r"to\s+be\s+(?:\p{Ll}+ly\s+)?\p{Ll}+")


class Told(msgspec.Struct, frozen=True):
    """A clause that is told: where it stands, in one stretch or around its reporting clause, and that clause."""

    spans: tuple[Stretch, ...]
    cue: Cue
    rule: str

    def is_torso(self, bare: str) -> bool:
        """Tell whether the words are neither a clause nor what somebody is to do: (blamed) the crew for the fire,
        (ordered flags) to be flown at half-mast.
        """
        is_undergone = self.rule == "commanding" and _UNDERGONE.match(bare, self.spans[0].begin) is not None
        return self.rule == "blaming" or is_undergone


def told_in(bare: str, sentence: Stretch, cues: list[Cue]) -> Iterator[Told]:
    """Yield what a sentence tells in other words, as far as is sure where it begins and ends; each word once."""
    end = sentence.begin
    for place, cue in enumerate(cues):
        following = cues[place + 1].clause.begin if place + 1 < len(cues) else sentence.end
        found = _told(bare, sentence, cue, max(end, sentence.begin), following)
        if found is not None and found.spans[0].begin >= end:
            end = found.spans[-1].end
            yield found


def before_quoted(bare: str, told: Told, subject: int) -> Told | None:
    """Return what is told before words that somebody else is quoted with, whose subject stands at a place: “…, which
    Ruiz hailed as”; None where it is no clause without them.
    """
    return _with_last(bare, told, before_another(bare, told.spans[-1], subject))


def before_that(bare: str, told: Told, place: int) -> Told | None:
    """Return what is told before a further clause that quoted words at a place are in: “…, and that it was”; None
    where there is none.
    """
    return _with_last(bare, told, before_further_that(bare, told.spans[-1], place))


def before_objections(bare: str, told: Told, others: list[Cue]) -> Told:
    """Return what is told without what others hold against it in the same sentence: “, but critics fear that”."""
    for other in others:
        if other.name is None:
            continue
        is_clear = _THAT.match(bare, other.clause.end) is not None
        span = before_objection(bare, told.spans[-1], other.clause.begin, is_clear=is_clear)
        told = _with_last(bare, told, span) or told
    return told


def _with_last(bare: str, told: Told, span: Stretch | None) -> Told | None:
    is_whole = span is not None and (told.rule != "said-that" or _is_clause(bare, span))
    return msgspec.structs.replace(told, spans=(*told.spans[:-1], span)) if span is not None and is_whole else None


def further_told(bare: str, sentence: Stretch, cues: list[Cue], told: list[Told],
                 others: list[Cue]) -> Iterator[Told]:
    """Yield what the clauses of `further` tell, where nothing is told yet; `others` are all other clauses."""
    begins_told, ends = {each.spans[0].begin for each in told}, [each.spans[-1].end for each in told]
    begins = sorted(each.clause.begin for each in (*cues, *others))
    for cue in cues:
        place = cue.clause.end
        that = _THAT.match(bare, place, sentence.end)
        following = next((begin for begin in begins if begin > place), sentence.end)
        joining = AND if cue.how in _WHOLE and not that else BUT
        span = ended(bare, that.end() if that else place + 1, cut(bare, place, following, sentence.end, joining))
        if span is None or cue.name is None or span.end in ends or span.begin in begins_told:
            continue
        is_whole = cue.how in _WHOLE or that or BARE_CLAUSE.match(bare, span.begin, span.end)
        if is_whole and bare[span.begin:span.end].count(" ") + 1 >= _SHORTEST - (cue.how in _BRIEF):
            ends.append(span.end)
            yield Told((span,), cue, cue.how)


def _told(bare: str, sentence: Stretch, cue: Cue, first: int, following: int) -> Told | None:
    if cue.asks_quote or cue.name is None:
        return None
    if cue.how == "according":
        return _according(bare, sentence, cue, first)
    if (denied := _denied(bare, sentence, cue)) is not None:
        return Told((denied,), cue, "denied")
    begin, is_bare = _begin_behind(bare, sentence, cue)
    if begin >= 0:
        last = min(end_of_opening(bare, sentence, cue, begin), end_of_relative(bare, sentence, cue, begin))
        last = end_of_denial(bare, begin, last) if cue.denies else last
        span = ended(bare, begin, cut(bare, begin, following, last))
        said = bare[cue.cue.begin:cue.cue.end]
        if span and _is_clause(bare, span) and (not is_bare or is_bare_clause(bare, span, said)):
            return Told((span,), cue, "said-that")
    if cue.how == "participle" or not _is_behind_clause(bare, cue):
        return None
    return _before(bare, sentence, cue, first, following)


def _denied(bare: str, sentence: Stretch, cue: Cue) -> Stretch | None:
    """Return what is denied where no clause says it; None where one stands behind its noun: denied reports that."""
    if not bare.startswith("den", cue.cue.begin) or _CLAIM.match(bare, cue.cue.end, sentence.end):
        return None
    found = _DENIED.match(bare, cue.cue.end, sentence.end)
    return Stretch(*found.span("what")) if found is not None else None


def _begin_behind(bare: str, sentence: Stretch, cue: Cue) -> tuple[int, bool]:
    """Return where what is said begins behind the verb, -1 for nowhere, and whether it does without “that”."""
    place = max(cue.cue.end, cue.addressee.end)
    is_inverted = cue.name is not None and cue.name.begin >= cue.cue.end
    if is_inverted and cue.name is not None:
        place = max(place, cue.name.end)
    if found := _THAT.match(bare, place, sentence.end) or _LEAD.match(bare, place, sentence.end):
        return found.end(), False
    told = _TOLD_THAT.match(bare, place, sentence.end) if bare.startswith(("told ", "tells "), cue.cue.begin) else None
    if told is not None:
        return told.end(), False
    if cue.denies and (claim := _CLAIM.match(bare, place, sentence.end)):
        return claim.end(), False
    verb = bare[cue.cue.begin:cue.cue.end]
    if is_inverted or verb.split()[-1] not in _bare_verbs() or bare[cue.cue.end - 4:cue.cue.end] == "that":
        return -1, True
    if verb in ("told", "tells"):
        return _begin_behind_addressee(bare, cue, sentence), True
    short = _SHORT_ADJUNCT.match(bare, place, sentence.end)
    place = short.end() if short else place
    clause = _ANY_CLAUSE if verb in PLAINLY else _CLAUSE
    begins = clause.match(bare, place, sentence.end) or _CLAUSE.match(bare, place, sentence.end)
    return (place + 1 if begins else -1), True


def _begin_behind_addressee(bare: str, cue: Cue, sentence: Stretch) -> int:
    """Return where what is told begins behind whom it is told to, as in “told reporters nobody was hurt”."""
    found = _TOLD.match(bare, cue.cue.end, sentence.end)
    return found.end() if found else -1


def _is_clause(bare: str, span: Stretch) -> bool:
    said = bare[span.begin:span.end]
    return said.count(" ") + 1 >= _SHORTEST and FINITE.search(said) is not None and not _SILENT.match(said)


def _according(bare: str, sentence: Stretch, cue: Cue, first: int) -> Told | None:
    """Return the clause before “according to”, or behind it where the sentence begins with that."""
    lead = bare[sentence.begin:cue.clause.begin].strip(" ,")
    if not lead or lead in ("But", "And", "However", "Meanwhile", "Also"):
        comma = COMMA.match(bare, cue.clause.end, sentence.end)
        span = ended(bare, comma.end(), sentence.end) if comma else None
        return Told((span,), cue, "said-that") if span and _is_clause(bare, span) else None
    return _before(bare, sentence, cue, first, sentence.end)


def _is_behind_clause(bare: str, cue: Cue) -> bool:
    """Tell whether a clause before a comma is what is said: nothing else that is follows the verb."""
    if not bare[max(0, cue.clause.begin - 2):cue.clause.begin].rstrip(" ").endswith(","):
        return False
    last = max(cue.cue.end, cue.addressee.end, cue.name.end if cue.name else 0)
    return _AFTER.match(bare, last) is not None


def _before(bare: str, sentence: Stretch, cue: Cue, first: int, following: int) -> Told | None:
    """Return the clause that ends before a reporting clause, and what goes on behind it, unless it is another's."""
    opening = _OPENING.match(bare, first, cue.clause.begin)
    begin = opening.end() if opening else first
    span = ended(bare, begin, cue.clause.begin)
    if span is None or _OCCASION.match(bare, span.begin):
        return None
    last = max(cue.clause.end, cue.addressee.end)
    has_verb = _VERB.search(bare, span.begin, span.end) is not None
    if not has_verb and bare.startswith((f", {BLANK}", f": {BLANK}"), last):
        return None
    rest = _rest(bare, sentence, last, following) if cue.how != "according" or not has_verb else None
    is_subject = rest is not None and not has_verb and _GOES_ON.match(bare, rest.begin, rest.end) is not None
    if rest is not None and is_subject:
        return Told((span, rest), cue, "said-around")
    if not _is_clause(bare, span):
        is_parted = rest is not None and _FRONTED.match(bare, span.begin) and _is_clause(bare, rest)
        return Told((span, rest), cue, "said-around") if rest is not None and is_parted else None
    if rest is not None and cue.how != "according" and _is_said_on(bare, cue, rest):
        return Told((span, rest), cue, "said-around")
    return Told((span,), cue, "said-after")


def _rest(bare: str, sentence: Stretch, last: int, following: int) -> Stretch | None:
    """Return what goes on behind the comma after a reporting clause, None where another one does."""
    is_another = following < sentence.end and BUT.fullmatch(bare, last, following) is not None
    is_another = is_another or _ADDING.match(bare, last + 2) is not None
    return ended(bare, last + 2, sentence.end) if bare.startswith(", ", last) and not is_another else None


def _is_said_on(bare: str, cue: Cue, rest: Stretch) -> bool:
    """Tell whether what follows a reporting clause is said too; behind a name it mostly says who that is."""
    if cue.name is not None and cue.name.begin >= cue.cue.end and not _TIED_ON.match(bare, rest.begin):
        return False
    return _is_clause(bare, rest) and not _NOT_SAID.match(bare, rest.begin)


@cache
def _bare_verbs() -> frozenset[str]:
    return frozenset(lexicon().bare)
