"""Name the formats of what is dragged within this program, and know them again."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

MENTION = "application/x-dossier-mention"
PASSAGE = "application/x-dossier-passage"
RECORD = "application/x-dossier-record"


def is_ours(data: QMimeData) -> bool:
    """Tell whether the data was dragged out of an article or a table of this program."""
    return any(data.hasFormat(kind) for kind in (MENTION, PASSAGE, RECORD))


def has_use_around(data: QMimeData) -> bool:
    """Tell whether what a field of words stands in makes more of the data than the field could."""
    return is_ours(data) or has_files(data)


def has_files(data: QMimeData) -> bool:
    """Tell whether the data is files or folders of this machine."""
    return any(url.isLocalFile() for url in data.urls())
