"""Say in words what a row of the library shows."""

from __future__ import annotations

from editor.model.edits.articles import title_of
from editor.model.records import Article
from editor.words import say, say_number


def spoken(article: Article, details: tuple[str, str, str, str], waiting: int) -> str:
    """Return what a screen reader reads of an article: all that its row shows."""
    grade, outlet, date, state = details
    parts = (title_of(article), outlet or say("no outlet"), date or say("no date"), state,
             say("grade {grade}", grade=grade), to_review(waiting))
    return ", ".join(part for part in parts if part)


def tip(article: Article, waiting: int) -> str:
    """Return the whole title of an article, where it comes from, and how much waits in it, in lines."""
    parts = (title_of(article), article.url or article.file_name, to_review(waiting))
    return "\n".join(part for part in parts if part)


def heading_spoken(title: str, count: int, *, folded: bool) -> str:
    """Return what a screen reader reads of a heading over so many articles."""
    if folded:
        return say_number("{title}, {count} article, folded", "{title}, {count} articles, folded", count, title=title)
    return say_number("{title}, {count} article", "{title}, {count} articles", count, title=title)


def to_review(count: int) -> str:
    """Say how many suggestions wait; blank for none."""
    return say_number("{count} suggestion to review", "{count} suggestions to review", count) if count else ""
