"""Tell where a clause ends that somebody says: with its sentence, or where that takes up something else."""

from __future__ import annotations

import regex

from editor.model.records import Stretch
from editor.model.speaker import BLANK
from editor.suggest.quotes.cue import Cue
from editor.suggest.quotes.vocabulary import any_of

VERB = rf"(?:(?:{any_of('auxiliaries', 'pasts')}|\p{{L}}+n['’]t|\p{{Ll}}{{2,}}ed)\b)"
FINITE = regex.compile(
    rf"\b(?:{VERB}|(?:\p{{Ll}}{{3,}}s|{any_of('presents')})\b)|['’](?:s|re|ve|ll|d|m)\b", regex.IGNORECASE)
_END = regex.compile(
    rf",?\s+according\s+to|,\s+(?:{any_of('going_on')})\b|\s+(?:{any_of('going_on')})\s+that\b"
    rf"|,\s+(?:{any_of('holding_against')})\s+(?:\p{{Ll}}+\s+){{0,2}}?(?:{any_of('claimed')}|reports?|rumou?rs?|charges?)\b"
    rf"|\s+but\s+(?:also\s+)?(?:{any_of('taken_up', 'taken_back')})\b"
    r"|,\s+(?:and|but|though)\s+(?:he|she|they|it)\s+(?:(?:refused|declined)\s+to|(?:would|did)(?:n['’]t|\s+not)\s+(?:say"
    r"|comment|elaborate|identify|give|provide|disclose|specify|name|offer|discuss))\b"
    rf"|,\s+an?\s+(?:{any_of('said_of')})\s+(?:that|which|\p{{Ll}}+ed)\b"
    r"|,\s+(?:which|something)\s+[^,]{2,40}?\s+(?:den(?:y|ies|ied)|dispute[sd]?|reject(?:s|ed)?)\b"
    rf"|,\s+(?:and|but)\s+(?:(?:also|he|she|they|it|then|later)\s+)?(?:ha(?:s|ve|d)\s+)?"
    rf"(?:{any_of('taken_up')})\b|\s+and\s+ha(?:s|ve)\s+(?:{any_of('taken_up')})\b"
    rf"|\s+(?:and|but)\s+(?:{any_of('taken_up', 'taken_back')})\s+that\b"
    r"|\s+and\s+(?:plans|intends|hopes|expects)\s+to\b|[;]\s")
_SAID_INSTEAD = regex.compile(
    r",?\s+(?:and|but)\s+(?:(?:also|instead|he|she|they|it|then|later)\s+)?"
    rf"(?:{any_of('taken_up', 'taken_back')}|says|admitted)\b")
_SAID_LAST = regex.compile(r",\s+[^,;]{2,80}\s+(?:said|say|says)[\s.]*$")
BUT = regex.compile(rf"(?:,|(?<={BLANK}))\s+(?:but|and|though|although|while|whereas)\s*$")
AND = regex.compile(r",?\s+(?:but|and|though|although|while|whereas)\s*$")
"""What ends words that have no verb of their own before another that says something: to go and said."""
_AGAINST = regex.compile(rf"(?:,|(?<={BLANK}))\s+(?:but|though|although|while|whereas)\s*$")
"""What ends words before what somebody else thinks of them: , but critics fear."""
_WHO = regex.compile(r",\s+(?:who|which)\s+$")
_WHICH, _VERB_FIRST = regex.compile(r"\b(?:who|which|that)\s+$"), regex.compile(VERB)
_ANY_VERB = regex.compile(rf"\b{VERB}")
_VERB_BEHIND = regex.compile(rf",\s+(?:\p{{Ll}}+ly\s+)?{VERB}")
_OPENS = regex.compile(
    r"[^,;:\uFFFC]{0,60}?\b(?:after|before|when|while|as|since|because|once|although|though|if|until)\s+",
    regex.IGNORECASE)
"""What begins a sentence with a clause that is not its main one."""
COMMA = regex.compile(r"(?:[^,(\[]|\([^)]*\)|\[[^]]*\])*?,\s*")
_FINAL = regex.compile(r"[\s.!?…,;:\"”’)]*$")
_AND_THAT = regex.compile(r"(?r),?\s+(?:and|but)\s+that\s")
_TAKES_OVER = regex.compile(
    r"(?r)(?:,\s+(?:(?:an?|the)\s+\p{Ll}+\s+)?(?:which|who|that|and|but|while|whereas|although|though)?|;)\s*$")
_LONGEST = 1_000
"""Code points of a clause that somebody can be said to say."""


def end_of_opening(bare: str, sentence: Stretch, cue: Cue, begin: int) -> int:
    """Return where a clause ends that opens its sentence before the main one, “After Ruiz said he would go, they met”,
    at its comma; else where the sentence ends.
    """
    at = sentence.begin == cue.clause.begin and _OPENS.match(bare, sentence.begin, cue.cue.begin)
    opens = at or _OPENS.fullmatch(bare, sentence.begin, cue.clause.begin)
    comma = COMMA.match(bare, begin, sentence.end) if opens and not FINITE.search(opens[0]) else None
    return comma.end() if comma else sentence.end


def end_of_relative(bare: str, sentence: Stretch, cue: Cue, begin: int) -> int:
    """Return where a clause ends that “who” leads to, “Ruiz, who said he would go, left”, at the comma before the verb
    of its main clause; else where the sentence ends. “The tape, which he said was forged, was lost” ends at its comma,
    “The tape that he said was forged was lost” where it begins: nothing parts it from the main clause.
    """
    is_relative = _WHO.search(bare, sentence.begin, cue.cue.begin)
    is_object = _WHICH.search(bare, sentence.begin, cue.clause.begin) and _VERB_FIRST.match(bare, begin)
    if is_object and (comma := bare.find(",", begin, sentence.end)) >= 0:
        return comma
    if is_object and not _ANY_VERB.search(bare, sentence.begin, cue.clause.begin):
        return begin
    found = _VERB_BEHIND.search(bare, begin, sentence.end) if is_relative else None
    return found.start() if found else sentence.end


def end_of_denial(bare: str, begin: int, end: int) -> int:
    """Return where what is denied ends: before what its speaker says instead, “and accused”, else at the end given."""
    found = _SAID_INSTEAD.search(bare, begin, end)
    return found.start() if found else end


def cut(bare: str, begin: int, following: int, end: int, joining: regex.Pattern[str] = BUT) -> int:
    """Return where a clause ends at the latest: before “, but Ruiz said”, else with its sentence."""
    found = joining.search(bare, begin, following) if following < end else None
    return found.start() if found else end


def ended(bare: str, begin: int, end: int) -> Stretch | None:
    """Return the clause from a place to the end of its sentence, or to where another reporting clause goes on; None for
    one that is too long.
    """
    if stop := _END.search(bare, begin, min(end, begin + _LONGEST)):
        end = stop.start()
    if end - begin > _LONGEST:
        return None
    if stop := _SAID_LAST.search(bare, begin, end):
        end = stop.start()
    end = begin + len(_FINAL.sub("", bare[begin:end]))
    end += bare[end - 1:end + 1] == f"{BLANK}."  # the stop stands for the mark that closes quoted words
    return Stretch(begin, end) if end > begin else None


def before_objection(bare: str, span: Stretch, subject: int, *, is_clear: bool) -> Stretch | None:
    """Return a clause up to where somebody else, who stands at a place, holds against it: “, but critics fear that”.

    Where it `is_clear` by a “that” that they say something, they may also say it beside: “, and critics fear that”.
    """
    pattern = BUT if is_clear else _AGAINST
    found = pattern.search(bare, span.begin, subject) if span.begin < subject < span.end else None
    return Stretch(span.begin, found.start()) if found is not None else None


def before_further_that(bare: str, span: Stretch, place: int) -> Stretch | None:
    """Return a clause up to where a further one begins before a place: “it was shut and that (it was gone)”."""
    found = _AND_THAT.search(bare, span.begin, place)
    return Stretch(span.begin, found.start()) if found is not None else None


def before_another(bare: str, span: Stretch, subject: int) -> Stretch | None:
    """Return a clause up to where another subject at a place takes over, “, which Ruiz hailed as”; None for one that
    is not parted from it by a comma.
    """
    found = _TAKES_OVER.search(bare, span.begin, subject)
    return Stretch(span.begin, found.start()) if found is not None and found.start() > span.begin else None
