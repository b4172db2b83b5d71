"""Tell by the words around it whether a word is of violence: a strike of workers is none, nor a bill that is killed."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from editor.suggest.events.abstract import is_done_to_abstract, is_of_abstract
from editor.suggest.events.dealings import (
    claimed,
    done_by,
    done_to,
    guilty,
    hacked,
    handed,
    of_forces,
    overthrown,
    stopped_work,
    taken_place,
    to_free,
    walked_out,
)
from editor.suggest.events.lexicon import words
from editor.suggest.events.meetings import installed, met
from editor.suggest.events.mishaps import (
    blown,
    burning,
    capsized,
    charged,
    collapsed,
    dismissed,
    displaced,
    erupted,
    expelled,
    flooded,
    held,
    marching,
    released,
    wrecked,
)
from editor.suggest.events.nouns import noun_begin
from editor.suggest.events.place import Place
from editor.suggest.events.verbs import is_finite

_ONE_SHOT = frozenset(("a", "the", "one", "single", "warning", "first", "another", "his", "her"))
_EACH_SHOT = frozenset(("every", "each", "any", "no"))
"""What stands before shots of which nothing is told but that they are answered, or missed."""
_MINING = frozenset(("miner", "miners", "coal", "mineshaft", "colliery", "methane", "firedamp", "pithead"))
_LAID = frozenset((
    "bomb", "bombs", "bomber", "bombers", "landmine", "landmines", "rebels", "gunmen", "militants", "soldiers",
    "guerrillas", "missile", "rocket", "shell", "grenade", "troops", "army", "dynamite", "attack", "attackers"))
"""Beside which a blast among miners may be one of arms."""
_FAR = 8
_SPACE = frozenset(("satellite", "satellites", "orbit", "spacecraft", "astronauts"))
_AIMED_AT = frozenset(("target", "targets", "positions", "hideout", "hideouts"))
"""What is struck by arms alone: struck 85 targets."""
_FIGURATIVE = frozenset(("me", "him", "her", "us", "up", "as"))


def holds(at: Place) -> bool:
    """Tell whether words of a form name there what the sense of the form says."""
    if at.form.part == "verb" and at.word in words().things and at.before not in words().before_verb:
        return False
    check = _CHECKS.get(at.form.sense.check)
    return check is None or check(at)


def _aimed(at: Place) -> bool:
    """Tell that nothing said or voted on is attacked, and nobody by words: under attack from critics."""
    if at.before == "under" and not (at.is_violent or _is_armed_beside(at)):
        return False
    if _is_outspoken(at) or _is_of_aircraft(at):
        return False
    is_failure = at.word == "bombed" and at.behind in ("in", "at", "with", ".") and (
        words().being.isdisjoint(at.sentence.before(at.first, 3)))
    return not is_of_abstract(at) and not is_failure


def _is_outspoken(at: Place) -> bool:
    """Tell whether those who attack do it with words: an editorial, critics; in a sentence without arms."""
    around = {*at.sentence.before(at.first, 6), *at.sentence.behind(at.last, 5)}
    return not words().outspoken.isdisjoint(around) and not _is_armed_beside(at)


def _is_of_aircraft(at: Place) -> bool:
    """Tell whether a noun says what aircraft are for, the first of several things: attack and transport planes."""
    behind = at.sentence.words[at.last + 1:at.last + _FAR]
    return (at.form.part == "noun" and at.behind in (",", "and", "or") and at.before not in words().determiners
            and not words().aircraft.isdisjoint(behind))


def _is_armed_beside(at: Place) -> bool:
    """Tell whether the sentence names arms in other words than these."""
    return not words().armed.isdisjoint(at.sentence.held - {*at.form.words})


def _armed(at: Place) -> bool:
    """Tell that a clash or a fight is one with arms."""
    if is_of_abstract(at) or (at.word == "conflicts" and at.behind == "with"):
        return False
    return at.is_violent or at.is_near_arms or not words().clashing.isdisjoint(at.sentence.held)


def _offensive(at: Place) -> bool:
    """Tell that an offensive is the noun."""
    if at.form.words[-1].rstrip("s") != "offensive":
        return True
    return _ends_noun(at) and words().being.isdisjoint(at.sentence.before(at.first, 2))


def _bomb(at: Place) -> bool:
    """Tell that what exploded was laid or thrown, as far as nothing else is named that explodes."""
    near = at.sentence.held
    if not _MINING.isdisjoint(near) and _LAID.isdisjoint(near):
        return False
    if at.is_violent or at.is_near_arms:
        return at.behind != "of" or not words().armed.isdisjoint(at.sentence.behind(at.last, 5))
    return not words().clashing.isdisjoint(near) and words().peaceful_blasts.isdisjoint(near)


def _shot(at: Place) -> bool:
    """Tell that a shot is none of a camera or a ball."""
    if not words().pictured.isdisjoint(at.sentence.held):
        return False
    if (at.behind == "down" and is_of_abstract(at)) or at.before in _EACH_SHOT:
        return False
    return at.word != "shot" or at.before not in _ONE_SHOT or at.is_violent


def _fire(at: Place) -> bool:
    """Tell that fire is of guns, and nobody dismissed."""
    if at.word not in ("fire", "fires", "fired", "firing"):
        return True
    if (at.word == "fired" and dismissed(at)) or not _SPACE.isdisjoint(at.sentence.held):
        return False
    if at.word in ("fire", "fires") and _burns(at):
        return False
    if at.word == "fire" and at.before in words().firing:
        return (at.is_violent or at.is_near_arms) and not (at.before == "under" and _is_outspoken(at))
    behind = at.sentence.behind(at.last, 4)
    if at.before in words().being and "from" not in behind:
        return False
    if not words().riot_arms.isdisjoint(behind[:2]):
        return False
    return at.before not in words().determiners and not words().fired.isdisjoint(behind)


def _burns(at: Place) -> bool:
    """Tell whether a fire is a blaze: it does something itself, begins a sentence, or nobody bears arms."""
    behind = at.sentence.behind(at.last, 4)
    does = at.last + 1 < len(at.sentence) and is_finite(at.sentence, at.last + 1)
    if does or not at.before:
        return "from" not in behind
    is_noun = at.sentence.word(noun_begin(at.sentence, at.first)) in words().determiners
    return is_noun and not (at.is_violent or at.is_near_arms)


def _launched(at: Place) -> bool:
    """Tell that what was launched or thrown is a weapon, and at somebody: no product, and no test."""
    behind = at.sentence.behind(at.last, _FAR if at.word.startswith("spray") else 4)
    thrown = behind if words().being.isdisjoint(behind) else []
    is_done_to = at.form.part == "past" and (at.before in words().being or at.behind in ("by", "at", "from", "into"))
    if is_done_to:
        before = at.sentence.before(at.first, 4)  # bombs were dropped, but: plans (to bomb) it were dropped
        thrown = [*thrown, *(word for earlier, word in pairwise(("", *before)) if earlier != "to")]
    return not words().launched.isdisjoint(thrown) and (_SPACE | {"test"}).isdisjoint(at.sentence.held)


def _downed(at: Place) -> bool:
    """Tell that an aircraft was brought down."""
    return not words().aircraft.isdisjoint((*at.sentence.before(at.first, 4), *at.sentence.behind(at.last, 4)))


def _burned(at: Place) -> bool:
    """Tell that houses and the like were burned, by those whom an article of violence is about."""
    near = (*at.sentence.before(at.first, 4), *at.sentence.behind(at.last, 4))
    return at.is_violent and at.form.part != "verb" and not words().burnable.isdisjoint(near)


def _destroyed(at: Place) -> bool:
    """Tell that those who bear arms destroyed something, or that it was destroyed by them."""
    by = at.sentence.behind(at.last, 5) if at.behind == "by" else at.sentence.before(at.first, _FAR)
    is_passive = at.before in words().being and at.behind != "by"
    return at.is_violent and not is_passive and not words().armed.isdisjoint(by) and not is_of_abstract(at)


def _lives(at: Place) -> bool:
    """Tell that it is lives that were taken, and many of them or somebody's."""
    return "lives" in at.sentence.behind(at.last, 4) and at.behind not in ("their", "our", "your", "his", "her")


def _strike(at: Place) -> bool:
    """Tell that a strike is one of arms, not of workers."""
    if not words().labour.isdisjoint(at.sentence.held) or is_of_abstract(at):
        return False
    if at.before in words().before_verb and at.last + 1 < len(at.sentence):
        return at.is_violent or at.sentence.spoken[at.last + 1][:1].isupper()
    if at.form.part == "noun":
        return at.is_violent or at.is_near_arms
    if at.word == "struck" and not _AIMED_AT.isdisjoint(at.sentence.behind(at.last, 4)):
        return True
    if at.word == "striking" and (at.before in words().determiners or at.behind in ("a", "the", "an")):
        return False
    return at.is_violent and at.is_near_arms and at.behind not in _FIGURATIVE


def _hit(at: Place) -> bool:
    """Tell that a weapon hit, or somebody was hit in the head."""
    behind = at.sentence.behind(at.last, 5)
    near = {*at.sentence.before(at.first, 5), *behind}
    is_bodily = behind[:1] == ["in"] and not words().body.isdisjoint(behind[1:4])
    return at.is_violent and (is_bodily or not words().weapons.isdisjoint(near))


def _killed(at: Place) -> bool:
    """Tell that no bill or hope was killed."""
    return at.form.part == "noun" or not (is_of_abstract(at) or is_done_to_abstract(at))


def _died(at: Place) -> bool:
    """Tell that somebody died, and no hope or sale, nor that a court spoke of death."""
    if at.word == "death" and at.before == "to":
        return at.sentence.word(at.first - 2) in words().to_death
    if at.word in ("succumb", "succumbs", "succumbed", "succumbing", "fatal", "fatally"):
        return words().fatal.isdisjoint(at.sentence.behind(at.last, 3))
    if at.word.startswith("starv"):
        return at.behind != "of"
    if at.form.part == "noun":
        return at.behind != "of" or not is_of_abstract(at)
    return words().abstract.isdisjoint(at.sentence.before(at.first, 1))


def _hurt(at: Place) -> bool:
    """Tell that people were hurt, not sales."""
    if is_of_abstract(at):
        return False
    if at.word != "hurt":
        return True
    is_passive = not _is_followed(at) or at.behind in words().behind_passive
    has_object = at.behind in words().determiners or at.behind in words().ordinals or at.behind.isdigit()
    return (is_passive or has_object) and not is_done_to_abstract(at)


def _beating(at: Place) -> bool:
    """Tell that a beating is the noun, and that who beat somebody did it with force, and won no game."""
    if at.form.words in (("beat",), ("beaten",)):
        is_by_police = "police" in at.sentence.held and not words().clashing.isdisjoint(at.sentence.behind(at.last, 5))
        is_force = at.is_violent or is_by_police
        return is_force and at.behind not in ("off", "back", "out", "them", "us") and at.before != "to"
    return at.form.part != "noun" or at.before in words().before_noun | {"severe", "brutal", "savage"}


def _elected(at: Place) -> bool:
    """Tell that somebody was elected, or elects somebody: no elected mayors."""
    is_told = at.before in words().being or at.before in ("has", "have", "had", "and", "to")
    return at.form.part == "noun" or is_told or not at.behind.isalpha() or (
        at.behind in words().determiners or at.sentence.spoken[at.last + 1][:1].isupper() or at.behind == "as")


def _signed(at: Place) -> bool:
    """Tell that what was signed binds the two."""
    is_signing = at.word in ("signed", "signing", "ratified", "ratifying")
    return not is_signing or not words().treaties.isdisjoint(at.sentence.held)


def _past(at: Place) -> bool:
    """Tell that a verb tells what was said."""
    return at.form.part == "past" and at.before not in words().determiners


def _crowd(at: Place) -> bool:
    """Tell that people demonstrated, not that something was demonstrated."""
    if at.word.startswith("demonstrat") and at.form.part != "noun":
        return not _is_followed(at) or at.behind in ("in", "on", "against", "outside", "at", "near", "for")
    return at.word not in ("protest", "protests") or at.before not in ("in", "of")


def _is_followed(at: Place) -> bool:
    """Tell whether a word, and not a mark, stands behind."""
    return at.behind[:1].isalnum()


def _ends_noun(at: Place) -> bool:
    return not _is_followed(at) or at.behind in words().behind_noun


_CHECKS: dict[str, Callable[[Place], bool]] = {
    "aimed": _aimed, "armed": _armed, "offensive": _offensive, "bomb": _bomb, "shot": _shot, "fire": _fire,
    "launched": _launched, "downed": _downed, "burned": _burned, "destroyed": _destroyed, "lives": _lives, "strike":
    _strike, "hit": _hit, "killed": _killed, "died": _died, "hurt": _hurt, "blown": blown, "burning": burning,
    "capsized": capsized, "dismissed": dismissed, "erupted": erupted, "expelled": expelled, "flooded": flooded,
    "marching": marching, "wrecked": wrecked, "collapsed": collapsed, "displaced": displaced, "held": held,
    "released": released, "charged": charged, "beating": _beating, "met": met, "installed": installed,
    "signed": _signed, "elected": _elected, "past": _past, "crowd": _crowd,
    "claimed": claimed, "done by": done_by, "done to": done_to, "guilty": guilty, "hacked": hacked, "handed": handed,
    "stopped work": stopped_work, "of forces": of_forces, "overthrown": overthrown, "taken place": taken_place,
    "to free": to_free, "walked out": walked_out,
}
