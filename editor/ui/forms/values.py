"""Say what the values are called that fields of events and quotes can have, in the order they are offered."""

from __future__ import annotations

from collections.abc import Iterable

from editor.words import phrase, say

STATUSES = (
    ("fact", phrase("Fact")), ("claim", phrase("Claim")), ("denied", phrase("Denied")),
    ("threatened", phrase("Threatened")), ("planned", phrase("Planned")), ("negated", phrase("Did not happen")),
    ("disputed", phrase("Disputed")),
)
QUOTE_KINDS = (("direct", phrase("Direct")), ("partial", phrase("Partial")), ("indirect", phrase("Indirect")))
TONES = (
    ("", "–"), ("neutral", phrase("Neutral")), ("supportive", phrase("Supportive")), ("critical", phrase("Critical")),
    ("hostile", phrase("Hostile")), ("conciliatory", phrase("Conciliatory")), ("cautious", phrase("Cautious")),
    ("ironic", phrase("Ironic")),
)
"""How a cue reports what is said, as the analyst hears it."""


def said(labels: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the values, each with what it is called in the reader's language."""
    return [(value, say(label)) for value, label in labels]
