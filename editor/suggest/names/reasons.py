"""Say of one tag why its words are suggested as a name: whom they name, where that stands, which words tell it."""

from __future__ import annotations

from editor.model.lines import line_at
from editor.model.names import name_key
from editor.model.people import surnames_of
from editor.model.project import Project
from editor.model.records import Article, Entity, Mention
from editor.model.scheme import scheme_of
from editor.model.spelling import initials_of, letters_of
from editor.suggest.names.anybodys import is_anybodys
from editor.suggest.names.rules import RULES
from editor.words import phrase, say

Sentences = tuple[str, str]
"""What is said where the article has the full name, and where only the project has it."""

_SURNAME = (phrase("Surname of {name}, named in ¶{number}."), phrase("Surname of {name}, whom the project knows."))
_ACRONYM = (phrase("Short for {name}, named in ¶{number}."), phrase("Short for {name}, which the project knows."))
_NEAR = (phrase("Spelled nearly as {name}, named in ¶{number}."),
         phrase("Spelled nearly as {name}, a name that the project knows."))
_OTHER = (phrase("Another name of {name}, named in ¶{number}."),
          phrase("Another name of {name}, as the project knows."))

_SAME_KIND = (phrase("No other place of its kind is named: it may be {name}, named in ¶{number}."),
              phrase("No other place of its kind is named: it may be {name}, which the project knows."))
_CALLED = (phrase("The article says that it is another name of {name}, named in ¶{number}."),
           phrase("The article says that it is another name of {name}, which the project knows."))
_WHOSE = (phrase("The article says whose it is: {name}, named in ¶{number}."),
          phrase("The article says whose it is: {name}."))
_BY_RULE = {"near-name": _NEAR, "near-known-name": _NEAR, "same-kind-of-place": _SAME_KIND, "known-as": _CALLED}

_BY_BEFORE = {
    "body-before": phrase("“{word}” before it says what kind of organisation it is."),
    "in-before": phrase("“{word}” before it leads to a place."),
    "role-before": phrase("“{word}” before it says what the person is."),
    "ship-kind": phrase("“{word}” before it says what kind of ship it is."),
    "title": phrase("The title “{word}” stands before it."),
    "to-before": phrase("“{word}” before it often leads to a place."),
    "verb-before": phrase("“{word}” before it tells of somebody who speaks."),
}
_BY_AFTER = {
    "body-after": phrase("“{word}” behind it says what kind of organisation it is."),
    "fighters-after": phrase("“{word}” behind it tells of those who fight for it."),
    "group-word": phrase("“{word}” behind it tells of several who belong together."),
    "kin-after": phrase("“{word}” behind it belongs to a person."),
    "verb-after": phrase("“{word}” behind it tells of somebody who acts."),
    "who-after": phrase("“{word}” behind it leads back to a person."),
}
_BY_FIRST = {
    "first-name": phrase("“{word}” is a first name."),
    "organisation-of": phrase("It begins with “{word}”, as names of organisations do."),
    "place-beginning": phrase("It begins with “{word}”, as names of places do."),
    "ship": phrase("“{word}” stands before the names of ships."),
}
_BY_LAST = {
    "last-name": phrase("“{word}” is a family name."),
    "organisation-ending": phrase("It ends in “{word}”, as names of organisations do."),
    "place-noun": phrase("“{word}” says what kind of place it is."),
    "place-ending": phrase("It ends in “{word}”, as names of places do."),
}
_UNTOLD = frozenset(("elsewhere", "surname", "listed", "capitals", "two-capitals"))
"""Rules by which the words at a place do not tell what they name."""


def why_named(project: Project, tag: Mention, rule: str) -> str:
    """Return whom a tag of a loaded article names and what tells it; blank where the rule's own sentence says all."""
    entity = project.entity(tag.entity)
    if entity is not None and name_key(tag.words) != name_key(entity.name):
        acts = say(RULES[rule]) if rule in ("country-acts", "capital-acts") else ""
        return " ".join(filter(None, (_of_other_name(project, tag, entity, rule), acts)))
    if entity is not None and rule in ("known-name", "known-country"):
        return say("The project knows {name}.", name=entity.name)
    if entity is not None and rule == "elsewhere" and (number := _told_in(project, tag, entity)):
        return say("¶{number} shows what it is.", number=number)
    return _by_words(tag, rule)


def _of_other_name(project: Project, tag: Mention, entity: Entity, rule: str) -> str:
    """Return what a name is to the full one: a surname, an acronym, a slip of the pen."""
    there, known = _relation(project, tag, entity, rule)
    number = _named_in(project, tag, entity)
    return say(there, name=entity.name, number=number) if number else say(known, name=entity.name)


def _relation(project: Project, tag: Mention, entity: Entity, rule: str) -> Sentences:
    if rule in _BY_RULE:
        return _BY_RULE[rule]
    is_person = scheme_of(project).entity_type(entity.type).nature == "person"
    if is_person and name_key(tag.words) in map(name_key, surnames_of(entity.name)):
        return _SURNAME
    if is_anybodys(tag.words) and not is_anybodys(entity.name):
        return _WHOSE
    letters = letters_of(tag.words)
    return _ACRONYM if letters and letters == initials_of(entity.name) else _OTHER


def _named_in(project: Project, tag: Mention, entity: Entity) -> int:
    """Return the first paragraph of the tag's article that has the full name; 0 for none."""
    key = name_key(entity.name)
    return next((_paragraph(project, other) for other in project.mentions_naming(entity.id)
                 if other.article == tag.article and other.state != "rejected" and name_key(other.words) == key), 0)


def _told_in(project: Project, tag: Mention, entity: Entity) -> int:
    """Return the first other paragraph of the article whose words tell what the name is; 0 for none."""
    return next((_paragraph(project, other) for other in project.mentions_naming(entity.id)
                 if other.article == tag.article and other.id != tag.id and other.state != "rejected"
                 and other.origin.partition("/")[2] not in _UNTOLD), 0)


def _paragraph(project: Project, tag: Mention) -> int:
    line = line_at(project.get(Article, tag.article).lines, tag.begin)
    return line.number if line is not None else 0


def _by_words(tag: Mention, rule: str) -> str:
    """Return which of the words in a name or beside it tells what it is; blank where the rule tells of none."""
    beside = ((_BY_BEFORE, tag.before.split()[-1:]), (_BY_AFTER, tag.after.split()[:1]),
              (_BY_FIRST, tag.words.split()[:1]), (_BY_LAST, tag.words.split()[-1:]))
    for sentences, words in beside:
        if rule in sentences and words and (word := words[0].strip(" ,.;:“”\"‘’'()")):
            return say(sentences[rule], word=word)
    return ""
