"""Take a run of capitals apart into names, offices and materiel, and say what each is as far as its own words tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editor.suggest.names.designations import is_designation
from editor.suggest.names.legal_forms import is_firm
from editor.suggest.names.lexicon import Lexicon, key_of
from editor.suggest.names.looks import by_looks
from editor.suggest.names.piece import Piece
from editor.suggest.names.tokens import Token
from editor.suggest.names.trimming import TIES, trimmed

_ALONE = frozenset(("resolution", "treaty", "protocol", "declaration", "convention", "constitution", "memorandum"))
"""Words with a capital that are a document by themselves."""
_STORMS = ("cyclone", "hurricane", "typhoon", "storm")


class Pieces:
    """What the words of runs say themselves."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._known = lexicon

    def of(self, run: Sequence[Token]) -> Iterator[Piece]:
        """Yield the pieces of a run, in order."""
        run = trimmed(run, self._known)
        if not run:
            return
        for split in (self._materiel, self._whole, self._office, self._organisation, self._place, self._front):
            found = split(run)
            if found is not None:
                yield from found
                return
        yield by_looks(run, self._known)

    def _materiel(self, run: Sequence[Token]) -> list[Piece] | None:
        known = self._known
        if (ship := self._ship(run)) is not None:
            return ship
        first = next((at for at, token in enumerate(run) if is_designation(token) and (
            at or len(run) == 1 or run[1].folded not in ("of", "for")) and token.words not in known.no_acronyms), None)
        if first is None:
            if len(run) == 1 and known.has("models", run[0].folded) and run[0].is_plain and not run[0].opens:
                return [Piece(tuple(run), "platform", "model", 0.5)]
            return None
        last = first
        while last + 1 < len(run) and run[last + 1].is_capital and last - first < 2 and not known.has(
                "organisation_ends", run[last + 1].folded):
            last += 1
        if first and known.has("models", run[first - 1].folded):
            first -= 1
        return [*self.of(run[:first]), Piece(tuple(run[first:last + 1]), "platform", "designation", 0.85),
                *self.of(run[last + 1:])]

    def _ship(self, run: Sequence[Token]) -> list[Piece] | None:
        """Return a ship by what stands before its name, such as HMS, and what stands before and behind it."""
        at = next((at for at, token in enumerate(run[:-1]) if self._known.has("ship_prefixes", token.folded)
                   and token.is_shouted), None)
        if at is None:
            return None
        return [*self.of(run[:at]), Piece(tuple(run[at:]), "platform", "ship", 0.9)]

    def _whole(self, run: Sequence[Token]) -> list[Piece] | None:
        """Return what a run is that is listed as it stands, or says what it is by its first word."""
        known, tokens = self._known, tuple(run)
        key = Piece(tokens, "", "", 0).key
        first, last = run[0].folded, run[-1].folded
        if key in known.nations:
            return [Piece(tokens, "country" if known.nations[key].is_country else "location", "country", 0.86)]
        if key in known.belonging:
            return [Piece(tokens, "nationality", "nationality", 0.85)]
        if key in known.organisations or key.replace(" ", "") in known.organisations:
            return [Piece(tokens, "organisation", "known-organisation", 0.95)]
        if len(run) > 1 and first in ("operation", "op", "exercise") and run[1].is_capital:
            return [Piece(tokens, "operation", "operation", 0.9)]
        storm = 2 if first == "tropical" and run[1:] and run[1].folded in _STORMS else 1
        if len(run) > storm and run[storm - 1].folded in _STORMS and run[storm].is_capital:
            return [Piece(tokens, "other", "storm", 0.9)]
        if len(run) > 1 and known.has("event_ends", last) and not self._is_body(run):
            place = self._place_before_event(run)
            return [*(self.of(run[:place]) if place else ()), Piece(tokens[place:], "other", "happening", 0.8)]
        if len(run) > 1 and self._says_when(run):
            return []
        return [Piece(tokens, "document", "document", 0.8)] if self._is_document(run) else None

    def _is_document(self, run: Sequence[Token]) -> bool:
        """Tell whether a run is a law, an agreement or a resolution by its first or its last word."""
        known, first, last = self._known, run[0].folded, run[-1].folded
        if len(run) > 2 and key_of(run[0].words) in known.belonging and known.has("document_starts", run[1].folded):
            first, run = run[1].folded, run[1:]
        is_document = first in _ALONE if len(run) == 1 else known.has("document_starts", first) and (
            run[1].folded == "of" or run[1].words.isdigit())
        is_numbered = len(run) > 2 and any(known.has("document_starts", token.folded) and run[at + 1].words.isdigit()
                                           for at, token in enumerate(run[:-1]))
        return is_document or is_numbered or (len(run) > 1 and known.has("document_ends", last))

    def _is_body(self, run: Sequence[Token]) -> bool:
        """Tell whether a run begins as names of bodies do: Ministry of War."""
        return any(self._known.has(group, run[0].folded) for group in ("organisation_of", "titles"))

    def _place_before_event(self, run: Sequence[Token]) -> int:
        """Return how many words name the place of games or a festival: Amsel City Harvest Festival; none of a war."""
        known = self._known
        if run[-1].folded in ("war", "wars"):
            return 0
        for count in (3, 2, 1):
            key = Piece(tuple(run[:count]), "", "", 0).key
            if count < len(run) and (key in known.nations or key in known.cities or (
                    count > 1 and known.has("place_ends", run[count - 1].folded))):
                return count
        return 0

    def _says_when(self, run: Sequence[Token]) -> bool:
        """Tell whether a run is a holiday or a way to tell the time: Harvest Day, Amsel Standard Time."""
        last, before = run[-1].folded, run[-2].folded
        return (last in ("day", "eve") and key_of(run[0].words) not in self._known.first_names) or (
            last == "time" and before in ("mean", "standard", "daylight", "summer"))

    def _office(self, run: Sequence[Token]) -> list[Piece] | None:
        """Return the office in a run and whose it is, where a title stands in it and no organisation ends it."""
        known = self._known
        if known.has("organisation_ends", run[-1].folded) and len(run) > 1 and not self._has_tie(run):
            return None
        title = next((at for at, token in enumerate(run) if self._is_title(run, at)), None)
        if title is None:
            return None
        while title + 1 < len(run) and self._is_title(run, title + 1):
            title += 1
        person = self._person_after(run, title + 1)
        begin = self._place_in_front(run, title)
        front = run[:begin]
        found = [*(self.of(front) if front else ())]
        if person > begin:
            found.append(Piece(tuple(_without_tie(run[begin:person])), "office", "office", 0.9))
        if person < len(run):
            found.append(Piece(tuple(run[person:]), "person", "title", 0.95))
        return found

    def _is_title(self, run: Sequence[Token], at: int) -> bool:
        folded = run[at].folded
        if not self._known.is_title(folded) or (at and at == len(run) - 1 and run[at - 1].folded == "of"):
            return False
        if at and self._known.has("title_names", folded) and key_of(run[at - 1].words) in self._known.first_names:
            return False
        if self._known.has("half_titles", folded):
            return at + 1 < len(run) and (self._is_title(run, at + 1) or folded in ("general", "private"))
        return True

    def _place_in_front(self, run: Sequence[Token], title: int) -> int:
        """Return where an office begins behind a place that only stands before it: In Velmora Minister Tormann."""
        known = self._known
        for count in range(title, 0, -1):
            key = Piece(tuple(run[:count]), "", "", 0).key
            if key in known.cities or (key in known.nations and not run[count - 1].is_shouted and "." not in run[
                    count - 1].words):
                return count
        return 0

    def _person_after(self, run: Sequence[Token], at: int) -> int:
        """Return where the person begins behind the title before `at`; the length of the run where nobody follows."""
        if at >= len(run):
            return len(run)
        if run[at].is_capital:
            while at < len(run) - 1 and (self._known.has("titles", run[at].folded) or run[at].folded == "general"):
                at += 1
            return at
        ties = [place for place in range(at, len(run)) if run[place].folded in TIES and not run[place].is_capital]
        return self._behind_object(run, ties[-1] + 1) if ties else at

    def _behind_object(self, run: Sequence[Token], first: int) -> int:
        """Return where the person begins behind what an office is of: Minister for the Coast Ilse Tormann."""
        known = self._known
        for last in range(len(run) - 1, first, -1):
            key = Piece(tuple(run[first:last]), "", "", 0).key
            if key in known.nations or key in known.belonging or key in known.cities or all(
                    known.has("title_words", token.folded) or known.has("organisation_ends", token.folded)
                    for token in run[first:last]):
                return last
        for at in range(first + 1, len(run) - 1):
            if key_of(run[at].words) in known.first_names and not known.has("common", run[at].folded):
                return at
        return len(run)

    def _organisation(self, run: Sequence[Token]) -> list[Piece] | None:
        known, tokens = self._known, tuple(run)
        if is_firm(run, known):
            return [Piece(tokens, "organisation", "organisation-ending", 0.92)]
        front = [key_of(" ".join(token.words for token in run[:count])) for count in (1, 2)]
        if len(run) > 2 and any(known.has("fighting_groups", key.replace(" ", "-")) for key in front):
            return [Piece(tokens, "organisation", "known-organisation", 0.9)]
        tie = next((at for at, token in enumerate(run) if token.folded in ("of", "for", "to", "on") and at), None)
        if tie == 1 and run[0].folded == "state" and self._is_place(run[2:]):
            return [Piece(tokens, "location", "place-of", 0.88)]
        if tie is not None and known.has("organisation_of", run[tie - 1].folded):
            return [Piece(tokens, "organisation", "organisation-of", 0.93)]
        if any(token.is_possessive and known.has("folk", token.folded) for token in run[:-1]) and not known.has(
                "place_ends", run[-1].folded):
            return [Piece(tokens, "organisation", "folk", 0.9)]
        if len(run) > 1 and known.has("organisation_starts", run[0].folded):
            return [Piece(tokens, "organisation", "organisation-start", 0.82)]
        if len(run) > 1 and Piece(tokens, "", "", 0).key in known.towns:
            return None
        last = next((token for token in reversed(run) if not token.words[0].isdigit()), run[-1])
        if len(run) > 2 and last.folded == "station" and known.has("stations", run[-2].folded):
            return [Piece(tokens, "location", "station", 0.88)]
        is_school = last.folded == "district" and len(run) > 1 and run[-2].folded == "school"
        if known.has("organisation_ends", last.folded) or is_school:
            if len(run) > 1:
                return [Piece(tokens, "organisation", "organisation-ending", 0.92)]
            return [Piece(tokens, "organisation", "organisation-word", 0.5)]
        return None

    def _place(self, run: Sequence[Token]) -> list[Piece] | None:
        known, tokens = self._known, tuple(run)
        key = Piece(tokens, "", "", 0).key
        if key in known.cities:
            return [Piece(tokens, "location", "city", 0.9)]
        if len(run) > 1 and key_of(run[0].words) in known.belonging and key in known.towns:
            return [Piece(tokens, "location", "town", 0.85)]
        said = key_of(" ".join(f"{token.words}s" if token.is_possessive else token.words for token in run))
        if said != key and (said in known.cities or said in known.towns):
            return [Piece(tokens, "location", "town", 0.8)]
        is_side = len(run) > 2 and known.has("directions", run[-1].folded) and known.has("place_ends", run[-2].folded)
        if is_side or (len(run) > 1 and known.has("place_ends", run[-1].folded) and not self._is_surname_of(run)):
            return [Piece(tokens, "location", "place-ending", 0.88)]
        if len(run) > 2 and run[1].folded == "of" and known.has("place_of", run[0].folded):
            return [Piece(tokens, "location", "place-of", 0.88)]
        if len(run) > 1 and known.has("place_starts", run[0].folded):
            return [Piece(tokens, "location", "place-beginning", 0.75)]
        if len(run) > 1 and known.has("directions", run[0].folded):
            rest = Piece(tuple(run[1:]), "", "", 0).key
            if rest in known.belonging:
                return [Piece(tokens, "nationality", "nationality", 0.8)]
            if rest in known.nations or rest in known.cities or rest in known.towns:
                return [Piece(tokens, "location", "part-of-place", 0.85)]
        return None

    def _is_place(self, run: Sequence[Token]) -> bool:
        key = key_of(" ".join(token.words for token in run))
        return key in self._known.nations or key in self._known.cities

    def _is_surname_of(self, run: Sequence[Token]) -> bool:
        """Tell whether what ends names of places is the surname of a person here: Ilse Marga Hill."""
        known, keys = self._known, [key_of(token.words) for token in run]
        return len(run) > 1 and keys[0] in known.first_names and keys[-1] in known.last_names and all(
            key in known.first_names or key in known.last_names for key in keys) and not known.has(
            "place_starts", run[0].folded) and not known.has(
            "place_ends", run[0].folded) and run[0].folded not in self._known.cities

    def _front(self, run: Sequence[Token]) -> list[Piece] | None:
        """Return a nationality or a country that only stands before another name, and that name."""
        known = self._known
        for count in range(len(run) - 2, 0, -1):
            word = run[count - 1]
            is_body = known.has("organisation_ends", word.folded) or key_of(word.words) in known.organisations or (
                word.is_shouted and word.is_plain)
            if is_body and key_of(run[count].words) in known.first_names and run[-1].is_capital:
                return [*self.of(run[:count]), Piece(tuple(run[count:]), "person", "first-name", 0.85)]
        for count in (3, 2, 1):
            if count < len(run) and any(not token.words.isdigit() for token in run[count:]):
                key = Piece(tuple(run[:count]), "", "", 0).key
                if key in known.first_names and len(run) == 2 and key_of(run[1].words).split()[-1] in known.last_names:
                    return None
                if key in known.belonging or key in known.nations:
                    first = Piece(tuple(run[:count]), "nationality" if key in known.belonging else "country",
                                  "nationality" if key in known.belonging else "country", 0.9)
                    return [first, *self.of(run[count:])]
        return None

    def _has_tie(self, run: Sequence[Token]) -> bool:
        return any(token.folded in ("of", "for") for token in run)


def _without_tie(run: Sequence[Token]) -> Sequence[Token]:
    while run and run[-1].folded in TIES and not run[-1].is_capital:
        run = run[:-1]
    return run
