"""Make quotes from passages and say who said them."""

from __future__ import annotations

from typing import Any

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.badges import next_badge
from editor.model.edits.fields import made, set_fields, shortened
from editor.model.edits.passages import moved, quoted_at
from editor.model.edits.references import unreferred
from editor.model.errors import EditRefused
from editor.model.project import Project
from editor.model.proposals import Speech, proposed_speech
from editor.model.quotation import MARKS, quotation_within
from editor.model.records import Anchor, Quote, QuoteKind, Stretch, When
from editor.model.sentence import sentence_at
from editor.words import say

_SENTENCE = 5
"""From this many words on, quoted words that begin with a capital letter are taken for a whole sentence."""


def make_quote(article_id: str, begin: int, end: int) -> Edit:
    """Make a quote of code points begin to end, its outer quotation marks left outside.

    Of a whole sentence whose most words are those of one quotation, the quotation is the quote.
    Its kind is a first proposal: indirect without quotation marks, direct for a whole sentence, else partial. Who says
    it, by which verb, to whom and when are proposed by the clause that says so.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        anchor = _meant(project, quoted_at(project, article_id, begin, end))
        number, counted = next_badge(project, Quote)
        quote = Quote(id=next(ids), **made(stamp), number=number, spans=(anchor,), kind=_kind(anchor),
                      **_proposed(project, anchor, proposed_speech(project, anchor)))
        return make_change(stamp, ids, "make quote", [Swap(None, quote), *counted], words=shortened(anchor.words))
    return edit


def _meant(project: Project, anchor: Anchor) -> Anchor:
    """Return the words of the one quotation that a whole sentence mostly is, else the words themselves."""
    words = project.text(anchor.text).words
    sentence = sentence_at(words, anchor.begin)
    if anchor.begin > sentence.begin or anchor.end < sentence.end or anchor.before[-1:] in MARKS:
        return anchor
    inner = quotation_within(words, anchor.begin, anchor.end)
    if inner is None or 2 * (inner.end - inner.begin) < anchor.end - anchor.begin:
        return anchor
    return quoted_at(project, anchor.article, inner.begin, inner.end)


def _proposed(project: Project, anchor: Anchor, speech: Speech) -> dict[str, Any]:
    """Return the fields that a clause fills which says who says the words, and which of them are proposed so.

    A cue that denies is kept in words, to be known where the article is not in memory.
    """
    cue = project.text(anchor.text).words[speech.cue.begin:speech.cue.end] if speech.denies and speech.cue else ""
    filled = {"speaker": speech.entity, "speaker_words": speech.words, "speaker_span": speech.name, "cue": speech.cue,
              "cue_words": cue, "addressee": speech.addressee, "said_when": speech.when}
    proposed = {field: value for field, value in filled.items() if value and value != When()}
    named = {"speaker_words": "speaker", "speaker_span": "speaker", "cue_words": "cue"}
    return {**proposed, "suggested": tuple(dict.fromkeys(named.get(field, field) for field in proposed))}


def _kind(anchor: Anchor) -> QuoteKind:
    if anchor.before[-1:] not in MARKS:
        return "indirect"
    return "direct" if anchor.words[:1].isupper() and len(anchor.words.split()) >= _SENTENCE else "partial"


def set_quote(quote_id: str, *, merge: str = "", **fields: Any) -> Edit:
    """Give fields of a quote new values."""
    return set_fields(Quote, quote_id, "change quote", merge=merge, **fields)


def add_passage(quote_id: str, article_id: str, begin: int, end: int) -> Edit:
    """Add a further passage to a quote that is broken up, in the order of the text.

    Raises EditRefused for words of another article: what somebody says elsewhere is a quote of its own.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        quote = project.get(Quote, quote_id)
        anchor = quoted_at(project, article_id, begin, end)
        if (anchor.article, anchor.text) != (quote.article, quote.spans[0].text):
            raise EditRefused(say("Nothing was added: “{words}” stands in another article than Q{number}. "
                                  "Make it a quote of its own.", words=shortened(anchor.words), number=quote.number))
        spans = tuple(sorted({*quote.spans, anchor}, key=lambda span: span.begin))
        after = msgspec.structs.replace(quote, spans=spans)
        return make_change(stamp, stamp.ids(), "add passage", [Swap(quote, after)] if after != quote else [],
                           words=shortened(anchor.words))
    return edit


def remove_passage(quote_id: str, anchor: Anchor) -> Edit:
    """Take a passage out of a quote of several. Raises EditRefused for the last one: a quote is its words."""
    def edit(project: Project, stamp: Stamp) -> Change:
        quote = project.get(Quote, quote_id)
        kept = tuple(span for span in quote.spans if span != anchor)
        if not kept:
            raise EditRefused(say("Nothing was removed: a quote has at least one passage. Delete Q{number} to be rid "
                                  "of it.", number=quote.number))
        after = msgspec.structs.replace(quote, spans=kept)
        return make_change(stamp, stamp.ids(), "remove passage", [Swap(quote, after)] if after != quote else [],
                           words=shortened(anchor.words))
    return edit


def move_passage(quote_id: str, old: Stretch, begin: int, end: int, *, merge: str = "") -> Edit:
    """Put the passage of a quote that stands at the old stretch over code points begin to end; all else stays.

    Quotation marks around the words stay outside. Raises EditRefused where the quote has no such passage.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        quote = project.get(Quote, quote_id)
        anchor = quoted_at(project, quote.article, begin, end)
        held = quote.spans if (anchor.begin, anchor.end) == (old.begin, old.end) else moved(quote.spans, old, anchor)
        after = msgspec.structs.replace(quote, spans=tuple(sorted(held, key=lambda span: span.begin)))
        return make_change(stamp, stamp.ids(), "move passage", [Swap(quote, after)] if after != quote else [],
                           merge=merge, words=shortened(anchor.words))
    return edit


def delete_quote(quote_id: str) -> Edit:
    """Take a quote away; sentences that cite it stand without it."""
    def edit(project: Project, stamp: Stamp) -> Change:
        quote = project.get(Quote, quote_id)
        swaps = [*unreferred(project, {quote_id}), Swap(quote, None)]
        return make_change(stamp, stamp.ids(), "delete quote", swaps, words=shortened(quote.spans[0].words))
    return edit
