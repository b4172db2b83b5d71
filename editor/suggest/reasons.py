"""Say to the analyst why a record was suggested: the rule in a sentence, of whom, and by which words of the article."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from editor.model.edits.mentions import MOVED
from editor.model.project import Project
from editor.model.records import Entity, Event, Mention, Quote
from editor.suggest.dates.reasons import which_date
from editor.suggest.learned.rules import why_learned
from editor.suggest.names.reasons import why_named
from editor.words import say

_ROOMS = {"names": "names", "dates": "dates", "quotes": "quotes", "figures": "figures", "events": "events",
          "learned": "learned", "spacy": "adapters", "language-model": "adapters"}
"""The suggesters whose rules this program knows, and the room in whose `rules` they are."""

_HANGING = frozenset(("same", "same-of-last-year", "beside", "that", "away"))
"""Rules of times whose sentences say what they are counted from."""

Explained = Mention | Quote | Event | Entity


def why(project: Project, record: Explained) -> str:
    """Return why a record was suggested, in one sentence or two; blank for what the analyst made.

    Worked out from the record and the project as they are: nothing of it is stored. The words and tags of the article
    must be in memory for the paragraph in which a name stands in full to be told.
    """
    suggester, _, rule = record.origin.partition("/")
    if not rule:
        return ""
    if isinstance(record, Mention) and rule != MOVED:
        return _of_tag(project, record, suggester, rule)
    if isinstance(record, Quote):
        return " ".join(filter(None, (why_by_rule(record.origin), _who_spoke(project, record))))
    return why_by_rule(record.origin)


def why_by_rule(origin: str) -> str:
    """Return the sentence of a rule, named `suggester/rule`; of a plug-in's, which only it knows, who suggests it."""
    suggester, _, rule = origin.partition("/")
    if rule == MOVED:
        return say("Its ends were moved.")
    if suggester == "learned" and (told := why_learned(rule)):
        return told
    sentence = _rules(suggester).get(rule, "")
    return say(sentence) if sentence else say("“{name}” suggests it.", name=suggester)


def _of_tag(project: Project, tag: Mention, suggester: str, rule: str) -> str:
    if suggester == "names" and tag.entity and (told := why_named(project, tag, rule)):
        return told
    derived = say("{derivation}.", derivation=say(tag.derived)) if tag.derived and rule not in _HANGING else ""
    anchor = which_date(project, tag) if suggester == "dates" else ""
    return " ".join(filter(None, (why_by_rule(tag.origin), derived, anchor)))


def _who_spoke(project: Project, quote: Quote) -> str:
    """Return whom the words beside a quote stand for, where they do not name the speaker in full."""
    speaker = project.entity(quote.speaker)
    if speaker is None or not quote.speaker_words or speaker.name in quote.speaker_words:
        return ""
    return say("“{words}” stands for {name}.", words=quote.speaker_words, name=speaker.name)


@cache
def _rules(suggester: str) -> Mapping[str, str]:
    if suggester not in _ROOMS:
        return {}
    rules: Mapping[str, str] = import_module(f"editor.suggest.{_ROOMS[suggester]}.rules").RULES
    return rules
