"""A window on an invented article of talks in a harbour, with some entities that it names."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from editor import workspace
from editor.model.edits.entities import add_entity
from editor.ui.application import make_application, make_window
from tests.journeys.hands import Hands

H = TypeVar("H", bound=Hands)


def hands_on(words: str, kind: type[H], folder: Path) -> H:
    """Return hands of a kind on a window that shows an article of these words."""
    make_application()
    found = kind(make_window(theme="light"))
    found.window.resize(1440, 900)
    source, path = folder / "talks.txt", folder / "talks.dossier"
    source.write_text(words, encoding="utf-8")
    desk = workspace.create_project(path, "Ana")
    list(workspace.import_files(desk, [source], published="2024-10-30"))
    desk.close()
    found.window.projects.open_path(path)
    for name, entity_type in (("Velmora", "location"), ("anti-Harbour Alliance", "organisation"),
                              ("Harbour", "location")):
        found.window.bridge.submit(add_entity(name, entity_type))
    found.wait(lambda: found.window.view.isVisible())
    return found
