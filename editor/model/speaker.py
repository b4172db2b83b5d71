"""Find the words that name who speaks beside the verb of a reporting clause, as “Ana Ruiz” in “Ana Ruiz, 40, said”.

The words are those of a sentence whose quoted words were made unreadable, each code point by `BLANK`.
"""

from __future__ import annotations

import regex

from editor.model.records import Stretch

BLANK = "\uFFFC"
"""Stands for each code point of quoted words, which are no words of the sentence's own."""
_LONGEST_NAME = 160
"""Code points of a name with what stands around it, as in “a spokesperson of the Ministry of the Interior”."""
_LONGEST_ASIDE = 120
_NO_INITIAL = (r"(?<!\b\p{L})(?<!\b\p{L}\.\p{L})"
               r"(?<!\b(?:Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Maj|Sen|Rep|Gov|St|Rev|Hon|Adm))")
_MARK = r"[,;:!?()\[\]\n\u2013\u2014\"\u201C\u201D\uFFFC]|" + _NO_INITIAL + r"\.(?!\p{L})|(?<=\b\p{L})\.(?=\s*$)"
_END_OF_SOURCE = regex.compile(
    _MARK + r"|(?<!\b(?:people|person|those|sources?|officials?|executives?|analysts?|traders?|someone))\s+who\b"
    r"|\s+(?:that|which|as|while|when|because|since|if)\b")
_END_OF_NAME = regex.compile(
    _MARK + r"|(?<!\b(?:familiar|close|briefed|acquainted|involved))\s+(?:that|which|who|as|while|when|on|in|at|after"
    r"|before|to|with|during|through|via|following|because|since|if|whether|of\s+(?:the\s+)?(?:plan|decision|move|attack|incident)"
    r"|yesterday|today|and\s+(?:the|it|that|he|she|they))\b")
_OF_THEIRS = (r"(?<=\p{Lu}[\p{L}.'’-]*\sand)\s+(?:his|her|their|its)\s+(?:colleagues|co-?authors|team|wife|husband"
              r"|lawyers?|family|partners?|aides|advisers|allies|staff)\s*$")
"""Behind a name, those who speak with who has it: Dr. Sole and her colleagues."""
_BEGIN_OF_NAME = regex.compile(
    r"(?:[,;:!?()\[\]\n\u2013\u2014\"\u201C\u201D\uFFFC]|--)\s*|" + _NO_INITIAL +
    r"\.\s+|\b(?:[Ww]hen|(?<!\b(?:[Hh]e|[Ss]he|[Tt]hey)\s)(?<!\b\p{Lu}[\p{L}.'’-]*\s(?=and\s+others?\b))"
    r"and(?!\s+\p{Lu}\S*\s*$)(?!" + _OF_THEIRS + r")|but|while|whilst|as|that|though|although"
    r"|because|where|if|which|what|how|why|whether|than|after|before)(?:\s+|$)")
_FULL_NAME = r"\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:\p{Ll}{1,2}-)?\p{Lu}[\p{L}.'’-]*|al|bin|de|van|von|der|el|la|di|da)){1,4}"
_ASIDE = regex.compile(
    r"\s*(?:(?!(?:he|she|they|it|we|i|you|there)\s)[\p{Ll}\d]|[\p{L}.'’-]+(?:\s+(?:&|[\p{L}.'’-]+)){0,4}(?:\s+\(\p{Lu}+\))?"
    rf"\s*$|{_FULL_NAME}\s+(?:of|from|at)\s)")
_TITLED = regex.compile(
    rf",\s+(?:en)?(?:titled|called|named|dubbed|headed|headlined|known\s+as)\s+{BLANK}+\s*$")
_PARTICIPLE = regex.compile(r"\s*(?:\p{Ll}{2,}(?:ing|ed)|whose|who|which)\s")
_PROPER = regex.compile(
    rf"\s*(?:{_FULL_NAME}|\p{{Lu}}[\p{{L}}.'’-]*(?:\s+(?:&\s+)?\p{{Lu}}[\p{{L}}.'’-]*)+)(?:\s+\(\p{{Lu}}+\)"
    rf"|\s+(?:of|from|at)\s[^,;:]{{2,60}})?\s*")
_DAY = (r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|the\s+same\s+day"
        r"|(?:this|last)\s+(?:week|month|year)|(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)"
        r"|Nov(?:ember|\.)|Dec(?:ember|\.))\s+\d{1,2})(?:\s+(?:morning|afternoon|evening|night))?")
_WHERE = (r"in\s+(?:an?|the|his|her|its|their)\s+(?:\p{Ll}+\s+){0,2}(?:statement|interview|letter|report|speech|filing"
          r"|post|tweet|e-?mail|memo|note|briefing|release|telegram|broadcast|address|message)")
_WHEN_SAID = regex.compile(
    rf"(?r)(?:\s+(?:(?:(?:late|early|earlier)\s+)?(?:on\s+)?{_DAY}|in\s+(?:19|20)\d\d|{_WHERE}))+$")
"""Behind a name, when or where who has it speaks: The ministry on Tuesday said."""
_DESCRIBED = regex.compile(
    r"(?:[Tt]he|[Aa]n?|[Aa]nother|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|\p{Lu}\p{L}*['’]s)\s+(?:\p{Ll}|.*\s\p{Ll}[\p{L}-]*$)")
_NAMED_BEHIND = regex.compile(rf",\s+({_FULL_NAME}?)(?=[,;:]|\.?\s*$|\.\s|\s+(?:on|in|at|to|told|said)\b)")
_SAYS_MORE = regex.compile(
    r"(?:based|headquartered|located|who|which|whose|an?\s+(?:\p{Ll}+\s+)?(?:unit|subsidiary|division|affiliate)\s+of"
    r"|\p{Ll}{2,}ed\s+(?:in|by|on|at|with|for|to|from|last|yesterday|today|\p{Lu}\p{Ll}+day))\s")
_NO_OPENER = (
    r"(?!(?:In|On|At|After|Before|During|By|From|For|With|Since|Earlier|Late|Later|Yesterday|Meanwhile|However|Then|But|Also"
    r"|Today|Still|Last|Next)\b)")
_WHOLE_NAME, _SHORT_NAME = regex.compile(_NO_OPENER + _FULL_NAME), regex.compile(_NO_OPENER + r"\p{Lu}[\p{L}&.'’-]+")
_BRACKETS = {")": "(", "]": "["}


def name_before(bare: str, end: int) -> Stretch | None:
    """Return the words from the last mark or joining word up to a verb, passing over what is said of them in commas.

    Where what stands in the commas is the name of who is only described before, it is that name.
    """
    first = max(0, end - _LONGEST_NAME - _LONGEST_ASIDE)
    is_finite = bare.startswith(("has ", "have ", "had "), end)
    end = first + len(bare[first:end].rstrip())
    if (aside := _WHEN_SAID.search(bare, first, end)) is not None:
        end = aside.start()
    for _ in range(4):
        end = _end_of_words(bare, first, end)
        if end == first or bare[end - 1] == BLANK:
            return None
        if (opening := _BRACKETS.get(bare[end - 1])) is not None:
            end = bare.rfind(opening, first, end)
        elif bare[end - 1] in ",\u2013\u2014" or bare.endswith("--", first, end):
            mark = "--" if bare[end - 1] == "-" else bare[end - 1]
            begin = bare.rfind(mark, max(first, end - _LONGEST_ASIDE), end - len(mark))
            if begin < 0 or not _is_aside(bare, begin + len(mark), end - len(mark)):
                return _begun(bare, first, end - len(mark)) if is_finite else None
            if _PROPER.fullmatch(bare, begin + len(mark), end - len(mark)) and _describes(bare, first, begin):
                return _trimmed(bare, begin + len(mark), end - len(mark))
            end = begin
        else:
            break
        if end < 0:
            return None
    head = _begun(bare, first, end)
    return head if head is None else _named_before(bare, first, head) or head


def _is_aside(bare: str, begin: int, end: int) -> bool:
    """Tell whether what stands between two marks says more of a name; a participle may lead to quoted words there."""
    is_plain = BLANK not in bare[begin:end] or _PARTICIPLE.match(bare, begin, end) is not None
    return is_plain and _ASIDE.match(bare, begin, end) is not None


def before_title(bare: str, end: int) -> int:
    """Return where the words end that quoted words before a place say the title of: The report, titled “A Storm,”."""
    found = _TITLED.search(bare, max(0, end - _LONGEST_ASIDE), end)
    return found.start() if found is not None else end


def without_time(bare: str, name: Stretch) -> Stretch:
    """Return a name without when or where who has it speaks: a report released on Monday."""
    aside = _WHEN_SAID.search(bare, name.begin, name.end)
    return Stretch(name.begin, aside.start()) if aside is not None and aside.start() > name.begin else name


def _named_before(bare: str, first: int, head: Stretch) -> Stretch | None:
    """Return the full name before words in commas that only describe who has it, as in “Ana Ruiz, the mayor,”, or say
    more: “The mill, based in Kelm, Ohio,”.
    """
    says_more = _SAYS_MORE.match(bare, head.begin, head.end)
    if not (says_more or _DESCRIBED.match(bare, head.begin, head.end)) or bare[head.begin - 2:head.begin] != ", ":
        return None
    name = _begun(bare, first, head.begin - 2)
    is_name = name is not None and (_WHOLE_NAME.fullmatch(bare, name.begin, name.end)
                                    or (says_more and _SHORT_NAME.fullmatch(bare, name.begin, name.end))
                                    or (says_more and _DESCRIBED.match(bare, name.begin, name.end)))
    return name if is_name else None


def begin_with_description(bare: str, name: Stretch, verb: int) -> int:
    """Return where a name in commas before a verb begins with the words that describe who has it: his lawyer, Ana Ruiz,
    (said).
    """
    first = max(0, name.begin - _LONGEST_NAME)
    if bare[max(0, name.begin - 2):name.begin] != ", " or bare[name.end:verb].strip() != ",":
        return name.begin
    head = _begun(bare, first, name.begin - 2)
    is_described = head is not None and _DESCRIBED.match(bare, head.begin, head.end) is not None
    return head.begin if head is not None and is_described else name.begin


def name_after(bare: str, begin: int, *, of_source: bool = False) -> Stretch | None:
    """Return the words from a verb to the next mark or word that cannot belong to a name.

    What says more of a source, as “a person briefed on the matter”, belongs to it. Where the words only describe
    somebody whose name follows in commas, it is that name.
    """
    last = min(len(bare), begin + _LONGEST_NAME)
    mark = (_END_OF_SOURCE if of_source else _END_OF_NAME).search(bare, begin, last)
    found = _trimmed(bare, begin, mark.start() if mark else last)
    if found is not None and _DESCRIBED.match(bare, found.begin, found.end):
        named = _NAMED_BEHIND.match(bare, found.end)
        return Stretch(*named.span(1)) if named else found
    return found


def _begun(bare: str, first: int, end: int) -> Stretch | None:
    marks = list(_BEGIN_OF_NAME.finditer(bare, first, end))
    begin = marks[-1].end() if marks else first if first == 0 else end
    return _trimmed(bare, begin, end)


def _describes(bare: str, first: int, end: int) -> bool:
    """Tell whether what ends here describes somebody, as “the head of the union” does."""
    end = _end_of_words(bare, first, end)
    if bare[end - 1:end] == ")":
        end = max(first, bare.rfind("(", first, end))
    head = _begun(bare, first, end)
    return head is not None and _DESCRIBED.match(bare, head.begin, head.end) is not None


def _end_of_words(bare: str, first: int, end: int) -> int:
    return first + len(bare[first:end].rstrip())


def _trimmed(bare: str, begin: int, end: int) -> Stretch | None:
    """Return the stretch without its outer spaces, or None for nothing."""
    inner = bare[begin:end]
    begin += len(inner) - len(inner.lstrip())
    return Stretch(begin, begin + len(inner.strip())) if inner.strip() else None
