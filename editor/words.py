"""Give every text a person reads through gettext, in whole sentences, without Qt."""

from __future__ import annotations

import gettext

from editor import assets

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def choose_language(*languages: str) -> None:
    """Take the first of the languages (none named: the environment's) that has a catalogue; else English stays."""
    global _catalogue
    _catalogue = gettext.translation("dossier", assets.path_of("locales"), list(languages) or None, fallback=True)


def say(sentence: str, /, **values: object) -> str:
    """Return the sentence in the reader's language, its {names} filled with the values."""
    said = _catalogue.gettext(sentence)
    return said.format(**values) if values else said


def say_number(one: str, many: str, count: int, /, **values: object) -> str:
    """Return the singular or plural sentence for the count, which fills {count}."""
    return _catalogue.ngettext(one, many, count).format(count=count, **values)
