"""Read what a page says of its article in JSON-LD by the words of schema.org."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import msgspec
from lxml import etree

from editor.model.cleaning import clean

_LARGEST = 1_000_000
_MOST_THINGS = 2000
_KINDS = ("Article", "Posting", "Report")


class Described(msgspec.Struct, frozen=True):
    """An article as its page describes it; blank is not said. `published` is as written."""

    headline: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    language: str = ""


def read_linked_data(root: etree._Element) -> Described:
    """Return what the first article is said to be, blank where a page describes none."""
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            for thing in _things(script.text or ""):
                if _is_article(thing):
                    return _described(thing)
    return Described()


def _things(text: str) -> Iterator[dict[str, Any]]:
    """Yield the things that are described, the outer before the inner."""
    try:
        waiting = [json.loads(text)] if len(text) <= _LARGEST else []
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_THINGS):
        if not waiting:
            return
        thing = waiting.pop(0)
        if isinstance(thing, dict):
            yield thing
            waiting += [value for value in thing.values() if isinstance(value, dict | list)]
        elif isinstance(thing, list):
            waiting += thing[:_MOST_THINGS]


def _is_article(thing: dict[str, Any]) -> bool:
    kinds = thing.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith(_KINDS) for kind in named)


def _described(thing: dict[str, Any]) -> Described:
    return Described(
        headline=_words(thing.get("headline")),
        author=", ".join(_names(thing.get("author"))),
        publisher=", ".join(_names(thing.get("publisher"))),
        published=_words(thing.get("datePublished")),
        url=_words(thing.get("url")) or _words(thing.get("mainEntityOfPage")),
        language=_words(thing.get("inLanguage")),
    )


def _names(value: object) -> list[str]:
    """Return the names of people or organisations, each once."""
    many = value if isinstance(value, list) else [value]
    names = [_words(each.get("name") if isinstance(each, dict) else each) for each in many[:20]]
    return list(dict.fromkeys(name for name in names if name))


def _words(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("name")
    return clean(" ".join(value.split())) if isinstance(value, str) else ""
