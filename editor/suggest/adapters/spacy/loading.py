"""Load a pipeline once, and say in one sentence why it cannot be."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from editor.model.errors import SuggesterFailed
from editor.words import say

_MADE_FOR_ANOTHER = "[W095]"
"""How spaCy marks its warning of a pipeline that was made for another version."""


class Entity(Protocol):
    """A name in a text: where it stands, in code points of the text, end exclusive, and what it is called."""

    start_char: int
    end_char: int
    label_: str


class Document(Protocol):
    """A text that a pipeline has read."""

    ents: Iterable[Entity]


class Pipeline(Protocol):
    """What spaCy loads. It reads texts of at most `max_length` code points."""

    max_length: int

    def pipe(self, texts: Iterable[str]) -> Iterator[Document]:
        """Yield each text as it was read."""
        ...


@lru_cache(maxsize=1)
def loaded(name: str) -> tuple[Pipeline, str]:
    """Return the pipeline of a package or a folder, and what to tell of it, blank for nothing.

    The last one stays loaded. Raises SuggesterFailed.
    """
    if find_spec("spacy") is None:
        raise SuggesterFailed(say("“{name}” was not loaded: spaCy is not installed beside Dossier. Install it (pip "
                                  "install spacy), or switch it off in Preferences.", name=name))
    if not _is_there(name):
        raise SuggesterFailed(say("“{name}” was not loaded: no package and no folder goes by this name. Choose another "
                                  "pipeline in Preferences.", name=name))
    spacy = import_module("spacy")
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        try:
            pipeline: Pipeline = spacy.load(name)
        except Exception as fault:  # a pipeline is a program of others and may fail in any way
            raise SuggesterFailed(_why_not(name, fault, misfits=_is_misfit(told))) from fault
    return pipeline, say("“{name}” was made for another version of spaCy than is installed, and may find less. Install "
                         "the one that fits.", name=name) if _is_misfit(told) else ""


def _is_there(name: str) -> bool:
    return Path(name).is_dir() or (name.isidentifier() and find_spec(name) is not None)


def _is_misfit(told: Iterable[warnings.WarningMessage]) -> bool:
    return any(_MADE_FOR_ANOTHER in str(each.message) for each in told)


def _why_not(name: str, fault: Exception, *, misfits: bool) -> str:
    if misfits:
        return say("“{name}” was not loaded: it was made for another version of spaCy than is installed. Install the "
                   "one that fits, or choose another pipeline in Preferences.", name=name)
    reason = next(iter(str(fault).strip().splitlines()), "") or type(fault).__name__
    return say("“{name}” was not loaded: it is no whole spaCy pipeline ({reason}). Install it anew, or choose another "
               "in Preferences.", name=name, reason=reason.rstrip(". "))
