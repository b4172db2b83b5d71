"""Suggest the names in an article: who and what is meant by each, and which of them are one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from editor.suggest.names.aliases import joined
from editor.suggest.names.appositions import appositions
from editor.suggest.names.article import named
from editor.suggest.names.capitals import governs
from editor.suggest.names.contexts import Contexts
from editor.suggest.names.countries import Countries
from editor.suggest.names.credits import credits_in, without_authors
from editor.suggest.names.demonyms import countries_of
from editor.suggest.names.documents import documents
from editor.suggest.names.groups import groups
from editor.suggest.names.known import acting, alone, known_names, told_by, without_known, without_others
from editor.suggest.names.lexicon import Lexicon, lexicon
from editor.suggest.names.materiel import acronyms_of_materiel, with_models
from editor.suggest.names.offices import with_holders
from editor.suggest.names.placed import Placed
from editor.suggest.names.premises import premises
from editor.suggest.names.quantities import ages, quantities
from editor.suggest.names.territories import territories
from editor.suggest.names.tokens import Token, Words
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Name, Office, Sort, Suggestion


class Names:
    """The suggester of names."""

    name = "names"

    def suggest(self, reading: Reading, found: tuple[Suggestion, ...]) -> Iterator[Suggestion]:
        """Yield the names and offices of English articles; of others those that the project knows, and countries."""
        known = known_names(reading) if reading.known else []
        if not reading.is_english:
            yield from known
            yield from without_known(list(territories(reading)), known)
            return
        lexis = lexicon()
        tokens = Words(reading, lexis)
        placed = named(tokens, lexis)
        words = reading.words
        of_rules = list(_names(placed, lexis))
        known = without_others(alone(known, of_rules, words), of_rules, words, reading.known)
        known = acting(known, of_rules, words)
        names = sorted((*without_known(of_rules, known), *known), key=lambda name: name.begin)
        names = list(without_authors(list(told_by(joined(names, words, lexis), reading.known)), reading))
        yield from names
        persons = [name for name in names if name.sort == "person"]
        by = credits_in(reading)
        offices = [each for each in with_holders(list(_offices(placed)), persons, words)
                   if not any(line.begin <= each.begin < line.end for line in by)]
        yield from offices
        taken = {office.begin for office in offices}
        yield from (office for office in appositions(persons, names, offices, words) if office.begin not in taken)
        yield from without_known(list(documents(reading, placed, lexis)), known)
        described = with_models(list(groups(words, placed, lexis)), names, words)
        yield from without_known(list(described), known)
        materiel = list(acronyms_of_materiel(reading))
        built = premises(words, tokens.lines, placed, materiel, lexis)
        yield from without_known([*materiel, *built], known)
        yield from (*quantities(reading, lexis), *ages(words, persons))


def _names(placed: Sequence[Placed], lexis: Lexicon) -> Iterator[Name]:
    """Yield what is placed in an article, without offices; places with the small word that says what they are."""
    contexts, countries = Contexts(lexis), Countries(lexis, countries_of(placed))
    for each in placed:
        piece = each.piece
        if piece.sort == "office" or _is_label(each):
            continue
        sort, last, rule = piece.sort, each.last, piece.rule
        if sort == "country":
            is_acting = countries.acts(each.line, each.first, each.last)
            sort, rule = ("organisation", "country-acts") if is_acting else ("location", rule)
        elif rule == "city" and governs(each.line, each.first, each.last, lexis):
            sort, rule = "organisation", "capital-acts"
        with_noun = contexts.noun_after(each.line, each.last)
        if sort == "nationality" and _names_another(each.line, with_noun):
            with_noun = each.last
        if with_noun > each.last and sort in ("location", "nationality"):
            sort, last = "location", with_noun
        elif sort == "nationality" and piece.key[:-1] in lexis.belonging and piece.key.endswith("s"):
            sort = "group"
        end = each.line[last].end if last > each.last else piece.end
        yield Name(begin=piece.begin, end=end, rule=rule, confidence=piece.weight, sort=cast("Sort", sort),
                   one="")


def _names_another(line: Sequence[Token], noun: int) -> bool:
    """Tell whether the noun of a place is that of one that is named behind it: the Velmoran town of Amsel."""
    after = line[noun + 1:noun + 3]
    return len(after) > 1 and after[0].folded == "of" and after[1].is_capital and after[1].gap == " "


def _is_label(each: Placed) -> bool:
    """Tell whether a language only says in which words that follow are written: (Arabic: ...)."""
    after = each.line[each.last + 1] if each.last + 1 < len(each.line) else None
    return each.piece.sort == "nationality" and after is not None and after.gap == ": "


def _offices(placed: Sequence[Placed]) -> Iterator[Office]:
    for piece in (each.piece for each in placed):
        if piece.sort == "office":
            yield Office(begin=piece.begin, end=piece.end, rule="office", confidence=piece.weight, one="")


SUGGESTER = Names()
