"""Say to the analyst why words name an event, and how sure that is."""

from __future__ import annotations

from editor.words import phrase

RULES = {
    "done": phrase("The verb says what was done."),
    "named": phrase("The noun names what happened."),
    "said": phrase("The verb says that something was stated."),
    "spoken-of": phrase("The words speak of such a thing without telling that it happened."),
    "told-below": phrase("The head of the article speaks of what its body tells."),
    "told-beside": phrase("The words tell what came of another event of their sentence."),
}

CONFIDENCE = {"done": 0.8, "named": 0.75, "said": 0.85, "spoken-of": 0.5, "told-beside": 0.7, "told-below": 0.7}
"""How often each rule is right."""
