"""Hear the words around a time that loosen it: “about 10 days ago”, “more than five years ago”, “3 May or so”."""

from __future__ import annotations

import msgspec
import regex

from editor.model.dates import ABOUT, ABOUT_THE_HOUR
from editor.model.moments.expressions import Expression
from editor.model.moments.moment import Moment
from editor.model.number_words import SMALL

_FLAGS = regex.IGNORECASE
_ABOUT = regex.compile(
    r"(?<![\w-])(?:around|roughly|approximately|approx\.?|circa|ca?\.|nearly|almost|not\s+quite|close\s+to|near|towards?"
    r"|more\s+or\s+less|give\s+or\s+take|some\s?(?:time|where|day)\s+around|(?:on|in|at|by)\s+or\s+(?:about|around|near)"
    r"|~|≈|(?P<about>about))\s*(?:(?:on|in|at|the|exactly|precisely)\s+)*$", _FLAGS)
_TOLD = regex.compile(
    r"\b(?:t[ae]lk|sp[eo][ak]k?|spee|ask|t[eo]ll?d?\b|know|knew|writ|wrot|think|thought|learn|hear|read|l(?:ie|ied|ying)\b"
    r"|concern|worr|question|book|films?\b|stor(?:y|ies)|reports?\b|reported\b|news|information|details?\b|complain|jok"
    r"|claim|warn|sa(?:id|y)|anything|something|nothing|what|how|think|argu|documentar|debat|discuss|anxi|doubt|movie"
    r"|songs?\b|facts?\b|truth|data\b|lies\b|articles?\b|testif|brief)\p{Ll}*\s+(?:(?:him|her|them|us|me|you|it|more|much"
    r"|all)\s+)?about\s+(?:(?:on|in|at|the)\s+)*$", _FLAGS)
"""What is spoken of, where “about” loosens nothing."""
_COUNTED_ABOUT = regex.compile(rf"(?<!\w)(?:about|some|perhaps|maybe|possibly|probably|an?\s+estimated|estimated"
                               rf"|say,?|likely|(?:\d+|{'|'.join(sorted(SMALL, key=len, reverse=True))})"
                               r"(?:\s+days?|\s+weeks?|\s+months?|\s+years?|\s+hours?)?\s*(?:\b(?:or|to|and)\b|[-–—])"
                               r"(?:\s+(?:even|perhaps|maybe|possibly))?)\s*$", _FLAGS)
_NO_MORE = regex.compile(r"\b(?:(?:no|not)\s+(?:more|longer)\s+than|at\s+(?:the\s+)?most|up\s+to|less\s+than"
                         r"|fewer\s+than|under|within|as\s+(?:much|many|long)\s+as|a\s+maximum\s+of|below|barely"
                         r"|short\s+of|inside)\s+$", _FLAGS)
_NO_LESS = regex.compile(r"\b(?:(?:no|not)\s+(?:less|fewer)\s+than|at\s+(?:the\s+(?:very\s+)?)?least"
                         r"|(?:more|longer)\s+than|(?<!\b(?:took|takes?|taking|taken|handed|handing|hands?)\s)over|above|beyond|upwards?\s+of|in\s+excess\s+of|a\s+minimum\s+of"
                         r"|at\s+minimum|well\s+past|exceeding)\s+$", _FLAGS)
_UNTIL = regex.compile(r"\b(?:up\s+to|(?:no|not)\s+later\s+than|at\s+the\s+latest(?:\s+(?:on|by|in))?)\s+$", _FLAGS)
_SINCE = regex.compile(r"\b(?:(?:(?:no|not)\s+(?:earlier|sooner)\s+than|not\s+(?:until|till|before))"
                       r"|at\s+least\s+(?:until|till|through|to)|(?:until|till|through)\s+at\s+least)\s+"
                       r"(?:the\s+)?(?:(?:on|in|end\s+of)\s+(?:the\s+)?)?$", _FLAGS)
"""What comes no earlier: not before May, until at least Friday."""
_BESIDE = regex.compile(r"\b(?:before|after|past|towards?)\s+$", _FLAGS)
_STOP = r"(?=\s*(?:[.,;:!?)\]”\"’–—]|$)|\s+(?:when|he|she|they|it|and|but)\b)"
"""What a hedge behind a time ends before; else it belongs to what follows: “in 2019 approximately 300 people”."""
_ABOUT_BEHIND = regex.compile(rf",?\s+\(?(?:(?:or\s+so|(?:or\s+)?thereabouts|give\s+or\s+take)\b|(?:more\s+or\s+less"
                              rf"|or\s+about|approximately|approx\.?|roughly|or\s+around\s+then"
                              rf"|plus\s+or\s+minus){_STOP})|-ish\b", _FLAGS)
_MORE_BEHIND = regex.compile(rf",?\s+(?:or\s+(?:more|longer)|at\s+(?:the\s+(?:very\s+)?)?least){_STOP}", _FLAGS)
_LESS_BEHIND = regex.compile(rf",?\s+(?:or\s+(?:less|fewer)|at\s+(?:the\s+(?:very\s+)?)?most){_STOP}", _FLAGS)
_EARLIER_BEHIND = regex.compile(rf",?\s+(?:or\s+(?:earlier|before)|at\s+the\s+(?:very\s+)?latest){_STOP}", _FLAGS)
_LATER_BEHIND = regex.compile(rf",?\s+(?:or\s+(?:later|after)|at\s+the\s+(?:very\s+)?earliest){_STOP}", _FLAGS)
_SIDE = regex.compile(r"\b(?:(?P<until>by|until|till|through|thru|before)|since|after)\s+(?:(?:on|in|at)\s+)?$", _FLAGS)
"""What stands right before a time up to which, or from which on, something is told."""
_IS_WHOLE = regex.compile(
    r"\s*(?:[.,;:!?)\]”\"–—]|$)|\s+(?:an?|the|its?|his|her|their|this|that|these|those|he|she|they|we|you|i|who|which|when|while|where|as|if|and|but"
    r"|or|in|at|on|to|of|for|from|by|with|about|over|near|under|because|after|before|since|until|is|are|was|were|has|have"
    r"|had|will|would|could|may|might|must|can|did|does|do|not|no|nor|so|than|then|there|more|some|all|both|only|also"
    r"|\d\S*|\p{Ll}+(?:ed|ly))\b|\s+(?-i:\p{Lu})", _FLAGS)
"""What follows a time that stands for itself: neither Monday’s raid nor Friday prayers."""
_NIGHT_ENDS = regex.compile(r"\b(?:before|by|until|till|towards?|nearing|minutes\s+to)\s+$", _FLAGS)
_MIDNIGHT = regex.compile(r"\b(?:(?P<before>before|by|until|till|towards?)\s+)?(?:12\s+)?midnight\b", _FLAGS)
_WITHIN = regex.compile(r"(?:[~≈]|\b(?:about|around|roughly|approximately|circa|nearly|almost|or\s+so"
                        r"|(?:just|shortly)\s+(?:before|after))\b)(?P<clock>\s*(?:\d{1,2}(?:[:.]\d\d|\s*[ap]\.?m)|\d{4}\b"
                        r"|noon|midnight|\p{L}+\s+[ap]\.?m))?", _FLAGS)
_COUNTED = frozenset({"ago", "from now", "away", "counted from"})
_AHEAD = regex.compile(r"\b(?:after|later|from|hence|time|since|following)\b", _FLAGS)
_LONGEST_LOOK = 60


def hedged(found: Moment, each: Expression, words: str, begin: int, end: int, published: str) -> Moment:
    """Return what an expression means with the words around it, in a sentence from `begin` to `end`.

    A time that is stated roughly is about those days, one that is more or less than so long ago is open at an end. The
    TIMEX3 value stays, which tells of neither.
    """
    before = words[max(begin, each.begin - _LONGEST_LOOK):each.begin]
    behind = words[each.end:min(end, each.end + _LONGEST_LOOK)]
    within = _WITHIN.search(words, each.begin, each.end)
    is_about = _is_about(before, behind, each) or within is not None
    if found.kind == "time" or found.part:
        found = _at_end_of_day(found, before, words[each.begin:each.end])
        is_rough = is_about or _BESIDE.search(before) or _is_bound(before, behind)
        rough = ABOUT if within and found.kind == "time" and not within["clock"] else ABOUT_THE_HOUR
        return msgspec.structs.replace(found, precision=rough, part="") if is_rough else found
    if found.kind != "date" or not (found.from_ and found.to):
        return found
    return _bounded(found, each, (before, behind), words[each.begin:each.end], published) or (
        msgspec.structs.replace(found, precision=ABOUT) if is_about else found)


def _at_end_of_day(found: Moment, before: str, phrased: str) -> Moment:
    """Return the midnight that ends a day, by ISO 8601 its hour 24, where something is told up to it."""
    named = _MIDNIGHT.search(phrased)
    if named is None or not (named["before"] or (named.start() == 0 and _NIGHT_ENDS.search(before))):
        return found
    return msgspec.structs.replace(found, value=found.value.replace("T00:00", "T24:00"))


def on_side(found: Moment, each: Expression, words: str, begin: int, end: int) -> Moment:
    """Return a time without its first day behind “by”, “until” and “before”, without its last behind “since”, “after”.

    The TIMEX3 value stays, as that of other times that are open at an end does.
    """
    side = _SIDE.search(words, max(begin, each.begin - _LONGEST_LOOK), each.begin)
    if side is None or found.kind != "date" or not (found.from_ and found.to) or not _IS_WHOLE.match(
            words, each.end, end):
        return found
    return msgspec.structs.replace(found, precision="range", part="", **{"from_" if side["until"] else "to": ""})


def _bounded(found: Moment, each: Expression, around: tuple[str, str], phrased: str, published: str) -> Moment | None:
    """Return a time as the words around it bound it, None where they do not."""
    before, behind = around
    if each.rule in _COUNTED and (_NO_MORE.search(before) or _LESS_BEHIND.match(behind)):
        return _less(found, phrased, published)
    if each.rule in _COUNTED and (_NO_LESS.search(before) or _MORE_BEHIND.match(behind) or _is_more(each)):
        return _more(found, phrased)
    if _UNTIL.search(before) or _EARLIER_BEHIND.match(behind):
        return msgspec.structs.replace(found, from_="", precision="range")
    if _SINCE.search(before) or _LATER_BEHIND.match(behind):
        return msgspec.structs.replace(found, to="", precision="range")
    return None


def _is_more(each: Expression) -> bool:
    """Tell whether it says itself that it is further away: “10+ years ago”, not “10 or so years ago”."""
    return not each.parts.get("more", "so").endswith("so")


def is_loose(found: Moment) -> bool:
    """Tell whether a time was stated so roughly that nothing can be counted from it."""
    return found.precision == ABOUT or (found.precision == "range" and bool(found.from_) != bool(found.to))


def _is_about(before: str, behind: str, each: Expression) -> bool:
    if _ABOUT_BEHIND.match(behind):
        return True
    if each.rule in _COUNTED and _COUNTED_ABOUT.search(before):
        return True
    found = _ABOUT.search(before)
    return found is not None and not (found["about"] and _TOLD.search(before))


def _is_bound(before: str, behind: str) -> bool:
    return any(pattern.search(before) for pattern in (_NO_MORE, _NO_LESS, _UNTIL, _SINCE)) or any(
        pattern.match(behind) for pattern in (_MORE_BEHIND, _LESS_BEHIND, _EARLIER_BEHIND, _LATER_BEHIND))


def _more(found: Moment, phrased: str) -> Moment:
    """Return a time that is further away than another: open at its far end."""
    is_ahead = _AHEAD.search(phrased) is not None
    return msgspec.structs.replace(found, precision="range", **{"to" if is_ahead else "from_": ""})


def _less(found: Moment, phrased: str, published: str) -> Moment:
    """Return a time that is nearer than another: up to the publication, where it is counted back from that."""
    if _AHEAD.search(phrased):
        begin = published[:len(found.from_)] if found.origin == "publication" else ""
        return msgspec.structs.replace(found, from_=begin, precision="range")
    last = published[:len(found.to)] if found.origin == "publication" else ""
    return msgspec.structs.replace(found, to=last, precision="range")
