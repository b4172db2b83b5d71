"""Write a drawing as SVG: the lines stay lines, the words stay words."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from editor.briefing.drawing import Area, Box, Disc, Drawing, Ink, Lettering, Line, Shape
from editor.briefing.printable import printable
from editor.exporters.pictures.palette import PRINT

_FONTS = "Inter, Carlito, Calibri, 'Noto Naskh Arabic', sans-serif"
_WEIGHTS = {"regular": "400", "medium": "500", "bold": "600"}
_HALO = 2.5


def svg_of(drawing: Drawing, title: str = "", palette: Mapping[Ink, str] = PRINT) -> bytes:
    """Return the drawing as an SVG file; `title` says in words what it shows, for readers who cannot see it."""
    said = f"<title>{escape(printable(title))}</title>" if title else ""
    shapes = "".join(_shape(shape, palette) for shape in drawing.shapes)
    size = f'width="{drawing.width:g}pt" height="{drawing.height:g}pt"'
    frame = f'viewBox="0 0 {drawing.width:g} {drawing.height:g}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size} {frame}>{said}{shapes}</svg>'.encode()


def _shape(shape: Shape, palette: Mapping[Ink, str]) -> str:
    match shape:
        case Line():
            return f'<polyline points="{_points(shape.points)}" fill="none"{_stroke(shape, shape.ink, palette)}/>'
        case Area():
            return (f'<polygon points="{_points(shape.points)}"{_fill(shape.fill, palette)}'
                    f"{_stroke(shape, shape.outline, palette)}/>")
        case Disc():
            return (f'<circle cx="{shape.x:g}" cy="{shape.y:g}" r="{shape.radius:g}"{_fill(shape.fill, palette)}'
                    f"{_stroke(shape, shape.outline, palette)}/>")
        case Box():
            return (f'<rect x="{shape.x:g}" y="{shape.y:g}" width="{shape.width:g}" height="{shape.height:g}" '
                    f'rx="{shape.radius:g}"{_fill(shape.fill, palette)}{_stroke(shape, shape.outline, palette)}/>')
        case Lettering():
            return _words(shape, palette)


def _words(shape: Lettering, palette: Mapping[Ink, str]) -> str:
    halo = (f' stroke="{palette["paper"]}" stroke-width="{_HALO:g}" stroke-linejoin="round" paint-order="stroke"'
            if shape.halo else "")
    return (f'<text x="{shape.x:g}" y="{shape.y:g}" font-family={quoteattr(_FONTS)} font-size="{shape.size:g}" '
            f'font-weight="{_WEIGHTS[shape.weight]}" text-anchor="{shape.side}" fill="{palette[shape.ink]}"{halo}>'
            f"{escape(shape.words)}</text>")


def _points(points: tuple[tuple[float, float], ...]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in points)


def _fill(ink: Ink | None, palette: Mapping[Ink, str]) -> str:
    return f' fill="{palette[ink]}"' if ink else ' fill="none"'


def _stroke(shape: Line | Area | Disc | Box, ink: Ink | None, palette: Mapping[Ink, str]) -> str:
    if ink is None:
        return ""
    width = shape.stroke if isinstance(shape, Box) else shape.width
    dash = f' stroke-dasharray="{" ".join(f"{each:g}" for each in shape.dash)}"' if shape.dash else ""
    return f' stroke="{palette[ink]}" stroke-width="{width:g}"{dash}'
