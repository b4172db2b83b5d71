"""Tell by the words of a sentence whether what it tells of a time is past, is to come, or may be either."""

from __future__ import annotations

import regex

from editor.model.moments.expressions import Expression
from editor.model.records import Stretch
from editor.model.time_phrases import points_ahead

_SAID = regex.compile(
    r"\b(?:said|says|told|announced|reported|added|stated|wrote|tweeted|posted|confirmed|warned|declared|insisted|denied)"
    r"(?:\s+(?!that\b|to\b)[\p{L}’'-]+){0,2}?(?:\s+(?:on|late|early|late\s+on|early\s+on|in))?\s+$", regex.IGNORECASE)
_OPENING = regex.compile(r"\W*(?:(?:on|in|by|at|from|late|early|later|the)\s+)*", regex.IGNORECASE)
_WILL = regex.compile(
    r"(?:(?!\b(?:said|was|were|had|did|told|announced|which|who|that|after|when)\b)[^.;:])*?"
    r"\b(?:will|shall|(?:is|are)\s+(?:to|due|set|expected|scheduled|going|planned|likely))\b", regex.IGNORECASE)
_BY = regex.compile(r"\bby\s+(?:early\s+|late\s+|the\s+end\s+of\s+)?$", regex.IGNORECASE)
_NO_SOONER = regex.compile(r"\b(?:not\s+before|(?:no|not)\s+(?:earlier|sooner)\s+than)\s+$", regex.IGNORECASE)
_WAS = regex.compile(r"\b(?:was|were|had|did|has\s+been|have\s+been)\b", regex.IGNORECASE)
_ORDERED = regex.compile(r"\b(?:to\s+\p{Ll}+|will|would|must|should|shall|expected|due|set|planned|scheduled|deadline"
                         r"|given|promised|likely|hopes?|hoped)\b", regex.IGNORECASE)
_MISSED = regex.compile(
    r"\s+but\s+(?:(?:it|he|she|they)\s+)?(?:did|never|failed|stayed|remained|kept|missed|refused)\b", regex.IGNORECASE)
"""Behind a day on which something was to be, what became of it: that day is past."""
_STARTS = regex.compile(
    r"\b(?:(?:re)?opens|(?:meets|convenes)(?:\s+again)?|(?:reports|votes|plays)\s+again|reconvenes|begins|starts|resumes|closes|ends|expires|takes\s+(?:effect|place|office)|kicks\s+off"
    r"|runs\s+(?:through|until|till))\s+(?:on\s+|in\s+)?(?:early[-\s]|mid[-\s]?|late[-\s])?$", regex.IGNORECASE)
"""What is told in the present of a day, and so is to come: the fair opens on Friday."""
_ANNOUNCED = regex.compile(
    r"\b(?:declare|announce|order|proclaim|impose|decree|call)(?:s|d|ed|ing)?\b[^.;]*\b(?:beginning|starting|commencing|effective|from)"
    r"\s+(?:from\s+)?(?:on\s+)?$", regex.IGNORECASE)
"""What somebody announces for the time from a day on: declared three days of mourning beginning on Friday."""
_IS_ON = regex.compile(
    r"(?<!\b(?:it|this|that|today|what|he|she)\s+)\b(?:is|are)\s+(?:(?:only|again|now)\s+)?"
    r"(?:(?:being\s+)?(?:held|opened|buried)\s+)?(?:on\s+)?(?:early\s+|late\s+)?$", regex.IGNORECASE)
"""What is on a day and lies ahead: the funeral is on Thursday; what was is told with its verb."""
_INTENDS = regex.compile(
    r"\b(?:threatens|vows|intends?|intending|aims?|hopes?|wants?|seeks|prepar(?:es?|ing)|pledges|promises|agrees"
    r"|threat|intention|poised|ready)\s+to\s+(?:be\s+)?\p{Ll}+(?P<rest>[^.;:,]*)$", regex.IGNORECASE)
"""What somebody is about to do."""
_INTENDED = regex.compile(
    r"\b(?:threatened|threatening|vow(?:ed|ing)|pledg(?:ed|ing)|promis(?:ed|ing)|agreed|agreeing|decided|offer(?:ed|ing)"
    r"|swore|intended|wanted|hoped|aimed|undertook|ordered|order(?:ing)?|urged|invited|told|asked|instructed|warned"
    r"|allowed)\s+(?P<between>[^.;:,]{0,60}?)\bto\s+(?!(?:an?|the|its|their|his|her|this|that|all|any|one|two)\b)(?:be\s+)?\p{Ll}+"
    r"(?P<rest>[^.;:,]*)$", regex.IGNORECASE)
"""What somebody meant to do: the day may be when it was said, or when it is to be done."""
_MAY = regex.compile(r"\b(?:may|might|can)\s+(?:(?:not|also|still|well|even)\s+)*(?!have\b|not\b)(?:be\s+)?\p{Ll}{2,}"
                     r"(?P<rest>[^.;:]*)$")
_COULD = regex.compile(
    r"\bcould\s+(?:(?:also|still|well|even|yet)\s+)*(?!have\b|not\b|no\b|never\b|only\b|hear\b|see\b|feel\b|be\s+(?:heard"
    r"|seen|felt)\b|smell\b|hardly\b|barely\b)(?:be\s+)?\p{Ll}{2,}(?P<rest>[^.;:]*)$", regex.IGNORECASE)
_FORETOLD = regex.compile(r"\b(?:forecast|predict|warn|fear|expect|threat|risk)", regex.IGNORECASE)
_PUT_OFF = regex.compile(
    r"\b(?:postponed|delayed|deferred|moved|adjourned|rescheduled|put\s+off|pushed\s+back|brought\s+forward|extended)\b"
    r"[^.;:,]{0,60}\b(?:to|until|till)\s+(?:the\s+)?$", regex.IGNORECASE)
_BEGINS_BY = regex.compile(r"(?:^|[;:,–—]\s*|\b(?:and|but)\s+)by\s+(?:early\s+|late\s+|the\s+end\s+of\s+)?$",
                           regex.IGNORECASE)
_WANTED = regex.compile(
    r"\b(?:demand|want|request|seek|sought|agree|set|gave|give|given|pledg|promis|order|ask|urg|call|insist|requir|propos"
    r"|offer|invit|expect|need|plan|aim|vow|threaten|announc|allow|grant|extend|postpon|delay|schedul|target|impos)",
    regex.IGNORECASE)
"""Verbs of what is to be done by a day, not of what was."""
_HAPPENED = regex.compile(
    r"\b(?:was|were|had|did|has|have|fled|struck|took|came|went|fell|rose|began|broke|brought|caught|drove|fought|found|flew"
    r"|gave|got|grew|held|kept|laid|led|left|lost|made|met|paid|ran|sank|saw|sent|shot|sold|spent|stood|stole|swept|threw|won"
    r"|(?!(?:announc|report|add|stat|confirm|warn|declar|insist|plann|schedul|expect|need|call|urg|ask|threaten)ed\b)"
    r"\p{Ll}{2,}(?<!e)ed)\b", regex.IGNORECASE)
"""A verb of what has happened, not of what somebody said of it."""
_ON_A_DAY = regex.compile(r"\bon\s+(?-i:\p{Lu})|\b(?:yesterday|today|last)\b", regex.IGNORECASE)
"""When something was said, which leaves another day to what is to be done."""
_FOR = regex.compile(r"\bfor\s+(?:the\s+)?$", regex.IGNORECASE)
_OF_A_DAY = frozenset(("day", "weekday", "named day", "month"))
_TOLD_WITHIN = 160
"""Code points before a time in which a verb tells that something has happened."""
_CLAUSE = 80
"""Code points after a time in which a verb tells that it is to come."""


def is_to_come(words: str, sentence: Stretch, each: Expression) -> bool | None:
    """Tell whether a time is spoken of as to come: by what stands before it, or after it where it begins the sentence.

    When something was said is never to come. None where it may be past or to come: what somebody vowed to do on Friday.
    """
    before = words[sentence.begin:each.begin]
    if _SAID.search(before) or _MISSED.match(words, each.end, sentence.end) or _is_met(before):
        return False
    clause = words[each.end:min(sentence.end, each.end + _CLAUSE)]
    if _BEGINS_BY.search(before) and _came_by(clause):
        return False
    if _NO_SOONER.search(before) and not _WAS.search(before):
        return True
    near = before[-_TOLD_WITHIN:]
    if points_ahead(words, sentence, each.begin) or any(
            sign.search(near) for sign in (_STARTS, _ANNOUNCED, _PUT_OFF)) or _is_on(near, clause):
        return True
    if _OPENING.fullmatch(before) is not None and _WILL.match(clause):
        return True
    return _is_intended(near)


def _is_met(before: str) -> bool:
    """Tell whether what was to come about by a time has: “The army left by Friday”."""
    if not _BY.search(before) or _ORDERED.search(before):
        return False
    return _WAS.search(before) is not None or (
        _HAPPENED.search(before) is not None and _WANTED.search(before) is None)


def _is_on(before: str, clause: str) -> bool:
    """Tell whether something is on a day, not on what happened that day: “The talks are on Thursday”."""
    return _IS_ON.search(before) is not None and not clause.startswith(("'s", "’s"))


def _is_intended(before: str) -> bool | None:
    """Tell whether a time is that of what may be or is meant to be; None where it may be when that was said."""
    if (may := _MAY.search(before) or _INTENDS.search(before)) is not None:
        return not _HAPPENED.search(may["rest"])
    if (meant := _COULD.search(before)) is not None and not _HAPPENED.search(meant["rest"]):
        return True if _FORETOLD.search(before) else None
    if (meant := _INTENDED.search(before)) is None or _HAPPENED.search(meant["rest"]):
        return False
    return True if _ON_A_DAY.search(meant["between"]) else None


def _came_by(clause: str) -> bool:
    """Tell whether a clause behind “By Tuesday,” says what had come about, not what is to."""
    found, ordered = _WAS.search(clause), _ORDERED.search(clause)
    if found is None:
        return ordered is None and _HAPPENED.search(clause) is not None
    return ordered is None or found.start() < ordered.start()


def is_over(words: str, sentence: Stretch, each: Expression) -> bool:
    """Tell whether what is told of a time has happened, by a verb before it, or after it where it begins the sentence.
    """
    before = words[max(sentence.begin, each.begin - _TOLD_WITHIN):each.begin]
    if each.rule in _OF_A_DAY and _FOR.search(before):  # what was sold or booked for a day
        return False
    if _OPENING.fullmatch(before) is None:
        return _HAPPENED.search(before) is not None
    clause = words[each.end:min(sentence.end, each.end + _CLAUSE)]
    return _HAPPENED.search(clause) is not None
