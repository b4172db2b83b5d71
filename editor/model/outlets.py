"""Know the outlets of a project: what each has published, and which of them may be one, spelt differently."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import Article, Outlet

_ARTICLES = ("the ", "al-", "el ", "la ", "le ", "die ", "der ", "das ")
_ENDINGS = (".com", ".net", ".org", ".news", ".info", " online", " news")
_LONG = 6
"""From this many letters on, one or two that differ are more likely a slip than another name."""


def articles_of(project: Project, outlet_id: str) -> list[Article]:
    """Return the articles of an outlet, the latest published first, those without a date last."""
    held = [article for article in project.each(Article) if article.outlet == outlet_id]
    return sorted(held, key=lambda article: article.published, reverse=True)


def counted(project: Project) -> dict[str, int]:
    """Return how many articles each outlet has published, by its id; none is left out."""
    found = dict.fromkeys(project.of(Outlet), 0)
    for article in project.of(Article).values():
        if article.outlet in found:
            found[article.outlet] += 1
    return found


def alike(project: Project, outlet_id: str) -> list[Outlet]:
    """Return the outlets whose name is nearly that of an outlet, the nearest first."""
    outlet = project.get(Outlet, outlet_id)
    near = [(distance, other.id, other) for other in project.each(Outlet) if other.id != outlet.id
            and (distance := _distance(outlet.name, other.name)) is not None]
    return [other for *_, other in sorted(near, key=lambda found: found[:2])]


def _distance(one: str, other: str) -> int | None:
    """Return how many letters two names differ in, articles, spaces and endings aside; None for two different names."""
    first, second = _bare(one), _bare(other)
    if not first or not second or _digits(first) != _digits(second):
        return None
    shorter = min(len(first), len(second))
    most = 0 if shorter < _LONG else 1 if shorter < 2 * _LONG else 2
    distance = OSA.distance(first, second, score_cutoff=most)
    return distance if distance <= most else None


def _bare(name: str) -> str:
    """Return the letters and digits of a name that tell it from others."""
    key = name_key(name)
    for beginning in _ARTICLES:
        key = key.removeprefix(beginning)
    for ending in _ENDINGS:
        key = key.removesuffix(ending)
    return "".join(filter(str.isalnum, key))


def _digits(key: str) -> str:
    """Return the digits of a name: two channels are told apart by them."""
    return "".join(filter(str.isdigit, key))
