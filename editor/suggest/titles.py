"""Call a suggested event by what its sentence says happened: without a dateline, and without who reports it."""

from __future__ import annotations

from functools import lru_cache

import regex

from editor.model.attribution import Saying, sayings
from editor.model.clause import clause_at
from editor.model.dateline import without_dateline
from editor.model.edits.fields import shortened
from editor.model.number_words import SMALL
from editor.model.records import Article, Stretch
from editor.model.text import without_outer_spaces
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.suppositions import is_behind_denial
from editor.suggest.events.verbs import is_finite, prepositions
from editor.suggest.grammar import words_in
from editor.suggest.names.lexicon import lexicon
from editor.suggest.suggestion import Doing

_LONGEST, _LONGEST_WHO = 80, 40
"""Code points of a title, and of who did it in one, beyond which what is said of them is left out."""
_FEWEST, _FEWEST_BEFORE = 24, 1
"""So many letters tell what happened; and so many words before the trigger may be who did it."""
_FEWEST_WORDS = 3
"""Words of a title that nobody is the subject of, at least."""
_EDGE = " \t\r\n,;:–—-"
_LINK = regex.compile(r"(?:and|but|so|yet|that|which|while|when|where|as|because|although|though)\s+", regex.IGNORECASE)
_ARTICLE = regex.compile(r"(?:an?|the|its|his|her|their|this|that|these|those)\s+", regex.IGNORECASE)
_MORE = regex.compile(r"(?<=\w\s.*\w)\s+(?:in|on|at|from|with|near|who|which|based|belonging|linked|accused)\s"
                      r"|,\s+(?:who|which|an?|the)\s")
_ASIDE = regex.compile(r",\s+(?:(?:an?|the|his|her|its|their)\s|\d)[^,]*(?:,(?=\s+and\s)|,?$)")
"""What is said of somebody in commas."""
_OFFICE = regex.compile(r",\s+(?:an?|the|his|her|its|their)\s+[^,.;]{1,60},\s*$")
"""What stands before the name of who says it: , the regional governor, (Ana Ruiz, said)."""
_COUNT = r"\d+|(?:a\s+)?few|several|many|some|a\s+couple\s+of|" + "|".join(SMALL)
_GOES_ON = regex.compile(
    r"(?:;|,\s+that|[,;]?\s+(?:(?:(?:shortly|just|soon|(?:an?|one)\s+(?:minute|hour|day|week|month|year)"
    rf"|(?:(?:{_COUNT})\s+)?(?:minutes|hours|days|weeks|months|years))\s+)?(?:after|before)"
    r"(?!\s+(?:\d|midnight|noon|dawn|dusk|sunset|sunrise))"
    r"|as\s+(?:he|she|it|they|the|part)|when|while|where|who|whose|which|because|although|but"
    r"|and\s+(?:is|are|was|were|has|have|had|will|would|could|\p{Ll}{2,}ed|then|later)))\s")
_LEADS = prepositions() | words_in("leading", "subordinate")
"""What a sentence begins with before its subject."""
_COUNTED = regex.compile(r"\b(?:number|tally|total|estimate)\s+of\s+(?:the\s+)?$")
"""What stands before those who are only counted: the number of (dead)."""
_OPENING = tuple("“\"«‘")
_OPENING_ALL, _CLOSING = frozenset("“\"«‘"), frozenset("”\"»’")
_THAT = regex.compile(r"(?<=\w\s.*\w)(?<!\b(?:in|of|by|from|during|on|at|before|after))\s+that(?:\s+\p{L}+){0,2}$")
_WAS = regex.compile(r"(?:was|were|is|are|(?:has|have|had)\s+been)\s+")
_SHARED = regex.compile(r"(?:\b(?:and|but|or)|,)\s+(?:(?:then|later|also|subsequently|not|\p{Ll}+ly)\s+){0,2}$")
"""What joins a participle to one before it: was arrested (and later) sentenced."""
_TO_COUNT = regex.compile(r"\s+to\s+(?:(?:at\s+least|about|around|some|almost|nearly)\s+)?\d[\d,.]*$")
"""What a number rose to that came of something: the toll from the floods (to 63)."""
_STOP = regex.compile(r"(?<=[\p{Ll}\d]{2})\.$")
_CAPITALS = regex.compile(r"(?:\p{Lu}[\p{L}.'’-]*\s+)*\p{Lu}[\p{L}.'’-]*$")
_ELSEWHEN = regex.compile(r"\b(?:after|before|when|while|since)\b")
"""Behind which something else is told than what is denied."""
_DANGLING = regex.compile(
    r"(?:\s+(?:under|in|of|on|at|to|for|by|with|from|and|or|after|before|near|into|over|against|during|as))+$")
"""What leads to words that are left out."""
_LOOSE = regex.compile(r"(?:[\s,;:]+(?:an?|the|of|in|on|at|to|for|by|with|from|and|or|but|while|which|that|who))+…$")


def title_of(words: str, article: Article, sentence: Stretch, trigger: Stretch, doing: Doing | None = None) -> str:
    """Return a short title for the event that a sentence tells by the words of its trigger: whole words, on one line.

    It says who did it, where `doing` tells, by name, and what. Else a sentence that is short says it all, and of a
    longer one it is the clause around the trigger.
    """
    if (denial := _denial(words, sentence, trigger)) is not None:
        return _capitalised(_ended(shortened(_denied(words, sentence, denial), _LONGEST)))
    if (content := _announced(words, article, sentence, trigger)) is not None:
        return _capitalised(_ended(shortened(words[content.begin:content.end], _LONGEST)))
    done = _done(words, sentence, trigger, doing) if doing is not None else ""
    if doing is not None and (doing.subject is not None or not _is_of_other(words, sentence, doing, trigger, done)):
        return _capitalised(done)
    told = without_dateline(words, article, sentence.begin, sentence.end)
    told = _without_edges(words, _unreported(words, told, trigger), trigger)
    if told.end - told.begin > _LONGEST:
        told = _clause(words, told, trigger)
    return _capitalised(_around(words, told, trigger))


def _denial(words: str, sentence: Stretch, trigger: Stretch) -> Saying | None:
    """Return the clause that says who denies what the trigger names, None for none."""
    denials = [saying for saying in _sayings(words, sentence) if saying.denies]
    if not denials:
        return None
    told = Sentence(words, sentence)
    at = next((at for at, begin in enumerate(told.begins) if begin >= trigger.begin), len(told))
    return next((saying for saying in denials if not saying.clause.begin <= trigger.begin < saying.clause.end
                 and not is_behind_denial(told, at) and ";" not in words[trigger.end:saying.clause.begin]
                 and not _ELSEWHEN.search(words, saying.cue.end, trigger.begin)), None)


@lru_cache(maxsize=2)
def _sayings(words: str, stretch: Stretch) -> tuple[Saying, ...]:
    """Return the clauses that say who says something, once for all events that a sentence tells."""
    return tuple(sayings(words, stretch.begin, stretch.end))


def _denied(words: str, sentence: Stretch, denial: Saying) -> str:
    """Return who denies what, in the order of the sentence."""
    if denial.name.end > denial.cue.begin:
        return words[sentence.begin:sentence.end]
    return f"{words[denial.name.begin:denial.name.end]} {words[denial.cue.begin:sentence.end]}"


def _announced(words: str, article: Article, sentence: Stretch, trigger: Stretch) -> Stretch | None:
    """Return what somebody says whose verb is the trigger, where that stands before them and a comma; None elsewhere.

    Of “The bank will close two branches, Ana Ruiz announced on Friday” it is “The bank will close two branches”.
    """
    own = next((saying for saying in _sayings(words, sentence)
                if saying.cue.begin <= trigger.begin < saying.cue.end), None)
    told = without_dateline(words, article, sentence.begin, sentence.end) if own is not None else sentence
    if own is None or len(words[told.begin:own.clause.begin].split()) < _FEWEST_WORDS:
        return None
    office = _OFFICE.search(words, told.begin, own.clause.begin)
    end = office.start() if office else told.begin + len(words[told.begin:own.clause.begin].rstrip())
    is_parted = office is not None or words[end - 1] == ","
    is_last = not words[own.clause.end:sentence.end].lstrip().startswith(("that ", "a ", "the "))
    return Stretch(told.begin, end - (office is None)) if is_parted and is_last else None


def _done(words: str, sentence: Stretch, trigger: Stretch, doing: Doing) -> str:
    """Return who did it and what was done, up to the end of the clause, or of the sentence where that comes at once."""
    who = _who(words, doing)
    told = Stretch(doing.begin, max(trigger.end, min(doing.end or sentence.end, sentence.end)))
    if _is_last(words, sentence, trigger):
        reported = _unreported(words, Stretch(doing.begin, sentence.end), trigger)
        told = Stretch(max(told.begin, reported.begin), min(told.end, reported.end))
    end = max(clause_at(words, trigger.begin, trigger.end, sentence).end, trigger.end)
    if end - doing.begin < _FEWEST or words[end:told.end].lstrip()[:1] in _OPENING:
        end = max(end, told.end)
    was = _was(words, doing, trigger)
    begin = trigger.begin if was else doing.begin
    what = was + _stopped(words[begin:min(end, told.end)].rstrip(_EDGE), trigger.end - begin)
    what = what if doing.subject is not None else _TO_COUNT.sub("", what)
    longest = max(_LONGEST, len(who) + _LONGEST_WHO)
    return _ended(shortened(f"{who} {what}".lstrip() if who else _bare(what), longest))


def _was(words: str, doing: Doing, trigger: Stretch) -> str:
    """Return the “was” that a verb far before shares with a later one, blank for none: was arrested and (sentenced)."""
    was = _WAS.match(words, doing.begin, trigger.begin)
    is_far = was is not None and trigger.begin - was.end() > _FEWEST
    is_shared = is_far and _SHARED.search(words, max(doing.begin, trigger.begin - _LONGEST_WHO), trigger.begin)
    return was[0] if was is not None and is_shared else ""


def _stopped(what: str, least: int) -> str:
    """Return words up to what only goes on behind them: “, after …”, “and is …”; `least` are kept."""
    more = _GOES_ON.search(what, least)
    return _DANGLING.sub("", _STOP.sub("", _THAT.sub("", what[:more.start()] if more else what)))


def _is_last(words: str, sentence: Stretch, trigger: Stretch) -> bool:
    """Tell whether who says it is told behind it."""
    return any(saying.clause.begin >= trigger.end for saying in _sayings(words, sentence))


def _who(words: str, doing: Doing) -> str:
    """Return who did it, by name; of a long phrase without what is said of them behind it, in words of one line."""
    place = doing.meant or doing.subject
    if place is None:
        return ""
    said = " ".join(words[place.begin:place.end].split())
    if len(said) <= _LONGEST_WHO:
        return said
    bare = _ASIDE.sub("", said)
    parts = bare.split(" and ")
    named = [_CAPITALS.search(each) for each in parts if " of " not in bare and ("," not in bare or len(parts) == 2)]
    if len(named) > 1 and all(named) and len(bare) > _LONGEST_WHO:
        return " and ".join(_without_office(each[0]) for each in named if each)
    return bare if len(bare) <= _LONGEST_WHO else _MORE.split(said, maxsplit=1)[0]


def _without_office(name: str) -> str:
    """Return a name without the office before it: (Foreign Minister) Ana Ruiz; a body keeps all its words."""
    words = name.split()
    behind = next((at for at in range(len(words), 0, -1) if lexicon().has("roles", words[at - 1].casefold())), 0)
    return " ".join(words[behind:]) or name


def _bare(what: str) -> str:
    """Return words without the article that they begin with."""
    article = _ARTICLE.match(what)
    return what[article.end():] if article else what


def _clause(words: str, told: Stretch, trigger: Stretch) -> Stretch:
    """Return the clause around the trigger, from the beginning where that is near or the clause lacks who does it.

    A clause that ends at once, as before words in quotation marks, goes on.
    """
    clause = _without_edges(words, clause_at(words, trigger.begin, trigger.end, told), trigger)
    if told.begin < clause.begin and trigger.end - told.begin < _LONGEST and _waits(words, told):
        return told
    lacks_who = len(words[clause.begin:trigger.begin].split()) < _FEWEST_BEFORE
    begin = told.begin if lacks_who and trigger.end - told.begin < _LONGEST - _FEWEST else clause.begin
    return Stretch(begin, clause.end if clause.end - begin >= _FEWEST else told.end)


def _is_of_other(words: str, sentence: Stretch, doing: Doing, trigger: Stretch, done: str) -> bool:
    """Tell whether a noun says nothing without what stands around it: number of (dead); In (a raid) soldiers seized."""
    if len(done.split()) < _FEWEST_WORDS:
        return True
    is_lead = len(words[sentence.begin:doing.begin].split()) == 1 and "," not in words[trigger.end:sentence.end]
    return is_lead or _COUNTED.search(words, sentence.begin, doing.begin) is not None


def _waits(words: str, told: Stretch) -> bool:
    """Tell whether words begin with a subject whose verb stands behind a comma: the visit, the first of all, comes."""
    comma = words.find(",", told.begin, told.end)
    begun = Sentence(words, Stretch(told.begin, max(comma, told.begin)))
    is_lead = begun.word(0) in _LEADS or begun.word(0).endswith(("ing", "ed", "ly"))
    return len(begun) > 0 and not is_lead and not any(is_finite(begun, at) for at in range(len(begun)))


def _unreported(words: str, sentence: Stretch, trigger: Stretch) -> Stretch:
    """Return the part of a sentence around the trigger that is left without the clauses that say who says it.

    Who denies it stays, for the rest would say that it is so.
    """
    begin, end = sentence.begin, sentence.end
    for saying in _sayings(words, sentence):
        if saying.denies:
            return sentence
        if saying.clause.end <= trigger.begin:
            begin = max(begin, saying.clause.end)
        elif saying.clause.begin >= trigger.end:
            office = _OFFICE.search(words, max(begin, trigger.end), saying.clause.begin)
            end = min(end, office.start() if office else saying.clause.begin)
    return Stretch(begin, end)


def _without_edges(words: str, told: Stretch, trigger: Stretch) -> Stretch:
    """Return the words without marks and links at their edges."""
    begin, end = told.begin, told.end
    while begin < trigger.begin and words[begin] in _EDGE:
        begin += 1
    link = _LINK.match(words, begin, end)
    if link is not None and link.end() <= trigger.begin and begin > 0:
        begin = link.end()
    while end > trigger.end and words[end - 1] in _EDGE:
        end -= 1
    return without_outer_spaces(words, begin, end)


def _around(words: str, told: Stretch, trigger: Stretch) -> str:
    """Return the words in their beginning or, where the trigger comes too late for that, from near the trigger on."""
    if trigger.end - told.begin < _LONGEST:
        return _ended(shortened(words[told.begin:told.end], _LONGEST))
    begin = words.rfind(" ", told.begin, max(told.begin + 1, trigger.begin - _LONGEST // 2)) + 1
    return _ended(f"…{shortened(words[max(begin, told.begin):told.end], _LONGEST)}")


def _ended(words: str) -> str:
    """Return words that were cut without links at their end that lead to nothing."""
    return _LOOSE.sub("…", words)


def _capitalised(words: str) -> str:
    """Return words with a capital, without quotation marks around them or one that is not closed."""
    if words[:1] in _OPENING_ALL:
        inner = words[1:].rstrip(_EDGE)
        is_closed = inner[-1:] in _CLOSING
        if is_closed or not any(mark in inner for mark in _CLOSING):
            words = (inner[:-1] if is_closed else words[1:]).rstrip(",")
    return words[:1].upper() + words[1:]
