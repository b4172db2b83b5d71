"""Write the head of a briefing: its title, and what identifies the paper."""

from __future__ import annotations

from editor.briefing.blocks import Field, TitleBlock
from editor.briefing.draft import Draft
from editor.briefing.names import capitalised
from editor.model.dates import full_date, full_range
from editor.model.papers import paper
from editor.model.records import Briefing, BriefingStatus
from editor.words import say


def title_block(draft: Draft) -> TitleBlock:
    """Return the title block; what is blank is left out, but for the reviewer, for whom a line is drawn."""
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
    distribution = Field(say("Distribution"), briefing.distribution)
    return TitleBlock(title, (*(field for field in stated if field.value),
                              Field(say("Reviewed by"), briefing.reviewed_by),
                              *((distribution,) if distribution.value else ())))


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
