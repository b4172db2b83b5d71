"""Hold what every section of one briefing is written from: the project, its words, and the notes so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from editor.briefing.blocks import Cell, Run, Sentence
from editor.briefing.lexicons import Lexicon, lexicon_of
from editor.briefing.notebook import Notebook
from editor.model.project import Project
from editor.model.records import Briefing, Statement, Suggestible
from editor.model.scheme import Scheme, scheme_of


@dataclass(frozen=True, slots=True)
class Draft:
    """One briefing in the making: the kinds of sections it has, and all that the analyst wrote for it."""

    project: Project
    briefing: Briefing
    kinds: frozenset[str]
    statements: tuple[Statement, ...]
    notebook: Notebook
    scheme: Scheme
    lexicon: Lexicon


def draft_of(project: Project, briefing: Briefing, kinds: Iterable[str], statements: Iterable[Statement]) -> Draft:
    """Return the draft of a briefing; a project that names no known scheme or lexicon is read by the default ones."""
    return Draft(project, briefing, frozenset(kinds), tuple(statements), Notebook(project, briefing.language),
                 scheme_of(project), lexicon_of(project.info))


def is_accepted(record: Suggestible) -> bool:
    """Tell whether the analyst has accepted the record; no other goes into a briefing."""
    return record.state == "accepted"


def cell(record_id: str, field: str, *runs: Run) -> Cell:
    """Return the cell that states one field of a record; the statement is named after both."""
    return Cell((Sentence(f"{record_id}.{field}", runs),))
