"""Read off the tags of a passage which times and places it names."""

from __future__ import annotations

from collections.abc import Iterable

from editor.model.dates import ABOUT, ABOUT_THE_HOUR
from editor.model.indexes import stretch_of
from editor.model.project import Project
from editor.model.records import Article, Mention, When
from editor.model.scheme import scheme_of
from editor.model.timing import PART_OF_DAY, part_of_value, resolve


def tags_of_newest(project: Project, article_id: str) -> Iterable[Mention]:
    """Return the tags that stand in the newest text of a loaded article, in no order."""
    tags, article = project.mentions_of(article_id).values(), project.find(Article, article_id)
    if article is None or not article.versions:
        return tags
    return [tag for tag in tags if stands_in_newest(article, tag)]


def stands_in_newest(article: Article, mention: Mention) -> bool:
    """Tell whether a tag stands in the newest text of its article."""
    return not mention.text or mention.text == article.text


def mentions_within(project: Project, article_id: str, begin: int, end: int) -> list[Mention]:
    """Return the tags inside code points begin to end of the newest text of a loaded article, by place, the outer
    before the inner.
    """
    article = project.get(Article, article_id)
    held, starts = project.mentions_of(article_id), project.starts[article_id]
    ids = [mention_id for stretch in range(stretch_of(begin), stretch_of(max(begin, end - 1)) + 1)
           for mention_id in starts.get(stretch, ())]
    found = [held[mention_id] for mention_id in ids]
    return sorted((one for one in found if begin <= one.begin and one.end <= end and one.state == "accepted"
                   and stands_in_newest(article, one)),
                  key=lambda one: (one.begin, -one.end))


def times_in(project: Project, article_id: str, begin: int, end: int) -> list[Mention]:
    """Return the tagged times inside code points begin to end; of those inside one another only the outermost."""
    found: list[Mention] = []
    for mention in mentions_within(project, article_id, begin, end):
        if nature_of(project, mention) == "time" and not (found and mention.end <= found[-1].end):
            found.append(mention)
    return found


def places_in(project: Project, article_id: str, begin: int, end: int) -> list[Mention]:
    """Return the tags of places that name an entity inside code points begin to end."""
    return [mention for mention in mentions_within(project, article_id, begin, end)
            if mention.entity and nature_of(project, mention) == "location"]


def when_of(project: Project, mention: Mention) -> When:
    """Return the time that a tagged time means: the value it was given, else what its phrase says by itself."""
    if mention.from_ or mention.to:
        is_rough = mention.precision in (ABOUT, ABOUT_THE_HOUR)
        part = part_of_value(mention.value) if not is_rough else ""
        return When(from_=mention.from_, to=mention.to, precision=PART_OF_DAY if part else mention.precision, part=part,
                    words=mention.words, derived=mention.derived)
    return resolve(mention.words, project.get(Article, mention.article))


def nature_of(project: Project, mention: Mention) -> str:
    """Return the nature of a tag: person, organisation, location, materiel, time or other."""
    return scheme_of(project).entity_type(mention.type).nature

