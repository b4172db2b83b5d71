"""Drawings of a briefing as pictures: PNG for any program, SVG where lines should stay lines; and pictures that are
sources, as large as a page has room for.
"""

from __future__ import annotations

from editor.exporters.pictures.evidence import page_picture
from editor.exporters.pictures.raster import png_of, unset_words
from editor.exporters.pictures.vector import svg_of

__all__ = ["page_picture", "png_of", "svg_of", "unset_words"]
