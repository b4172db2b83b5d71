"""Name the formats of what is dragged within this program, and know them again."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDropEvent

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


def may_be_imported(data: QMimeData) -> bool:
    """Tell whether data is files, words or a picture from elsewhere; what is dragged out of an article is nothing new.
    """
    return not is_ours(data) and (data.hasUrls() or data.hasText() or data.hasHtml() or data.hasImage())


def take_copy(event: QDropEvent) -> None:
    """Take a copy of what is dropped, whatever is offered: a program deletes the files that it was told are moved."""
    event.setDropAction(QtCore.Qt.DropAction.CopyAction)
    event.accept()
