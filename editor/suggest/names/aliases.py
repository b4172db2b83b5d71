"""Join the names of one: acronyms and what they stand for, surnames and full names, short names and slips."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec
import regex
from rapidfuzz.distance import OSA

from editor.model.spelling import initials_of, letters_of
from editor.suggest.names.bodies import Owned, owned_bodies
from editor.suggest.names.lexicon import Lexicon, key_of
from editor.suggest.names.namesakes import namesakes
from editor.suggest.names.persons import Persons, surnames
from editor.suggest.names.place_names import as_places_are
from editor.suggest.names.short_names import in_full
from editor.suggest.names.tokens import less_a_letter
from editor.suggest.suggestion import Name, Sort

_LONG = 6
"""From this many letters on, one that differs is a slip rather than another name."""
_SHORT = 12
"""More words than these are nothing that anybody is called for short."""
_KNOWN_AS = regex.compile(
    r",? (?:(?:who is |who was )?(?:also |better |commonly |widely |popularly |locally )?(?:known|referred to)"
    r"(?: by (?:his|her) (?:nickname|nom de guerre))?(?: simply)? as|also called|alias|a\.?k\.?a\.?"
    r"|nicknamed|dubbed) [“\"‘']?")
_BODIES = ("organisation-ending", "organisation-of")
"""Rules of bodies behind which brackets hold an acronym, be it of their name in another language."""
_SHORTEST_PLACE = 4
"""Shorter names of places in capitals are acronyms: UAE."""
_WEAK = 0.65
"""Below this nothing but the words around a name tells what it is."""


class Aliases:
    """The names of an article by their keys, and which of them are one."""

    def __init__(self, names: Sequence[Name], words: str, lexicon: Lexicon) -> None:
        self._lexicon, self._words = lexicon, words
        self._bodies = owned_bodies(names, words, lexicon)
        self._persons = Persons(names, words)
        self._titled: set[str] = set()
        self._owned: dict[str, Owned] = {each.key: each for each in self._bodies.values()}
        self._said: dict[str, Counter[str]] = defaultdict(Counter)
        self._sorts: dict[str, Sort] = {}
        self._weak: set[str] = set()
        self._rules: dict[str, str] = {}
        for name in names:
            key = self.key(name)
            self._said[key][self._form(name)] += 1
            self._sorts.setdefault(key, name.sort)
            if name.confidence < _WEAK:
                self._weak.add(key)
        self._leads = {key: key for key in self._said}
        for rule, pairs in (("known-as", self._called(names)), ("country-name", self._nations()),
                            ("acronym-spelled-out", self._acronyms(names)),
                            ("ship-short", self._ships(names)), ("firm-short", self._firms(names)),
                            ("near-name", self._slips()), ("surname", self._surnames()), ("short-name", self._short()),
                            ("same-kind-of-place", self._deserts())):
            for short, full in pairs:
                self._join(short, full, rule)

    def key(self, name: Name) -> str:
        """Return the form in which a name is compared: without a plural of its own where it is a designation, and of
        a body of a state with whose it is.
        """
        if (body := self._bodies.get(name.begin)) is not None:
            return body.key
        if name.sort == "person" and (titled := self._persons.key(name)):
            self._titled.add(titled)
            return titled
        key = key_of(self._words[name.begin:name.end]).removeprefix("the ")
        return key.removesuffix("s") if name.sort == "platform" and key[-2:-1].isdigit() else key

    def _form(self, name: Name) -> str:
        if (body := self._bodies.get(name.begin)) is not None:
            return body.called
        if name.sort == "person" and self._persons.key(name):
            return self._persons.form(name)
        return " ".join(self._words[name.begin:name.end].split())

    def sort(self, name: Name) -> Sort:
        """Return what sort the fullest name of whom a name names is."""
        return self._sorts[self._lead(self.key(name))]

    def one(self, name: Name) -> tuple[str, str]:
        """Return the fullest name of whom a name names, and the rule that joins the two, blank where it is the same."""
        key = self.key(name)
        lead = self._lead(key)
        return self._written(lead), self._rules.get(key, "") if lead != key else ""

    def _written(self, key: str) -> str:
        """Return how the article writes a name most often; a place not in capitals, where it or a list has it so."""
        said = [form for form, _ in self._said[key].most_common()]
        if key in self._owned:  # the Velmian Army of the article before the Army of Velm
            said = [form for form in said if form in self._words] or said
        if self._sorts[key] != "location":
            return said[0]
        form = next((each for each in said if not each.isupper()), said[0])
        known = self._lexicon
        is_known = any(key in names for names in (known.cities, known.towns, known.nations))
        return as_places_are(form, known) if is_known and form.isupper() and len(key) >= _SHORTEST_PLACE else form

    def _lead(self, key: str) -> str:
        while self._leads[key] != key:  # each step shortens the way: thousands may share an abbreviation
            self._leads[key] = key = self._leads[self._leads[key]]
        return key

    def _join(self, short: str, full: str, rule: str) -> None:
        first, second = self._lead(short), self._lead(full)
        if first != second:
            self._leads[first] = second
            self._rules.setdefault(short, rule)

    def _called(self, names: Sequence[Name]) -> Iterator[tuple[str, str]]:
        """Yield what somebody or something is called besides: Ilse Tormann, known as Hadra."""
        for first, second in pairwise(names):
            is_free = first.sort == "person" or (first.sort == second.sort) or second.confidence < _WEAK
            if is_free and _KNOWN_AS.fullmatch(self._words, first.end, second.begin):
                yield self.key(second), self.key(first)

    def _ships(self, names: Sequence[Name]) -> Iterator[tuple[str, str]]:
        """Yield what stands for a ship besides: Tormann, and L 12, for HMS Tormann (L 12)."""
        full: dict[str, set[str]] = defaultdict(set)
        for name in names:
            if name.rule == "ship":
                full[self.key(name).partition(" ")[2]].add(self.key(name))
        for short, ships in full.items():
            if len(ships) == 1 and self._sorts.get(short) == "platform":
                yield short, next(iter(ships))
        yield from ((self.key(second), self.key(first)) for first, second in pairwise(names)
                    if second.rule == "hull-number" and first.end + 2 == second.begin)

    def _firms(self, names: Sequence[Name]) -> Iterator[tuple[str, str]]:
        firms, storms = ({self.key(name) for name in names if name.rule == rule}
                         for rule in ("firm-short", "storm-short"))
        return in_full(firms, storms, self._said) if firms or storms else iter(())

    def _nations(self) -> Iterator[tuple[str, str]]:
        """Yield the names of one country, with the longest that the article has."""
        called: dict[str, list[str]] = defaultdict(list)
        for key in self._said:
            if (nation := self._lexicon.nations.get(key)) is not None:
                called[nation.name].append(key)
        yield from self._soils(called)
        for keys in called.values():
            full = max(keys, key=len)
            yield from ((key, full) for key in keys if key != full)

    def _soils(self, called: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
        """Yield what a country has under its feet with its name: Norwegian soil."""
        for key in self._said:
            people, _, noun = key.rpartition(" ")
            if noun in ("soil", "territory") and (names := called.get(self._lexicon.belonging.get(people, ""))):
                yield key, names[0]

    def _acronyms(self, names: Sequence[Name]) -> Iterator[tuple[str, str]]:
        for first, second in pairwise(names):
            between = self._words[first.end:second.begin]
            behind = self._words[second.end:second.end + 2].strip("\"”,; ")[:1]
            if between in (" (", " (the ", ' ("', " (“") and behind in (")", "") and (
                    pair := self._spelled_out(first, second)) is not None:
                yield pair
        letters = {letters_of(said): key for key, counts in self._said.items() for said in counts if letters_of(said)}
        full: dict[str, set[str]] = defaultdict(set)
        for key, counts in self._said.items():
            if self._sorts[key] == "organisation" and (initials := initials_of(next(iter(counts)))) in letters:
                full[initials].add(key)
        yield from ((letters[initials], key) for initials, keys in full.items() if len(keys) == 1 for key in keys
                    if len(initials) > 2)  # two letters stand for many names
        for acronym, spelled in self._lexicon.acronyms.items():
            short = key_of(acronym)
            there = [key for key in map(key_of, spelled) if key in self._said] if short in self._said else []
            yield from ((short, key) if " " in key else (key, short) for key in there)

    def _spelled_out(self, first: Name, second: Name) -> tuple[str, str] | None:
        """Return which of two names, one in brackets behind the other, is short for which."""
        said = [" ".join(self._words[each.begin:each.end].split()) for each in (first, second)]
        short, full = (1, 0) if len(said[1]) < len(said[0]) else (0, 1)
        letters = [letter for letter in said[short].lower() if letter.isalpha()]
        is_anagram = sorted(letters) == sorted(initials_of(said[full]))
        is_body = short == 1 and second.rule == "acronym" and first.rule in _BODIES and " " in said[0]
        if not said[short][:1].isupper() or " " in said[short] or not (
                is_anagram or is_body or _in_order(letters, key_of(said[full]))):
            return None
        keys = (self.key(first), self.key(second))
        return keys[short], keys[full]

    def _surnames(self) -> Iterator[tuple[str, str]]:
        """Yield parts of the names of persons with the one full name that has them."""
        called = [key for key, sort in self._sorts.items() if sort == "person"]
        full = {key: next(iter(self._said[key])) for key in called if " " in key and key not in self._titled}
        yield from surnames(full, [key for key in called if key not in full], self._lead, self._persons)

    def _short(self) -> Iterator[tuple[str, str]]:
        """Yield short names of organisations with the one longer name that ends, or with “of” goes on, as they do."""
        owners: dict[str, set[str]] = defaultdict(set)
        for key, sort in self._sorts.items():
            if sort == "organisation" and " " in key:
                kinds = (self._owned[key].kind,) if key in self._owned else ()
                short = (part for each in (key, *kinds) for part in _shortened(each))
                for part in (*kinds, *short, *self._without_form(key)):
                    owners[part].add(key)
        having: dict[str, set[str]] = defaultdict(set)
        for key in {key for keys in owners.values() for key in keys}:
            for word in key.split():
                having[word].add(self._lead(key))
        for key, sort in self._sorts.items():
            if sort != "organisation" or key in self._lexicon.nations or key in self._lexicon.belonging or (
                    len(having[key] - {key}) > 1):
                continue
            longer = {self._lead(other) for other in owners.get(key, ())}
            is_short = self._is_name_of_kind(key) or any(key in self._without_form(each) for each in longer)
            if len(longer) == 1 and key not in longer and is_short:
                yield key, next(iter(longer))

    def _without_form(self, key: str) -> Iterator[str]:
        """Yield the name of a company without the words that say that it is one: Amsel of Amsel Holdings Ltd."""
        words = key.split()
        while len(words) > 1 and self._lexicon.has("company_forms", words[-1]):
            words.pop()
            yield " ".join(words)

    def _is_name_of_kind(self, key: str) -> bool:
        last = key.split()[-1]
        return self._lexicon.has("organisation_ends", last) or self._lexicon.has("organisation_of", last)

    def _slips(self) -> Iterator[tuple[str, str]]:
        """Yield names that stand once and differ in a letter from one that stands more often."""
        often: dict[str, set[str]] = defaultdict(set)
        for key, counts in self._said.items():
            if counts.total() > 1 and len(key) >= _LONG:
                for form in (key, *less_a_letter(key)):
                    often[form].add(key)
        known = self._lexicon
        listed = (self._owned, known.nations, known.belonging, known.cities, known.towns, known.organisations,
                  known.last_names)
        for key, counts in self._said.items():
            if counts.total() > 1 or len(key) < _LONG or any(key in names for names in listed):
                continue
            near = {other for form in (key, *less_a_letter(key)) for other in often.get(form, ())
                    if (self._sorts[key] == self._sorts[other] or key in self._weak)
                    and _differs_by_a_letter(key, other)}
            if len(near) == 1:
                yield key, near.pop()

    def _deserts(self) -> Iterator[tuple[str, str]]:
        """Yield a place that goes by a nationality with the one other place of its kind: the Velmoran desert."""
        kinds: dict[str, list[str]] = defaultdict(list)
        for key, sort in self._sorts.items():
            if sort == "location" and self._lexicon.has("place_nouns", key.split()[-1]) and " " in key:
                kinds[key.split()[-1]].append(key)
        for keys in kinds.values():
            plain = [key for key in keys if " ".join(key.split()[:-1]) in self._lexicon.belonging]
            other = [key for key in keys if key not in plain]
            if len(plain) == 1 and len(other) == 1:
                yield plain[0], other[0]


def joined(names: Sequence[Name], words: str, lexicon: Lexicon) -> list[Name]:
    """Return the names with who is one: each with the fullest name that the article has for it."""
    places = namesakes(names, words)
    of_all = Aliases([name for name in names if name.begin not in places], words, lexicon)
    of_places = Aliases([name for name in names if name.begin in places], words, lexicon) if places else of_all
    found = []
    for name in names:
        aliases = of_places if name.begin in places else of_all
        one, rule = aliases.one(name)
        if rule == "near-name":
            name = msgspec.structs.replace(name, rule=rule, confidence=0.6, sort=aliases.sort(name))
        elif rule == "known-as":
            name = msgspec.structs.replace(name, rule=rule, confidence=0.85, sort=aliases.sort(name))
        elif rule == "same-kind-of-place":
            name = msgspec.structs.replace(name, rule=rule, confidence=0.55)
        found.append(msgspec.structs.replace(name, one=one))
    return found


def _in_order(letters: Sequence[str], key: str) -> bool:
    """Tell whether a short name's letters stand in a name in this order, the first as its first."""
    rest = iter(key)
    return key[:1] == letters[0] and all(letter in rest for letter in letters) if letters else False


def _shortened(key: str) -> Iterator[str]:
    """Yield what an organisation may be called for short: its last words, and those before an “of”, if these are few.
    """
    words = key.split()
    yield from (" ".join(words[at:]) for at in range(max(1, len(words) - _SHORT), len(words)))
    yield from (" ".join(words[:at]) for at in range(1, min(len(words), _SHORT + 1)) if words[at] == "of")


def _differs_by_a_letter(one: str, other: str) -> bool:
    if OSA.distance(one, other, score_cutoff=1) != 1:
        return False
    return [char for char in one if char.isdigit()] == [char for char in other if char.isdigit()]
