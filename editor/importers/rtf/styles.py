"""Tell what the paragraph styles of a Rich Text document say."""

from __future__ import annotations

import msgspec

from editor.importers.manuscript import ROLES_BY_STYLE
from editor.model.records import LineRole

_DEEPEST = 40
_LEVELS = range(9)


class Style(msgspec.Struct):
    """A paragraph style, as far as it was read."""

    name: str = ""
    based_on: int | None = None
    outline: int | None = None


class Styles:
    """The paragraph styles of a document by their numbers."""

    def __init__(self) -> None:
        """Begin before the style sheet."""
        self._styles: dict[int, Style] = {}

    def add(self, number: int) -> Style:
        """Return a style of the sheet, begun anew."""
        self._styles[number] = Style()
        return self._styles[number]

    def role(self, number: int, outline: int | None) -> LineRole | None:
        """Return what a paragraph of a style is; `outline` is its own level, if it has one."""
        style: int | None = number
        for _ in range(_DEEPEST):
            held = self._styles.get(style) if style is not None else None
            if held is None:
                break
            role = ROLES_BY_STYLE.get(held.name.strip(" ;").casefold())
            if role or held.outline in _LEVELS:
                return role or "heading"
            style = held.based_on
        return "heading" if outline in _LEVELS else None
