"""Bring an older project file to the tables of this version before it is first written, once a copy of it is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from editor.model.errors import ProjectFileError
from editor.storage.backups import keep_as_it_was
from editor.storage.connection import connect, transaction
from editor.storage.schema import FORMAT, add_tables, version_of
from editor.words import say


def make_ready(path: Path, wait_until_sound: Callable[[], object]) -> None:
    """Wait until a file is known to be sound, and upgrade one of an older version; a copy goes to its backups first.

    Raises ProjectFileError where the file is damaged, or no copy can be kept: then nothing is written.
    """
    wait_until_sound()
    connection = connect(path, "write")
    try:
        version = version_of(connection)
        if version < FORMAT:
            _keep(path, version)
            with transaction(connection):
                add_tables(connection, version)
    finally:
        connection.close()


def _keep(path: Path, version: int) -> None:
    try:
        keep_as_it_was(path, version)
    except (OSError, ProjectFileError) as problem:
        raise ProjectFileError(say(
            "it is of an older version, and no copy of it could be kept before it is brought to this one. {reason}",
            reason=str(problem))) from problem
