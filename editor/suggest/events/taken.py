"""Tell a place that is taken from a person who is captured, by what the names of the sentence stand for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from editor.model.named import Name
from editor.model.records import Stretch
from editor.suggest.events.lexicon import forms
from editor.suggest.events.phrases import Phrase, object_behind, subject_before
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.triggers import Trigger
from editor.suggest.events.verbs import verb_begin

_CHECK = "taken place"


def as_named(sentence: Sentence, named: Sequence[Trigger], names: Callable[[Stretch], list[Name]]) -> list[Trigger]:
    """Return the triggers: of those that say that a place is taken, people are arrested whose object is no place, and
    what is neither is left out. `names` tells which names lie within a stretch of the article."""
    found = [each if each.form.sense.check != _CHECK else _as_told(sentence, each, names) for each in named]
    return [each for each in found if each is not None]


def _as_told(sentence: Sentence, trigger: Trigger, names: Callable[[Stretch], list[Name]]) -> Trigger | None:
    phrase = object_behind(sentence, trigger.last)
    if phrase is None:
        phrase = subject_before(sentence, verb_begin(sentence, trigger.first))
    if phrase is None:
        return None
    held = names(sentence.span(phrase.first, phrase.last))
    is_described = not held and sentence.words[phrase.last] in trigger.form.sense.beside
    if any(name.nature == "location" for name in held) or is_described or _is_of_place(sentence, trigger, phrase):
        return trigger
    arrest = next((form for form in forms().get(trigger.form.words[0], ()) if form.sense.deed == "arrest"), None)
    return msgspec.structs.replace(trigger, form=arrest, type=arrest.sense.type) if arrest is not None else None


def _is_of_place(sentence: Sentence, trigger: Trigger, phrase: Phrase) -> bool:
    """Tell whether the first noun is a place: the airport of the town."""
    said = sentence.words[phrase.first:phrase.last + 1]
    return "of" in said[1:] and said[said.index("of") - 1] in trigger.form.sense.beside
