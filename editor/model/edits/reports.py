"""Take words of an article into a briefing as a sentence that cites them; where there is none, begin a spot report."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.dateline import without_dateline
from editor.model.edits.briefings import add_statement, make_briefing, paragraphs_of, sections_of
from editor.model.edits.fields import name_of, shortened
from editor.model.edits.passages import anchor_at
from editor.model.errors import EditRefused
from editor.model.papers import is_written
from editor.model.project import Project
from editor.model.quotation import MARKS
from editor.model.records import Anchor, Article, Citation, Section, Statement
from editor.words import say

SPOT = "spot"
"""The kind of briefing that the first words begin."""
_JUDGING = frozenset({"key judgements", "outlook", "assumptions"})
"""The kinds of sections that say what the analyst thinks: words of a source do not belong there by themselves."""
_STOPS = ".!?\u2026\u061F\u06D4\u3002\uFF01\uFF1F"
_LOOSE = " ,;:\u2013\u2014-"


def report_words(article_id: str, begin: int, end: int, *, briefing: str = "", section: str = "",
                 today: str = "") -> Edit:
    """Add code points begin to end of a loaded article to a briefing, as a sentence at the end that cites them.

    They go to the section named if it reports, else to the first of the briefing that does. Without a briefing a spot
    report of `today` (an ISO date) is begun under the title of the article, in the same step. Raises EditRefused where
    no section reports.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        passage = _said(project, article_id, begin, end)
        begun = [] if briefing else _begun(project, article_id, today, stamp)
        held = [swap.after for swap in begun if isinstance(swap.after, Section)] or sections_of(project, briefing)
        target, cited = _target(held, section), [Citation(passage=passage)]
        added = add_statement(target.id, sentence_of(passage.words), citations=cited)(
            project.swapped(begun), _later(stamp, len(begun)))
        swaps = [*begun, *added.swaps]
        return make_change(stamp, _later(stamp, 3 * len(swaps)).ids(), "add to briefing", swaps,
                           words=shortened(passage.words))
    return edit


def sentence_citing(project: Project, briefing: str, article_id: str, begin: int, end: int) -> Statement | None:
    """Return the first sentence of a briefing that cites words which hold code points begin to end, or None."""
    said = _said(project, article_id, begin, end)
    sentences = (statement for section in sections_of(project, briefing) if section.included
                 for paragraph in paragraphs_of(project, section.id) for statement in paragraph.statements)
    return next((statement for statement in sentences for citation in statement.citations
                 if (passage := citation.passage) is not None and passage.article == article_id
                 and passage.begin <= said.begin and said.end <= passage.end), None)


def _said(project: Project, article_id: str, begin: int, end: int) -> Anchor:
    """Return the words of an article without the dateline that they begin in, which is no part of what they say."""
    article = project.get(Article, article_id)
    inner = without_dateline(project.words_of(article), article, begin, end)
    return anchor_at(project, article_id, inner.begin, inner.end)


def reports(kind: str) -> bool:
    """Tell whether what a source says belongs into such a section."""
    return is_written(kind) and kind not in _JUDGING


def sentence_of(words: str) -> str:
    """Return words of a source as a sentence of their own: on one line, with a capital and an end."""
    line = " ".join(words.split()).rstrip(_LOOSE)
    ended = line.rstrip("".join(MARKS)).endswith(tuple(_STOPS))
    return line[:1].upper() + line[1:] + ("" if ended or not line else ".")


def _begun(project: Project, article_id: str, today: str, stamp: Stamp) -> list[Swap]:
    """Return the swaps that make a spot report called as the article is."""
    title = name_of(project.get(Article, article_id))
    return list(make_briefing(title, SPOT, date=today)(project, stamp).swaps)


def _later(stamp: Stamp, taken: int) -> Stamp:
    """Return the stamp for what follows, whose ids come after so many that are taken, and that of their change."""
    return msgspec.structs.replace(stamp, seed=stamp.seed + taken + 1)


def _target(sections: Sequence[Section], wanted: str) -> Section:
    """Return the section that is wanted, if it reports; else what has happened, where it is written; else the first."""
    fit = [section for section in sections if section.included and reports(section.kind)]
    chosen = [section for section in fit if section.id == wanted] or [
        section for section in fit if section.kind == "text"] or fit
    if not chosen:
        raise EditRefused(say("Nothing was added: the briefing has no section that reports. Add one, or take one in."))
    return chosen[0]
