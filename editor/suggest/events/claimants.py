"""Find who says that something happened, or puts a number at it, in the sentence that tells of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import regex

from editor.model.attribution import Saying
from editor.model.records import Stretch
from editor.model.speaker import name_before
from editor.suggest.events.nouns import noun_begin
from editor.suggest.events.occurring import that_before
from editor.suggest.events.phrases import subject_before
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.triggers import Trigger
from editor.suggest.events.verbs import is_finite, prepositions, verb_begin
from editor.suggest.suggestion import Said

_PUT = regex.compile(r"\s+(?:(?:has|have|had|now|later)\s+)?puts?\s+(?:the|its|their)\s(?=[^.;:\n]{1,60}\sat\s)")
"""Behind one who says how many there are: put the number of dead at."""
_JOINED = regex.compile(
    r"(?:,\s+|\s)(?:and|but|while|although|though|whereas|after|before|when)\s+(?:the\s+|an?\s+|its\s+)?$")
"""What joins a clause of saying to one before it, that it says nothing of: held talks, and (an aide said)."""
_OCCASION = regex.compile(r"\s+(?:on|during|at|in)\s+(?:an?|his|her|its|their)\s+(?:\p{Ll}+\s+){0,2}")
_LONGEST_JOIN = 20
_PARTING = regex.compile(r";\s|\b(?:while|whereas)\s|,\s+(?:but|and)\s|\band\s(?=[^,.;:]{1,40}\s(?:said|says|put)\s)")
"""What parts what one says from what another does: four died, police said, while (the union spoke of six)."""
_MORE = regex.compile(r"(?:,[^,.;:\n“”\"]{1,60})?,\s+(?:who|whom|whose|which)\s[^,.;:\n“”\"]*")
"""Right behind who says it, a clause by which the article itself says more of them: said Ana Ruiz, who resigned."""
_FOUND = frozenset(("concluded", "concludes", "found", "finds", "established", "determined", "estimated", "ruled"))
"""By what “that” leads to what somebody holds for true."""
_HEARD = frozenset(("heard", "hears", "told"))
_COURTS = frozenset((
    "court", "jury", "tribunal", "inquest", "inquiry", "hearing", "judges", "parliament", "committee", "commission",
    "trial"))
"""Before whom something is only said: the court heard that."""
_SPOKE = frozenset(("spoke", "speaks", "speak", "speaking", "talked", "talks"))
_FEW = 12


def claimant_of(text: str, sentence: Stretch, trigger: Stretch, told: tuple[Sequence[Saying], Sequence[Said]],
                deeds: Collection[int]) -> tuple[Stretch | None, bool]:
    """Return who says that it happened, None for the article itself, and whether they deny it.

    `told` are the clauses that say who says something, and the quotes. A verb that begins at one of the `deeds` says
    nothing: dismissed the ambassador.
    """
    sayings, said = told
    for saying in _of_part(text, sentence, trigger, sayings):
        is_told = saying.clause.begin <= trigger.begin < saying.clause.end
        is_told = is_told or occasion_of(text, trigger, (saying,)) is not None
        is_told = is_told or is_of_speaker(text, trigger, saying)
        is_told = is_told or ";" in text[min(saying.clause.end, trigger.end):max(saying.clause.begin, trigger.begin)]
        if not is_told and saying.cue.begin not in deeds and not _is_joined(text, sentence.begin, trigger, saying):
            return saying.name, saying.denies
    inside = (each for each in said if each.begin <= trigger.begin < each.end
              and (each.cue is None or each.cue.begin not in deeds))
    speaker = next((each.speaker_name or each.speaker for each in inside), None)
    return speaker or _counting(text, sentence, trigger), False


def _of_part(text: str, sentence: Stretch, trigger: Stretch, sayings: Sequence[Saying]) -> Sequence[Saying]:
    """Return the clauses of saying that words may be laid to: those of their part, where several say something."""
    own = [each for each in sayings if not is_parted(text, sentence, (each.cue.begin, trigger.begin), sayings)]
    return own or sayings


def is_parted(text: str, sentence: Stretch, places: tuple[int, int], sayings: Sequence[Saying]) -> bool:
    """Tell whether two places are of parts of a sentence that several say: four died, police said, while the union."""
    if len({text[each.name.begin:each.name.end] for each in sayings}) < 2:
        return False
    return any(min(places) < found.start() < max(places)
               for found in _PARTING.finditer(text, sentence.begin, sentence.end))


def is_of_speaker(text: str, trigger: Stretch, saying: Saying) -> bool:
    """Tell whether words stand in a clause that only says more of who says something: said Ana Ruiz, who (resigned)."""
    if text.endswith("that", saying.clause.begin, saying.clause.end):
        return False
    return _MORE.fullmatch(text, saying.name.end, trigger.begin) is not None


def occasion_of(text: str, trigger: Stretch, sayings: Sequence[Saying]) -> Saying | None:
    """Return the clause of saying right behind which words only tell on what occasion it was: said (on a visit)."""
    return next((saying for saying in sayings if _OCCASION.fullmatch(text, saying.clause.end, trigger.begin)), None)


def told_by(sentence: Sentence, trigger: Trigger) -> Stretch | None:
    """Return whose finding it is, before whom it was said, or who spoke of it; None for nobody.

    A commission, led by whomever, concluded in a report that; the court heard that; the police spoke of four dead.
    """
    first = noun_begin(sentence, trigger.first)
    if trigger.part == "noun" and sentence.word(first - 1) == "of" and sentence.word(first - 2) in _SPOKE:
        return _subject(sentence, first - 2)
    that = that_before(sentence, trigger)
    verb = next((at for at in range(that - 1, max(0, that - _FEW), -1)
                 if is_finite(sentence, at) or sentence.word(at) in (",", ";", "told")), -1)
    word = sentence.word(verb)
    behind = sentence.word(verb + 1)  # found that, found in May that, but no: found a bomb that
    is_object = behind not in ("that", "evidence") and behind not in prepositions()
    if that < 0 or verb < 0 or is_object or not (word in _FOUND or word in _HEARD):
        return None
    found = _subject(sentence, verb_begin(sentence, verb))
    said = sentence.text[found.begin:found.end].casefold().split() if found is not None else []
    return found if word in _FOUND or not _COURTS.isdisjoint(said) else None


def _subject(sentence: Sentence, verb: int) -> Stretch | None:
    """Return the subject of a verb without what is said of it: a commission (led by a judge), police (at the time)."""
    found = subject_before(sentence, verb)
    if found is None:
        return None
    last = next((at - 1 for at in range(found.first + 1, found.last) if is_finite(sentence, at)
                 or sentence.words[at:at + 3] == ["at", "the", "time"]), found.last)
    return sentence.span(found.first, last)


def according_to(text: str, trigger: Stretch, sayings: Sequence[Saying]) -> Stretch | None:
    """Return by whose account somebody said something, None where the article tells it itself."""
    told = (saying for saying in sayings if text[saying.cue.begin:saying.cue.end].casefold().startswith("according"))
    return next((saying.name for saying in told if ";" not in text[
        min(saying.clause.end, trigger.end):max(saying.clause.begin, trigger.begin)]), None)


def _is_joined(text: str, begin: int, trigger: Stretch, saying: Saying) -> bool:
    """Tell whether a clause of saying behind an event says something else than it."""
    return trigger.end <= saying.clause.begin and _JOINED.search(
        text, max(begin, saying.clause.begin - _LONGEST_JOIN), saying.clause.begin) is not None


def _counting(text: str, sentence: Stretch, trigger: Stretch) -> Stretch | None:
    """Return who puts a number at something, before the words that name what is counted; None for nobody."""
    begin = sentence.begin
    put = _PUT.search(text, begin, sentence.end)
    if put is None or put.end() > trigger.begin:
        return None
    name = name_before(text[begin:put.start()], put.start() - begin)
    return Stretch(name.begin + begin, name.end + begin) if name else None
