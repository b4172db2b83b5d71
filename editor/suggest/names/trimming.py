"""Take from the ends of a run of capitals what only stands beside a name: an opening word, honours, small words."""

from __future__ import annotations

from collections.abc import Sequence

from editor.suggest.names.designations import is_period, is_sum
from editor.suggest.names.lexicon import Lexicon, key_of
from editor.suggest.names.tokens import Token

TIES = frozenset(("of", "for", "to", "the", "and", "in", "on"))
"""Small words that join those of a name, and end none."""
_HONOURS = frozenset(("KC", "QC", "MP", "MEP", "MSP", "MBE", "OBE", "CBE"))
"""What stands behind the name of a person, and is no part of it."""


def trimmed(run: Sequence[Token], known: Lexicon) -> Sequence[Token]:
    """Return a run without words at its ends that only stand beside a name."""
    while run and (run[0].folded in ("former", "late") or _is_never(run[0], known) or is_sum(run[0]) or is_period(
            run[0]) or (run[0].opens and len(run) > 1 and any(is_beside(run, known) for is_beside in (
                _is_only_common, _is_verb_before_place, _is_noun_before_person)))):
        run = run[1:]
    while run and ((run[-1].folded in TIES and not run[-1].is_capital) or (
            len(run) > 2 and run[-1].words in _HONOURS)):
        run = run[:-1]
    return run


def _is_never(token: Token, known: Lexicon) -> bool:
    """Tell whether a word is no name; what is written as an acronym may be one, such as WHO."""
    is_acronym = token.is_shouted and token.is_plain and len(token.words) > 2
    return known.has("never", token.folded) and not is_acronym and not token.is_initial


def _is_noun_before_person(run: Sequence[Token], known: Lexicon) -> bool:
    """Tell whether a noun opens a sentence before the name of a person: Objector Ilse Tormann."""
    key = key_of(run[0].words)
    return len(run) > 2 and known.is_english(run[0].folded) and key_of(run[1].words) in known.first_names and not (
        key in known.first_names or key in known.last_names or any(known.has(group, run[0].folded) for group in (
            "titles", "title_words", "place_starts", "organisation_of", "organisation_ends", "directions")))


def _is_verb_before_place(run: Sequence[Token], known: Lexicon) -> bool:
    """Tell whether a verb opens a sentence before the name of a place: Leaving Amsel."""
    key = key_of(run[1].words)
    return run[0].folded.endswith("ing") and run[0].is_plain and (
        key in known.nations or key in known.cities or key in known.belonging)


def _is_only_common(run: Sequence[Token], known: Lexicon) -> bool:
    token = run[0]
    if token.is_initial:
        return False
    if token.folded in ("opposition", "ruling"):
        return True
    if known.has("bodies", token.folded) and not any(
            known.has(group, token.folded) for group in ("organisation_of", "organisation_ends")):
        return True
    return known.has("common", token.folded) and not token.is_shouted and not any(
        known.has(group, token.folded) for group in ("titles", "title_words", "organisation_of", "directions",
                                                           "document_starts", "organisation_ends")) and (
        token.folded not in ("operation", "exercise", "united", "human", "world"))
