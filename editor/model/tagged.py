"""Read off the tags of a passage what it states already: when and where something happened."""

from __future__ import annotations

import regex

from editor.model.indexes import stretch_of
from editor.model.project import Project
from editor.model.records import Anchor, Article, Mention, When
from editor.model.scheme import scheme_of
from editor.model.sentence import sentence_at
from editor.model.timing import PART_OF_DAY, part_of_value, resolve

_PLACED = regex.compile(
    r"\b(?:in|at|near|outside|inside|within|around|across|over|off|throughout)\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,4}$",
    regex.IGNORECASE)
"""What stands before a place that something happened in, as in “in central and southern”."""
_DATELINE = regex.compile(r"[^.\n]{0,60}?(?:\(|\s[–—-]+\s)")
_LONGEST_LEAD = 60
_NESTED = 40
"""Code points between two places of which the second tells where the first is: “the Hamrin Mountains, south of”."""


def mentions_within(project: Project, article_id: str, begin: int, end: int) -> list[Mention]:
    """Return the tags inside code points begin to end of a loaded article, by place, the outer before the inner."""
    held, starts = project.mentions_of(article_id), project.starts[article_id]
    ids = [mention_id for stretch in range(stretch_of(begin), stretch_of(max(begin, end - 1)) + 1)
           for mention_id in starts.get(stretch, ())]
    found = [held[mention_id] for mention_id in ids]
    return sorted((one for one in found if begin <= one.begin and one.end <= end and one.state == "accepted"),
                  key=lambda one: (one.begin, -one.end))


def times_in(project: Project, article_id: str, begin: int, end: int) -> list[Mention]:
    """Return the tagged times inside code points begin to end; of those inside one another only the outermost."""
    found: list[Mention] = []
    for mention in mentions_within(project, article_id, begin, end):
        if _nature(project, mention) == "time" and not (found and mention.end <= found[-1].end):
            found.append(mention)
    return found


def places_in(project: Project, article_id: str, begin: int, end: int) -> list[Mention]:
    """Return the tags of places that name an entity inside code points begin to end."""
    return [mention for mention in mentions_within(project, article_id, begin, end)
            if mention.entity and _nature(project, mention) == "location"]


def when_of(project: Project, mention: Mention) -> When:
    """Return the time that a tagged time means: the value it was given, else what its phrase says by itself."""
    if mention.from_ or mention.to:
        part = part_of_value(mention.value)
        return When(from_=mention.from_, to=mention.to, precision=PART_OF_DAY if part else mention.precision, part=part,
                    words=mention.words, derived=mention.derived)
    return resolve(mention.words, project.get(Article, mention.article))


def stated_when(project: Project, anchor: Anchor) -> When:
    """Return the one time that the passage states, or else its sentence; an empty one where there are several."""
    for begin, end in _reaches(project, anchor):
        times = [when_of(project, time) for time in times_in(project, anchor.article, begin, end)]
        dated = {(when.from_, when.to, when.part): when for when in reversed(times) if when.from_ or when.to}
        if times:
            return next(iter(dated.values())) if len(dated) == 1 else (
                When(words=times[0].words) if len(times) == 1 else When())
    return When()


def stated_where(project: Project, anchor: Anchor) -> str:
    """Return the entity that the passage, or else its sentence, says it happened in; blank where that is not one."""
    words = project.text(anchor.text).words
    for begin, end in _reaches(project, anchor):
        places = places_in(project, anchor.article, begin, end)
        placed = [mention for mention in places if _is_placed(words, mention)]
        chosen = _outermost_one(words, placed) if placed else _outermost_one(
            words, [mention for mention in places if not _is_dateline(words, mention)])
        if chosen is not None and (entity := project.entity(chosen.entity)) is not None:
            return entity.id
        if placed:
            break
    return ""


def _reaches(project: Project, anchor: Anchor) -> tuple[tuple[int, int], ...]:
    """Return the passage, and the sentence it stands in."""
    words = project.text(anchor.text).words
    sentence = sentence_at(words, anchor.begin)
    return (anchor.begin, anchor.end), (min(sentence.begin, anchor.begin), max(sentence.end, anchor.end))


def _is_placed(words: str, mention: Mention) -> bool:
    return _PLACED.search(words[max(0, mention.begin - _LONGEST_LEAD):mention.begin]) is not None


def _is_dateline(words: str, mention: Mention) -> bool:
    """Tell whether a place begins its line and a bracket or a dash follows it, as in “PORT ELLIS (Harbour Wire) —”."""
    begins_line = not words[words.rfind("\n", 0, mention.begin) + 1:mention.begin].strip()
    return begins_line and _DATELINE.match(words, mention.end) is not None


def _outermost_one(words: str, places: list[Mention]) -> Mention | None:
    """Return the place, where all name one, or where the others only tell where the first one is."""
    if len({place.entity for place in places}) <= 1:
        return places[0] if places else None
    ends = [place.end for place in places]
    gaps = [(end, place.begin) for end, place in zip(ends, places[1:], strict=False)]
    is_chain = all(begin - end <= _NESTED and not regex.search(r"[.;:]|\b(?:and|or|while|but|then)\b", words[end:begin])
                   for end, begin in gaps)
    return places[0] if is_chain else None


def _nature(project: Project, mention: Mention) -> str:
    return scheme_of(project).entity_type(mention.type).nature

