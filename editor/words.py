"""Give every text a person reads through gettext, in whole sentences, without Qt.

`say` and `say_number` translate; `phrase` marks a sentence that stands in a table and is said later, `phrases` one with
its plural. All four are found by the extractor, so their sentences are constants, or come from one of the latter two.
"""

from __future__ import annotations

import gettext
import unicodedata

from editor import assets

DOMAIN = "dossier"
Language = tuple[str, ...] | gettext.NullTranslations
"""The languages that were chosen, the one liked best first, or the catalogue that was taken."""

_ISOLATE, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_chosen: Language | None = None


def choose_language(*languages: str) -> None:
    """Take the first of the languages (none named: the environment's) that has a catalogue; else English stays."""
    global _chosen
    take(gettext.translation(DOMAIN, assets.path_of("locales"), list(languages) or None, fallback=True))
    _chosen = languages


def take(catalogue: gettext.NullTranslations) -> None:
    """Say everything by this catalogue from now on."""
    global _catalogue, _chosen
    _catalogue = _chosen = catalogue


def chosen() -> Language | None:
    """Return what everything is said in, for another process to `say_as_in`; None where nothing was chosen."""
    return _chosen


def say_as_in(language: Language) -> None:
    """Say everything as another process does, which told what it had `chosen`."""
    if isinstance(language, tuple):
        choose_language(*language)
    else:
        take(language)


def reads_from_right() -> bool:
    """Tell whether the language is written from right to left: translators say so, as GTK's do."""
    return say("default:LTR") == "default:RTL"


def phrase(sentence: str, /) -> str:
    """Return the sentence as it is; it is said in the reader's language where it is shown."""
    return sentence


def phrases(one: str, many: str, /) -> tuple[str, str]:
    """Return the singular and the plural as they are; one of them is said where it is shown, by its count."""
    return one, many


def say(sentence: str, /, **values: object) -> str:
    """Return the sentence in the reader's language, its {names} filled with the values.

    A value written from right to left is isolated, so that it never turns the sentence round it.
    """
    said = _catalogue.gettext(sentence)
    return said.format(**{name: _isolated(value) for name, value in values.items()}) if values else said


def say_number(one: str, many: str, count: int, /, **values: object) -> str:
    """Return the singular or plural sentence for the count, which fills {count}."""
    isolated = {name: _isolated(value) for name, value in values.items()}
    return _catalogue.ngettext(one, many, count).format(count=count, **isolated)


def _isolated(value: object) -> object:
    if not isinstance(value, str) or value.isascii():
        return value
    turns = any(unicodedata.bidirectional(character) in ("R", "AL") for character in value)
    return f"{_ISOLATE}{value}{_END}" if turns else value
