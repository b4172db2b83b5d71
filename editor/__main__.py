"""`dossier` and `python -m editor`: a known command goes to the command line, all else to the window."""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from editor.words import choose_language

_FLAGS = ("-h", "--help", "--version")


def main() -> int:
    """Run what the arguments ask for and return the exit status."""
    choose_language()
    arguments = sys.argv[1:]
    if arguments and _is_command(arguments[0]):
        return _status(_command_line().run(arguments, _draw_window))
    files = [Path(argument) for argument in arguments]
    if missing := [file for file in files if not file.exists()]:
        return _status(_command_line().complain_of_missing(missing[0]))
    return _status(window().run(files))


def _is_command(word: str) -> bool:
    # the name of a file has a dot or a folder in it nearly always, and the window need not wait for the command line
    return word in _FLAGS or (word.isalpha() and word in _command_line().commands())


def _status(status: int) -> int:
    return status


def _draw_window(project: Path, picture: Path) -> None:
    window().draw(project, picture)


def _command_line() -> Any:
    return import_module("editor.cli")


def window() -> Any:
    """Return the module that runs the program with a window, on the way to a quick start."""
    gc.disable()  # nothing that is made at a start is garbage; `application` enables it once the window is whole
    # Qt takes longer to import than most commands to run
    return import_module("editor.ui.application")


if __name__ == "__main__":
    sys.exit(main())
