"""Write the head of a briefing: its title, and what identifies the paper."""

from __future__ import annotations

from editor.briefing.blocks import Field, TitleBlock
from editor.briefing.draft import Draft
from editor.briefing.names import capitalised
from editor.model.dates import full_date, full_range
from editor.model.papers import paper
from editor.model.records import Briefing, BriefingStatus
from editor.words import say

_IN_A_ROW = 4
"""Fields that stand beside each other; more of them are an even number, in two rows of as many."""


def title_block(draft: Draft) -> TitleBlock:
    """Return the title block; what is blank is left out, but for the reviewer, for whom a line may be drawn."""
    briefing = draft.briefing
    stated = (
        Field(say("Reference"), briefing.reference),
        Field(say("Version"), _version(briefing)),
        Field(say("Date"), full_date(briefing.date)),
        Field(say("Period covered"), full_range(briefing.period_from, briefing.period_to)),
        Field(say("Information as of"), full_date(briefing.cutoff)),
        Field(say("Prepared by"), draft.project.info.analyst),
    )
    title = briefing.title or draft.project.info.title or kind_of_paper(briefing)
    return TitleBlock(title, _even(draft, (*(field for field in stated if field.value),
                                           Field(say("Reviewed by"), briefing.reviewed_by),
                                           *_distribution(briefing))))


def _distribution(briefing: Briefing) -> tuple[Field, ...]:
    return (Field(say("Distribution"), briefing.distribution),) if briefing.distribution else ()


def _even(draft: Draft, fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """Return fields that fill whole rows: an odd one too many loses the line for the reviewer, or gains the kind."""
    if len(fields) <= _IN_A_ROW or len(fields) % 2 == 0:
        return fields
    if any(not field.value for field in fields):
        return tuple(field for field in fields if field.value)
    return (Field(say("Kind"), kind_of_paper(draft.briefing)), *fields)


def kind_of_paper(briefing: Briefing) -> str:
    """Return what kind of paper it is, as its first page says."""
    return say(paper(briefing.kind).label) if briefing.kind else say("Briefing")


def _version(briefing: Briefing) -> str:
    status = status_words(briefing.status)
    return f"{briefing.version}, {status}" if briefing.version else capitalised(status)


def status_words(status: BriefingStatus) -> str:
    """Return what a status is called inside a sentence."""
    return {"draft": say("draft"), "reviewed": say("reviewed"), "issued": say("issued"),
            "superseded": say("superseded"), "recalled": say("recalled")}[status]
