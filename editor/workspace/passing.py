"""Let the articles of an import pass through memory: what is stored goes again, so that it holds a few at a time."""

from __future__ import annotations

from editor.workspace.projects import OpenProject

_FEW = 8
"""How many articles are in memory that were taken in and are not let go yet."""


class Passing:
    """The articles that an import takes into a project, on their way to its file."""

    def __init__(self, desk: OpenProject) -> None:
        self._desk = desk
        self._held: list[str] = []

    def hold(self, article_id: str) -> None:
        """Hold an article that was taken in; a blank id is none."""
        self._held += [article_id] if article_id else []

    def makes_room(self) -> bool:
        """Tell whether another one may come; let those that are held go if that needs be, once all are stored."""
        if len(self._held) < _FEW:
            return True
        if self._desk.file.state != "saved":
            return False
        self._desk.session.let_go(self._held)
        self._held.clear()
        return True
