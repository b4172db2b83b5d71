"""Which pipelines are installed, without loading any of them, or spaCy."""

from __future__ import annotations

from importlib.metadata import entry_points


def installed_pipelines() -> tuple[str, ...]:
    """Return the names of the installed packages that are pipelines, in the order of the alphabet."""
    return tuple(sorted({point.name for point in entry_points(group="spacy_models")}))
