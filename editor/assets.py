"""Find what comes with the program, resources and documents, in a checkout, a wheel or a frozen bundle."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """Return the folder of resources. Raises FileNotFoundError where the installation lacks it."""
    return _folder("resources")


def document(name: str) -> Path:
    """Return the path of a document for readers, such as `guide.md`. Raises FileNotFoundError as `resources` does."""
    return _folder("docs") / name


def _folder(name: str) -> Path:
    here = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", here)) / name
    for folder in (here / name, here.parent / name, frozen):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"Dossier's {name} folder is missing. Install Dossier again.")


def path_of(name: str) -> Path:
    """Return the path of a resource such as `schemes/news.toml`."""
    return resources() / name


def read_bytes(name: str) -> bytes:
    """Return the bytes of a resource."""
    return path_of(name).read_bytes()


def read_text(name: str) -> str:
    """Return a resource as text."""
    return path_of(name).read_text(encoding="utf-8")
