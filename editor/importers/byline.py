"""Read who wrote an article, from where it was sent and by which outlet, where its lines say so."""

from __future__ import annotations

import msgspec
import regex

from editor.importers.stated_date import StatedDate, date_in_dateline, stated_date
from editor.model.months import MONTHS, WEEKDAYS

_NAME_WORD = (
    r"(?:(?!(?i:the|an?|this|that|these|his|her|its|their|no|all)\b)\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}[\p{Lo}\p{M}]*"
    r"|de|da|dos|del|di|van|von|der|bin|ibn|al|el|la|le)"
)
_NAME = rf"{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,5}}"
_NAMES = rf"{_NAME}(?:(?:\s*,\s*{_NAME})*\s*,?\s+(?:and|&|et|y|und|with|e|ve|و)\s+{_NAME})?"
_AGENCIES = (
    r"AP|The\s+Associated\s+Press|Associated\s+Press|Reuters|AFP|Agence\s+France-?Presse|dpa|EFE|ANSA|Xinhua|TASS|Interfax"
    r"|RIA\s+Novosti|IRNA|Tasnim|Fars|SANA|INA|Anadolu(?:\s+Agency)?|AA|PTI|ANI|UPI|Kyodo|Jiji|Yonhap|Bloomberg|BBC(?:\s+News)?"
    r"|CNN|VOA|RFE/RL|RFI|CBC|Al\s+Jazeera|رويترز|أ\s?ف\s?ب|وكالات|الأناضول|新华社|新華社|共同社|路透社"
)
_CAPITAL = r"\p{Lu}[\p{L}\p{M}'’&.-]*"
_NAMED_AGENCY = (
    rf"(?:[Tt]he\s+)?(?:{_CAPITAL}\s+){{1,4}}"
    r"(?i:(?:news|press|wire)\s+(?:agency|service|association)|newswire|news\s+wire)"
    rf"|[Tt]he\s+(?:{_CAPITAL}\s+){{1,3}}(?i:press)"
)
"""Names that say themselves that they are an agency's; without "The", somebody may be called Press."""
_WHERE = rf"\s+in\s+{_CAPITAL}(?:\s+{_CAPITAL}){{0,2}}"
_TWO = rf"{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,5}}"
_STAFF = r"(?:the\s+)?(?:news\s+)?(?:agencies|staff|wires|wire\s+services)"
_LINK = r"(?:\s*,\s*(?:and\s+)?|\s+and\s+)"
_POSTED = regex.compile(
    rf"(?:(?P<by>(?i:by)\s+)|(?!(?i:by)\s))(?P<names>{_TWO}(?:{_WHERE})?(?:{_LINK}{_TWO}(?:{_WHERE})?)*)(?P<staff>{_LINK}(?i:{_STAFF}))?")
"""Names of two words and more, each with where somebody reports from: A B in Velm, C D in Selm and agencies."""
_CREDIT = regex.compile(
    r"[^\w.!?]*(?i:(?P<wrote>(?:with\s+)?(?:additional\s+|further\s+)?reporting|writing|written|reported|story)"
    r"|edited|editing|compiled|translated|translation|produced|production|graphics?|photography)\s+(?P<by>(?i:by)\s+.+)")
"""What credits begin with, as they stand below an article; only some of them name who wrote it."""
_CONTRIBUTED = regex.compile(
    rf"\W*{_CAPITAL}[^.!?;:“”\"]{{3,160}}\scontributed\s+(?:to\s+this\s+(?:report|story|article)|reporting)\W*")
_BYLINE = regex.compile(
    rf"\W*(?i:(?:written|reported|reporting|story)?\s*\bby|par|von|por|author|auteur|autor|автор|بقلم|كتب|کتبه|作者|文|記者|记者)"
    rf"(?:\s*[:：/]\s*|\s+)(?P<names>{_AGENCIES}|{_NAMED_AGENCY}|{_NAMES})(?:\s*[,(|]\s*(?P<rest>.{{0,80}}))?[^\w.!?]*"
)
_UNNAMED = regex.compile(
    r"\W*by\s+(?:(?:our|an?|the|staff|special|own|senior|chief|foreign|local|news)\s+(?:\p{L}+\s+){0,3})?"
    r"(?:correspondents?|reporters?|writers?|staff|newsroom|desk|bureau|agencies)[^\w.!?]*", regex.IGNORECASE)
"""A byline that names an office and nobody: By Our Diplomatic Correspondent."""
_AGENCY = regex.compile(rf"(?:{_AGENCIES})", regex.IGNORECASE)
_NAMES_AGENCY = regex.compile(_NAMED_AGENCY)
_PAPER = (
    r"(?i:press|news|wire|times|herald|tribune|gazette|courier|chronicle|journal|observer|telegraph|examiner|weekly|daily"
    r"|broadcasting|radio|television|tv)"
)
"""What the names of papers and stations end in and persons are hardly called; somebody may be called Post."""
_AFTER_NAMES = regex.compile(
    rf"{_NAMED_AGENCY}|(?:[Tt]he\s+)?(?:{_CAPITAL}\s+){{1,3}}{_PAPER}|[Tt]he\s+(?:{_CAPITAL}\s+){{1,3}}(?i:post)"
)
_SIGNATURE = regex.compile(rf"(?:.*[.!?”\"])?\s*[-–—]+\s*\(?(?P<outlet>{_AGENCIES})\)?\W*")
_RIGHTS = regex.compile(
    r".*(?:©|\([cC]\)|[Cc]opyright)\s*(?:©\s*)?(?:by\s+)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?\s*(?:by\s+)?"
    r"(?P<outlet>\p{Lu}[\p{L}\p{M}\p{Nd}'’&.\s-]{1,40}?)\s*(?:[,.|]|\b(?i:all\s+rights|inc\b|ltd\b|llc\b)|$).*"
)

_STATES = (
    "Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex"
    "|Va|Vt|Wash|Wis|Wyo"
)
_SHORTENED = rf"\p{{Lu}}|St|Mt|Ft|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|{_STATES}"
_MONTH_NAMES = "|".join(name for name in MONTHS if name.isalpha())
_PLACE = (
    r"(?P<place>[\p{Lu}\p{Lo}]"
    rf"(?:[^.!?:;()\[\]“”\"]|(?<=\b(?:{_SHORTENED}))\.|(?<=\d)\.(?=\s*(?i:{_MONTH_NAMES})\b)|(?<=\d\s+(?i:{_MONTH_NAMES}))\.|\([^()]{{2,20}}\)(?=,)){{1,58}}?)"
)
_DASH = r"(?:\s*\.?\s*[-–—]+)"
_BRACKET = r"\((?P<outlet>[\p{Lu}\p{Lo}][^()]{1,38})\)"
_BEGINS_BODY = r"(?=\s*(?:[\p{Lu}\p{Lo}\p{Nd}“\"'‘«\[(]|$))"
_DATELINE = regex.compile(
    rf"\s*(?:{_PLACE}\s*{_BRACKET}(?P<dash>{_DASH})?{_BEGINS_BODY}|{_BRACKET}(?P<dash>{_DASH}){_BEGINS_BODY}"
    rf"|{_PLACE}(?P<dash>\s*[-–—]+\s|\s*—){_BEGINS_BODY})"
)
_COMMA, _AROUND = regex.compile("[,،]"), " ,،–—-"
_HAN_DAY = r"(?P<date>(?:\d{4}年)?\d{1,2}月\d{1,2}日)"
_HAN_DATELINE = regex.compile(
    rf"\s*(?:(?P<place>\p{{Han}}{{2,8}})[，、,\s]*{_HAN_DAY}(?:电|電)?\s*[（(](?P<outlet>[\p{{Han}}\p{{Katakana}}]{{2,12}})[）)]"
    rf"\s*(?:[-–—―─]+|电|電)|[（(【]?(?P<outlet>\p{{Han}}{{2,6}}社)[\s，,]*(?P<place>\p{{Han}}{{2,8}}?)[，,\s]*{_HAN_DAY}(?:电|電))")
"""Place, day and agency as Chinese and Japanese news begins, in either order."""
_CAPITALS = regex.compile(r"\p{Lu}{3,}(?:[\s'’-]\p{Lu}{2,})*")
_NO_PLACE = regex.compile(
    r"(?:breaking|update|exclusive|analysis|opinion|live|watch|video|photos?|correction|editorial|factbox|explainer|interview"
    r"|news|report|feature|comment|the|a|an|this|that|in|on|at|by|for|it|he|she|they|we|but|and|when|while|after)\b.*",
    regex.IGNORECASE,
)
_MONTH = rf"(?:{_MONTH_NAMES})\.?"
_DAY_AT_END = regex.compile(
    rf"(?:,\s*(?:{'|'.join(WEEKDAYS)})\.?)?,?\s*(?<=[,\s])"
    rf"(?:\d{{1,2}}(?:er|[.º])?\s+(?:de\s+)?{_MONTH}(?:,?\s+[’']?\d\d)?|{_MONTH}\s+\d{{1,2}})$", regex.IGNORECASE)
_WORD = regex.compile(r"[\p{L}\p{M}'’-]+")


class Byline(msgspec.Struct, frozen=True):
    """Who wrote the article, or the agency where the line names that; `rest` is what follows the names.

    Blank where the line only credits others, who edited it or took the pictures, or names an office and nobody.
    """

    author: str = ""
    outlet: str = ""
    rest: str = ""


class Dateline(msgspec.Struct, frozen=True):
    """Place and outlet that begin an article, and where in the line the dateline begins and ends.

    `date` is the whole date that stands in it, or right after it before a dash.
    """

    place: str
    outlet: str
    begin: int
    end: int
    date: StatedDate | None = None


def byline(part: str) -> Byline | None:
    """Return what a line, or part of one, says of its author, where it says nothing else."""
    if (credit := _CREDIT.fullmatch(part)) is not None:
        by = _plain_byline(credit["by"])
        return by if by is None or credit["wrote"] else Byline()
    return Byline() if _CONTRIBUTED.fullmatch(part) else _plain_byline(part)


def _plain_byline(part: str) -> Byline | None:
    if _UNNAMED.fullmatch(part):
        return Byline()
    if (posted := _posted(part.strip(" ().[]"))) is not None:
        return posted
    found = _BYLINE.fullmatch(part)
    if found is None or _is_a_time(found["names"]):
        return None
    rest = (found["rest"] or "").strip()
    if is_agency(found["names"]):
        return Byline(outlet=found["names"], rest=rest)
    outlet = rest if _AGENCY.fullmatch(rest) or _AFTER_NAMES.fullmatch(rest) else ""
    return Byline(author=found["names"].strip(" ,"), outlet=outlet, rest=rest)


def _posted(part: str) -> Byline | None:
    """Return who wrote from where, or with whom; without “by” only where both is said."""
    found = _POSTED.fullmatch(part)
    if found is None or _is_a_time(found["names"].split()[0]):
        return None
    names = regex.sub(_WHERE, "", found["names"])
    said = (names != found["names"], found["staff"] is not None)
    return Byline(author=names) if (any(said) if found["by"] else all(said)) else None


def dateline(line: str, text: str) -> Dateline | None:
    """Return the dateline that the line begins with.

    `text` is the whole article: a word in capitals that comes back in capitals is an abbreviation and no place.
    """
    found = _DATELINE.match(line)
    if (of_han := _HAN_DATELINE.match(line)) is not None:
        return _of_han(of_han)
    if found is None:
        return None
    place, outlet = (found["place"] or "").strip(" ,"), (found["outlet"] or "").strip()
    begin = found.start("place") if found["place"] else found.start("outlet") - 1
    end = found.end("outlet") + 1 if found["outlet"] else begin + len(place)
    date = date_in_dateline(line, begin, end)
    if date is not None and date[1].end <= begin + len(place):
        place = line[begin:date[1].begin]
    place = _DAY_AT_END.sub("", place).strip(_AROUND)
    if not _is_dateline(found, place, text, ends_in_date=date is not None and date[1].begin >= end):
        return None
    return Dateline(place, outlet, begin, end, date[0] if date else None)


def _of_han(found: regex.Match[str]) -> Dateline:
    return Dateline(found["place"], found["outlet"], found.start(0), found.end(), stated_date(found["date"]))


def is_agency(part: str) -> bool:
    """Tell whether the part is the name of a news agency, and nothing else."""
    return any(form.fullmatch(part.strip()) for form in (_AGENCY, _NAMES_AGENCY))


def is_paper(part: str) -> bool:
    """Tell whether the part is a name that papers, stations and agencies have, and nothing else."""
    return _AFTER_NAMES.fullmatch(part.strip()) is not None


def signature(line: str) -> str:
    """Return the agency that signs at the end of a line, behind a dash, or blank."""
    found = _SIGNATURE.fullmatch(line)
    return found["outlet"] if found else ""


def rights_holder(line: str) -> str:
    """Return whom a copyright line names, or blank."""
    found = _RIGHTS.fullmatch(line)
    return found["outlet"].removeprefix("The ").strip(" .-") if found else ""


def _is_dateline(found: regex.Match[str], place: str, text: str, *, ends_in_date: bool) -> bool:
    """Tell whether it is one, whose `place` is told without its date."""
    outlet = (found["outlet"] or "").strip()
    if not found["place"]:
        return bool(_AGENCY.fullmatch(outlet)) or len(outlet.split()) <= 3
    town = _COMMA.split(place)[0].strip()
    if _NO_PLACE.fullmatch(place) or _abbreviates(outlet, place) or _abbreviates(town, outlet):
        return False
    capitals = _CAPITALS.match(town)
    is_shouted = capitals is not None and _stands_once(capitals[0], text)
    if not outlet:
        return is_shouted and capitals is not None and (capitals.end() == len(town) or "," in place)
    if _AGENCY.fullmatch(outlet) and len(town.split()) <= 4:
        return True
    if found["dash"] or ends_in_date:
        return len(town.split()) <= 3 or is_shouted
    return is_shouted


def _stands_once(capitals: str, text: str) -> bool:
    return len(regex.findall(rf"\b{regex.escape(capitals)}\b", text)) == 1


def _abbreviates(short: str, long: str) -> bool:
    """Tell whether the short form is made of the first letters of the long one."""
    initials = "".join(word[0] for word in _WORD.findall(long) if word[0].isupper())
    return len(short) > 1 and short.replace(".", "").upper() == initials.upper()


def _is_a_time(words: str) -> bool:
    return words.lower().strip(".") in MONTHS or words.lower().strip(".") in WEEKDAYS
