"""Read what stands above the words of a Markdown file between two lines of signs: its title, author, date and the like.

Only plain lines of a name and its words are read, and lists of words; that is what such heads hold, and no YAML can be
hostile that is not run.
"""

from __future__ import annotations

import msgspec
import regex

from editor.importers.document import Stated
from editor.model.dates import is_date
from editor.words import say

_HEAD = regex.compile(r"(---|\+\+\+)[ \t]*\n(.{0,20000}?)\n(?:\1|\.\.\.)[ \t]*(?:\n|$)", regex.S)
_LINE = regex.compile(r"([\p{L}_][\p{L}\p{N}_-]*)\s*[:=]\s*(.*)")
_ITEM = regex.compile(r"\s*-\s+(.+)")
_DATE = regex.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|[T\s])")
_FIELDS = {"title": ("title",), "standfirst": ("subtitle", "standfirst", "dek", "deck"),
           "author": ("author", "authors", "by"),
           "outlet": ("outlet", "publisher", "publication", "site"), "url": ("url", "link", "source_url", "canonical"),
           "language": ("lang", "language")}
_DATES = ("published", "date", "pubdate", "publishdate", "date_published", "datepublished")


class FrontMatter(msgspec.Struct, frozen=True):
    """What the head of a file states, the length of the head in characters, and what it says that no field takes."""

    stated: Stated = Stated()
    length: int = 0
    notes: tuple[str, ...] = ()


def read_front_matter(words: str) -> FrontMatter:
    """Return what stands above the words; nothing where a file begins with its words."""
    found = _HEAD.match(words)
    values = _values(found[2]) if found else {}
    if not found or not values:
        return FrontMatter()
    fields = {field: next((values[name] for name in names if values.get(name)), "") for field, names in _FIELDS.items()}
    if "://" not in fields["url"]:
        fields["url"] = ""
    iso, name = _published(values)
    why = say("Stated in the head of the file, as “{name}”: “{words}”.", name=name, words=values[name]) if iso else ""
    known = {name for names in _FIELDS.values() for name in names} | set(_DATES)
    left = [name for name in values if name not in known]
    told = say("The head of the file also says, and this was left out: {names}.", names=", ".join(left))
    return FrontMatter(Stated(**fields, published=iso, published_why=why), found.end(), (told,) if left else ())


def _values(head: str) -> dict[str, str]:
    """Return the words by their names in small letters; of a list, its items with commas between."""
    values: dict[str, str] = {}
    name = ""
    for line in head.split("\n"):
        if (stated := _LINE.fullmatch(line.rstrip())) is not None:
            name = stated[1].casefold()
            values[name] = _plain(stated[2])
        elif name and (item := _ITEM.fullmatch(line.rstrip())) is not None:
            values[name] = ", ".join(filter(None, (values[name], _plain(item[1]))))
    return values


def _plain(value: str) -> str:
    """Return a value without quotation marks and brackets."""
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(filter(None, (_plain(part) for part in value[1:-1].split(","))))
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return "" if value in ("|", ">", "null", "~") else value


def _published(values: dict[str, str]) -> tuple[str, str]:
    """Return the ISO date of publication and the name it goes by, blank where none is stated in figures."""
    for name in _DATES:
        found = _DATE.match(values.get(name, ""))
        if found is not None:
            iso = "-".join(part for part in found.groups() if part)
            if is_date(iso):
                return iso, name
    return "", ""
