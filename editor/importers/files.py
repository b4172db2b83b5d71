"""Read the bytes of a file that the analyst named, or say in one sentence why that cannot be done."""

from __future__ import annotations

import stat
from pathlib import Path

from editor.model.cleaning import clean
from editor.model.errors import ImportFailed
from editor.words import say

LARGEST_FILE = 64 * 1024 * 1024
"""The most bytes of a file that are read; an article has some thousand, a book a million."""


def read_file(path: Path) -> bytes:
    """Return the bytes of a file. Raises ImportFailed for one that is missing, closed to us, no file, or too large."""
    name = clean(path.name)
    try:
        _refuse_other(path, name)
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError as problem:
        if path.is_symlink():
            raise ImportFailed(say("{name} was not imported: it is a link to a file that is not there. Look where the "
                                   "file is now, and choose it there.", name=name)) from problem
        raise ImportFailed(say("{name} was not imported: there is no such file. Check its name and its folder.",
                               name=clean(str(path)))) from problem
    except PermissionError as problem:
        raise ImportFailed(say("{name} was not imported: you have no permission to read it. Ask its owner, or copy it "
                               "to a folder of your own.", name=name)) from problem
    except (OSError, ValueError) as problem:
        raise ImportFailed(say("{name} was not imported: it could not be read ({reason}). Try again, or copy it to "
                               "another place first.", name=name, reason=_reason(problem))) from problem
    refuse_too_large(content, name)
    return content


def _refuse_other(path: Path, name: str) -> None:
    """Raise ImportFailed for what is no file; whoever opens a pipe waits until somebody writes into it."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise ImportFailed(say(
            "{name} was not imported: it is a folder. Choose the files inside it.", name=name))
    if not stat.S_ISREG(mode):
        raise ImportFailed(say("{name} was not imported: it is a pipe, a device or the like, not a file. Save what it "
                               "holds as a file, and import that.", name=name))


def refuse_too_large(content: bytes, name: str) -> None:
    """Raise ImportFailed for more bytes than an article can have."""
    if len(content) > LARGEST_FILE:
        raise ImportFailed(say("{name} was not imported: it is larger than {limit} MB, more than an article can be. "
                               "Split it into parts.", name=name, limit=LARGEST_FILE // (1024 * 1024)))


def other_format(name: str, label: str) -> ImportFailed:
    """Return the refusal of a file that is not of the format that was asked for, by the format's label."""
    return ImportFailed(say("{name} was not imported: it is no {format}. Import it without naming a format.",
                            name=name, format=label))


def _reason(problem: OSError | ValueError) -> str:
    return (problem.strerror if isinstance(problem, OSError) else None) or str(problem)
