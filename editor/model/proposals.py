"""Propose for a new event or quote what the words around it say: when, where, who took part, and who says so.

A proposal is made where one reading stands; two readings, or a pronoun, propose nothing.
"""

from __future__ import annotations

from functools import lru_cache

import msgspec
import regex

from editor.model.asides import is_aside, is_spoken_of
from editor.model.attribution import Saying, sayings
from editor.model.dateline import without_dateline
from editor.model.deeds import role_of
from editor.model.named import Name, names_in
from editor.model.project import Project
from editor.model.records import Anchor, Article, Participant, Stretch, When
from editor.model.sentence import sentence_at
from editor.model.tagged import times_in, when_of
from editor.model.time_phrases import Phrase, read_phrases
from editor.model.timing import PARTS, resolve
from editor.model.whereabouts import is_dateline, outermost_of, placed_among

_LONGEST_LEAD = 60
_WINDOW = 2_000
"""Code points around a passage that are read for it; a longer passage tells of more than one thing."""
_ACTORS = ("person", "organisation")
_BESIDE = 5
"""Code points, such as those of “ on ”, between a reporting clause and the time that belongs to it."""
_LONGEST_TIME = 12
"""Code points of a time behind a reporting verb that a passage still is nothing but the saying with."""
_PART_BEFORE = regex.compile(rf"(?:\b(?:early|late|mid)[\s-])?\b(?:{PARTS})\s+(?:of|on)\s+$")
_OF_SOMETHING = regex.compile(
    rf"(?<!\b(?:{PARTS}|hours|beginning|start|end|middle|week|weekend|month|day|course"
    r"|half|summer|autumn|fall|winter|spring|early|late))\s+of\s+(?:the\s+)?$|\S\s+the\s+$")
"""What stands before a time that only tells which thing is meant: “the deal of 2015”, “since the Oct. 7 raid”."""
_SPACE = regex.compile(r"[\s,\"“‘«]*")
_RULING = regex.compile(r"\b(?:that|when|while|as|after|before|since|because|which|who|and)\s+(?:the\s+)?$")
_BOUND = regex.compile(
    r"\b(?:since|until|till|before|after|by|from|through|than|to|around"
    r"|about|circa|between)\s+(?:the\s+)?$", regex.IGNORECASE)
"""What stands before a time that something is only measured from."""

_BEFORE_NAME = regex.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Bb]ut|[Aa]nd|\p{Lu}[\p{L}.]*['’]s)\s+)*")
_OFFICE = regex.compile(r"(?:[\p{L}’'.-]+\s+){1,6}")
_DOCUMENT = regex.compile(
    r"(?:['’]s?)?(?:\s+(?:\p{Ll}+\s+)?(?:statement|report|release|announcement|communiqu[eé]|letter|post|account"
    r"|website|newspaper|agency))?")


class Speech(msgspec.Struct, frozen=True):
    """Who says something: an entity or the words for one; the verb and whom it was said to, where they stand.

    `when` is the time that stands in the clause which says so.
    """

    entity: str = ""
    words: str = ""
    cue: Stretch | None = None
    name: Stretch | None = None
    addressee: str = ""
    when: When = When()
    denies: bool = False


class _Time(msgspec.Struct, frozen=True):
    """A time that the words name: where it stands, what it means, and whether the analyst has tagged it."""

    begin: int
    end: int
    when: When
    is_tagged: bool


def proposed_when(project: Project, anchor: Anchor) -> When:
    """Return the one time that the passage states, or else its sentence; an empty one where there are several.

    The time in a reporting clause is when it was said, unless it is tagged and the only one.
    """
    words, said = project.text(anchor.text).words, _around(project, anchor)
    opens = _openings(words, anchor, said)
    for reach in _reaches(project, anchor):
        times = [(time, any(saying.clause.begin <= time.begin < _reach_of(saying).end for saying in said))
                 for time in _times(project, anchor, *reach)]
        if chosen := [time for time, is_said in times if not is_said]:
            return _only([time.when for time in chosen if not _is_of_something_else(words, time, reach, opens)])
        if tagged := [time.when for time, _ in times if time.is_tagged]:
            return _only(tagged)
    return When()


def _only(times: list[When]) -> When:
    """Return the one date of the times, or the words of a single one without; an empty time where there are several."""
    dated = {(when.from_, when.to, when.part): when for when in reversed(times) if when.from_ or when.to}
    if len(dated) == 1:
        return next(iter(dated.values()))
    return When(words=times[0].words) if len(times) == 1 else When()


def proposed_where(project: Project, anchor: Anchor) -> str:
    """Return the entity that the passage, or else its sentence, says it happened in; blank where that is not one."""
    words = project.text(anchor.text).words
    opens = _openings(words, anchor, _around(project, anchor))
    for reach in _reaches(project, anchor):
        named = [name for name in names_in(project, anchor.article, words, *reach, ("location",)) if name.entity]
        if any(is_spoken_of(words, _sentence_in(words, name.begin, *reach)[0], name.begin, opens) for name in named):
            return ""
        places = [name for name in named if not is_aside(
            words, _sentence_in(words, name.begin, *reach), (name.begin, name.end), opens)]
        if placed := placed_among(words, places):
            chosen = outermost_of(words, placed)
            return chosen.entity if chosen else ""
        if struck := outermost_of(words, [name for name in places if not is_dateline(words, name) and role_of(
                words, name, _sentence_in(words, name.begin, *reach), opens) == "target"]):
            return struck.entity
    return ""


def proposed_participants(project: Project, anchor: Anchor) -> tuple[Participant, ...]:
    """Return the people and organisations whose role the words beside their names tell; each once, none with two."""
    words = project.text(anchor.text).words
    said = _around(project, anchor)
    opens = _openings(words, anchor, said)
    inner, outer = _reaches(project, anchor)
    roles: dict[str, set[str]] = {}
    for name in names_in(project, anchor.article, words, *inner, _ACTORS):
        is_saying = any(saying.clause.begin <= name.begin < saying.clause.end for saying in said)
        role = "" if is_saying or not name.entity else role_of(
            words, name, _sentence_in(words, name.begin, *outer), opens)
        if role:
            roles.setdefault(name.entity, set()).add(role)
    return tuple(Participant(role=min(found), entity=entity) for entity, found in roles.items() if len(found) == 1)


def proposed_claimant(project: Project, anchor: Anchor) -> Speech:
    """Return who says what the passage says, where its sentence names one entity that says so."""
    said = (_speech(project, anchor, saying) for saying in _around(project, anchor) if not saying.denies)
    found = {(speech.entity, speech.words): speech for speech in said if speech.name is not None}
    return next(iter(found.values())) if len(found) == 1 else Speech()


def proposed_speech(project: Project, anchor: Anchor) -> Speech:
    """Return who says the quoted words, and how: by the clause right beside them, else the one of their sentence."""
    words = project.text(anchor.text).words
    begin, end = sentence_at(words, anchor.begin).begin, sentence_at(words, anchor.end - 1).end
    near = [saying for saying in sayings(words, min(begin, anchor.begin), max(end, anchor.end))
            if saying.clause.end <= anchor.begin or saying.clause.begin >= anchor.end]
    beside = [saying for saying in near if _is_beside(words, anchor, saying.clause)]
    found = [(saying, _speech(project, anchor, saying)) for saying in beside or near]
    if len({(speech.entity, speech.words) for _, speech in found}) != 1:
        return Speech()
    saying, speech = found[0]
    return msgspec.structs.replace(speech, when=_said_when(project, anchor, saying))


def _speech(project: Project, anchor: Anchor, saying: Saying) -> Speech:
    """Return what a clause says of who speaks; of a pronoun, or somebody the project does not know, only the verb."""
    text = project.text(anchor.text).words
    who = _who(project, anchor, saying.name)
    words = text[saying.name.begin:saying.name.end] if _is_full_name(text, saying.name) else ""
    heard = _who(project, anchor, saying.addressee) if saying.addressee.end else None
    return Speech(entity=who.entity if who else "", words=(who.words if not who.entity else "") if who else words,
                  cue=saying.cue, name=Stretch(who.begin, who.end) if who else None,
                  addressee=heard.entity if heard else "", denies=saying.denies)


def _said_when(project: Project, anchor: Anchor, saying: Saying) -> When:
    """Return the one time that begins in a clause; it may end behind it."""
    text, reach = project.text(anchor.text).words, _reach_of(saying)
    end = min(_end_of_line(text, reach.end), reach.end + _LONGEST_LEAD)
    times = [time.when for time in _times(project, anchor, reach.begin, end) if time.begin < reach.end]
    return times[0] if len(times) == 1 else When()


def _who(project: Project, anchor: Anchor, stretch: Stretch) -> Name | None:
    """Return the one person or organisation that the stretch names, alone or as the maker of a statement."""
    words = project.text(anchor.text).words
    found = [name for name in names_in(project, anchor.article, words, stretch.begin, stretch.end, _ACTORS)
             if _leads_to(words[stretch.begin:name.begin], name)
             and _DOCUMENT.fullmatch(words[name.end:stretch.end])]
    return found[0] if len(found) == 1 else None


def _leads_to(before: str, name: Name) -> bool:
    """Tell whether nothing but articles, whose it is, or a person's office stands before a name."""
    return bool(_BEFORE_NAME.fullmatch(before) or (name.nature == "person" and _OFFICE.fullmatch(before)))


def _is_full_name(words: str, stretch: Stretch) -> bool:
    """Tell whether a stretch is two to four words with capitals, as a name is that the project does not know."""
    said = words[stretch.begin:stretch.end].split()
    return 2 <= len(said) <= 4 and all(word[:1].isupper() for word in said) and said[0] not in ("The", "A", "An")


def _around(project: Project, anchor: Anchor) -> list[Saying]:
    """Return the reporting clauses of the passage's sentence, save one that is the passage itself: what it says
    happened is then the saying."""
    words = project.text(anchor.text).words
    (first, last), (begin, end) = _reaches(project, anchor)
    return [saying for saying in _sayings(words, begin, end) if not (
        saying.clause.begin - _BESIDE <= first < saying.cue.end and last <= _reach_of(saying).end + _LONGEST_TIME)]


@lru_cache(maxsize=1)
def _sayings(words: str, begin: int, end: int) -> tuple[Saying, ...]:
    """Return the reporting clauses of a stretch, which each field of a new event asks for, one after the other."""
    return tuple(sayings(words, begin, end))


def _openings(words: str, anchor: Anchor, said: list[Saying]) -> list[int]:
    """Return where clauses begin without a mark: behind a reporting clause, and a passage behind “when” or “that”."""
    ends = [_end_of_space(words, saying.clause.end) for saying in said]
    before = max(0, anchor.begin - _LONGEST_LEAD)
    return [*ends, anchor.begin] if _RULING.search(words, before, anchor.begin) else ends


def _end_of_space(words: str, place: int) -> int:
    space = _SPACE.match(words, place)
    return space.end() if space else place


def _reach_of(saying: Saying) -> Stretch:
    return Stretch(saying.clause.begin, saying.clause.end + _BESIDE)


def _reaches(project: Project, anchor: Anchor) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the passage, and the sentences it stands in, both without a dateline; both empty for a long passage."""
    if anchor.end - anchor.begin > _WINDOW:
        return (anchor.begin, anchor.begin), (anchor.begin, anchor.begin)
    words, article = project.text(anchor.text).words, project.get(Article, anchor.article)
    first, last = sentence_at(words, anchor.begin), sentence_at(words, max(anchor.begin, anchor.end - 1))
    begin, end = max(first.begin, anchor.begin - _WINDOW), min(last.end, anchor.end + _WINDOW)
    inner = without_dateline(words, article, anchor.begin, anchor.end)
    outer = without_dateline(words, article, min(begin, anchor.begin), max(end, anchor.end))
    return (inner.begin, inner.end), (outer.begin, outer.end)


def _sentence_in(words: str, place: int, begin: int, end: int) -> tuple[int, int]:
    """Return the sentence around a place, as far as it lies between begin and end."""
    sentence = sentence_at(words, place)
    return max(begin, sentence.begin), min(end, sentence.end)


def _times(project: Project, anchor: Anchor, begin: int, end: int) -> list[_Time]:
    """Return the times in a stretch, in order: those that are tagged, and phrases that nobody has tagged."""
    words = project.text(anchor.text).words
    tags = times_in(project, anchor.article, begin, end)
    free = [phrase for phrase in read_phrases(words, [Stretch(begin, end)])
            if not any(phrase.begin < tag.end and tag.begin < phrase.end for tag in tags)
            and not _BOUND.search(words[max(begin, phrase.begin - _LONGEST_LEAD):phrase.begin])]
    found = [*(_Time(tag.begin, tag.end, when_of(project, tag), is_tagged=True) for tag in tags),
             *(_Time(phrase.begin, phrase.end, _meant(project, anchor, words, phrase), is_tagged=False)
               for phrase in free)]
    return sorted(found, key=lambda time: time.begin)


def _is_of_something_else(words: str, time: _Time, reach: tuple[int, int], opens: list[int]) -> bool:
    """Tell whether a time only tells which thing is meant, or belongs to an aside or to what did not happen."""
    sentence = _sentence_in(words, time.begin, *reach)
    before = words[max(sentence[0], time.begin - _LONGEST_LEAD):time.begin]
    return (_OF_SOMETHING.search(before) is not None or is_spoken_of(words, sentence[0], time.begin, opens)
            or is_aside(words, sentence, (time.begin, time.end), opens))


def _meant(project: Project, anchor: Anchor, words: str, phrase: Phrase) -> When:
    """Return what a phrase that nobody has tagged means; a weekday or month that is still to come stays words."""
    before = _PART_BEFORE.search(words[max(0, phrase.begin - _LONGEST_LEAD):phrase.begin])
    said = (before[0] if before else "") + words[phrase.begin:phrase.end]
    is_open = phrase.is_ahead and not phrase.year and phrase.kind in ("weekday", "month")
    return When(words=said) if is_open else resolve(said, project.get(Article, anchor.article))


def _is_beside(words: str, anchor: Anchor, clause: Stretch) -> bool:
    gap = words[anchor.end:clause.begin] if clause.begin >= anchor.end else words[clause.end:anchor.begin]
    return not any(letter.isalnum() for letter in gap)


def _end_of_line(words: str, place: int) -> int:
    end = words.find("\n", place)
    return len(words) if end < 0 else end
