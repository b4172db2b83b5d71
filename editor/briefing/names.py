"""Say what entities and outlets are called."""

from __future__ import annotations

from editor.model.copies import origin_article
from editor.model.project import Project
from editor.model.records import Article, Outlet
from editor.model.text import direction


def entity_name(project: Project, entity_id: str, words: str = "") -> str:
    """Return the name of the entity an id stands for now; the words as stated where there is none."""
    found = project.entity(entity_id) if entity_id else None
    return found.name if found is not None and found.name else words


def stated_name(project: Project, entity_or_words: str) -> str:
    """Return the name of an entity where the field holds an id, and the field itself where it holds words."""
    return entity_name(project, entity_or_words, entity_or_words)


def capitalised(words: str) -> str:
    """Return words with a capital letter at the beginning and the rest as it is."""
    return words[:1].upper() + words[1:]


def outlet_of(project: Project, article: Article) -> Outlet:
    """Return who publishes the article; a nameless outlet nobody has judged where none is known."""
    found = project.find(Outlet, article.outlet) if article.outlet else None
    return found or Outlet(id="", name=article.outlet)


def origin_of(project: Project, article: Article) -> str:
    """Return what tells the origin of an article from others: that of the article it repeats, if it is a copy."""
    first = origin_article(project, article)
    if first.copy_of and project.find(Article, first.copy_of) is None:  # copies of what was deleted are still one
        return first.copy_of
    outlet = outlet_of(project, first)
    return outlet.origin_group or outlet.id or outlet.name or first.id


def set_apart(words: str) -> str:
    """Return words with a mark of direction after them where they are written from right to left.

    Without it a figure after them would stand on their other side (UAX 9, W2): `منارة, 16 March`.
    """
    return f"{words}\u200e" if direction(words) == "rtl" else words
