"""Tell which part those have in an event who are its subject, its object or behind “by”, named or only described."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

import regex

from editor.model.named import Name as Named
from editor.model.number_words import MULTIPLES, SMALL
from editor.model.records import Stretch
from editor.suggest.events.journeys import going_to
from editor.suggest.events.leads import BOUNDS
from editor.suggest.events.lexicon import forms, words
from editor.suggest.events.phrases import Phrase, agent_behind, object_behind
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.subjects import Parts, is_deed_of_verb
from editor.suggest.events.triggers import Trigger
from editor.suggest.events.verbs import is_time_word, verb_begin
from editor.suggest.grammar import words_in
from editor.suggest.names.lexicon import lexicon
from editor.suggest.quotes.vocabulary import words_of
from editor.suggest.suggestion import Doing

_DETERMINERS = words_of("determiners")
_TIMES = words_of("times") | {"dawn", "dusk", "daybreak", "nightfall", "noon", "midnight", "sunrise", "sunset"}
_ROLES: Mapping[str, tuple[str, str]] = {
    "attack": ("actor", "target"), "die": ("actor", "victim"), "injure": ("actor", "victim"), "abduct": ("actor",
    "victim"), "execute": ("actor", "victim"), "arrest": ("actor", "victim"), "release": ("actor", "subject"),
    "sentence": ("actor", "subject"), "convict": ("actor", "subject"), "acquit": ("actor", "subject"), "plead":
    ("subject", ""), "charge": ("actor", "subject"), "extradite": ("actor", "subject"), "demonstrate": ("actor",
    ""), "strike work": ("actor", ""), "move": ("actor", ""), "seize": ("actor", "target"), "intercept": ("actor",
    "target"), "appoint": ("actor", "subject"), "resign": ("actor", ""), "dismiss": ("actor", "subject"), "expel":
    ("actor", "subject"), "meet": ("participant", "participant"), "negotiate": ("participant", ""), "agree":
    ("participant", ""), "visit": ("participant", ""), "call": ("participant", "participant"), "sanction":
    ("actor", ""), "state": ("actor", ""), "trade": ("actor", ""), "hack": ("actor", "target"), "fine": ("actor",
    "subject"), "impose": ("actor", ""), "investigate": ("actor", ""), "exercise": ("actor", "")}
"""Who does what a verb says, and to whom it is done."""
_BECAME = words_in("became")
_WITH = frozenset(("with", "between"))
_BY = frozenset(("launched", "conducted", "staged", "committed", "mounted", "out", "perpetrated"))
_FROM_TO = frozenset(("on", "at", "against"))
_MANY = words_in("many")
_TIED = frozenset(("of", "for", "in", "at", "from", "on", "with", "to", "by", "against", "loyal"))
_NOBODY = frozenset(("it", "they", "he", "she", "them", "who", "which", "people", "others"))
_TRANSITIVE = frozenset(("arrest", "die", "injure", "abduct", "sentence", "convict", "charge", "extradite", "release"))
_OBJECTS = frozenset(("him", "her", "them", "it", "us", "me", "himself", "herself"))
_OF_BODY = frozenset(("member", "members", "officer", "officers", "unit", "units", "wing", "branch", "arm", "elements"))
"""Those who do what their body does; those who bear arms for it do, too."""
_AT_TIME = frozenset(("on", "in", "late", "early", "last"))
_WORD = regex.compile(r"[^\s,]+")
_APPOSED = regex.compile(r",\s+(?:(?:the|an?)\s+)?(?:(?!(?:of|by|for|with|from|in|and)\b)\p{L}[\p{L}’'-]*\s+){1,4}")
_RESULTS = frozenset(("dead", "alive", "unconscious"))
"""What somebody became whom it was done to, between the verb and its object: shot dead (a clerk)."""
_FAR = 15
_LONGEST = 60
"""Code points of words that only describe somebody, at most."""


def parts_of(sentence: Sentence, trigger: Trigger, doing: Doing | None, names: Callable[[Stretch], list[Named]],
             named: Parts) -> Parts:
    """Return those who take part: the `named` ones, and those beside the verb whom these leave out.

    `names` tells which names lie within a stretch of the article.
    """
    found = [each for each in named if not _is_only_whose(sentence.text, each, doing, names)]
    for told, phrase in _phrases(sentence, trigger, doing, names):
        phrase = _less_time(sentence.text, phrase)
        for place in _within(sentence.text, phrase, names(phrase), told):
            is_means = told in ("actor", "target") and _is_means(sentence.text, place)
            role = "instrument" if is_means else told
            found = [held for held in found if not _is_inside(held[1], place, held[0] == role == "actor")]
            entities = {name.entity for name in names(place) if (name.begin, name.end) == (place.begin, place.end)}
            is_sure = trigger.form.sense.deed in _TRANSITIVE or _is_by(sentence, trigger)
            found = [(role, where) if where == place and is_sure else (held, where) for held, where in found]
            is_known = any(_overlaps(place, held) or entities & {name.entity for name in names(held)}
                           for _, held in found)
            if not is_known:
                found.append((role, place))
    return tuple(found)


def _less_time(text: str, phrase: Stretch) -> Stretch:
    """Return words for somebody without the time that stands before their verb: a court (on Friday) freed."""
    said = list(_WORD.finditer(text, phrase.begin, phrase.end))
    end = next((one.start() for one, other in pairwise(said) if one.start() > phrase.begin
                and one[0] in _AT_TIME and is_time_word(other[0].casefold())), phrase.end)
    return Stretch(phrase.begin, phrase.begin + len(text[phrase.begin:end].rstrip()))


def _is_inside(held: Stretch, place: Stretch, is_same: bool) -> bool:
    """Tell whether a name only says whose or of what kind those are who take part: F-16 (fighter jets)."""
    return is_same and place.begin <= held.begin and held.end < place.end


def _is_only_whose(text: str, held: tuple[str, Stretch], doing: Doing | None,
                   names: Callable[[Stretch], list[Named]]) -> bool:
    """Tell whether a name only says whose those are who did it: the driver of (Ana Ruiz). What its own men do, a body
    does: troops of the Harbour Front."""
    role, place = held
    subject = doing.subject if doing is not None else None
    if subject is None or role not in ("actor", "participant") or not subject.begin < place.begin < subject.end:
        return False
    begin = max(text.rfind(mark, subject.begin, place.begin) for mark in (" and ", ", "))
    before = text[max(begin, subject.begin):place.begin].casefold().split()
    is_person = any(name.nature == "person" for name in names(place))
    return not _TIED.isdisjoint(before) and (is_person or not _is_of_body(before))


def _is_of_body(before: Sequence[str]) -> bool:
    """Tell whether words before a body say that they are its own: three fighters of the."""
    tie = next((at for at, word in enumerate(before) if word in _TIED), 0)
    return tie > 0 and (before[tie - 1] in _OF_BODY or before[tie - 1] in words().armed)


def _is_means(text: str, place: Stretch) -> bool:
    """Tell whether words tell with what it was done: drones."""
    return text[place.begin:place.end].split()[-1].casefold() in words().means | words().launched


def _overlaps(one: Stretch, other: Stretch) -> bool:
    return one.begin < other.end and other.begin < one.end


def _apposed(text: str, doing: Doing, subject: Stretch, names: Callable[[Stretch], list[Named]]) -> Stretch | None:
    """Return the person named between commas behind a subject without a name: a defendant, the banker Ana Ruiz, was."""
    inside = names(Stretch(subject.end, doing.begin)) if subject.end < doing.begin and not names(subject) else []
    is_one = len(inside) == 1 and inside[0].nature == "person" and bool(
        _APPOSED.fullmatch(text, subject.end, inside[0].begin)) and text[inside[0].end:doing.begin].strip() == ","
    return Stretch(inside[0].begin, inside[0].end) if is_one else None


def _phrases(sentence: Sentence, trigger: Trigger, doing: Doing | None,
             names: Callable[[Stretch], list[Named]]) -> Iterator[tuple[str, Stretch]]:
    """Yield the words beside the verb, each with the role that it tells."""
    doer, done_to = _roles(trigger)
    is_passive = trigger.part == "past" and (_is_passive(sentence, trigger, doing) or _is_reduced(sentence, trigger))
    is_within = trigger.part == "noun" and not is_deed_of_verb(sentence, trigger) and (
        going_to(sentence, trigger) < 0)  # a clerk died in the raid, but: a clerk went to Velm for talks
    if doing is not None and doing.subject is not None and not is_within:
        role = done_to if is_passive or trigger.form.words[0] in _BECAME else doer
        yield role, _apposed(sentence.text, doing, doing.subject, names) or doing.meant or doing.subject
    if is_passive:
        agent = agent_behind(sentence, trigger.last)
        if agent is not None:
            yield doer, sentence.span(agent.first, agent.last)
    elif trigger.part == "noun" and doer and (agent := _agent_of(sentence, trigger)) is not None:
        yield doer, sentence.span(agent.first, agent.last)
    if not is_passive and (found := _object(sentence, trigger, done_to)) is not None:
        place = sentence.span(found.first, found.last)
        yield done_to, _named_behind(sentence.text, place, sentence.stretch.end, names) or place


def _named_behind(text: str, place: Stretch, end: int, names: Callable[[Stretch], list[Named]]) -> Stretch | None:
    """Return the person named between commas behind whom it was done to: freed the former mayor, (Ana Ruiz), on."""
    if names(place) or text[place.end:place.end + 2] != ", ":
        return None
    name = next((name for name in names(Stretch(place.end, end)) if name.begin == place.end + 2), None)
    is_one = name is not None and name.nature == "person" and text[name.end:name.end + 1] in (",", ".")
    return Stretch(name.begin, name.end) if name is not None and is_one else None


def _agent_of(sentence: Sentence, trigger: Trigger) -> Phrase | None:
    """Return who is told behind a noun to have done it: the attack on Velm carried out by."""
    at = next((at for at in range(trigger.last + 1, min(len(sentence), trigger.last + _FAR))
               if sentence.word(at) == "by" and sentence.word(at - 1) in _BY), -1)
    return object_behind(sentence, at) if at > 0 else None


def _roles(trigger: Trigger) -> tuple[str, str]:
    if trigger.type == "armed clash":
        return "participant", "participant"
    return _ROLES.get(trigger.form.sense.deed, ("", ""))


def _is_passive(sentence: Sentence, trigger: Trigger, doing: Doing | None) -> bool:
    first = verb_begin(sentence, trigger.first)
    if first == trigger.first and doing is not None and doing.begin < sentence.begins[first]:
        first = sentence.begins.index(doing.begin)
    return not words().being.isdisjoint(sentence.words[first:trigger.first])


def _is_reduced(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a participle alone says what was done to those before it: three men arrested in Velm."""
    if sentence.word(trigger.last + 1) in _OBJECTS:
        return False
    is_transitive = trigger.form.sense.deed in _TRANSITIVE and trigger.form.words[0] not in _BECAME
    return sentence.word(trigger.last + 1) == "by" or (is_transitive and object_behind(sentence, trigger.last) is None)


def _is_by(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether “by” follows a participle, so that it was done to those before it: a firm (hit by)."""
    return trigger.part == "past" and sentence.word(trigger.last + 1) == "by"


def _object(sentence: Sentence, trigger: Trigger, role: str) -> Phrase | None:
    last = trigger.last
    if trigger.part == "noun" and sentence.word(last + 1) == "at":
        return None
    behind = sentence.behind(last, _FAR)
    if trigger.form.sense.check == "guilty" and "guilty" in behind[1:]:
        return Phrase(last + 1, last + behind.index("guilty"))
    if role == "participant" and sentence.word(last + 1) in _WITH:
        return object_behind(sentence, last + 1)
    if sentence.word(last + 1) in _FROM_TO and role == "target":
        last += 1
    elif trigger.part == "noun":
        return None
    elif sentence.word(last + 1) in _RESULTS:
        last += 1
    return object_behind(sentence, last)


def _within(text: str, phrase: Stretch, names: Sequence[Named], role: str) -> Iterator[Stretch]:
    """Yield each of those whom a phrase tells of: by name, or in its own words."""
    if not role:
        return
    for segment in _listed(text, phrase):
        inside = [name for name in names if segment.begin <= name.begin and name.end <= segment.end]
        last = inside[-1] if inside else None
        if last is not None and last.end >= segment.end - 1 and _leads_to(text[segment.begin:last.begin]):
            if role in ("target",) or last.nature != "location" or last.begin == segment.begin:
                yield Stretch(last.begin, last.end)
        elif inside and inside[0].nature == "person" and " " in inside[0].words and inside[0].begin == segment.begin:
            yield Stretch(inside[0].begin, inside[0].end)
        elif (place := _described(text, segment, role)) is not None:
            yield place


def _listed(text: str, phrase: Stretch) -> Iterator[Stretch]:
    """Yield the parts of a list: Ruiz | and her deputy."""
    begin = phrase.begin
    at = text.find(" and ", begin, phrase.end)
    if at >= 0 and not _TIED.isdisjoint(text[begin:at].split()):
        at = -1  # the ministers of Velmora and Dravin
    while at >= 0:
        yield Stretch(begin, at)
        begin = at + len(" and ")
        at = text.find(" and ", begin, phrase.end)
    yield Stretch(begin, phrase.end)


def _leads_to(before: str) -> bool:
    """Tell whether words before a name only say who has it: Foreign Minister."""
    said = before.casefold().split()
    return _TIED.isdisjoint(said) or (said[-2:] == ["of", "the"] and _is_of_body(said))


def _described(text: str, segment: Stretch, role: str) -> Stretch | None:
    """Return the words that describe somebody without their article, None for what is no such thing, or many told by a
    number."""
    said = text[segment.begin:segment.end].split()
    while said and said[0].casefold() in _DETERMINERS - {"one", "two", "three", "several", "some", "many"}:
        said = said[1:]
    tie = next((at for at, word in enumerate(said) if word in _TIED), len(said))
    is_verb = len(said) > 1 and said[0].endswith(("ed", "en")) and said[1].casefold() in _DETERMINERS
    is_bound = tuple(word.casefold() for word in said[:2]) in BOUNDS
    if not said or is_verb or is_bound or any(_is_number(word) or word[0] in "“\"" for word in said[:tie]):
        return None
    begin = text.index(said[0], segment.begin)
    if segment.end - begin > _LONGEST or not _may_be(said, role):
        return None
    return Stretch(begin, segment.end)


def _is_number(word: str) -> bool:
    folded = word.casefold().strip(",.")
    is_digits = folded.replace(",", "").replace(".", "").isdigit()
    return is_digits or folded in _MANY or folded in SMALL or folded in MULTIPLES


def _may_be(said: Sequence[str], role: str) -> bool:
    folded = [word.casefold().strip(".,") for word in said]
    head = next((folded[at - 1] for at in range(1, len(folded)) if folded[at] in _TIED), folded[-1])
    if folded[0] in _NOBODY or any(
            form.words == (head,) and form.part == "noun" for form in forms().get(head, ())):
        return False
    if role == "target":
        return head not in words().abstract and head not in _TIMES and said[0] not in ("that", "to")
    return all(word[:1].isupper() for word in said) or _acts(head)


def _acts(head: str) -> bool:
    """Tell whether a noun is one of people who act, of a body, or of what they fly."""
    known = lexicon()
    groups = ("group_nouns", "counted_persons", "roles", "bodies", "organisation_ends")
    said = (head, head.removesuffix("s"), f"{head}s")
    listed = words().acting | words().means | words().captives
    is_listed = not listed.isdisjoint(said) or head.endswith(("men", "man", "woman"))
    return is_listed or any(known.has(group, form) for group in groups for form in said)
