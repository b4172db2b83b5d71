"""Tell which reporting clause goes with quoted words: the one beside them, or else the one whose saying they are in."""

from __future__ import annotations

import msgspec
import regex

from editor.model.quoted import Quotation
from editor.model.records import Stretch
from editor.model.speaker import BLANK
from editor.suggest.quotes.cue import Cue

_BESIDE_BEFORE = regex.compile(r"[\s,:\u2013\u2014-]*(?:that|this|thus|as|of)?[\s,:\u2013\u2014(-]*")
_BESIDE_AFTER = regex.compile(r"[\s,\u2013\u2014-]*(?:\(\(?[a-z]{2}\)\)?)?[\s,\u2013\u2014-]*(?:as\s+)?")
_ASIDE = regex.compile(r"[^.!?\uFFFC]{0,120}[,;:\u2013\u2014]\s*")
_CLOSED = regex.compile(r"[.;!?]\s")
_WHO = regex.compile(r"\s+(?:who|which)\s+(?:\p{Ll}+\s+)*")
_WHO_SAID = regex.compile(r",\s+who\s+(?:\p{Ll}+\s+)?\p{L}+(?:\s+that)?[\s,:]*$")
"""A clause whose subject is not sure: he spoke of the attack on Wren, who said."""


class Link(msgspec.Struct, frozen=True):
    """A clause that says who says something, and how it stands to that: beside it, around it, or somewhere else."""

    cue: Cue
    is_beside: bool
    rule: str


def link_of(bare: str, sentence: Stretch, quotation: Quotation, cues: list[Cue]) -> Link | None:
    """Return the clause of the sentence that goes with the quotation; None where there is none."""
    before = [cue for cue in cues if cue.cue.end <= quotation.begin]
    after = [cue for cue in cues if cue.cue.begin >= quotation.end]
    leading = before[-1] if before else None
    if leading is not None and _interrupts(bare, sentence, leading, quotation):
        return Link(leading, is_beside=True, rule="verb-between")
    if leading is not None and _BESIDE_BEFORE.fullmatch(bare, leading.cue.end, quotation.begin):
        return Link(leading, is_beside=True, rule="verb-before")
    if leading is not None and leading.addressee.end > leading.cue.end and _BESIDE_BEFORE.fullmatch(
            bare, leading.addressee.end, quotation.begin):
        return Link(leading, is_beside=True, rule="verb-before")
    if leading is not None and leading.name is not None and leading.name.begin > leading.cue.end and (
            leading.how == "verb" and _BESIDE_BEFORE.fullmatch(bare, leading.name.end, quotation.begin)):
        return Link(leading, is_beside=True, rule="verb-before")
    trailing = after[0] if after else None
    if trailing is not None and trailing.how == "participle" and leading is not None and _reaches(
            bare, leading, quotation):
        trailing = None
    if trailing is not None and _BESIDE_AFTER.fullmatch(bare, quotation.end, trailing.clause.begin):
        return Link(trailing, is_beside=True, rule="according" if trailing.how == "according" else "verb-after")
    if leading is not None and _reaches(bare, leading, quotation):
        colon = ":" in bare[leading.cue.end:quotation.begin][-2:]
        return Link(leading, is_beside=colon, rule="colon" if colon else "inside")
    if trailing is not None and not trailing.asks_quote and not _CLOSED.search(
            bare, quotation.end, trailing.clause.begin) and "," in bare[max(sentence.begin, trailing.clause.begin - 3):
                                                                        trailing.clause.begin]:
        return Link(trailing, is_beside=False, rule="inside")
    return None


def _interrupts(bare: str, sentence: Stretch, cue: Cue, quotation: Quotation) -> bool:
    """Tell whether a clause stands between two parts of what is said, as in “Go,” said Ruiz, “before it is dark.”"""
    before = bare[sentence.begin:cue.clause.begin].rstrip(" ,\u2013\u2014-")
    clause = bare[cue.clause.end:quotation.begin]
    return cue.how != "participle" and before.endswith(BLANK) and _ASIDE.fullmatch(clause) is not None


def _is_relative(bare: str, cue: Cue) -> bool:
    """Tell whether the verb of a clause only says which ones are meant, as in “critics who say it is late”."""
    name = cue.name if cue.how == "joined" else None
    return name is not None and _WHO.fullmatch(bare, name.end, cue.cue.begin) is not None


def _reaches(bare: str, cue: Cue, quotation: Quotation) -> bool:
    """Tell whether what a clause says goes on up to the quotation."""
    between = bare[cue.cue.end:quotation.begin]
    if _WHO_SAID.search(between) or (_is_relative(bare, cue) and "," in between):
        return False
    if cue.how == "according" or not cue.asks_quote:
        return "\n" not in between
    return len(between) <= 220 and between.count(BLANK * 3) * 3 <= len(between)
