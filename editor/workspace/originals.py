"""Keep the bytes that a text came with: they are those of the file that brought its words first."""

from __future__ import annotations

from functools import partial

import msgspec

from editor.importers import ImportedArticle
from editor.model.project import Project
from editor.model.records import Text
from editor.storage.project_file import ProjectFile
from editor.storage.texts import kept_text
from editor.words import say


def first_kept(project: Project, file: ProjectFile, text: Text) -> Text:
    """Return the text of the same words that is kept already, with the bytes that came with it; else this one.

    Any thread may do this: it reads the project as it was and the file as it is committed.
    """
    known = project.texts.get(text.sha256) or file.committed(partial(kept_text, sha256=text.sha256))
    return text if known is None else known


def with_first_original(project: Project, file: ProjectFile, imported: ImportedArticle) -> ImportedArticle:
    """Return what was read with the text as it is kept, and with a note where that came with other bytes."""
    kept = first_kept(project, file, imported.text)
    if kept.original.strip() == imported.text.original.strip():
        return imported
    return msgspec.structs.replace(imported, text=kept, notes=(*imported.notes, _told(imported)))


def _told(imported: ImportedArticle) -> str:
    if not imported.text.original:
        return say("The same words came into this project before from a file, and its bytes stay their original.")
    return say("The same words came into this project before with other bytes; those stay their original, and the "
               "bytes of {name} are not kept.", name=imported.article.file_name)
