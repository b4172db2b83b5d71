"""`dossier` and `python -m editor`: a known command goes to the command line, all else to the window."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from editor import cli
from editor.words import choose_language

_FLAGS = ("-h", "--help", "--version")


def main() -> int:
    """Run what the arguments ask for and return the exit status."""
    choose_language()
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in cli.commands() or arguments[0] in _FLAGS):
        return cli.run(arguments, _draw_window)
    files = [Path(argument) for argument in arguments]
    if missing := [file for file in files if not file.exists()]:
        return cli.complain_of_missing(missing[0])
    status: int = _window().run(files)
    return status


def _draw_window(project: Path, picture: Path) -> None:
    _window().draw(project, picture)


def _window() -> Any:
    # Qt takes longer to import than most commands to run
    return import_module("editor.ui.application")


if __name__ == "__main__":
    sys.exit(main())
