"""Know what stands at the places found in an article, and say what they come to."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from editor.model.edits.everywhere import Place, seen_in
from editor.model.lines import is_set_aside
from editor.model.matching import matches
from editor.model.occurrences import State
from editor.model.project import Project
from editor.model.records import Article, Entity, Mention, Stretch
from editor.model.scheme import scheme_of
from editor.model.tagged import tags_of_newest
from editor.model.text import snap_to_words, without_possessive
from editor.ui.concordance.rows import Context, Row
from editor.words import say, say_number


@dataclass(frozen=True, slots=True)
class Hits:
    """The places found in a loaded article, with the entity they are mostly linked to, if any."""

    rows: tuple[Row, ...]
    entity: Entity | None
    places: tuple[Place, ...]

    @property
    def summary(self) -> str:
        """Return what the places are, in whole sentences."""
        states = Counter(row.state for row in self.rows)
        name = self.entity.name if self.entity else ""
        told = (
            say_number("{count} is linked to {name}.", "{count} are linked to {name}.", states["linked"], name=name),
            say_number("{count} is suggested.", "{count} are suggested.", states["suggested"]),
            say_number("{count} is tagged as something else.", "{count} are tagged as something else.",
                       states["other"]),
            say_number("{count} is not tagged.", "{count} are not tagged.", states["untagged"]),
        )
        counts = (states["linked"], states["suggested"], states["other"], states["untagged"])
        parts = [sentence for sentence, count in zip(told, counts, strict=True) if count]
        if self.deed:
            parts.append(say("Linking all takes one step and can be undone."))
        return " ".join(parts)

    @property
    def deed(self) -> str:
        """Return what can be done with all places, or blank."""
        if self.entity is None or not self.places:
            return ""
        linked = sum(row.state == "linked" for row in self.rows)
        if linked + len(self.places) == len(self.rows):
            return said_of_all(len(self.rows))
        return say_number("Link {count}", "Link {count}", len(self.places))


def said_of_all(count: int) -> str:
    """Say that so many places, which are all, can be linked."""
    return say("Link both") if count == 2 else say_number("Link {count}", "Link all {count}", count)


def hits_of(project: Project, article_id: str, found: Sequence[Stretch]) -> Iterator[Hits | None]:
    """Yield None after every small piece of work, and at last what stands at stretches of a loaded article.

    The stretches come in order and apart from each other. What can be linked are whole words, or tags that are
    suggested, in lines that are not set aside.
    """
    article = project.get(Article, article_id)
    words = project.words_of(article)
    over: list[Mention | None] = []
    for tag in _tags_over(project, article_id, found):
        over.append(tag)
        yield None
    main = _entity_of(project, [tag for tag in over if tag], words, found)
    context, scheme = Context(article, words), scheme_of(project)
    rows, places = [], []
    for stretch, tag in zip(found, over, strict=True):
        state = _state(project, tag, main)
        nature = scheme.entity_type(tag.type).look if tag else "other"
        rows.append(context.row(stretch.begin, stretch.end, nature, state))
        place = Stretch(tag.begin, tag.end) if tag and state == "suggested" else stretch
        is_left = state in ("suggested", "untagged") and not is_set_aside(article.lines, place.begin)
        if is_left and _is_whole(words, place):
            seen = seen_in(tag) if tag and state == "suggested" else None
            places.append(Place(article_id, place.begin, place.end, seen))
        yield None
    yield Hits(tuple(rows), main, tuple(places))


def _tags_over(project: Project, article_id: str, found: Sequence[Stretch]) -> Iterator[Mention | None]:
    """Yield for each stretch the innermost tag around it, or None: going through tags and stretches side by side."""
    tags = sorted((tag for tag in tags_of_newest(project, article_id) if tag.state != "rejected"), key=_begin)
    around: list[Mention] = []
    reached = 0
    for stretch in found:
        first = reached
        reached = bisect_right(tags, stretch.begin, first, key=_begin)
        around = [tag for tag in (*around, *tags[first:reached]) if tag.end >= stretch.end]
        yield min(around, key=lambda tag: (tag.end - tag.begin, tag.state != "accepted", tag.id), default=None)


_begin = attrgetter("begin")


def _entity_of(project: Project, tags: Sequence[Mention], words: str, found: Sequence[Stretch]) -> Entity | None:
    """Return the entity that most of the tags name; without a majority the one of this very name, or None."""
    counts = Counter(tag.entity for tag in tags if tag.entity)
    entity, most = max(counts.items(), key=lambda item: item[1], default=("", 0))
    if 2 * most > sum(counts.values()):
        return project.entity(entity)
    if not found:
        return None
    alike = matches(project, words[found[0].begin:found[0].end], limit=1)
    return alike[0].entity if alike and alike[0].likeness >= _SAME else None


_SAME = 100


def _state(project: Project, tag: Mention | None, main: Entity | None) -> State:
    if tag is None:
        return "untagged"
    entity = project.entity(tag.entity) if tag.entity else None
    if entity is None or main is None or entity.id != main.id:
        return "other"
    return "linked" if tag.state == "accepted" else "suggested"


def _is_whole(words: str, place: Stretch) -> bool:
    """Tell whether the place is of whole words, a possessive aside."""
    whole = snap_to_words(words, place.begin, place.end)
    name = without_possessive(words, whole.begin, whole.end)
    return place in (whole, name)
