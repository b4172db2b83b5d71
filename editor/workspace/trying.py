"""Try what an analyst means to suggest with, before anything depends on it."""

from __future__ import annotations

import time

from editor import registry
from editor.model.errors import SuggesterFailed
from editor.suggest.adapters.language_model import LanguageModel
from editor.suggest.adapters.language_model.address import address_of
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Name, Remark
from editor.words import say
from editor.workspace.staying import staying_here

_SENTENCE = "Orla Venn told the Quay Board on Tuesday that the pier in Marrow Bay will not be closed."


def refusal_of_address(written: str) -> str:
    """Return why a language model cannot be asked at an address, in a sentence; blank where it can be."""
    try:
        address_of(written)
    except SuggesterFailed as refusal:
        return str(refusal)
    return ""


def try_model(address: str, model: str) -> str:
    """Ask a language model about a sentence that is made up, and return what came back. Raises SuggesterFailed."""
    begun = time.monotonic()
    reading = Reading(_SENTENCE, registry.text_importer().read_pasted(_SENTENCE).article)
    with staying_here():
        found = list(LanguageModel(address, model).suggest(reading, ()))
    named = list(dict.fromkeys(_SENTENCE[each.begin:each.end] for each in found if isinstance(each, Name)))
    notes = [each.sentence for each in found if isinstance(each, Remark)]
    seconds = round(time.monotonic() - begun, 1)
    if not named:
        told = say("{model} answered after {seconds} s, but found no name in “{sentence}”.", model=model,
                   seconds=seconds, sentence=_SENTENCE)
    else:
        told = say("{model} answered after {seconds} s. In “{sentence}” it found {names}.", model=model,
                   seconds=seconds, sentence=_SENTENCE, names=", ".join(named))
    return " ".join((told, *notes))
