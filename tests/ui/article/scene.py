"""An invented article with its lines and marks, and where its words stand in a view."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QTextCursor

from editor.model.records import Line
from editor.ui.article import ArticleView, Mark

WORDS = (
    "Harbour of Port Lumen Reopens After Three-Week Strike\n"
    "\n"
    "Dockers return under a deal that both sides call a truce, but the night shift stays away.\n"
    "\n"
    "Cranes stand idle at Port Lumen. (Photo: Coastal Wire)\n"
    "Cranes stand idle at Port Lumen. (Photo: Coastal Wire)\n"
    "\n"
    "PORT LUMEN (Coastal Wire) The Dockers’ Union said on Friday that “work resumes at dawn,” after talks with "
    "Minister Ada Okoro.\n"
    "\n"
    "Okoro told reporters that the port would handle up to 40 ships by Sunday. The union’s chair, Per Lind, said "
    "“we will see who comes.” The night shift did not.\n"
    "\n"
    "Read More: Ferries stay in harbour for a second week\n"
    "\n"
    "What the deal says\n"
    "\n"
    "Under the deal the Dockers’ Union accepts cranes from Varga Heavy Industries, and the government drops the fines "
    "of 3 May."
)  # fmt: skip

_ROLES = {0: "headline", 2: "standfirst", 4: "caption", 5: "caption", 11: "link line", 13: "heading"}


def lines_of(words: str = WORDS) -> tuple[Line, ...]:
    """Return the lines that have words, numbered, with the roles of the invented article."""
    lines, begin = [], 0
    for index, line in enumerate(words.split("\n")):
        if line.strip():
            role = _ROLES.get(index, "body") if words == WORDS else "body"
            aside = role == "link line" or index == 5
            lines.append(Line(begin, begin + len(line), role, len(lines) + 1, aside, index == 5 and words == WORDS))
        begin += len(line) + 1
    return tuple(lines)


def stretch(needle: str, nth: int = 0, words: str = WORDS) -> tuple[int, int]:
    """Return where the needle stands for the nth time."""
    begin = -1
    for _ in range(nth + 1):
        begin = words.index(needle, begin + 1)
    return begin, begin + len(needle)


def mark(
    record: str, needle: str, kind: str = "other", nth: int = 0, *, words: str = WORDS, **rest: str | bool
) -> Mark:
    """Return a mark on the needle; a quote or an event is its own layer."""
    layer = kind if kind in ("quote", "event") else "mention"
    return Mark(record, *stretch(needle, nth, words), layer, kind, **rest)


def marks() -> list[Mark]:
    """Return some marks of each layer: nested, pending, in several passages."""
    return [
        mark("m-port", "Port Lumen", "location", group="e-port"),
        mark("m-port2", "Port Lumen", "location", 1, group="e-port"),
        mark("m-dateline", "PORT LUMEN", "location", group="e-port", pending=True),
        mark("m-union", "Dockers’ Union", "organisation", group="e-union"),
        mark("m-union2", "Dockers’ Union", "organisation", 1, group="e-union"),
        mark("m-minister", "Minister Ada Okoro", "person", group="e-okoro"),
        mark("m-okoro", "Ada Okoro", "person", group="e-okoro"),
        mark("m-friday", "Friday", "time"),
        mark("m-lind", "The union’s chair, Per Lind", "person", group="e-lind"),
        mark("m-cranes", "cranes", "materiel"),
        mark("m-varga", "Varga Heavy Industries", "other"),
        mark("q-dawn", "work resumes at dawn,", "quote", label="Q1"),
        mark("q-see", "we will see who comes.", "quote", label="Q2"),
        mark("v-work", "work resumes at dawn,” after talks with Minister Ada Okoro", "event", label="E1"),
        mark("v-work", "The night shift did not", "event", label="E1"),
        mark("v-ships", "the port would handle up to 40 ships by Sunday", "event", label="E2"),
        mark("v-fines", "the government drops the fines of 3 May", "event", label="E3", pending=True),
    ]


def spot(view: ArticleView, place: int, aside: int = 3) -> QPoint:
    """Return the spot in the viewport some pixels right of where the code point begins, halfway up its line."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(len(view.words[:place].encode("utf-16-le")) // 2)
    return view.cursorRect(cursor).center() + QPoint(aside, 0)


def picture(view: ArticleView) -> QImage:
    """Return what the view's page looks like."""
    return view.viewport().grab().toImage()


def colours(image: QImage, left: int, top: int, width: int, height: int) -> set[str]:
    """Return the colours in an area of the picture."""
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(max(left, 0), min(left + width, image.width()))
        for y in range(max(top, 0), min(top + height, image.height()))
    }


def colours_of_words(view: ArticleView, begin: int, end: int) -> set[str]:
    """Return the colours where words of one line stand."""
    first, last = spot(view, begin, 0), spot(view, end, 0)
    return colours(picture(view), first.x() + 1, first.y() - 12, last.x() - first.x() - 2, 26)
