"""Tell from the words around a name what part it has in what was done: who did it, at what, and to whom.

Only plain clauses are read: “X attacked a camp of Y”, “Y was attacked on Monday by X”, “X launched a raid on Y”, “X’s
strike killed Y”. A sentence that denies, threatens, forbids or judges a deed says nothing here.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from editor.model.asides import is_unreal, main_begin
from editor.model.months import ENGLISH_MONTHS, ENGLISH_WEEKDAYS
from editor.model.named import Name
from editor.model.number_words import COUNTS

_AIMED = (r"(?:attacked|struck|hit|bombed|raided|shelled|stormed|ambushed|targeted|seized|captured|destroyed|damaged"
          r"|downed|sank|intercepted)")
_AIMED_AT = _AIMED.replace("sank", "sunk")
_HARMED = r"(?:killed|wounded|injured|abducted|kidnapped|detained|arrested|shot)"
_OTHER = r"(?:launched|conducted|carried\s+out|staged|mounted|fired|freed|released|deployed|signed|sent|met|held)"
_HAD = r"(?:(?:also|then|later|\p{Ll}+ly)\s+)?(?:(?:has|have|had)\s+)?(?:(?:also|then|later|\p{Ll}+ly)\s+)?"
_WAS = r"(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:(?:also|then|later|\p{Ll}+ly)\s+)?"
_RAID = r"(?:air\s?strikes?|strikes?|attacks?|raids?|assaults?|bombardments?)"
_WEAPON = (r"(?:rockets?|missiles?|drones?|shells?|bombs?|fire|jets?|troops|fighters|forces|militants|gunmen"
           r"|air\s?strikes?|strikes?|attacks?|raids?|bombardments?)")
_FEW = "|".join(COUNTS[1:])
_COUNTED = (rf"[“\"]?(?:(?:the|an?|its|their|several|many|multiple|some|{_FEW}|dozens\s+of|\d+)\s+)?"
            r"(?:(?:known|key|major|senior)\s+)?")
_PARTS = (r"(?:camp|base|position|fighter|member|militant|soldier|troop|force|leader|commander|convoy|ship|vessel|boat"
          r"|office|depot|site|stronghold|cell|building|vehicle|aircraft|tank|airstrike|target|hideout|location"
          r"|operative|cache|warehouse|checkpoint|drone|bunker|tunnel|compound|outpost)s?")
_OF = rf"(?:{_PARTS}\s+of\s+(?:the\s+)?)?"
_OBJECT_BEFORE = rf"{_COUNTED}{_OF}$"
_OWN = rf"(?:['’]s?)?(?:\s+{_PARTS})?"
_SPAN = (r"(?!(?:[^\s,.;]+\s+){0,2}(?:minutes?|hours?|days?|nights?|weeks?|weekend|months?|years?|times?|mornings?"
         r"|evenings?|afternoons?)\b)")
_WEEKDAY = "|".join(ENGLISH_WEEKDAYS)
_DATE = rf"(?!(?:{_WEEKDAY})\b|(?:{'|'.join(month[:3] for month in ENGLISH_MONTHS)})\p{{Ll}}*\b)"
_OBJECT = (rf"\s+{_SPAN}{_DATE}(?:(?:the|an?|its|his|her|their|several|many|{_FEW}|dozens|hundreds|\d+)\b|\p{{Lu}}"
           r"|(?!across\b|towards\b|always\b|perhaps\b|this\b)\p{Ll}{3,}s\b)")
"""What an active verb is followed by: without one “Ruiz arrested in Port Ellis” may tell what was done to Ruiz."""
_WHEN_WHERE = (r"(?:\s+(?:on|in|at|near|outside)\s+(?:the\s+)?\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){0,2}"
               r"(?:\s+\d{1,2})?)?")
_ENDED = (r"(?:took\s+place|happened|began|lasted|killed|wounded|injured|hit|struck|destroyed|damaged|left"
          r"|(?:was|were)\s+(?:carried\s+out|launched|conducted))\b")

_SUBJECT = regex.compile(
    r"(?:(?:[Bb]ut|[Aa]nd|[Tt]hen|[Yy]esterday|[Oo]n\s+\p{Lu}\p{Ll}+day)\s+)?(?:(?:[Tt]he|[Aa]n?)\s+)?")
_OFFICE = regex.compile(
    r"(?:[Tt]he\s+)?(?:(?!(?:of|by|with|against|for|from|and|or|to|on|in|at|near|said|after|before)\b)"
    r"[\p{L}’'-]+\.?\s+){1,5}")
_INTRODUCED = regex.compile(
    r"(?i:on|in|at|during|late|early|last|earlier|later|hours|days|weeks|meanwhile|yesterday|overnight|then|also|after"
    r"|before|when|while|since|following)\b[^,]*,\s*(?:\d{4},\s*)?$")
_IS_RULED = regex.compile(
    r"\b(?:who|whom|whose|which|that|what|when|while|as|because|since|after|before|until|to|where|whether|how|despite"
    r"|although|though)\b", regex.IGNORECASE)
_OBJECT_OF_DEED = regex.compile(
    rf"(?<!\b(?:was|were|been|being|be|is|are)\s)(?<!\b(?:was|were|been|be|is|are)\s\p{{Ll}}+\s)\b{_AIMED}\s+{_OBJECT_BEFORE}")
_OBJECT_OF_HARM = regex.compile(
    rf"(?<!\b(?:was|were|been|being|be|is|are)\s)\b{_HARMED}\s+(?P<office>[^,.;:\n]*)$")
_OBJECT_OF_RAID = regex.compile(
    rf"\b(?:launched|conducted|carried\s+out|staged|mounted)\s+(?:(?:an?|the|of|several|more|\p{{Ll}}+|\d+)\s+){{0,6}}?{_RAID}"
    rf"\s+[“\"]?(?:on|against|targeting)\s+{_OBJECT_BEFORE}")
_RAID_ON = regex.compile(
    rf"(?:[Tt]he\s+|[Aa]n?\s+)?(?:\p{{L}}+\s+)?{_RAID}\s+(?:on|against|targeting)\s+{_OBJECT_BEFORE}", regex.IGNORECASE)
_RAID_BY = regex.compile(rf"(?:(?:the|an?)\s+)?(?:\p{{L}}+\s+)?{_RAID}\s+by\s+(?:the\s+)?", regex.IGNORECASE)
_DONE_BY = regex.compile(
    rf"\b{_WAS}(?:{_AIMED_AT}|{_HARMED}|carried\s+out|launched|conducted){_WHEN_WHERE}\s+by\s+(?:the\s+)?$")
_DID = regex.compile(rf"{_OWN}\s+{_HAD}(?:{_AIMED}|{_HARMED}|{_OTHER})(?!\s+by\b){_OBJECT}")
_OWN_RAID = regex.compile(
    rf"(?:['’]s?\s+(?:\p{{Ll}}+\s+)?{_RAID}|\s+(?:air\s?strikes?|strikes?))\s+{_HAD}(?:{_AIMED}|{_HARMED})(?!\s+by\b){_OBJECT}")
_WAS_HARMED = regex.compile(rf"\s+{_WAS}(?:{_HARMED})\b")
_WAS_AIMED_AT = regex.compile(
    rf"{_OWN}\s+{_WAS}(?!(?:hit|struck)\s+(?:\p{{Ll}}+\s+)?by\s+(?!(?:the\s+)?\p{{Lu}}|[^,.;]{{0,30}}\b{_WEAPON}\b))"
    rf"(?:{_AIMED_AT}|{_HARMED})\b")
"""“Was hit by protests” is no attack."""
_WHOLE = regex.compile(
    rf"{_OWN}(?=\s*(?:$|[.,;:()\n\u2013\u2014\"“”])|\s+(?:on|in|at|near|outside|inside|across|from|with|during"
    rf"|after|before|by|over|and|as|when|while|late|early|last|this|yesterday|overnight|against|to|for|killing|wounding"
    rf"|was|were|{_ENDED}|{_WEEKDAY})\b)")
_HAPPENED = regex.compile(rf"{_OWN}(?:\s+[^,.;:\n]{{1,40}})??\s+{_ENDED}")
_LONGEST_LOOK = 160
"""Code points behind a name that tell its part."""
_LONGEST_CLAUSE = 400
"""Code points of a clause before a name, at most: one without a mark for longer is no plain one."""


def role_of(words: str, name: Name, sentence: tuple[int, int], said: list[int]) -> str:
    """Return actor, target or victim where the clause of a name says so plainly; blank for anything else.

    `sentence` are the code points of the sentence, `said` the ends of the reporting clauses in it.
    """
    first, last = sentence
    begin = main_begin(words, first, name.begin, said)
    if name.begin - begin > _LONGEST_CLAUSE or _may_be_unreal(words[first:last]):
        return ""
    before, after = words[begin:name.begin], words[name.end:min(last, name.end + _LONGEST_LOOK)]
    if _IS_RULED.search(before):
        return ""
    as_subject = _as_subject(before, after, name) if _opens(words, first, begin, said) else ""
    return as_subject or _as_object(before, after, name)


@lru_cache(maxsize=1)
def _may_be_unreal(sentence: str) -> bool:
    """Tell, once for all names of a sentence, whether it is one of what may not have been done."""
    return is_unreal(sentence, 0, len(sentence))


def _opens(words: str, first: int, begin: int, said: list[int]) -> bool:
    """Tell whether a clause begins where a subject may stand: not behind a comma that could go on with a list."""
    return begin == first or begin in said or words[first:begin].rstrip()[-1:] in (";", ":", "\u2014") or bool(
        _INTRODUCED.match(words, first, begin))


def _as_subject(before: str, after: str, name: Name) -> str:
    if _RAID_ON.fullmatch(before) and _HAPPENED.match(after):
        return "target"
    if _RAID_BY.fullmatch(before) and _HAPPENED.match(after):
        return "actor"
    if not _SUBJECT.fullmatch(before) and not (name.nature == "person" and _OFFICE.fullmatch(before)):
        return ""
    if name.nature == "person" and _WAS_HARMED.match(after):
        return "victim"
    if _WAS_AIMED_AT.match(after):
        return "target"
    return "actor" if _DID.match(after) or _OWN_RAID.match(after) else ""


def _as_object(before: str, after: str, name: Name) -> str:
    if not _WHOLE.match(after):
        return ""
    if _DONE_BY.search(before):
        return "actor"
    if _OBJECT_OF_DEED.search(before) or _OBJECT_OF_RAID.search(before):
        return "target"
    harmed = _OBJECT_OF_HARM.search(before)
    is_victim = harmed and name.nature == "person" and after[:1] not in "'’" and (
        not harmed["office"] or _OFFICE.fullmatch(harmed["office"]))
    return "victim" if is_victim else ""
