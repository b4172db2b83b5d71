"""Say what a run of capitals is of which only its looks or a list of names tell."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from editor.suggest.names.compounds import is_given_name
from editor.suggest.names.lexicon import Lexicon, key_of
from editor.suggest.names.piece import Piece
from editor.suggest.names.tokens import Token

_LONGEST_PERSON = 6
_NO_ACRONYM = 4
"""From this many letters on a body that is listed is known in small letters, too."""
_KIN = ("abu", "umm", "ibn")
_MIXED = regex.compile(r"\p{Lu}{1,2}\p{Ll}\p{Lu}{1,2}")
"""An acronym with a small letter for a small word: MoD."""

_ROADS = ("autobahn", "highway", "interstate", "motorway", "route")
_CAMEL = regex.compile(r"(?!Ma?c|De|Di|Du|La|Le|Fitz|Van)\p{Lu}\p{Ll}+\p{Lu}[\p{L}\p{N}]*")
"""A word with a capital inside, no particle before it: TurkStream."""


def by_looks(run: Sequence[Token], known: Lexicon) -> Piece:
    """Return a run of which only its looks or a list of names tell."""
    tokens, keys = tuple(run), [key_of(token.words) for token in run]
    if (told := _by_form(tokens, keys, known)) is not None:
        return told
    if _may_be_person(run, known) and (person := _person(tokens, keys, known)) is not None:
        return person
    if Piece(tokens, "", "", 0).key in known.towns:
        return Piece(tokens, "location", "town", 0.6)
    if len(run) == 2 and run[0].is_shouted and run[0].is_plain and len(keys[0]) > 2:
        return Piece(tokens, "organisation", "acronym-first", 0.6)
    if len(run) > 1 and keys[-1] in known.last_names and keys[-1] not in known.nations and len(run) <= 3:
        return Piece(tokens, "person", "last-name", 0.5)
    if run[0].folded in _ROADS and run[-1].words.isdigit():
        return Piece(tokens, "location", "numbered", 0.8)
    if any(token.words.isdigit() for token in run):
        return Piece(tokens, "organisation", "numbered", 0.5)
    return _by_one_name(tokens, keys[0], known)


def _by_form(tokens: tuple[Token, ...], keys: Sequence[str], known: Lexicon) -> Piece | None:
    """Return what a run is by how it is written, or by a body or a part of the sky in it; None for neither."""
    first, is_one = tokens[0], len(tokens) == 1
    if is_one and first.is_plain and (first.is_shouted or _MIXED.fullmatch(first.words)):
        return Piece(tokens, "organisation", "acronym", 0.75)
    if first.is_plain and _CAMEL.fullmatch(first.words) and (is_one or not (
            keys[0] in known.first_names or keys[0] in known.last_names)):
        return Piece(tokens, "organisation", "camel", 0.6)
    if not is_one and _is_body(tokens[-1], known):
        return Piece(tokens, "organisation", "organisation-ending", 0.8)
    if not is_one and _is_body(first, known) and keys[1] not in known.first_names:
        return Piece(tokens, "organisation", "known-first", 0.8)
    if any("&" in token.gap for token in tokens[1:]):
        return Piece(tokens, "organisation", "ampersand", 0.75)
    if len(tokens) == 2 and known.has("directions", tokens[1].folded) and keys[0] not in known.first_names:
        return Piece(tokens, "location", "part-of-place", 0.6)
    if len(tokens) == 2 and known.has("directions", first.folded) and first.is_plain:
        return Piece(tokens, "location", "part-of-place", 0.55)
    return None


def _is_body(token: Token, known: Lexicon) -> bool:
    """Tell whether a word is a listed body; a short one only in capitals: the UN, and not Han Min Un."""
    return key_of(token.words) in known.organisations and (len(token.words) >= _NO_ACRONYM or token.is_shouted)


def _by_one_name(tokens: tuple[Token, ...], key: str, known: Lexicon) -> Piece:
    """Return one word as a person by a list of names, all else as nothing that its words tell."""
    if len(tokens) == 1 and not known.has("titles", tokens[0].folded):
        if key in known.first_names:
            return Piece(tokens, "person", "first-name", 0.45)
        if key in known.last_names:
            return Piece(tokens, "person", "last-name", 0.35)
    return Piece(tokens, "", "capitals", 0.3)


def _person(tokens: tuple[Token, ...], keys: Sequence[str], known: Lexicon) -> Piece | None:
    """Return words that may name a person as one, None where neither their form nor a list of names tells so."""
    if is_given_name(tokens[-1].words) and len(tokens) > 1:
        return Piece(tokens, "person", "given-name", 0.85)
    if keys[0] in _KIN or tokens[-1].words.startswith(("al-", "Al-", "el-", "El-")):
        return Piece(tokens, "person", "particle", 0.8 if keys[0] in _KIN or keys[0] in known.first_names else 0.55)
    if keys[0] in known.first_names and keys[-1] in known.last_names:
        return Piece(tokens, "person", "first-name", 0.85)
    if keys[0] in known.first_names or (tokens[0].is_initial and len(keys[-1]) > 2):
        return Piece(tokens, "person", "first-name", 0.75)
    return None


def _may_be_person(run: Sequence[Token], known: Lexicon) -> bool:
    """Tell whether several words could be the name of a person: none of them is one of bodies and places."""
    groups = ("organisation_ends", "place_ends", "organisation_of")
    return 1 < len(run) <= _LONGEST_PERSON and not any(
        token.words[-1].isdigit() or any(known.has(group, token.folded) for group in groups) for token in run)
