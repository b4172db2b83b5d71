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

    A marking that is no label of TLP stays; sentences without a label of TLP count for nothing.
    """
    for portion in portions:
        marking = portion if _is_below(marking, portion) or (not marking and portion in _labels()) else marking
    return marking


def refuse_unknown_label(marking: str) -> None:
    """Raise ExportFailed for a label of TLP that TLP 2.0 does not have."""
    labels = _labels()
    if marking.upper().startswith("TLP") and marking not in labels:
        raise ExportFailed(say("Nothing was exported: “{handling}” is no label of TLP 2.0. Choose one of these: "
                               "{labels}.", handling=marking, labels=", ".join(labels)))


def refuse_below_portions(draft: Draft, marking: str) -> None:
    """Raise ExportFailed where a sentence or a cited article is marked above the pages; TLP labels only.

    Call it when the briefing is written: only then is it known what is cited.
    """
    for portion in (statement.portion for statement in draft.statements):
        if _is_below(marking, portion):
            raise ExportFailed(say(
                "Nothing was exported: a sentence is marked {portion}, and the pages would say {marking}. "
                "Choose a handling no lower, or take the sentence out.", portion=portion, marking=marking))
    for article in (draft.project.get(Article, cited) for cited in draft.notebook.cited):
        if _is_below(marking, article.handling):
            raise ExportFailed(say(
                "Nothing was exported: the cited article “{title}” is marked {handling}, and the pages would say "
                "{marking}. Choose a handling no lower, or cite it no more.",
                title=title_of(article), handling=article.handling, marking=marking))


def _is_below(marking: str, held: str) -> bool:
    labels = _labels()
    return held in labels and marking in labels and labels.index(marking) < labels.index(held)


def _labels() -> list[str]:
    """Return the labels of TLP 2.0, from the least restricted to the most."""
    return [known.label for known in tlp().labels]
