"""Hold an article as the analyst settled it, ready to be taken into the project."""

from __future__ import annotations

from editor.importers import ImportedArticle


class SettledArticle(ImportedArticle, frozen=True):
    """An imported article with the analyst's answers; `reliability` is what they judge its outlet to be, A to F."""

    reliability: str = "F"
