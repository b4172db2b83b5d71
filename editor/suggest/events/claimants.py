"""Find who says that something happened, or puts a number at it, in the sentence that tells of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import regex

from editor.model.attribution import Saying
from editor.model.records import Stretch
from editor.model.speaker import name_before
from editor.suggest.suggestion import Said

_PUT = regex.compile(r"\s+(?:(?:has|have|had|now|later)\s+)?puts?\s+(?:the|its|their)\s(?=[^.;:\n]{1,60}\sat\s)")
"""Behind one who says how many there are: put the number of dead at."""
_JOINED = regex.compile(
    r"(?:,\s+|\s)(?:and|but|while|although|though|whereas|after|before|when)\s+(?:the\s+|an?\s+|its\s+)?$")
"""What joins a clause of saying to one before it, that it says nothing of: held talks, and (an aide said)."""
_OCCASION = regex.compile(r"\s+(?:on|during|at|in)\s+(?:an?|his|her|its|their)\s+(?:\p{Ll}+\s+){0,2}")
_LONGEST_JOIN = 20


def claimant_of(text: str, sentence: Stretch, trigger: Stretch, told: tuple[Sequence[Saying], Sequence[Said]],
                deeds: Collection[int]) -> tuple[Stretch | None, bool]:
    """Return who says that it happened, None for the article itself, and whether they deny it.

    `told` are the clauses that say who says something, and the quotes. A verb that begins at one of the `deeds` says
    nothing: dismissed the ambassador.
    """
    sayings, said = told
    for saying in sayings:
        is_told = saying.clause.begin <= trigger.begin < saying.clause.end
        is_told = is_told or occasion_of(text, trigger, (saying,)) is not None
        is_told = is_told or ";" in text[min(saying.clause.end, trigger.end):max(saying.clause.begin, trigger.begin)]
        if not is_told and saying.cue.begin not in deeds and not _is_joined(text, sentence.begin, trigger, saying):
            return saying.name, saying.denies
    inside = (each for each in said if each.begin <= trigger.begin < each.end
              and (each.cue is None or each.cue.begin not in deeds))
    speaker = next((each.speaker_name or each.speaker for each in inside), None)
    return speaker or _counting(text, sentence, trigger), False


def occasion_of(text: str, trigger: Stretch, sayings: Sequence[Saying]) -> Saying | None:
    """Return the clause of saying right behind which words only tell on what occasion it was: said (on a visit)."""
    return next((saying for saying in sayings if _OCCASION.fullmatch(text, saying.clause.end, trigger.begin)), None)


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
