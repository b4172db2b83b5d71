"""Propose for a new event or quote what the words around it say: when, where, who took part, and who says so.

A proposal is made where one reading stands; two readings, or a pronoun, propose nothing.
"""

from __future__ import annotations

import msgspec
import regex

from editor.model.attribution import Saying, sayings
from editor.model.dateline import without_dateline
from editor.model.named import Name, names_in
from editor.model.project import Project
from editor.model.records import Anchor, Article, Participant, Stretch, When
from editor.model.sentence import sentence_at
from editor.model.tagged import times_in, when_of
from editor.model.time_phrases import Phrase, read_phrases
from editor.model.timing import resolve

_PLACED = regex.compile(
    r"\b(?:in|at|near|outside|inside|within|around|across|over|off|throughout)\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,4}$",
    regex.IGNORECASE)
"""What stands before a place that something happened in, as in “in central and southern”."""
_DATELINE = regex.compile(r"[^.\n]{0,60}?(?:\(|\s[–—-]+\s)")
_LONGEST_LEAD = 60
_NESTED = 40
"""Code points between two places of which the second tells where the first is: “the Hamrin Mountains, south of”."""
_ACTORS = ("person", "organisation")
_BESIDE = 5
"""Code points, such as those of “ on ”, between a reporting clause and the time that belongs to it."""
_LONGEST_TIME = 12
"""Code points of a time behind a reporting verb that a passage still is nothing but the saying with."""
_PART_BEFORE = regex.compile(
    r"(?:\b(?:early|late|mid)[\s-])?\b(?:morning|midday|noon|afternoon|evening|night)\s+(?:of|on)\s+$")
_BOUND = regex.compile(r"\b(?:since|until|till|before|after|by|from|through|than|to)\s+(?:the\s+)?$", regex.IGNORECASE)
"""What stands before a time that something is only measured from."""

_LEAD = r"(?:[\p{L}\p{N}“\"'’-]+\s+)"
_AIMED_AT = regex.compile(
    rf"\b(?:against|targets?|targeted|targeting|hit|hitting|struck|striking|attacked|attacking|bombed|bombing|raided"
    rf"|raiding|shelled|shelling|(?:attacks?|strikes?|airstrikes?|raids?|assaults?)\s+on)\s+{_LEAD}{{0,4}}$")
_HARMED = regex.compile(rf"\b(?:killed|wounded|injured|abducted|detained|arrested)\s+{_LEAD}{{0,3}}$")
_BY = regex.compile(r"\p{L}ed\s+by\s+(?:the\s+)?$")
_ASIDE = regex.compile(r"\b(?:that|which|who|whom|whose|when|while|as|after|before|since|because)\s+(?:the\s+)?$")
_OWN_DEED = regex.compile(r"(?:['’]s?)?\s+(?:\p{Ll}+\s+)?(?:air\s?strikes?|strikes?|attacks?|raids?|assaults?)\b")
_DID = regex.compile(
    r"\s+(?:(?:\p{Ll}+ly|also|then|later)\s+)?(?!(?:used|based|led|called|named|backed|sponsored|allied)\b)"
    r"(?:\p{Ll}{2,}ed|hit|struck|shot|met|held|sent|launched|began|took|flew|fought|seized|fired)\b(?!\s+by\b)")

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
    """A time that the words name: where it begins, what it means, and whether the analyst has tagged it."""

    begin: int
    when: When
    is_tagged: bool


def proposed_when(project: Project, anchor: Anchor) -> When:
    """Return the one time that the passage states, or else its sentence; an empty one where there are several.

    The time in a reporting clause is when it was said, unless it is tagged and the only one.
    """
    said = [_reach_of(saying) for saying in _around(project, anchor)]
    for begin, end in _reaches(project, anchor):
        times = [(time, any(reach.begin <= time.begin < reach.end for reach in said))
                 for time in _times(project, anchor, begin, end)]
        if chosen := [time.when for time, is_said in times if not is_said]:
            return _only(chosen)
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
    for begin, end in _reaches(project, anchor):
        places = [name for name in names_in(project, anchor.article, words, begin, end, ("location",)) if name.entity]
        placed = [name for name in places if _is_placed(words, name)]
        chosen = _outermost_one(words, placed) if placed else _outermost_one(
            words, [name for name in places if not _is_dateline(words, name)])
        if chosen is not None:
            return chosen.entity
        if placed:
            break
    return ""


def proposed_participants(project: Project, anchor: Anchor) -> tuple[Participant, ...]:
    """Return the people and organisations whose role the words beside their names tell; each once."""
    words = project.text(anchor.text).words
    said = _around(project, anchor)
    begin, end = _reaches(project, anchor)[0]
    roles: dict[str, str] = {}
    for name in names_in(project, anchor.article, words, begin, end, _ACTORS):
        is_saying = any(saying.clause.begin <= name.begin < saying.clause.end for saying in said)
        is_aside = not any(abs(name.begin - saying.clause.end) <= _BESIDE for saying in said) and _is_aside(words, name)
        role = _role(words, name) if name.entity and not is_saying and not is_aside else ""
        if role:
            roles.setdefault(name.entity, role)
    return tuple(Participant(role=role, entity=entity) for entity, role in roles.items())


def proposed_claimant(project: Project, anchor: Anchor) -> Speech:
    """Return who says what the passage says, where its sentence names one entity that says so."""
    found = {(speech.entity, speech.words): speech for saying in _around(project, anchor)
             if not saying.denies and (speech := _speech(project, anchor, saying, keeps_words=False)) is not None}
    return next(iter(found.values())) if len(found) == 1 else Speech()


def proposed_speech(project: Project, anchor: Anchor) -> Speech:
    """Return who says the quoted words, and how: by the clause right beside them, else the one of their sentence."""
    words = project.text(anchor.text).words
    begin, end = sentence_at(words, anchor.begin).begin, sentence_at(words, anchor.end - 1).end
    near = [saying for saying in sayings(words, min(begin, anchor.begin), max(end, anchor.end))
            if saying.clause.end <= anchor.begin or saying.clause.begin >= anchor.end]
    beside = [saying for saying in near if _is_beside(words, anchor, saying.clause)]
    found = [speech for saying in beside or near
             if (speech := _speech(project, anchor, saying, keeps_words=True)) is not None]
    return found[0] if len({(speech.entity, speech.words) for speech in found}) == 1 else Speech()


def _speech(project: Project, anchor: Anchor, saying: Saying, *, keeps_words: bool) -> Speech | None:
    """Return what a clause says of who speaks; of a pronoun, or somebody the project does not know, only the verb."""
    text = project.text(anchor.text).words
    who = _who(project, anchor, saying.name)
    words = text[saying.name.begin:saying.name.end] if keeps_words and _is_full_name(text, saying.name) else ""
    if who is None and not words and not keeps_words:
        return None
    heard = _who(project, anchor, saying.addressee) if saying.addressee.end else None
    reach = _reach_of(saying)
    times = [time.when for time in _times(project, anchor, reach.begin, _end_of_line(text, reach.end))
             if time.begin < reach.end]
    return Speech(entity=who.entity if who else "", words=(who.words if not who.entity else "") if who else words,
                  cue=saying.cue, name=Stretch(who.begin, who.end) if who else None,
                  addressee=heard.entity if heard else "", when=times[0] if len(times) == 1 else When(),
                  denies=saying.denies)


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
    begin, end = _reaches(project, anchor)[1]
    first, last = _reaches(project, anchor)[0]
    return [saying for saying in sayings(words, begin, end) if not (
        saying.clause.begin - _BESIDE <= first < saying.cue.end and last <= _reach_of(saying).end + _LONGEST_TIME)]



def _reach_of(saying: Saying) -> Stretch:
    return Stretch(saying.clause.begin, saying.clause.end + _BESIDE)


def _reaches(project: Project, anchor: Anchor) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the passage, and the sentences it stands in, both without a dateline."""
    words, article = project.text(anchor.text).words, project.get(Article, anchor.article)
    first, last = sentence_at(words, anchor.begin), sentence_at(words, max(anchor.begin, anchor.end - 1))
    inner = without_dateline(words, article, anchor.begin, anchor.end)
    outer = without_dateline(words, article, min(first.begin, anchor.begin), max(last.end, anchor.end))
    return (inner.begin, inner.end), (outer.begin, outer.end)


def _times(project: Project, anchor: Anchor, begin: int, end: int) -> list[_Time]:
    """Return the times in a stretch, in order: those that are tagged, and phrases that nobody has tagged."""
    words = project.text(anchor.text).words
    tags = times_in(project, anchor.article, begin, end)
    free = [phrase for phrase in read_phrases(words, [Stretch(begin, end)])
            if not any(phrase.begin < tag.end and tag.begin < phrase.end for tag in tags)
            and not _BOUND.search(words[max(begin, phrase.begin - _LONGEST_LEAD):phrase.begin])]
    found = [*(_Time(tag.begin, when_of(project, tag), is_tagged=True) for tag in tags),
             *(_Time(phrase.begin, _meant(project, anchor, words, phrase), is_tagged=False) for phrase in free)]
    return sorted(found, key=lambda time: time.begin)


def _meant(project: Project, anchor: Anchor, words: str, phrase: Phrase) -> When:
    """Return what a phrase that nobody has tagged means; a weekday or month that is still to come stays words."""
    before = _PART_BEFORE.search(words[max(0, phrase.begin - _LONGEST_LEAD):phrase.begin])
    said = (before[0] if before else "") + words[phrase.begin:phrase.end]
    is_open = phrase.is_ahead and not phrase.year and phrase.kind in ("weekday", "month")
    return When(words=said) if is_open else resolve(said, project.get(Article, anchor.article))


def _role(words: str, name: Name) -> str:
    """Return the role that the words right before or after a name give it; blank for none."""
    before, after = words[max(0, name.begin - _LONGEST_LEAD):name.begin], words[name.end:name.end + _LONGEST_LEAD]
    if _AIMED_AT.search(before):
        return "target"
    if name.nature == "person" and _HARMED.search(before):
        return "victim"
    return "actor" if _BY.search(before) or _OWN_DEED.match(after) or _DID.match(after) else ""


def _is_aside(words: str, name: Name) -> bool:
    """Tell whether a name begins what is only said of something else, as in “the day that the army left”."""
    return _ASIDE.search(words[max(0, name.begin - _LONGEST_LEAD):name.begin]) is not None


def _is_beside(words: str, anchor: Anchor, clause: Stretch) -> bool:
    gap = words[anchor.end:clause.begin] if clause.begin >= anchor.end else words[clause.end:anchor.begin]
    return not any(letter.isalnum() for letter in gap)


def _is_placed(words: str, name: Name) -> bool:
    return _PLACED.search(words[max(0, name.begin - _LONGEST_LEAD):name.begin]) is not None


def _is_dateline(words: str, name: Name) -> bool:
    """Tell whether a place begins its line and a bracket or a dash follows it, as in “PORT ELLIS (Harbour Wire) —”."""
    begins_line = not words[words.rfind("\n", 0, name.begin) + 1:name.begin].strip()
    return begins_line and _DATELINE.match(words, name.end) is not None


def _outermost_one(words: str, places: list[Name]) -> Name | None:
    """Return the place, where all name one, or where the others only tell where the first one is."""
    if len({place.entity for place in places}) <= 1:
        return places[0] if places else None
    ends = [place.end for place in places]
    gaps = [(end, place.begin) for end, place in zip(ends, places[1:], strict=False)]
    is_chain = all(begin - end <= _NESTED and not regex.search(r"[.;:]|\b(?:and|or|while|but|then)\b", words[end:begin])
                   for end, begin in gaps)
    return places[0] if is_chain else None


def _end_of_line(words: str, place: int) -> int:
    end = words.find("\n", place)
    return len(words) if end < 0 else end
