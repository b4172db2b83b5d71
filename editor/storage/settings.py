"""Remember what the analyst prefers and opened last, in one small file; nothing that stands in it stops the start.

A field that a person sets carries a `shown` description: Preferences are built from these. A value that cannot be is
read as its default, a number beyond its bounds as the nearest; a file that is no settings at all is kept beside.
"""

from __future__ import annotations

import getpass
from contextlib import suppress
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_type_hints

import msgspec

from editor.storage.atomic import write_atomically
from editor.storage.places import settings_file
from editor.storage.setting import Setting, shown
from editor.words import phrase

RECENT = 12
"""How many projects are remembered."""

_PLACES = 60
"""Of how many projects it is remembered how their window was laid out."""

_YEARS = range(2000, 9999)
"""When a project can have been opened; near the ends of what a calendar counts, no local time can be told."""

_WIDEST = 32767
"""How far from the corner of a screen anything can stand, in pixels."""

LOOKS, READING, WORK, KEYS = phrase("Appearance"), phrase("Reading"), phrase("Work"), phrase("Keys")
SUGGESTIONS = phrase("Suggestions")


class Recent(msgspec.Struct, frozen=True):
    """A project opened before: its path, when (RFC 3339, UTC), and how many articles it held."""

    path: str
    at: str = ""
    articles: int = 0


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """How the window was laid out for a project: widths of library and records in pixels, and what was in sight.

    `read` tells of articles by their ids at which code point the first line in the window began, the one left last at
    the end, `briefing` which briefing was worked on.
    """

    docks: tuple[int, int] = (256, 400)
    workspace: Literal["annotate", "briefing"] = "annotate"
    library: bool = True
    records: bool = True
    beside: bool = False
    article: str = ""
    briefing: str = ""
    read: dict[str, int] = {}


Sort = Literal["own", "date", "title", "outlet", "grade", "state", "imported"]
Group = Literal["none", "outlet", "day", "month", "state", "grade"]


class Arrangement(msgspec.Struct, frozen=True, kw_only=True):
    """How the library of a project is arranged: its order, its groups and which of them are folded, what it shows.

    States, outlets (their ids) and grades that are shown, none for all; articles published in the days from `since` to
    `until` (ISO dates, blank for open), or only those without a date.
    """

    sort: Sort = "own"
    backwards: bool = False
    group: Group = "none"
    folded: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    undated: bool = False


class Sorting(msgspec.Struct, frozen=True, kw_only=True):
    """How a table of records is sorted: the label of its order, in English, and whether from its end."""

    order: str = ""
    backwards: bool = False


Handling = Literal["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"]


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the program remembers between runs. Sizes are in pixels, text_size too.

    `window` is its left, top, width and height while it is not maximised, `docks` the widths of library and records,
    `places` the same and more of each project by its path, `used` the names of what was chosen in the palette, the
    latest first, `libraries` how the library of each project is arranged, `tables` how the table of each kind of
    records is sorted. `keys` gives by name the keys that differ from the program's own; blank is a deed without keys.
    `tour_ended` tells that the tour of the sample does not begin by itself any more.
    """

    analyst: Annotated[str, shown("words", WORK, phrase("Your name"), phrase(
        "Stands on everything you make, and in the briefing."))] = ""
    handling: Annotated[Handling, shown(
        "choice", WORK, phrase("Handling of new projects"), phrase(
            "Stands on every page until the project, the briefing or a sentence says otherwise."),
        choices=tuple((label, label) for label in get_args(Handling)))] = "TLP:AMBER"
    theme: Annotated[Literal["system", "light", "dark"], shown("choice", LOOKS, phrase("Theme"), choices=(
        ("system", phrase("As the system")), ("light", phrase("Light")), ("dark", phrase("Dark"))))] = "system"
    interface_scale: Annotated[int, shown(
        "number", LOOKS, phrase("Text of the program"), phrase(
            "Enlarges everything, the article too, from the next start on."),
        least=100, most=200, step=10, unit=phrase("%"))] = 100
    reduced_motion: Annotated[Literal["system", "on", "off"], shown(
        "choice", LOOKS, phrase("Reduced motion"), phrase("Jumps to words instead of scrolling to them."), choices=(
            ("system", phrase("As the system")), ("on", phrase("On")), ("off", phrase("Off"))))] = "system"
    language: Annotated[str, shown("language", LOOKS, phrase("Language"), phrase(
        "Of menus, forms and messages, from the next start on."))] = ""
    text_size: Annotated[float, shown("number", READING, phrase("Article text"), least=13, most=22, step=0.5,
                                      unit=phrase("px"))] = 15.5
    reading_font: Annotated[Literal["serif", "sans"], shown(
        "choice", READING, phrase("Article font"), choices=(
            ("serif", phrase("With serifs")), ("sans", phrase("Without serifs"))))] = "serif"
    popover_delay: Annotated[int, shown(
        "number", READING, phrase("Tag palette opens after"), phrase("Counted from the release of the mouse."),
        least=0, most=1000, step=20, unit=phrase("ms"))] = 120
    suggest_on_import: Annotated[bool, shown("switch", SUGGESTIONS, phrase("Suggest tags after import"), phrase(
        "Reads each new article beside your work. What it finds waits for your decision."))] = True
    suggest_names: Annotated[bool, shown("switch", SUGGESTIONS, phrase("Names"), phrase(
        "People, organisations, places, materiel and offices, with the entities that they name."))] = True
    suggest_quotes: Annotated[bool, shown("switch", SUGGESTIONS, phrase("Quotes"), phrase(
        "What was said, with its speaker and cue."))] = True
    suggest_events: Annotated[bool, shown("switch", SUGGESTIONS, phrase("Events"), phrase(
        "What happened, with day, place, participants and figures."))] = True
    review_times: Annotated[bool, shown("switch", SUGGESTIONS, phrase("Review times, too"), phrase(
        "They count to review, and come behind names, quotes and events."))] = False
    review_announcements: Annotated[bool, shown("switch", SUGGESTIONS, phrase("Review announcements, too"), phrase(
        "Events in which somebody only states something: they count to review, and come last."))] = False
    learn: Annotated[bool, shown("switch", SUGGESTIONS, phrase("Learn from my decisions"), phrase(
        "From what you accept and reject in a project, for that project alone. Nothing leaves this machine."))] = True
    pipeline: Annotated[str, shown("pipeline", SUGGESTIONS, phrase("Names from spaCy"), phrase(
        "A pipeline that you have installed, or its folder, finds more names, behind those that the rules find. It "
        "runs on this machine, and nothing leaves it. Choose only what you trust: a pipeline is a program."))] = ""
    use_model: Annotated[bool, shown("switch", SUGGESTIONS, phrase("Ask a language model"), phrase(
        "Sends the words of an article to a program on this machine, and never to another. What it answers with other "
        "words than the article's is thrown away."))] = False
    model_address: Annotated[str, shown("address", SUGGESTIONS, phrase("Address of the model"), phrase(
        "Of a server on this machine that speaks as OpenAI's does. Any other machine is refused."))] = (
            "http://127.0.0.1:11434/v1")
    model_name: Annotated[str, shown("model", SUGGESTIONS, phrase("Name of the model"), phrase(
        "As the server calls it. Try asks it about one sentence that is made up."))] = ""
    keys: Annotated[dict[str, str], shown("keys", KEYS, phrase("Keys"))] = {}
    recent: tuple[Recent, ...] = ()
    window: tuple[int, int, int, int] | None = None
    maximised: bool = False
    docks: tuple[int, int] = (256, 400)
    places: dict[str, Place] = {}
    used: tuple[str, ...] = ()
    libraries: dict[str, Arrangement] = {}
    tables: dict[str, Sorting] = {}
    tour_ended: bool = False


@cache
def described() -> tuple[Setting, ...]:
    """Return the settings that a person sets, in the order of the fields."""
    hints = get_type_hints(Settings, include_extras=True)
    found = ((name, meta.extra["setting"]) for name in Settings.__struct_fields__
             for meta in getattr(hints[name], "__metadata__", ()) if meta.extra and "setting" in meta.extra)
    return tuple(msgspec.structs.replace(setting, name=name) for name, setting in found)


def load_settings() -> Settings:
    """Return the remembered settings, or fresh ones where there are none; a damaged file is kept beside as .damaged."""
    try:
        path = settings_file()
        return _named(settings_from(path.read_bytes()))
    except OSError:
        return _named(Settings())
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        with suppress(OSError):
            path.replace(path.with_suffix(".damaged"))
        return _named(Settings())


def settings_from(content: bytes) -> Settings:
    """Return the settings that a file says. Raises msgspec.DecodeError where it is no JSON object."""
    read = msgspec.json.decode(content, type=dict[str, Any])
    values: dict[str, Any] = {}
    for name, kind in _types().items():
        with suppress(msgspec.ValidationError):
            if name in read:
                values[name] = msgspec.convert(read[name], kind)
    values["recent"] = tuple(recent for recent in values.get("recent", ()) if _can_be(recent))
    return within_bounds(Settings(**values))


def _can_be(recent: Recent) -> bool:
    """Tell whether a project can be at this path and have been opened at this time."""
    try:
        is_time = not recent.at or datetime.fromisoformat(recent.at).year in _YEARS
    except ValueError:
        return False
    return is_time and "\0" not in recent.path and recent.articles >= 0


def within_bounds(settings: Settings) -> Settings:
    """Return the settings with every number between its bounds."""
    kept: dict[str, Any] = {}
    for setting in described():
        if setting.kind == "number":
            value = getattr(settings, setting.name)
            kept[setting.name] = type(value)(min(setting.most, max(setting.least, value)))
    first, second = (min(_WIDEST, max(0, width)) for width in settings.docks)
    is_place = settings.window is not None and all(abs(part) <= _WIDEST for part in settings.window)
    return msgspec.structs.replace(settings, docks=(first, second), window=settings.window if is_place else None,
                                   **kept)


@cache
def _types() -> dict[str, Any]:
    hints = get_type_hints(Settings)
    return {name: hints[name] for name in Settings.__struct_fields__}


def save_settings(settings: Settings) -> None:
    """Remember the settings. Raises OSError."""
    write_atomically(settings_file(), msgspec.json.format(msgspec.json.encode(settings), indent=1))


def change_settings(**values: object) -> Settings:
    """Remember some settings anew, all others as they stand in the file; return them. Raises OSError."""
    settings = within_bounds(msgspec.structs.replace(load_settings(), **values))
    save_settings(settings)
    return settings


def name_of_file(path: Path) -> str:
    """Return the one name by which a project file is remembered, however its path was written."""
    return str(path.resolve())


def with_recent(settings: Settings, path: Path, at: str, articles: int) -> Settings:
    """Return the settings with a project as the one opened last."""
    newest = Recent(name_of_file(path), at, articles)
    others = tuple(recent for recent in settings.recent if recent.path != newest.path)
    return msgspec.structs.replace(settings, recent=(newest, *others)[:RECENT])


def with_place(settings: Settings, path: Path, place: Place) -> Settings:
    """Return the settings with how the window is laid out for a project; those not opened for longest are let go."""
    key = name_of_file(path)
    others = [(name, kept) for name, kept in settings.places.items() if name != key][-(_PLACES - 1):]
    return msgspec.structs.replace(settings, places=dict([*others, (key, place)]))


def with_library(settings: Settings, path: Path, arrangement: Arrangement) -> Settings:
    """Return the settings with how the library of a project is arranged; the plain arrangement is not kept."""
    key = name_of_file(path)
    others = [(name, kept) for name, kept in settings.libraries.items() if name != key][-(_PLACES - 1):]
    own = [] if arrangement == Arrangement() else [(key, arrangement)]
    return msgspec.structs.replace(settings, libraries=dict([*others, *own]))


def is_login_name(name: str) -> bool:
    """Tell whether a name is only what the system calls its user, which nobody signs with."""
    return name == _login_name()


def _named(settings: Settings) -> Settings:
    return settings if settings.analyst else msgspec.structs.replace(settings, analyst=_login_name())


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "analyst"
