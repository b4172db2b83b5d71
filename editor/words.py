"""Give every text a person reads through gettext, in whole sentences, without Qt.

`say` and `say_number` translate; `phrase` marks a sentence that stands in a table and is said later. All three are
found by the extractor, so their first argument is a constant, or comes from a `phrase`.
"""

from __future__ import annotations

import gettext

from editor import assets

DOMAIN = "dossier"
_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def choose_language(*languages: str) -> None:
    """Take the first of the languages (none named: the environment's) that has a catalogue; else English stays."""
    take(gettext.translation(DOMAIN, assets.path_of("locales"), list(languages) or None, fallback=True))


def take(catalogue: gettext.NullTranslations) -> None:
    """Say everything by this catalogue from now on."""
    global _catalogue
    _catalogue = catalogue


def reads_from_right() -> bool:
    """Tell whether the language is written from right to left: translators say so, as GTK's do."""
    return say("default:LTR") == "default:RTL"


def phrase(sentence: str, /) -> str:
    """Return the sentence as it is; it is said in the reader's language where it is shown."""
    return sentence


def say(sentence: str, /, **values: object) -> str:
    """Return the sentence in the reader's language, its {names} filled with the values."""
    said = _catalogue.gettext(sentence)
    return said.format(**values) if values else said


def say_number(one: str, many: str, count: int, /, **values: object) -> str:
    """Return the singular or plural sentence for the count, which fills {count}."""
    return _catalogue.ngettext(one, many, count).format(count=count, **values)
