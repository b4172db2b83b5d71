"""Explain the terms of likelihood and the levels of confidence that a briefing uses."""

from __future__ import annotations

from collections.abc import Iterable

from editor.briefing.blocks import Block, Remark, Run, Scale, Term
from editor.briefing.draft import Draft
from editor.briefing.hedging import is_negated, terms_in
from editor.briefing.lexicons import LEVELS, LikelihoodTerm
from editor.briefing.names import capitalised
from editor.model.records import Statement
from editor.words import say


def likelihood(draft: Draft) -> list[Block]:
    """Return the terms with those marked that the briefing uses, and what its levels of confidence mean."""
    used = {term.id for statement in draft.statements if (term := term_of(draft, statement)) is not None}
    levels = {statement.confidence for statement in draft.statements}
    rows = sorted({term.row for term in draft.lexicon.terms if term.id in used})
    blocks: list[Block] = [_scale(draft.lexicon.row(row), used) for row in rows]
    if used:
        words = say("Terms follow {lexicon}; shaded terms are used here. "
                    "Confidence describes the evidence, not the likelihood.", lexicon=draft.lexicon.label)
        blocks.append(Remark((Run(words),)))
    if len(rows) > 1:
        # ICD 203 wants products that mix the rows to say so.
        blocks.append(Remark((Run(say("This briefing uses terms of both rows; those of one range mean the same.")),)))
    return blocks + _confidence(draft, levels)


def term_of(draft: Draft, statement: Statement) -> LikelihoodTerm | None:
    """Return the term of likelihood that a statement uses: the one chosen, else the first that a judgement says; none
    that its words deny.
    """
    chosen = draft.lexicon.term(statement.likelihood) if statement.likelihood else None
    if chosen is not None and is_negated(statement.words, chosen):
        return None
    if chosen is None and statement.kind == "judgement":
        return next(iter(terms_in(statement.words, draft.lexicon)), None)
    return chosen


def _scale(terms: Iterable[LikelihoodTerm], used: set[str]) -> Scale:
    shown = tuple(Term(capitalised(term.id), term.range, term.id in used) for term in terms)
    return Scale(shown, say("Terms of likelihood"),
                 say("The terms of likelihood from the least likely to the most, each with its range in per cent"))


def _confidence(draft: Draft, levels: set[str]) -> list[Block]:
    names = {"low": say("Low confidence"), "moderate": say("Moderate confidence"), "high": say("High confidence")}
    return [Remark((Run(f"{names[level]}: ", "label"), Run(f"{draft.lexicon.meaning(level)}.")))
            for level in LEVELS if level in levels and draft.lexicon.meaning(level)]
