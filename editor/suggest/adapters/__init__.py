"""Suggesters that lean on what an analyst has: each is off until something is chosen for it in Preferences."""

from __future__ import annotations

from importlib import import_module

from editor.suggest import Suggester
from editor.suggest.choices import Choices


class SpacyAdapter:
    """The suggester of names by a spaCy pipeline; its room is opened once a pipeline is chosen."""

    def chosen(self, choices: Choices) -> Suggester | None:
        """Return the suggester for the chosen pipeline, None where there is none."""
        if not choices.pipeline:
            return None
        made: Suggester = import_module(f"{__name__}.spacy").SpacyNames(choices.pipeline)
        return made


class LanguageModelAdapter:
    """The suggester that asks a language model; its room is opened once one is switched on."""

    def chosen(self, choices: Choices) -> Suggester | None:
        """Return the suggester for the chosen model, None where it is off."""
        if not choices.model:
            return None
        made: Suggester = import_module(f"{__name__}.language_model").LanguageModel(choices.address, choices.model)
        return made


SPACY = SpacyAdapter()
LANGUAGE_MODEL = LanguageModelAdapter()
