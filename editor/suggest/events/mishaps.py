"""Tell by the words around it whether a word is of a mishap, or of what courts and police do: shares crash, too."""

from __future__ import annotations

from editor.suggest.events.lexicon import words
from editor.suggest.events.place import Place


def wrecked(at: Place) -> bool:
    """Tell that a ship sank, or a plane or a car crashed, and no price."""
    near = {*at.sentence.before(at.first, 6), *at.sentence.behind(at.last, 3)}
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
        return not words().custody.isdisjoint(behind) or not words().captives.isdisjoint(
            at.sentence.before(at.first, 5))
    return not words().captives.isdisjoint(behind[:4]) or not words().custody.isdisjoint(behind)


def charged(at: Place) -> bool:
    """Tell that somebody is charged with a crime, not with a task."""
    return at.behind not in words().tasks and at.before not in words().determiners
