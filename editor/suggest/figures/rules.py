"""Say to the analyst why a number is a figure, and how sure that is."""

from __future__ import annotations

from editor.words import phrase

RULES = {
    "became": phrase("What became of those it counts stands behind it."),
    "state": phrase("The words behind it say what became of those it counts."),
    "done-to": phrase("The verb before it says what was done to those it counts."),
    "summed": phrase("The words before it say what it sums up."),
    "lives": phrase("It counts lives that were lost."),
    "taken": phrase("It counts prisoners who were taken."),
    "listed": phrase("It shares what is said of another number beside it."),
    "nobody": phrase("The words say that nobody was harmed."),
    "none-known": phrase("The words say only that nobody is known to have been harmed; they state no number."),
}

CONFIDENCE = {
    "became": 0.95, "state": 0.9, "done-to": 0.92, "summed": 0.85, "lives": 0.95, "taken": 0.9, "listed": 0.85,
    "nobody": 0.95, "none-known": 0.85,
}
"""How often each rule is right."""
