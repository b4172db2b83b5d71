"""Say what the analyst's translations say, and who answers for each: the original stays the evidence."""

from __future__ import annotations

from editor.model.project import Project
from editor.model.records import Article, Quote, Translation
from editor.words import say


def of_quote(project: Project, quote: Quote) -> list[Translation]:
    """Return the translations of a quote, or of exactly one of its stretches, that have words."""
    places = {(span.article, span.begin, span.end) for span in quote.spans}
    return [held for held in project.each(Translation) if held.words and (held.record == quote.id or (
        held.anchor is not None and (held.anchor.article, held.anchor.begin, held.anchor.end) in places))]


def titles_in_translation(project: Project, article: Article) -> list[str]:
    """Return a line for each translation of an article's title."""
    return [say("“{words}”. {answerable}.", words=held.words, answerable=answerable(held))
            for held in project.each(Translation)
            if held.words and held.record == article.id and held.field in ("", "title")]


def answerable(translation: Translation) -> str:
    """Return who translated and who checked: a machine's work that nobody checked says so."""
    names = {"name": translation.translator, "checked_by": translation.checked_by}
    if translation.machine:
        if translation.checked_by:
            return say("Machine translation, checked by {checked_by}", **names)
        return say("Machine translation, not checked")
    if not translation.translator:
        return say("Translation checked by {checked_by}", **names) if translation.checked_by else say("Translation")
    if translation.checked_by:
        return say("Translated by {name}, checked by {checked_by}", **names)
    return say("Translated by {name}", **names)
