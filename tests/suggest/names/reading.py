"""Read what a text names, as tests ask for it."""

from __future__ import annotations

from editor.importers.plain import import_pasted
from editor.suggest.names.suggester import SUGGESTER
from editor.suggest.reading import Known, Reading
from editor.suggest.suggestion import Name, Office, Suggestion


def found(words: str, *known: Known) -> list[Suggestion]:
    """Return all that is suggested in a text."""
    return list(SUGGESTER.suggest(Reading(words, import_pasted(words).article, known), ()))


def names(words: str, *known: Known) -> dict[str, str]:
    """Return the names in a text with their sorts; what is said twice by its last place."""
    return {words[each.begin:each.end]: each.sort for each in found(words, *known)
            if isinstance(each, Name) and not each.is_description}


def ones(words: str, *known: Known) -> dict[str, str]:
    """Return the names in a text, each with the full name of whom it names."""
    return {words[each.begin:each.end]: each.one for each in found(words, *known)
            if isinstance(each, Name) and not each.is_description}


def offices(words: str) -> dict[str, str]:
    """Return the offices in a text, each with who holds it."""
    return {words[each.begin:each.end]: each.one for each in found(words) if isinstance(each, Office)}
