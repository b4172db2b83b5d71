"""Draw the originals that have a look of their own: pages of PDF documents, and pictures."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

from editor import workspace
from editor.importers.pdf import IMPORTER as PDF
from editor.importers.picture import MOST_PIXELS, picture_format
from editor.model.errors import ImportFailed
from editor.words import say


def has_look(original: bytes) -> bool:
    """Tell whether an original can be drawn."""
    return is_picture(original) or PDF.recognises(original, "")


def is_picture(original: bytes) -> bool:
    """Tell whether bytes are a picture, by what they begin with."""
    return bool(picture_format(original))


def drawn(original: bytes, name: str, page: int, width: int) -> QImage:
    """Return a page, counted from 1, or the picture, `width` pixels wide; a picture no wider than it is.

    Any thread may do this. Raises ImportFailed for what cannot be drawn.
    """
    if is_picture(original):
        return _picture(original, name, width)
    from editor.importers.pdf.pages import page_image  # only once a page is drawn: the window asks for a look in a turn
    drawing = workspace.apart(name, page_image, original, name, page, width)
    held = QImage(drawing.pixels, drawing.width, drawing.height, drawing.stride, QImage.Format.Format_RGB32)
    return held.copy()  # the pixels go with the drawing


def _picture(original: bytes, name: str, width: int) -> QImage:
    held = QBuffer()
    held.setData(QByteArray(original))
    held.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(held)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() <= MOST_PIXELS:
        if size.width() > width:
            reader.setScaledSize(QSize(width, max(1, size.height() * width // size.width())))
        picture = reader.read()
        if not picture.isNull():
            return picture
    raise ImportFailed(say("The picture of {name} cannot be shown: it is damaged, or larger than any screen. Its "
                           "bytes are kept as they came.", name=name))
