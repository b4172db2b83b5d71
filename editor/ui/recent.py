"""List the projects worked on before, as the greeting shows them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from editor.storage.settings import load_settings
from editor.ui.empty import RecentProject


def recent_projects() -> list[RecentProject]:
    """Return those that are where they were, the latest first, each with its local time."""
    return [RecentProject(path, datetime.fromisoformat(found.at).astimezone().replace(tzinfo=None), found.articles)
            for found in load_settings().recent if found.at and (path := Path(found.path)).exists()]
