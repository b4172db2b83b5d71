"""Tell by the words around it whether a word is of a mishap, or of what courts and police do: shares crash, too."""

from __future__ import annotations

from editor.suggest.events.lexicon import words
from editor.suggest.events.place import Place

_COURTS = frozenset(("police", "prosecutors", "prosecutor", "court", "jury", "detectives"))
_HELD = frozenset((
    "abducted", "kidnapped", "kidnappers", "captors", "hostage", "hostages", "arrested", "detained", "captive",
    "ransom"))
_FAR = 12
"""Words before one among which that of a ship or car stands."""


def wrecked(at: Place) -> bool:
    """Tell that a ship sank, or a plane or a car crashed, and no price."""
    near = {*at.sentence.words[max(0, at.first - _FAR):at.first], *at.sentence.behind(at.last, 3)}
    is_of_ship = not words().wreckable.isdisjoint(near) and words().figures_of_trade.isdisjoint(near)
    return is_of_ship and at.form.part != "verb" and at.before not in words().determiners


def collapsed(at: Place) -> bool:
    """Tell that what collapsed is built."""
    if at.form.part == "noun":
        return True
    return at.form.part != "verb" and not words().structures.isdisjoint(at.sentence.before(at.first, 5))


def displaced(at: Place) -> bool:
    """Tell that many fled, not one who is sought."""
    if not at.word.startswith("fle"):
        return True
    near = at.sentence.before(at.first, 7)
    return not words().many_people.isdisjoint(near) or any(word.isdigit() for word in near)


def held(at: Place) -> bool:
    """Tell that somebody was arrested, and no ship detained or place captured."""
    if at.form.part != "past" or at.before not in words().being:
        return True
    return words().wreckable.isdisjoint(at.sentence.before(at.first, 4))


def released(at: Place) -> bool:
    """Tell that somebody was set free, and no report released."""
    behind = at.sentence.behind(at.last, 6)
    if at.form.part != "past" or at.before in words().determiners:
        return False
    if at.before in words().being:
        is_held = not _HELD.isdisjoint(at.sentence.held) or not words().custody.isdisjoint(behind)
        return is_held or not words().captives.isdisjoint(at.sentence.before(at.first, 5))
    return not words().captives.isdisjoint(behind[:4]) or not words().custody.isdisjoint(behind)


def charged(at: Place) -> bool:
    """Tell that somebody is charged with a crime, not with a task."""
    if at.form.words == ("charged",):
        is_named = at.behind in ("him", "her", "them") or (
            at.last + 1 < len(at.sentence) and at.sentence.spoken[at.last + 1][:1].isupper())
        return is_named and not _COURTS.isdisjoint(at.sentence.held) and at.before not in words().being
    return at.behind not in words().tasks and at.before not in words().determiners


def blown(at: Place) -> bool:
    """Tell that what exploded is no bomb: a plant, a gas pipe, in an article that is not of violence."""
    near = at.sentence.held
    return (not at.is_violent and not words().peaceful_blasts.isdisjoint(near) and at.behind != "of"
            and words().armed.isdisjoint(near - {"tank", "tanks", "base", "mine", "mines"}))


def burning(at: Place) -> bool:
    """Tell that what burns does so by mishap: no fighting breaks out."""
    if at.word == "broke" or at.word == "broken" or at.word == "breaking":
        return not {"fire", "fires", "blaze"}.isdisjoint(at.sentence.before(at.first, 4))
    return at.form.part == "noun" or not words().flammable.isdisjoint(at.sentence.before(at.first, 7))


def flooded(at: Place) -> bool:
    """Tell that it is water that flooded something."""
    near = {*at.sentence.before(at.first, 5), *at.sentence.behind(at.last, 6)}
    return at.form.part == "past" and not words().floodable.isdisjoint(near) and at.behind not in ("with", "into")


def erupted(at: Place) -> bool:
    """Tell that a volcano erupted, and no violence."""
    return at.form.part == "noun" or not words().volcanoes.isdisjoint(at.sentence.before(at.first, 6))


def capsized(at: Place) -> bool:
    """Tell that a vehicle overturned or fell, and no court overturned anything."""
    if at.form.part == "noun" or at.word.startswith(("capsiz", "derail")):
        return at.form.part != "verb" or at.behind not in words().determiners
    before = at.sentence.words[max(0, at.first - _FAR):at.first]
    return not words().wreckable.isdisjoint((*before, *at.sentence.behind(at.last, 3)))


def expelled(at: Place) -> bool:
    """Tell that it is diplomats who were expelled."""
    return not words().diplomats.isdisjoint((*at.sentence.before(at.first, 6), *at.sentence.behind(at.last, 6)))


def dismissed(at: Place) -> bool:
    """Tell that somebody lost their work, and no gun was fired nor a case dismissed."""
    behind = at.sentence.behind(at.last, 6)
    if not words().undismissed.isdisjoint(behind[:3]) or not words().fired.isdisjoint(behind[:2]):
        return False
    near = at.sentence.before(at.first, 6) if at.before in words().being else behind
    return at.form.part == "past" and not words().employed.isdisjoint(near)


def marching(at: Place) -> bool:
    """Tell that a crowd marched, and no army."""
    before = at.sentence.before(at.first, 7)
    return at.form.part != "verb" and not words().marchers.isdisjoint(before) and not (
        at.word == "rallied" and not words().figures_of_trade.isdisjoint(at.sentence.held))
