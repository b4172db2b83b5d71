"""Say why a name is suggested that was learned: a sentence for each deed, with what was counted when it was learned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.words import phrases, say_number

if TYPE_CHECKING:  # opens what learns; who only wants the reasons does not
    from editor.suggest.learned.habits import Habit

_WHY = {
    "added-known": phrases("You tagged these words so {count} time.", "You tagged these words so {count} times."),
    "added-like": phrases("It stands as names do that you tagged: {count} of this type was learned from.",
                          "It stands as names do that you tagged: {count} of this type were learned from."),
    "retyped-known": phrases("The rules took it for another type; you tagged these words so {count} time.",
                             "The rules took it for another type; you tagged these words so {count} times."),
    "retyped-like": phrases(
        "The rules took it for another type; {count} name of this type that you tagged was learned from.",
        "The rules took it for another type; {count} names of this type that you tagged were learned from."),
    "resized-known": phrases("The rules took more or fewer words; you tagged just these so {count} time.",
                             "The rules took more or fewer words; you tagged just these so {count} times."),
    "resized-like": phrases(
        "The rules took more or fewer words; {count} name of this type that you tagged was learned from.",
        "The rules took more or fewer words; {count} names of this type that you tagged were learned from."),
}

_HABITS = {
    "type": phrases("Of {count} name that the rules took for the same, you tagged {times} as this type.",
                    "Of {count} names that the rules took for the same, you tagged {times} as this type."),
    "rule": phrases("Of {count} name that was found in the same way, you tagged {times} as this type.",
                    "Of {count} names that were found in the same way, you tagged {times} as this type."),
    "head": phrases("Of {count} name that ends in the same word, you tagged {times} as this type.",
                    "Of {count} names that end in the same word, you tagged {times} as this type."),
    "words": phrases("Of {count} place where these words stand, you tagged {times} as this type.",
                     "Of {count} places where these words stand, you tagged {times} as this type."),
}


def rule_of_habit(habit: Habit) -> str:
    """Return the rule of a name that is suggested as such names were tagged: in what they are alike, and how many."""
    return f"habit-{habit.likeness}-{habit.times}-{habit.count}"


def rule_of(deed: str, times: int, of_type: int) -> str:
    """Return the rule of a name: what was done, and how often these words, or else names of the type, were tagged."""
    return f"{deed}-known-{times}" if times else f"{deed}-like-{of_type}"


def why_learned(rule: str) -> str:
    """Return the sentence of a rule that `rule_of` or `rule_of_habit` gave; blank for another."""
    kind, *told = rule.split("-")
    if kind == "habit" and len(told) == 3 and told[0] in _HABITS and all(each.isdigit() for each in told[1:]):
        return say_number(*_HABITS[told[0]], int(told[2]), times=told[1])
    slug, _, count = rule.rpartition("-")
    return say_number(*_WHY[slug], int(count)) if slug in _WHY and count.isdigit() else ""
