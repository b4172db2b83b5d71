"""Add to a step what follows from it: whom it names is accepted, and the articles that it takes words from are used."""

from __future__ import annotations

from editor.model.change import Change
from editor.model.project import Project
from editor.model.standing import with_named
from editor.model.use import with_use


def with_consequences(project: Project, change: Change) -> Change:
    """Return the change with what follows from it, to be done and taken back in the same step."""
    return with_use(project, with_named(project, change))
