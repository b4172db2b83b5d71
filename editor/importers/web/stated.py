"""Read what a page states of itself outside its words: title, author, outlet, day of publication, address, language.

Only what is stated counts: no day is read from an address, and none is guessed from the words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from urllib.parse import urlsplit

import msgspec
import regex
from lxml import etree

from editor.formats.markup import words_of
from editor.importers.document import Stated
from editor.importers.language import guess_language
from editor.importers.web.blocks import Block
from editor.importers.web.linked_data import Described, read_linked_data
from editor.importers.web.main_text import title_of
from editor.model.cleaning import clean
from editor.model.dates import is_date
from editor.words import phrase, say

_HEAD = 8192
_SAVED_FROM = regex.compile(r"<!--\s*saved from url=\(\d+\)(\S{1,2000}?)\s*-->")
_SINGLE_FILE = regex.compile(
    r"Page saved with SingleFile\s+url:\s*(\S{1,2000})\s+saved date:\s*\w{3} (\w{3} \d{1,2} \d{4})")
_ISO_DATE = regex.compile(r"\s*(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|[T\s])|\s*(\d{4})(\d\d)(\d\d)(?=$|T)")
_LANGUAGE = regex.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_SPACES = regex.compile(r"\s+")
_OFFICE = regex.compile("LibreOffice|OpenOffice|Microsoft Word", regex.I)
_DATES = ("article:published_time", "og:article:published_time", "article:published", "datepublished", "publishdate",
          "publish-date", "publish_date", "publication_date", "date.publication", "parsely-pub-date", "sailthru.date",
          "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created", "pubdate", "date")
_AUTHORS = ("author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "article:author", "byl")
_OUTLETS = ("og:site_name", "article:publisher", "dc.publisher", "dcterms.publisher", "application-name")
_TITLES = ("og:title", "dc.title", "twitter:title")
_NOBODY = frozenset(("admin", "administrator", "editor", "webmaster", "staff", "null", "none", "unknown"))
_IN_META, _IN_LINKED_DATA = phrase("Stated in the page's head, as “{name}”: “{words}”."), phrase(
    "Stated in the page's data for search engines, as “{name}”: “{words}”.")
_IN_TIME = phrase("Stated in the page, as the time “{words}” marked “{name}”.")


class Saved(msgspec.Struct, frozen=True):
    """What is told of a page by who saved it: its address, and the ISO date of the day it was saved; blank if not."""

    url: str = ""
    retrieved: str = ""


class _Day(msgspec.Struct, frozen=True):
    iso: str
    why: str


def read_stated(root: etree._Element, words: str, kept: Sequence[Block],
                saved: Saved) -> tuple[Stated, tuple[str, ...]]:
    """Return what a page states of itself, and what is doubtful of it; `words` are its markup, `kept` its article."""
    meta, described = _meta(root), read_linked_data(root)
    day, doubts = _published(root, meta, described)
    marked = _saved(words)
    return Stated(
        title=_title(root, meta, described, kept),
        author=_author(meta, described),
        outlet=_first(meta, _OUTLETS) or described.publisher,
        published=day.iso if day else "",
        published_why=day.why if day else "",
        retrieved=saved.retrieved or marked.retrieved,
        url=_address(saved.url, marked.url, _link(root), meta.get("og:url", ""), described.url),
        language=_language(root, meta, described, kept),
    ), doubts


def _meta(root: etree._Element) -> dict[str, str]:
    """Return what the page's head states, the first of each name."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        words = _tidied(element.get("content") or "")
        if name and words:
            found.setdefault(name.casefold(), words)
    return found


def _title(root: etree._Element, meta: dict[str, str], described: Described, kept: Sequence[Block]) -> str:
    """Return the headline that is shown, or else that of the head, which in an office document is its template's."""
    shown = title_of(kept)
    if shown is not None:
        return _tidied(shown.words)
    stated = described.headline or _first(meta, _TITLES)
    element = None if _is_of_office(meta) else next(root.iter("title"), None)
    return stated or (_tidied(words_of(element)) if element is not None else "")


def _is_of_office(meta: dict[str, str]) -> bool:
    """Tell whether an office program wrote the page: it states the names of a template and of a machine's user."""
    return _OFFICE.search(meta.get("generator", "")) is not None or meta.get("progid", "") == "Word.Document"


def _author(meta: dict[str, str], described: Described) -> str:
    names = [described.author, *("" if _is_of_office(meta) else meta.get(name, "") for name in _AUTHORS)]
    outlet = _first(meta, _OUTLETS) or described.publisher
    return next((name.removeprefix("By ") for name in names if name and "://" not in name and "@" not in name
                 and name.casefold() not in _NOBODY and name != outlet), "")


def _published(root: etree._Element, meta: dict[str, str],
               described: Described) -> tuple[_Day | None, tuple[str, ...]]:
    """Return the day of publication where one is stated, and only one."""
    found = [day for days in (_linked_days(described), _meta_days(meta), _marked_days(root)) for day in days]
    if not found:
        return None, ()
    best = max(found, key=lambda day: len(day.iso))
    if all(best.iso.startswith(day.iso) or _is_neighbour(best, day) for day in found):
        return best, ()
    return None, (say("The page states several dates of publication; none was taken."),)


def _is_neighbour(one: _Day, other: _Day) -> bool:
    """Tell whether two dates may be one moment, written by the clocks of two places."""
    if len(one.iso) < 10 or len(other.iso) < 10:
        return False
    return abs((date.fromisoformat(one.iso) - date.fromisoformat(other.iso)).days) <= 1


def _linked_days(described: Described) -> Iterator[_Day]:
    yield from _day(described.published, "datePublished", _IN_LINKED_DATA)


def _meta_days(meta: dict[str, str]) -> Iterator[_Day]:
    """Yield the date that the head states by its best known name."""
    yield from next((days for name in _DATES if (days := list(_day(meta.get(name, ""), name, _IN_META)))), ())


def _marked_days(root: etree._Element) -> Iterator[_Day]:
    """Yield the times in the page that are marked as that of its publication."""
    for element in root.iter("time"):
        marks = f"{element.get('itemprop') or ''} {element.get('class') or ''}".casefold().split()
        name = next((mark for mark in marks if "publish" in mark or "pubdate" in mark), "")
        if element.get("pubdate") is not None or name:
            yield from _day(element.get("datetime") or "", name or "pubdate", _IN_TIME)
            return


def _day(words: str, name: str, why: str) -> Iterator[_Day]:
    found = _ISO_DATE.match(words)
    if found is None:
        return
    parts = [part for part in found.groups() if part]
    iso = "-".join(parts)
    if is_date(iso):
        yield _Day(iso, say(why, name=name, words=words.strip()))


def _saved(words: str) -> Saved:
    """Return what the browser wrote above the page when it saved it."""
    head = words[:_HEAD]
    if (found := _SINGLE_FILE.search(head)) is not None:
        return Saved(found[1], _day_of_month(found[2]))
    found = _SAVED_FROM.search(head)
    return Saved(found[1]) if found else Saved()


def _day_of_month(words: str) -> str:
    """Return the ISO date of a day written as “Oct 30 2024”, or blank."""
    try:
        return datetime.strptime(words, "%b %d %Y").date().isoformat()
    except ValueError:
        return ""


def _link(root: etree._Element) -> str:
    return next((link.get("href") or "" for link in root.iter("link") if link.get("rel") == "canonical"), "")


def _address(*addresses: str) -> str:
    """Return the first whole address of the web."""
    return next((clean(address) for address in addresses if _is_of_the_web(address)), "")


def _is_of_the_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _language(root: etree._Element, meta: dict[str, str], described: Described, kept: Sequence[Block]) -> str:
    """Return the language the page states; blank where its words are plainly in another."""
    page = next(root.iter("html"), root)
    stated = page.get("lang") or page.get("xml:lang") or meta.get("og:locale", "") or described.language
    if not _LANGUAGE.fullmatch(stated):
        return ""
    guessed = guess_language("\n".join(block.words for block in kept))
    main, *parts = stated.replace("_", "-").split("-")
    return "-".join((main.lower(), *parts)) if guessed in ("", main.lower()) else ""


def _first(meta: dict[str, str], names: Iterable[str]) -> str:
    return next((meta[name] for name in names if name in meta and "://" not in meta[name]), "")


def _tidied(words: str) -> str:
    return clean(_SPACES.sub(" ", words).strip())
