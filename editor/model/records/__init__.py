"""Say what a project is made of: frozen records, each with an id, its maker and its time.

Offsets are Unicode code points of the locked text, end exclusive. Dates are ISO 8601 calendar dates cut to the
precision that was stated: `2024`, `2024-10` or `2024-10-28`. Times are RFC 3339 in UTC. Blank means not stated.
"""

from editor.model.records.base import (
    Acceptance,
    Anchor,
    Number,
    ProjectInfo,
    Record,
    State,
    Stretch,
    Suggestible,
    Value,
)
from editor.model.records.briefings import (
    Briefing,
    BriefingStatus,
    Citation,
    Export,
    Inline,
    Paragraph,
    ParagraphStyle,
    Section,
    Statement,
    StatementKind,
    Words,
)
from editor.model.records.events import Account, AccountValues, Event, EventStatus, Figure, Participant, When
from editor.model.records.sources import (
    Article,
    ArticleState,
    Correction,
    Kept,
    Line,
    LineRole,
    NamedText,
    Outlet,
    Text,
    Version,
)
from editor.model.records.tags import (
    Brought,
    ChartPlace,
    Entity,
    Mention,
    Note,
    Office,
    Quote,
    QuoteKind,
    Relation,
    Translation,
)
from editor.model.records.terms import OwnTerm

RECORDS: tuple[type[Record], ...] = (
    ProjectInfo, OwnTerm, Outlet, Article, Entity, Mention, Event, Quote, Translation, Relation, Note,
    ChartPlace, Briefing, Section, Paragraph, Export,
)
BY_KIND: dict[str, type[Record]] = {record.kind_of_record: record for record in RECORDS}

__all__ = [
    "BY_KIND",
    "RECORDS",
    "Acceptance",
    "Account",
    "AccountValues",
    "Anchor",
    "Article",
    "ArticleState",
    "Briefing",
    "BriefingStatus",
    "Brought",
    "ChartPlace",
    "Citation",
    "Correction",
    "Entity",
    "Event",
    "EventStatus",
    "Export",
    "Figure",
    "Inline",
    "Kept",
    "Line",
    "LineRole",
    "Mention",
    "NamedText",
    "Note",
    "Number",
    "Office",
    "Outlet",
    "OwnTerm",
    "Paragraph",
    "ParagraphStyle",
    "Participant",
    "ProjectInfo",
    "Quote",
    "QuoteKind",
    "Record",
    "Relation",
    "Section",
    "State",
    "Statement",
    "StatementKind",
    "Stretch",
    "Suggestible",
    "Text",
    "Translation",
    "Value",
    "Version",
    "When",
    "Words",
]
