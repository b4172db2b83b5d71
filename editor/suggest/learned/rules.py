"""Say why a name is suggested that was learned: a sentence for each deed, with what was counted when it was learned."""

from __future__ import annotations

from editor.words import phrases, say_number

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


def rule_of(deed: str, times: int, of_type: int) -> str:
    """Return the rule of a name: what was done, and how often these words, or else names of the type, were tagged."""
    return f"{deed}-known-{times}" if times else f"{deed}-like-{of_type}"


def why_learned(rule: str) -> str:
    """Return the sentence of a rule that `rule_of` gave; blank for another."""
    slug, _, count = rule.rpartition("-")
    return say_number(*_WHY[slug], int(count)) if slug in _WHY and count.isdigit() else ""
