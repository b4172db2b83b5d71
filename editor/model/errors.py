"""The family of failures that a person can be told about in one sentence."""

from __future__ import annotations


class DossierError(Exception):
    """What did not happen, to which thing, why, and what to do: one sentence a person can act on."""


class EditRefused(DossierError):
    """An edit that does not fit the project as it stands; nothing has changed."""


class TextNotLoaded(DossierError):
    """The words or tags of an article were asked for before they were read from the project file."""


class ImportFailed(DossierError):
    """A file that could not be read as an article or as records."""


class ExportFailed(DossierError):
    """A briefing or project that could not be written."""


class SuggesterFailed(DossierError):
    """A suggester that could find nothing, because what it leans on is missing or not to be used."""


class ProjectFileError(DossierError):
    """A project file that could not be opened, read or written."""


class NotSaved(ProjectFileError):
    """Changes that could not be committed; they wait in memory, and further edits wait for them."""
