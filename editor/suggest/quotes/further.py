"""Find the clauses that tell something without being plain reports: what is thought, asked, promised or blamed."""

from __future__ import annotations

from functools import cache

import regex

from editor.model.denial import denials
from editor.model.records import Stretch
from editor.model.saying_verbs import LONGEST_BEFORE, Verb, Verbs, forms_of, lexicon, not_said_behind
from editor.model.speaker import name_before
from editor.suggest.quotes.cue import Cue
from editor.suggest.quotes.ending import VERB
from editor.suggest.quotes.vocabulary import any_of

_BEING = not_said_behind()
_DENIED = regex.compile(
    r"(?:\s+(?:has|have|had|also|again|\p{Ll}+ly))*\s+(?P<verb>\L<verbs>)(?:\s+(?:all|any|the|such|earlier|new))*$",
    verbs=list(denials()))
"""Before a verb that is a noun here, too, what somebody does to it: rejected claims that."""
_NO_NAME = regex.compile(
    r"\b(?:I|[Ww]e|[Yy]ou)(?:['’]\p{Ll}+)?$|^(?:[Ee]ach|[Bb]oth|[Oo]ne)$"
    r"|^\p{Ll}{2,}ing(?:\s+(?:all|any|the|such|earlier|new))*$")
"""Who writes or reads the article, and who is nobody by themselves: each accuses the other; (rejecting) claims."""
_PLURAL = regex.compile(
    r"(?:(?<!\bnew|\bearning|\bsale|\bpres)(?<=\p{Ll}\p{Ll})s"
    r"|\b(?:they|people|police|others|some|many|few|both|most|critics))(?:\s+(?:of|in|at|from|with)\s.*)?$",
    regex.IGNORECASE)
"""A subject of verbs that are nouns, too, but for “they assert that”."""
_ONE = regex.compile("he|she|it", regex.IGNORECASE)
"""Behind whom a verb that several say is a past: it forecast."""
_FRONTED = regex.compile(rf"(?:{any_of('prepositions', 'fronted')})\s+(?:\p{{Ll}}+\s+)*\p{{Ll}}+$", regex.IGNORECASE)
"""What is no subject: From all the press reports, over fears."""
_JOINED = regex.compile(r"(?:,\s*)?\b(?:and|but|then)\s+$")
_JOINING = regex.compile(r"(?:But|And|Yet|Still|So|Meanwhile|However),?\s+")
_WHOM = (r"(?:\s+(?!to\b|that\b|whether\b|if\b|how\b|why\b|what\b|where\b|in\b|on\b|for\b|by\b)[\p{L}\d.'’-]+){0,6}?")
_TO_WHOM = regex.compile(
    r"(?:show(?:s|ed)?|assured|informed|reminded|convinced|persuaded|notified|advised|warn|cautions?|urged)")
"""Verbs that may have between them and “that” whom somebody tells: showed the jury that."""
_OBJECT = regex.compile(
    rf"(?:(?:{any_of('determiners', 'numbers')}|\d\S*)\s.*|(?:.*\s)?\p{{Ll}}{{2,}}(?<!ss|us|is)s)")
_NO_OBJECT = regex.compile(
    rf"\b(?:{any_of('claimed')}|evidence|proof|signs?|traces?|indications?|hints?|grounds|reasons?|cause|confirmation|fact"
    r"|(?:the\s+(?:same|other)|\p{L}+)\s+(?:days?|weeks?|months?|years?|times?|hours?)(?:\s+(?:ago|later|earlier))?$)\b",
    regex.IGNORECASE)
"""What “that” tells the contents of, or when it was found out: found evidence, two days later."""
_DOES = regex.compile(rf"\s+that\s+(?:\p{{Ll}}+ly\s+)?{VERB}")
_NO_DETERMINER = r"(?!of\b|is\b|was\b|are\b|were\b|has\b|have\b|time\b|point\b)"
_QUESTION = r"(?=\s+(?:whether|if|how|why|what|who)\s+\p{L})"
_QUESTION_OF_TIME = r"(?P<whom>)(?=\s+(?:when|where)\s+\p{L})"
_WHEN = (r"(?:\s+(?:(?:on|last|this)\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|week|month|year"
         r"|night)|\s+in\s+(?:\p{Lu}\p{Ll}+|\d{4}))?")
"""When or where something was promised, between the verb and the promise."""
_NOUN = r"\s+(?!by\b|as\b|for\b|of\b|to\b)[\p{L}\d.'’-]+(?:\s+(?!that\b)[\p{L}\d.'’-]+){0,7}?"
_GERUND = r"(?P<whom>)(?=\s+(?:not\s+)?(?:having\s+)?\p{Ll}{3,}(?<!earn|meet|morn|even)ing\b)"
_NUMBERED = r"(?=\s+(?!to\b|that\b)(?:(?!to\b|that\b)[\p{L}'’-]+\s+){0,6}[$€£]?\d)"
_AT_NUMBER = (
    rf"(?={_NOUN}\s+at\s+(?:(?:about|around|nearly|almost|roughly|over|under|more\s+than|at\s+least|up\s+to)\s+)?"
    rf"(?:[$€£]?\d|(?:{any_of('numbers')})\b))")
"""What is counted, and how many that is: (put) the toll at nine."""
_INQUIRING = regex.compile(rf"\b(?:{any_of('inquiring')})\b", regex.IGNORECASE)
_WILL_BE = (
    rf"(?:(?!(?:{any_of('prepositions', 'between')}|is|are|was|were|has|have|had)\b)\p{{Ll}}[\p{{L}}-]*\s+){{1,4}}"
    r"(?:will|would|could|may|might|should|won['’]t|wouldn['’]t|isn['’]t|aren['’]t|is|are|was|were|has|have|had)\b")
"""What is thought without “that”: (figures) prices will rise."""
_TO = rf"(?=\s+(?:not\s+)?to\s+(?!(?:{any_of('determiners', 'openers')})\b)\p{{Ll}}+\b)"


def further_in(sentence: str) -> list[Cue]:
    """Return the clauses of a sentence in order; `clause` ends where what they tell begins. Those of what was done are
    none.
    """
    found = [_read(sentence, verb, Stretch(*whom.span("whom")), how)
             for how, verbs in _verbs() for verb, whom in verbs.find(sentence)]
    return sorted((each for each in found if each is not None), key=lambda each: each.cue.begin)


def _read(sentence: str, verb: Verb, whom: Stretch, how: str) -> Cue | None:
    if _BEING.search(sentence, max(0, verb.start - LONGEST_BEFORE), verb.start):
        return None
    if how == "thinking" and _is_relative(sentence, verb, whom):
        return None
    cue = Stretch(verb.begin, verb.end)
    heard = Stretch(whom.begin + 1, whom.end) if whom.end > whom.begin and how != "promising" else Stretch(0, 0)
    end = max(verb.end, whom.end)
    if _JOINED.search(sentence, max(0, verb.start - 10), verb.start):
        return Cue(None, cue, Stretch(verb.start, end), how, heard)
    name = _without_opening(sentence, name_before(sentence, verb.start))
    if name is None or _NO_NAME.search(sentence[name.begin:name.end]):
        return None
    if how == "inquiring" and not _INQUIRING.search(sentence, name.begin, name.end):
        return None
    is_plain = verb.said in _said_by_several() and not _ONE.fullmatch(sentence, name.begin, name.end)
    if (how == "stating" or is_plain) and not _PLURAL.search(sentence, name.begin, name.end):
        return None
    if how == "thinking" and not is_plain and _FRONTED.match(sentence, name.begin, name.end):
        return None
    if denied := _DENIED.search(sentence, name.begin, name.end):
        name, cue = Stretch(name.begin, denied.start()), Stretch(denied.start("verb"), cue.end)
    return Cue(name, cue, Stretch(name.begin, end), how, heard)


def _is_relative(sentence: str, verb: Verb, whom: Stretch) -> bool:
    """Tell whether “that” goes on with a thing between it and the verb: found a bomb that exploded."""
    between = sentence[whom.begin:whom.end].strip()
    if not between or not _OBJECT.fullmatch(between) or _NO_OBJECT.search(between):
        return False
    return not _TO_WHOM.fullmatch(verb.said) or _DOES.match(sentence, whom.end) is not None


def _without_opening(sentence: str, name: Stretch | None) -> Stretch | None:
    """Return the name without what joins its sentence to the one before: But skeptics."""
    opening = _JOINING.match(sentence, name.begin, name.end) if name is not None else None
    return Stretch(opening.end(), name.end) if name is not None and opening is not None else name


@cache
def _said_by_several() -> frozenset[str]:
    """Return the verbs in the form in which several say them, which may be nouns, too."""
    return frozenset(lexicon().plural)


@cache
def _verbs() -> tuple[tuple[str, Verbs], ...]:
    held = lexicon()
    asking = [*held.asking, *held.commanding, *held.irregular, "explained", "revealed", "confirmed", "recalled",
              "recalls", "described", "describes"]
    clause = rf"(?P<whom>)(?=\s+(?:(?:{any_of('openers')}|\p{{Lu}}\p{{L}}*)\b|{_WILL_BE}))"
    that = rf"(?P<whom>{_WHOM})(?=\s+that\s+{_NO_DETERMINER})"
    stating = (forms_of(verb)[1] for verb in held.regular if verb not in held.nouns)
    in_plural = rf"(?P<whom>)(?=\s+that\s+{_NO_DETERMINER})"
    blaming = (("blaming", Verbs(verbs, rf"(?P<whom>)(?!\s+it\s+to\b)(?={_NOUN}\s+{word}\s+\p{{L}})"))
               for word, verbs in held.blaming.items())
    return (("thinking", Verbs([*held.needing_that, *held.thinking, *stating], that)),
            ("stating", Verbs(held.regular, in_plural)),
            ("expecting", Verbs(held.expecting, rf"(?P<whom>)(?={_WHOM}{_TO})")),
            ("thinking", Verbs(held.thinking, clause)),
            ("asking", Verbs(asking, rf"(?P<whom>{_WHOM}){_QUESTION}")),
            ("asking", Verbs(held.asking, _QUESTION_OF_TIME)),
            ("promising", Verbs(held.promising, rf"(?P<whom>{_WHEN}){_TO}")),
            ("commanding", Verbs(held.commanding, rf"(?P<whom>{_WHOM}){_TO}")),
            ("expecting", Verbs(held.wanting, rf"(?P<whom>)(?={_NOUN}{_TO})")),
            ("inquiring", Verbs(held.inquiring, r"(?P<whom>)(?=\s+[\p{L}\d])")),
            ("told-of", Verbs(held.forecasting, rf"(?P<whom>){_NUMBERED}")),
            ("told-of", Verbs(("put", "puts", "estimated", "estimates"), rf"(?P<whom>){_AT_NUMBER}")),
            *blaming,
            ("blaming", Verbs(held.warning, r"(?P<whom>)(?=\s+(?:of|against|about)\s+\p{L})")),
            ("blaming", Verbs(("called",), r"(?P<whom>)(?=\s+for\s+(?!him\b|her\b|them\b|it\b|help\b)\p{L})")),
            ("told-of", Verbs(held.admitting, _GERUND)))
