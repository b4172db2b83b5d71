"""What the analyst chose of suggesting: as Preferences have it, or as a command line says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from editor import registry
from editor.model.errors import SuggesterFailed
from editor.storage.settings import Settings
from editor.suggest.choices import Choices
from editor.words import say

_SPACY, _MODEL = "spacy", "language-model"
LEARNED = "learned"
"""The suggester that learns from what was decided in the project."""


def choices_of(settings: Settings) -> Choices:
    """Return what is suggested, and by whom."""
    model = settings.model_name.strip() if settings.use_model else ""
    return Choices(names=settings.suggest_names, quotes=settings.suggest_quotes, events=settings.suggest_events,
                   pipeline=settings.pipeline.strip(), address=settings.model_address.strip() if model else "",
                   model=model)


def choices_for(settings: Settings, helpers: Iterable[str], left_out: Sequence[str]) -> Choices:
    """Return the choices with others for some adapters, as NAME=CHOICE, and without the suggesters named `left_out`.

    Raises SuggesterFailed for a name that is none.
    """
    choices = choices_of(settings)
    for helper in helpers:
        choices = _with(choices, settings, helper)
    known = (*registry.names(registry.SUGGESTERS), LEARNED)
    if unknown := next((name for name in left_out if name not in known), None):
        raise SuggesterFailed(say("Nothing was suggested: there is no suggester “{name}” to do without. Known are: "
                                  "{known}.", name=unknown, known=", ".join(known)))
    return msgspec.structs.replace(choices, left_out=tuple(left_out))


def _with(choices: Choices, settings: Settings, helper: str) -> Choices:
    name, _, chosen = helper.partition("=")
    if name == _SPACY and (pipeline := chosen or settings.pipeline):
        return msgspec.structs.replace(choices, pipeline=pipeline)
    if name == _MODEL and (model := chosen or settings.model_name):
        return msgspec.structs.replace(choices, model=model, address=settings.model_address)
    if name in (_SPACY, _MODEL):
        raise SuggesterFailed(say("Nothing was suggested: nothing is chosen for “{name}”. Write --with {name}=CHOICE, "
                                  "or choose in Preferences.", name=name))
    raise SuggesterFailed(say("Nothing was suggested: “{name}” takes no choice. Those that do are spacy and "
                              "language-model.", name=name))
