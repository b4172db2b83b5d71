"""Tell quotes whose words the speaker denies, and say so wherever such a quote is shown."""

from __future__ import annotations

from functools import cache

import regex

from editor.model.project import Project
from editor.model.records import Quote
from editor.model.saying_verbs import forms_of
from editor.words import phrase, say

_BY_SPEAKER = {
    "deny": phrase("{speaker} denied"), "refute": phrase("{speaker} denied"), "reject": phrase("{speaker} rejected"),
    "dismiss": phrase("{speaker} dismissed"), "dispute": phrase("{speaker} disputed"),
}
_BY_WORDS = {
    "deny": phrase("Denied: {words}"), "refute": phrase("Denied: {words}"), "reject": phrase("Rejected: {words}"),
    "dismiss": phrase("Dismissed: {words}"), "dispute": phrase("Disputed: {words}"),
}
_WORD = regex.compile(r"\p{L}+(?:['’]\p{L}+)?")
_WITHOUT = frozenset(("not", "never", "neither", "nor", "cannot"))
"""Who does not deny something has not denied it."""
_RULE = "quotes/denied"
"""Where a suggestion comes from that was found by a verb of denying."""


def verb_of_denial(cue: str) -> str:
    """Return the verb by which a cue denies, in its first form; blank where it does not deny."""
    words = [word.lower() for word in _WORD.findall(cue)]
    if any(word in _WITHOUT or word.endswith(("n't", "n’t")) for word in words):
        return ""
    return next((denials()[word] for word in words if word in denials()), "")


def is_denied(project: Project, quote: Quote) -> bool:
    """Tell whether the speaker denies the words of a quote, by its cue. Whole sentences of their own are never denied.

    Of words in quotation marks within the sentence only what somebody denies is denied: one who rejects, dismisses or
    disputes something says in them why.
    """
    return bool(_verb(project, quote))


def with_denial(project: Project, quote: Quote, speaker: str) -> str:
    """Return who speaks as it is read before the words of a quote: `Ana Ruiz denied`, or unchanged."""
    verb = _verb(project, quote)
    return say(_BY_SPEAKER[verb], speaker=speaker) if verb else speaker


def denied_words(project: Project, quote: Quote, words: str) -> str:
    """Return words of a quote as they are read apart from the speaker: `Denied: the pier was sold`, or unchanged."""
    verb = _verb(project, quote)
    return say(_BY_WORDS[verb], words=words) if verb else words


def _verb(project: Project, quote: Quote) -> str:
    if quote.kind == "direct":
        return ""
    cue = cue_of(project, quote)
    found = verb_of_denial(cue) if cue or quote.origin != _RULE else "deny"
    return found if quote.kind == "indirect" or found == "deny" else ""


def cue_of(project: Project, quote: Quote) -> str:
    """Return the cue as typed, else as it stands in the article; blank where it stands far off in one not loaded."""
    span, cue = quote.spans[0], quote.cue
    if quote.cue_words or cue is None:
        return quote.cue_words
    if span.text in project.texts:
        return project.texts[span.text].words[cue.begin:cue.end]
    first = span.begin - len(span.before)
    known = span.before + span.words + span.after
    return known[cue.begin - first:cue.end - first] if cue.begin >= first else ""


@cache
def denials() -> dict[str, str]:
    """Return the verbs of denying in all their forms, each with the first one."""
    return {form: verb for verb in _BY_SPEAKER for form in (verb, *forms_of(verb))}
