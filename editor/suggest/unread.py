"""Say what the rules do not read in an article that is not in English, so that nobody takes silence for absence."""

from __future__ import annotations

from editor.suggest.tongue import is_english
from editor.words import say

_MONTHS = frozenset(("ar", "de", "es", "fa", "fr", "it", "ja", "ko", "pt", "ru", "sv", "tr", "uk", "zh"))
"""Languages whose months, or signs of a date, are read; of others only dates in numbers are."""
_COUNTRIES = frozenset(("ar", "fa", "ja", "ko", "ru", "uk", "zh"))
"""Languages in whose letters countries are known by what CLDR calls them."""


def unread_in(language: str, words: str) -> str:
    """Return in sentences what the rules read of an article, by its BCP 47 tag or else its words; blank for English."""
    if is_english(language, words):
        return ""
    tag = language.partition("-")[0].casefold()
    if tag in _COUNTRIES:
        return say("Of an article that is not in English the rules read only dates, countries, words in quotation "
                   "marks, and names that the project knows. Other names, who speaks, events and figures are not read.")
    if tag in _MONTHS:
        return say("Of an article that is not in English the rules read only dates, words in quotation marks, and "
                   "names that the project knows. Other names, who speaks, events and figures are not read.")
    return say("Of an article that is not in English the rules read only words in quotation marks, dates in numbers, "
               "and names that the project knows. Other names, who speaks, events and figures are not read.")
