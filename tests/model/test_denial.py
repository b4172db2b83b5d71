"""A quote whose speaker denies its words is known by its cue, and shown as denied."""

from __future__ import annotations

import pytest

from editor.model.denial import denied_words, is_denied, verb_of_denial, with_denial
from editor.model.edits.articles import take_in_article
from editor.model.edits.quotes import make_quote
from editor.model.project import Project, project_of
from editor.model.records import Anchor, Article, Quote, Stretch
from editor.model.saying_verbs import denying
from tests.journal import session_in_memory
from tests.texts import text_of

NOTHING = project_of([], {})


def quote(**fields: object) -> Quote:
    """Return an indirect quote of invented words."""
    return Quote(**{"id": "q", "kind": "indirect", "spans": (Anchor("a", 40, 60, "the pier was sold"),), **fields})


@pytest.mark.parametrize(("cue", "verb"), [
    ("denied", "deny"), ("Has denied", "deny"), ("denying", "deny"), ("rejects claims that", "reject"),
    ("dismissed", "dismiss"), ("disputes", "dispute"), ("said", ""), ("did not deny", ""), ("doesn’t dispute", ""),
    ("has never denied", ""), ("", ""),
])
def test_a_cue_denies_by_a_verb_of_denying_in_any_form_unless_that_is_negated(cue: str, verb: str) -> None:
    assert verb_of_denial(cue) == verb


@pytest.mark.parametrize("verb", sorted(denying()))
def test_every_verb_of_denying_that_suggestions_are_found_by_is_known(verb: str) -> None:
    assert verb_of_denial(verb)


@pytest.mark.parametrize(("kind", "cue", "told"), [
    ("indirect", "denied", "Ana Ruiz denied"), ("indirect", "dismissed", "Ana Ruiz dismissed"),
    ("indirect", "said", "Ana Ruiz"), ("partial", "denied", "Ana Ruiz denied"), ("partial", "dismissed", "Ana Ruiz"),
    ("direct", "denied", "Ana Ruiz"),
])
def test_what_is_denied_depends_on_the_verb_and_on_whose_words_they_are(kind: str, cue: str, told: str) -> None:
    assert with_denial(NOTHING, quote(kind=kind, cue_words=cue), "Ana Ruiz") == told


def test_words_apart_from_their_speaker_are_said_to_be_denied_too() -> None:
    assert denied_words(NOTHING, quote(cue_words="rejected"), "the pier was sold") == "Rejected: the pier was sold"
    assert denied_words(NOTHING, quote(cue_words="said"), "the pier was sold") == "the pier was sold"


def test_a_cue_beside_the_words_is_read_though_the_article_is_not_in_memory() -> None:
    beside = Anchor("a", 40, 57, "the pier was sold", "unread", before="Ana Ruiz denied that ")
    assert is_denied(NOTHING, quote(spans=(beside,), cue=Stretch(28, 34)))
    assert not is_denied(NOTHING, quote(spans=(beside,), cue=Stretch(2, 8)))


def test_a_suggestion_that_was_found_by_a_verb_of_denying_is_denied_until_another_cue_is_typed() -> None:
    assert is_denied(NOTHING, quote(origin="quotes/denied"))
    assert not is_denied(NOTHING, quote(origin="quotes/denied", cue_words="admitted"))


def test_a_quote_made_of_words_behind_a_verb_of_denying_keeps_that_it_is_denied() -> None:
    words = "Ana Ruiz denied on Monday, in a statement of some length, that the pier was sold."
    session = session_in_memory()
    session.do(take_in_article(Article(id="", title="Pier"), text_of(words)))
    begin = words.index("the pier")
    session.do(make_quote(session.project.each(Article)[0].id, begin, len(words) - 1))
    made = session.project.each(Quote)[0]
    without_text: Project = project_of([made], {})
    assert is_denied(session.project, made)
    assert is_denied(without_text, made)
