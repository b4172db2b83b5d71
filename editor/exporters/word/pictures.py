"""Put drawings and pictures into a document in the line of words, each with the words that stand for it."""

from __future__ import annotations

from editor.briefing.drawing import Drawing
from editor.exporters.pictures import page_picture, png_of
from editor.exporters.word.characters import attribute

_EMU = 12_700
"""English metric units, in which Word counts pictures, to the point."""
_EDGE = '<a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln>'
"""The line around a picture that came as a source: most are as white as the page."""
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


class Pictures:
    """The pictures of one document, in the order of their places; the same drawing is stored once."""

    def __init__(self) -> None:
        self.count = 0
        self._names: dict[bytes, str] = {}

    @property
    def files(self) -> dict[str, bytes]:
        """Return the files, PNG and JPEG, by their names in the folder word/media."""
        return {_file(name, held): held for held, name in self._names.items()}

    @property
    def names(self) -> list[str]:
        """Return what the document calls each file: the name of its relationship."""
        return [_relationship(name) for name in self._names.values()]

    def run(self, drawing: Drawing, title: str, description: str) -> str:
        """Return the run that shows a drawing; `description` is read out in its place."""
        return self._run(png_of(drawing), drawing.width, drawing.height, title, description)

    def run_of_source(self, original: bytes, title: str, description: str) -> str:
        """Return the run that shows a picture that came as a source, blank for one that cannot be shown."""
        held = page_picture(original)
        return self._run(held.content, held.width, held.height, title, description, _EDGE) if held is not None else ""

    def _run(self, held: bytes, width: float, height: float, title: str, description: str, edge: str = "") -> str:
        self.count += 1
        name = self._names.setdefault(held, f"image{len(self._names) + 1}")
        size = f'cx="{round(width * _EMU)}" cy="{round(height * _EMU)}"'
        said = f'name="Figure {self.count}" descr="{attribute(description)}" title="{attribute(title)}"'
        shown = f'<a:blip r:embed="{_relationship(name)}"/><a:stretch><a:fillRect/></a:stretch>'
        return (
            f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" '
            f'distR="0"><wp:extent {size}/><wp:docPr id="{self.count}" {said}/><a:graphic xmlns:a="{_DRAWING}/main">'
            f'<a:graphicData uri="{_DRAWING}/picture"><pic:pic xmlns:pic="{_DRAWING}/picture">'
            f'<pic:nvPicPr><pic:cNvPr id="{self.count}" name="{_file(name, held)}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f"<pic:blipFill>{shown}</pic:blipFill>"
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{edge}</pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"
        )


def _file(name: str, held: bytes) -> str:
    return f"{name}.jpeg" if held.startswith(b"\xff\xd8") else f"{name}.png"


def _relationship(name: str) -> str:
    return f"rId{name.capitalize()}"
