"""Refuse to hand over a briefing whose pages are marked wrongly, or below what they hold."""

from __future__ import annotations

from collections.abc import Iterable

from editor.briefing.draft import Draft
from editor.briefing.lexicons import handling as tlp
from editor.model.edits.articles import title_of
from editor.model.errors import ExportFailed
from editor.model.records import Article
from editor.words import say


def banner(marking: str, portions: Iterable[str]) -> str:
    """Return the marking of every page: that of the paper, or the highest of its sentences where that is higher.

    A marking that is no label of TLP stays; sentences without a label of TLP raise nothing.
    """
    labels = _labels()
    for portion in portions:
        if portion in labels and (not marking or (marking in labels and not _may_hold(marking, portion))):
            marking = portion
    return marking


def refuse_unknown_label(marking: str) -> None:
    """Raise ExportFailed for a label of TLP that TLP 2.0 does not have."""
    labels = _labels()
    if marking.upper().startswith("TLP") and marking not in labels:
        raise ExportFailed(say("Nothing was exported: “{handling}” is no label of TLP 2.0. Choose one of these: "
                               "{labels}.", handling=marking, labels=", ".join(labels)))


def refuse_below_portions(draft: Draft, marking: str) -> None:
    """Raise ExportFailed where a sentence or a cited article is marked above the pages, or not comparably with them.

    Call it when the briefing is written: only then is it known what is cited.
    """
    for portion in (statement.portion for statement in draft.statements):
        _refuse_below(marking, portion, say("a sentence"))
    for article in (draft.project.get(Article, cited) for cited in draft.notebook.cited):
        _refuse_below(marking, article.handling, say("the cited article “{title}”", title=title_of(article)))


def _refuse_below(marking: str, held: str, holder: str) -> None:
    if _may_hold(marking, held):
        return
    labels = _labels()
    if not marking:
        raise ExportFailed(say(
            "Nothing was exported: {holder} is marked {held}, and the pages would have no marking. "
            "Choose a handling no lower, or take it out.", holder=holder, held=held))
    if held in labels and marking in labels:
        raise ExportFailed(say(
            "Nothing was exported: {holder} is marked {held}, and the pages would say {marking}. "
            "Choose a handling no lower, or take it out.", holder=holder, held=held, marking=marking))
    raise ExportFailed(say(
        "Nothing was exported: {holder} is marked {held}, and the pages would say {marking}; which of them is higher "
        "cannot be told. Mark both with one of these: {labels}.",
        holder=holder, held=held, marking=marking, labels=", ".join(labels)))


def _may_hold(marking: str, held: str) -> bool:
    """Tell whether pages of a marking may hold what is marked so; without a marking only what anybody may read."""
    labels = _labels()
    if not held or held == marking:
        return True
    if held not in labels or (marking and marking not in labels):
        return False
    return labels.index(held) <= (labels.index(marking) if marking else 0)


def _labels() -> list[str]:
    """Return the labels of TLP 2.0, from the least restricted to the most."""
    return [known.label for known in tlp().labels]
