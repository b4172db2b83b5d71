"""Tell what a body may be called by its name: “the company”, “the agency”, “the ministry”."""

from __future__ import annotations

from editor.suggest.grammar import words_in
from editor.suggest.names.lexicon import key_of, lexicon

GENERIC = words_in("bodies")
"""What a body may be called that does not bear the word in its name."""
BROAD = words_in("broad")
"""Those of them that bodies of every kind may be called: the firm, the group."""
_FIRM = words_in("firms")
_FIGHTERS = words_in("movements")
PUBLIC = words_in("public")
"""The last words of bodies that nobody calls a company or a movement."""
_PUBLIC_LAST = words_in("public_last")
_OFFICES = words_in("offices")
"""Those of them that only bodies of the state are called, or what is written as an acronym: the agency."""
_PAPERS, _PRESS = words_in("papers"), words_in("press")
"""What outlets are called, and the last words of their names, which are no bodies of the state."""


def bears(name: str, what: str) -> bool:
    """Tell whether a name ends or begins with words, or has them all: (Irish) Coast Guard, Ministry of Defence."""
    folded = name.casefold()
    if " " in what and set(what.split()) <= set(folded.split()):
        return True
    return folded.endswith(f" {what}") or folded.startswith(f"{what} ")


def is_another(name: str, noun: str) -> bool:
    """Tell whether a name says that its body is of another kind: the alliance is no Harbour Union."""
    last = name.casefold().split()[-1]
    return last in GENERIC - _FIRM - _FIGHTERS and last != noun


def may_be(name: str, what: str) -> bool:
    """Tell whether a body may be called a company, a movement or an agency, as its name goes; a country is none.

    An energy company is one whose name has that word.
    """
    *more, noun = what.split()
    words = name.casefold().split()
    if key_of(name) in lexicon().nations or not set(more) <= set(words):
        return False
    is_public = words[-1] in PUBLIC | _PUBLIC_LAST or words[0] in PUBLIC
    if noun in _OFFICES:
        return name.isupper() or (is_public and words[-1] not in _PRESS)
    if noun in _PAPERS:
        return name.isupper() or words[-1] in _PRESS
    return not is_public or noun not in _FIRM | _FIGHTERS
