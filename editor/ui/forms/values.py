"""Say what the values are called that fields of events and quotes can have, in the order they are offered."""

from __future__ import annotations

from editor.words import phrase

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
CREDIBILITIES = (
    ("1", phrase("Confirmed")), ("2", phrase("Probably true")), ("3", phrase("Possibly true")),
    ("4", phrase("Doubtful")), ("5", phrase("Improbable")), ("6", phrase("Cannot be judged")),
)
"""Admiralty credibility of information."""
