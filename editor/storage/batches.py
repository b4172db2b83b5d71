"""Ask the project file where the tags stand that were made in one step."""

from __future__ import annotations

from editor.storage.project_file import ProjectFile


def articles_of_batch(file: ProjectFile, entity: str, origin: str) -> dict[str, int]:
    """Return how many committed tags of an entity have an origin that begins so, by article."""
    return dict(file.committed(lambda connection: connection.execute(
        "SELECT article, count(*) FROM mention WHERE entity = ? AND substr(origin, 1, ?) = ? GROUP BY article",
        (entity, len(origin), origin)).fetchall()))
