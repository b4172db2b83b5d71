"""Find what cannot come back beside what is there by now: an article of the same text, a tag over the same words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from editor.model.change import Change, Swap
from editor.model.edits.mentions import is_bare
from editor.model.project import Project
from editor.model.records import Article, Entity, Mention, Record
from editor.model.text import has_words

Names = Callable[[Record | None], Iterable[str]]
"""What gives every value of a record that may be the id of another."""


def without_doubles(project: Project, deletion: Change, wanted: Iterable[Swap],
                    names_in: Names) -> tuple[list[Swap], list[Article], list[Mention]]:
    """Return the swaps that double nothing that is there by now, and the articles and tags that would.

    An entity that only these tags named stays away with them, unless it is what was deleted.
    """
    # ids sort by time: a double from before the deletion is not what keeps an article away
    held = {name for article in project.of(Article).values() if article.id > deletion.id for name in article.texts}
    kept: list[Swap] = []
    articles: list[Article] = []
    tags: list[Mention] = []
    for swap in wanted:
        back = swap.after
        if swap.before is None and isinstance(back, Article) and _is_held(project, back, held):
            articles.append(back)
        elif swap.before is None and isinstance(back, Mention) and _is_tagged(project, back):
            tags.append(back)
        else:
            kept.append(swap)
    if tags and deletion.message.id != "delete entity":
        kept = _without_bare(kept, {tag.entity for tag in tags}, names_in)
    return kept, articles, tags


def _is_held(project: Project, article: Article, held: Collection[str]) -> bool:
    text = project.texts.get(article.text)
    return article.text in held and (text is None or has_words(text.words))


def _is_tagged(project: Project, tag: Mention) -> bool:
    return project.is_loaded(tag.article) and project.mention_over(tag.anchor) is not None


def _without_bare(swaps: list[Swap], entities: Collection[str], names_in: Names) -> list[Swap]:
    named = {name for swap in swaps if not isinstance(swap.after, Entity) for name in names_in(swap.after)}
    return [swap for swap in swaps if not (
        swap.before is None and isinstance(swap.after, Entity) and swap.id in entities and swap.id not in named
        and is_bare(swap.after))]
