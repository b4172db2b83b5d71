"""Remember what the analyst prefers and opened last, in one small file; a damaged one is set aside, never fatal."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import Literal

import msgspec

from editor.storage.atomic import write_atomically
from editor.storage.places import settings_file

RECENT = 12
"""How many projects are remembered."""


class Recent(msgspec.Struct, frozen=True):
    """A project opened before: its path, when (RFC 3339, UTC), and how many articles it held."""

    path: str
    at: str = ""
    articles: int = 0


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the program remembers between runs. Sizes are in pixels, text_size too.

    `window` is its left, top, width and height while it is not maximised, `docks` the widths of library and records.
    """

    analyst: str = ""
    theme: Literal["system", "light", "dark"] = "system"
    text_size: float = 15.5
    recent: tuple[Recent, ...] = ()
    window: tuple[int, int, int, int] | None = None
    maximised: bool = False
    docks: tuple[int, int] = (256, 400)


def load_settings() -> Settings:
    """Return the remembered settings, or fresh ones where there are none; a damaged file is kept beside as .damaged."""
    path = settings_file()
    try:
        return _named(msgspec.json.decode(path.read_bytes(), type=Settings))
    except FileNotFoundError:
        return _named(Settings())
    except (OSError, msgspec.DecodeError):
        path.replace(path.with_suffix(".damaged"))
        return _named(Settings())


def save_settings(settings: Settings) -> None:
    """Remember the settings. Raises OSError."""
    write_atomically(settings_file(), msgspec.json.format(msgspec.json.encode(settings), indent=1))


def with_recent(settings: Settings, path: Path, at: str, articles: int) -> Settings:
    """Return the settings with a project as the one opened last."""
    newest = Recent(str(path.absolute()), at, articles)
    others = tuple(recent for recent in settings.recent if recent.path != newest.path)
    return msgspec.structs.replace(settings, recent=(newest, *others)[:RECENT])


def _named(settings: Settings) -> Settings:
    if settings.analyst:
        return settings
    try:
        return msgspec.structs.replace(settings, analyst=getpass.getuser())
    except (OSError, KeyError):
        return msgspec.structs.replace(settings, analyst="analyst")
