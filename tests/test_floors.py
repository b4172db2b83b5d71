"""The floors hold, and so do the checks of style and types."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
QT = ("PySide6", "shiboken6")
LATE = ("docx", "lxml")  # slow to load, so the command line waits until it needs them

LOAD_ALL_BUT_UI = """
import importlib, pkgutil, sys
import editor
def modules(path, prefix):
    for module in pkgutil.iter_modules(path, prefix):
        if module.name in ("editor.ui", "editor.__main__"):
            continue
        loaded = importlib.import_module(module.name)
        if module.ispkg:
            modules(loaded.__path__, module.name + ".")
modules(editor.__path__, "editor.")
"""


def loaded_by(code: str) -> set[str]:
    """Return the top-level modules that a new process has loaded after the code."""
    done = run("-c", f"{code}\nimport sys; print(*{{name.partition('.')[0] for name in sys.modules}})")
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    variables = os.environ | {"PYTHONPATH": str(CHECKOUT), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=CHECKOUT, env=variables, capture_output=True, encoding="utf-8", check=False
    )


def assert_tool_is_content(tool: str, *arguments: str) -> None:
    if find_spec(tool) is None:
        pytest.skip(f"{tool} is not installed")
    done = run(*arguments)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_a_module_imports_only_from_the_floors_below():
    command = "from importlinter.cli import lint_imports_command as command; command()"
    assert_tool_is_content("importlinter", "-c", command, "--no-cache")


@pytest.mark.slow
def test_the_types_are_right():
    assert_tool_is_content("mypy", "-m", "mypy")


def test_the_style_is_kept():
    assert_tool_is_content("ruff", "-m", "ruff", "check", "--quiet", ".")


def test_the_command_line_loads_without_qt_and_without_word():
    assert loaded_by("import editor.cli").isdisjoint({*QT, *LATE})


def test_every_floor_below_the_window_loads_without_qt():
    assert loaded_by(LOAD_ALL_BUT_UI).isdisjoint(QT)


def test_the_window_is_made_of_qt():
    """Without this the two tests above could pass by looking for the wrong names."""
    assert loaded_by("import PySide6.QtCore").issuperset(QT)
