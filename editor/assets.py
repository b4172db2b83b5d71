"""Read bytes from resources/, in a checkout, a wheel or a frozen bundle."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """Return the folder of resources. Raises FileNotFoundError where the installation lacks it."""
    here = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", here)) / "resources"
    for folder in (here / "resources", here.parent / "resources", frozen):
        if folder.is_dir():
            return folder
    raise FileNotFoundError("Dossier's resources folder is missing. Install Dossier again.")


def path_of(name: str) -> Path:
    """Return the path of a resource such as `schemes/news.toml`."""
    return resources() / name


def read_bytes(name: str) -> bytes:
    """Return the bytes of a resource."""
    return path_of(name).read_bytes()


def read_text(name: str) -> str:
    """Return a resource as text."""
    return path_of(name).read_text(encoding="utf-8")
