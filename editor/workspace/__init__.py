"""What a person does with projects, whichever shell they do it in: create, open, import, export, check, copy."""

from editor.workspace.projects import (
    OpenProject,
    create_project,
    create_unnamed,
    give_place,
    open_project,
    remember_opened,
    save_copy,
    settings,
)

__all__ = [
    "OpenProject",
    "create_project",
    "create_unnamed",
    "give_place",
    "open_project",
    "remember_opened",
    "save_copy",
    "settings",
]
