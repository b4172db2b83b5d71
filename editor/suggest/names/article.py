"""Name all there is in one article, by each name's own words, by those around it, and by what it is elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

import msgspec

from editor.model.people import surnames_of
from editor.suggest.names.compounds import is_given_name
from editor.suggest.names.contexts import Contexts, Evidence, is_weak
from editor.suggest.names.demonyms import with_demonyms
from editor.suggest.names.lexicon import Lexicon, key_of
from editor.suggest.names.namesakes import with_namesakes
from editor.suggest.names.piece import Piece
from editor.suggest.names.pieces import Pieces
from editor.suggest.names.placed import Placed
from editor.suggest.names.runs import Runs, is_hull_number
from editor.suggest.names.short_names import with_short_names
from editor.suggest.names.tokens import SPACES, Token, Words


def named(words: Words, lexicon: Lexicon) -> list[Placed]:
    """Return what an article names, in order, each with what it is; countries are `country` still."""
    contexts = Contexts(lexicon)
    runs, pieces = Runs(words, lexicon), Pieces(lexicon)
    found = [_in_dateline(_beside(placed, lexicon), words.dateline_end(line)) for line in words.lines
             for placed in _of_line(line, runs, pieces, lexicon)]
    seen = [contexts.of(each.line, each.first, each.last) for each in found]
    first = [_in_context(each, evidence) for each, evidence in zip(found, seen, strict=True)]
    first = [_by_looks(each, lexicon) if " " in each.piece.key and not each.piece.sort else each for each in first]
    first = with_short_names(with_namesakes(first, seen, lexicon), lexicon)
    agreed = _agreed(first)
    surnames = _surnames(first, lexicon)
    guessed = _guessed([_settled(each, agreed, surnames) for each in first], lexicon)
    agreed, surnames = _agreed(guessed), _surnames(guessed, lexicon)
    counts = Counter(each.piece.key for each in guessed)
    full = {each.piece.key for each in guessed if each.piece.sort == "person" and " " in each.piece.key}
    settled = with_demonyms(
        [_with_particles(_settled(each, agreed, surnames), full, lexicon) for each in guessed], lexicon)
    ships = lexicon.phrases("ship_kinds")
    sailing = settled if not any(word in ships or word.removesuffix("s") in ships for word in words.small) else [
        _at_sea(each, lexicon) for each in settled]
    return list(_without_guesses(sailing, counts, words, lexicon))


def _without_guesses(found: Sequence[Placed], counts: Counter[str], words: Words,
                     lexicon: Lexicon) -> Iterator[Placed]:
    """Yield names without mere guesses, but for slips of the pen and for what is listed beside a name that stays."""
    guesses = [_is_mere_guess(each, counts, lexicon) or _only_opens(each, counts, words, lexicon) for each in found]
    for at, each in enumerate(found):
        if guesses[at] and not words.is_nearly_written(each.piece.key):
            is_noun = each.piece.key.endswith(_OF_NOUNS)
            before, after = max(0, at - 1), min(at + 1, len(found) - 1)
            if is_noun or ((guesses[before] or not found[before].is_listed_with(each)) and (
                    guesses[after] or not each.is_listed_with(found[after]))):
                continue
        yield each


def _is_mere_guess(each: Placed, counts: Counter[str], lexicon: Lexicon) -> bool:
    """Tell whether nothing but one capital, once in the article, says what a word names.

    That no dictionary has it tells a name, but of anything; what stands behind it tells a body.
    """
    word = each.piece.tokens[0]
    is_bare = _is_shown(each, lexicon) and (not each.first or each.line[each.first - 1].folded != "the")
    is_foreign = is_bare and len(word.words) >= _LONG and word.words.isalpha() and word.words[0].isupper() and (
        word.is_plain and not lexicon.is_english(word.folded) and not word.folded.endswith("s"))
    is_opening = each.piece.rule == "organisation-word" and word.opens
    return (is_opening or each.piece.rule == "capitals") and counts[each.piece.key] == 1 and (
        " " not in each.piece.key and not is_foreign)


def _only_opens(each: Placed, counts: Counter[str], words: Words, lexicon: Lexicon) -> bool:
    """Tell whether an English word is a person by a list alone, and has its capital since a sentence begins: Power."""
    piece, word = each.piece, each.piece.tokens[0]
    is_listed = piece.sort == "person" and len(piece.tokens) == 1 and piece.weight <= _LISTED_ALONE and (
        piece.rule in ("last-name", "verb-after") or (piece.rule == "first-name" and counts[piece.key] == 1))
    return is_listed and word.opens and word.is_plain and lexicon.is_english(word.folded) and (
        piece.key not in words.capitals)


def _is_shown(each: Placed, lexicon: Lexicon) -> bool:
    """Tell whether what stands behind a word tells that it has, does or employs something, as bodies do."""
    line, after = each.line, each.line[each.last + 1] if each.last + 1 < len(each.line) else None
    if line[each.last].is_possessive:
        return True
    return after is not None and ((after.gap == ", " and after.folded == "which") or (
        after.gap in SPACES and lexicon.has("group_nouns", after.folded)))


def _at_sea(each: Placed, lexicon: Lexicon) -> Placed:
    """Return as a ship what has “the” before it and nothing that tells otherwise, in an article about ships."""
    line, first, after = each.line, each.first, each.line[each.last + 1] if each.last + 1 < len(each.line) else None
    is_name = len(each.piece.tokens) == _SHIP or not lexicon.is_english(each.piece.tokens[0].folded)
    is_whole = after is None or after.gap not in SPACES or any(
        lexicon.has(group, after.folded) for group in ("acting", "small_words", "at_place"))
    if each.piece.rule in ("capitals", "two-capitals") and first and line[first - 1].folded == "the" and (
            line[first].gap in SPACES and is_name and is_whole):
        return each.called("platform", "ship-article", 0.5)
    return each


def _of_line(line: Sequence[Token], runs: Runs, pieces: Pieces, lexicon: Lexicon) -> Iterator[Placed]:
    at = {token.begin: place for place, token in enumerate(line)}
    before: Placed | None = None
    for first, last in runs.of(line):
        if first and _is_ship(line, first, lexicon):
            yield Placed(Piece(tuple(line[first:last + 1]), "platform", "ship-kind", 0.85), line, first, last)
            continue
        if is_hull_number(line, first):
            if before is not None and before.piece.sort == "platform" and before.last == first - 1:
                yield Placed(Piece(tuple(line[first:last + 1]), "platform", "hull-number", 0.85), line, first, last)
            continue
        if _is_part_of_law(line, first, last, lexicon) or _is_holiday(line, last):
            continue
        for piece in pieces.of(line[first:last + 1]):
            before = Placed(piece, line, at[piece.begin], at[piece.tokens[-1].begin])
            yield before


def _is_part_of_law(line: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether a word only counts parts of a law: Section 39B."""
    after = line[last + 1] if first == last and last + 1 < len(line) else None
    return after is not None and lexicon.has("no_count", line[first].folded) and after.words[0].isdigit()


def _is_holiday(line: Sequence[Token], last: int) -> bool:
    """Tell whether a name is only that of a day: New Year's Day."""
    after = line[last + 1] if last + 1 < len(line) and line[last].is_possessive else None
    return after is not None and after.gap in SPACES and after.words in ("Day", "Eve")


def _is_ship(line: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Tell whether the word before a run says what ship it is: the frigate Admiral Tormann."""
    before = line[first - 1]
    is_carrier = first > 1 and before.folded == "carrier" and line[first - 2].folded in _CARRIED
    if line[first].gap.endswith("-flagged ") or (is_carrier and line[first].gap == " "):
        return True
    return line[first].gap == " " and line[first].is_plain and not before.is_capital and lexicon.has(
        "ship_kinds", before.folded)


def _beside(each: Placed, lexicon: Lexicon) -> Placed:
    """Return words as the word beside them tells: what only looks like a person, or like materiel, may be a group."""
    piece, before = each.piece, each.line[each.first - 1] if each.first else None
    is_person = piece.sort == "person" and piece.rule in ("first-name", "last-name") and piece.weight < 0.8
    if before is not None and before.folded == "the" and is_person and " " in piece.key:
        return each.called("", "capitals", 0.3)
    if is_person and " " not in piece.key and _has_facility(each, lexicon):
        return each.called("location", "place-noun", 0.7)
    after = each.line[each.last + 1] if each.last + 1 < len(each.line) else None
    is_group = piece.rule == "designation" and "-" not in piece.tokens[-1].words and after is not None
    if is_group and after is not None and after.gap == " " and lexicon.has("numbered_groups", after.folded):
        return each.called("organisation", "group-word", 0.8)
    return each


def _has_facility(each: Placed, lexicon: Lexicon) -> bool:
    """Tell whether one word between whose it is and what is built there is a place: its Velm gas plant."""
    before, after = each.line[each.first - 1] if each.first else None, each.line[each.last + 1:each.last + 3]
    is_owned = before is not None and (before.is_possessive or before.folded in ("its", "their", "the"))
    small = list(takewhile(lambda token: token.gap == " " and not token.is_capital, after))
    return is_owned and not each.line[each.last].is_possessive and any(
        lexicon.has("facilities", token.folded) for token in small)


def _in_dateline(each: Placed, end: int) -> Placed:
    """Return a name in a dateline as a place, or in brackets as an outlet; others as they are."""
    if each.piece.end > end or each.piece.sort == "office":
        return each
    is_outlet = "(" in each.line[each.first].gap
    return each.called("organisation" if is_outlet else "location", "dateline", 0.9)


def _in_context(each: Placed, evidence: Evidence | None) -> Placed:
    """Return a name as what the words around it make of it, where its own words say less."""
    piece = each.piece
    if evidence is None or not is_weak(piece) or piece.sort in ("platform", "operation"):
        return each
    if evidence.sort == piece.sort:
        return each.called(piece.sort, piece.rule if piece.weight > evidence.weight else evidence.rule,
                           min(0.95, max(piece.weight, evidence.weight) + 0.1))
    if evidence.sort == "person" and piece.rule in ("acronym", "organisation-word"):
        return each
    if evidence.rule.startswith("verb") and piece.sort == "location":
        return each
    if evidence.rule.startswith("verb") and " " in piece.key and not piece.sort:
        return each
    return each.called(evidence.sort, evidence.rule, evidence.weight) if evidence.weight > piece.weight else each


def _agreed(found: Sequence[Placed]) -> dict[str, tuple[str, float]]:
    """Return for each name what the article says most that it is."""
    said: dict[str, Counter[str]] = defaultdict(Counter)
    best: dict[tuple[str, str], float] = {}
    for each in found:
        piece = each.piece
        if piece.sort and piece.sort != "office":
            said[piece.key][piece.sort] += round(100 * piece.weight)
            best[piece.key, piece.sort] = max(piece.weight, best.get((piece.key, piece.sort), 0))
    return {key: (sort, best[key, sort]) for key, sorts in said.items() for sort, _ in sorts.most_common(1)}


def _surnames(found: Sequence[Placed], lexicon: Lexicon) -> frozenset[str]:
    """Return by which words the persons go that are named in full; of some peoples by the first."""
    full = [each.piece for each in found if each.piece.sort == "person" and each.piece.weight > 0.4
            and len(each.piece.tokens) > 1]
    words = (word for piece in full for word in (
        piece.key.split()[-1], key_of(piece.tokens[-1].words), *map(key_of, surnames_of(piece.key))))
    return frozenset((*words, *(piece.key.split()[0] for piece in full if is_given_name(piece.tokens[-1].words) or (
        not _SONS.isdisjoint(piece.key.split())) or lexicon.has("surnames_first", piece.key.split()[0]))))


def _settled(each: Placed, agreed: dict[str, tuple[str, float]], surnames: frozenset[str]) -> Placed:
    """Return a name as the article uses it elsewhere, where this place does not tell surely."""
    piece = each.piece
    if piece.weight >= 0.8 or piece.sort in ("office", "platform", "document"):
        return each
    if len(piece.tokens) == 1 and piece.key in surnames and piece.rule != "in-before":
        return each.called("person", "surname", 0.9)
    sort, weight = agreed.get(piece.key, ("", 0.0))
    return each.called(sort, "elsewhere", min(weight, 0.85)) if sort and sort != piece.sort else each


def _with_particles(each: Placed, full: Collection[str], lexicon: Lexicon) -> Placed:
    """Return a surname with the small words before it that are part of it in a full name: von Tormann."""
    first = each.first
    while first and each.line[first].gap == " " and lexicon.has("particles", each.line[first - 1].folded):
        first -= 1
        if each.line[first].is_capital:
            break
    if each.piece.rule != "surname" or first == each.first:
        return each
    tokens = tuple(each.line[first:each.last + 1])
    piece = msgspec.structs.replace(each.piece, tokens=tokens)
    is_part = any(f" {key}".endswith(f" {piece.key}") for key in full)
    return msgspec.structs.replace(each, piece=piece, first=first) if is_part else each


def _guessed(found: Sequence[Placed], lexicon: Lexicon) -> list[Placed]:
    """Return names of which nothing tells as what stands beside them, else as most names of their kind are."""
    told: list[Placed] = []
    for at, each in enumerate(found):
        beside = told[-1] if told else None
        after = found[at + 1] if at + 1 < len(found) else None
        if each.piece.sort:
            told.append(each)
        elif beside is not None and beside.piece.sort in _LISTED and beside.is_listed_with(each):
            told.append(each.called(_LISTED[beside.piece.sort], "listed", 0.4))
        elif after is not None and after.piece.sort in _LISTED and each.is_listed_with(after):
            told.append(each.called(_LISTED[after.piece.sort], "listed", 0.4))
        else:
            told.append(_by_looks(each, lexicon))
    return told


_LONGEST_PERSON = 4
_CARRIED = ("aircraft", "bulk", "car", "cattle", "crude", "gas", "livestock", "lng", "lpg", "ore", "vehicle")
"""What the carriers carry that are ships."""
_SONS = frozenset(("bin", "binti", "binte", "bint"))
"""Words before a father's name: who has one goes by what stands before it."""
_LONG = 4
"""From this many letters on a word that no dictionary has is a name rather than an abbreviation."""
_LISTED_ALONE = 0.6
"""Up to this weight little more than a list of names says that a word is a person."""
_SHIP = 2
"""So many words, be they usual ones, name a ship."""
_OF_NOUNS = ("al", "ance", "ence", "ics", "ing", "ion", "ism", "ity", "ment", "ness")
"""Endings of words that are rather nouns and adjectives with a capital than names."""
_LISTED = {"person": "person", "location": "location", "country": "location", "organisation": "organisation"}


def _by_looks(each: Placed, lexicon: Lexicon) -> Placed:
    """Return two words and more as a person where none of them is an English one, all else as an organisation."""
    tokens = each.piece.tokens
    before = each.line[each.first - 1].folded if each.first else ""
    own = [token for token in tokens if token.is_capital or not lexicon.has("particles", token.folded)]
    is_person = 1 < len(own) <= _LONGEST_PERSON and before != "the" and key_of(
        own[-1].words) not in lexicon.nations and all(  # longer names are of organisations
        token.is_plain and not token.is_shouted and token.words.replace("-", "").isalpha()
        and not _is_common(token, lexicon) for token in own)
    return each.called("person", "two-capitals", 0.45) if is_person else each.called("organisation", "capitals", 0.35)


def _is_common(token: Token, lexicon: Lexicon) -> bool:
    is_english = len(token.words) > _LONG and lexicon.is_english(token.folded) and not any(
        key_of(token.words) in names for names in (lexicon.first_names, lexicon.last_names))
    return is_english or any(lexicon.has(group, token.folded) for group in (
        "common", "organisation_of", "organisation_ends", "title_words", "place_ends", "directions"))
