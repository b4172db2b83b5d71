"""Hold an article as the analyst settled it, ready to be taken into the project."""

from __future__ import annotations

from editor.importers import ImportedArticle


class SettledArticle(ImportedArticle, frozen=True):
    """An imported article with the analyst's answers; `reliability` is what they judge its outlet to be, A to F.

    `is_to_suggest` tells that it shall be read for suggestions once it is in the project.
    """

    reliability: str = "F"
    is_to_suggest: bool = False
