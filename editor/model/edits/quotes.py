"""Make quotes from passages and say who said them."""

from __future__ import annotations

from typing import Any

import msgspec

from editor.model.anchor import anchor_in
from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.citations import uncited
from editor.model.edits.fields import made, next_number, set_fields, shortened
from editor.model.project import Project
from editor.model.quotation import MARKS, without_quote_marks
from editor.model.records import Article, Quote, QuoteKind, Stretch

_SENTENCE = 5
"""From this many words on, quoted words that begin with a capital letter are taken for a whole sentence."""


def make_quote(article_id: str, begin: int, end: int) -> Edit:
    """Make a quote of code points begin to end, its outer quotation marks left outside.

    Its kind is a first proposal: indirect without quotation marks, direct for a whole sentence, else partial.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        article = project.get(Article, article_id)
        text = project.text(article.text)
        inner = without_quote_marks(text.words, begin, end)
        anchor = anchor_in(article, text, inner.begin, inner.end)
        quote = Quote(id=next(ids), **made(stamp), number=next_number(project, Quote), spans=(anchor,),
                      kind=_kind(text.words, inner))
        return make_change(stamp, ids, "make quote", [Swap(None, quote)], words=shortened(anchor.words))
    return edit


def _kind(words: str, inner: Stretch) -> QuoteKind:
    if inner.begin == 0 or words[inner.begin - 1] not in MARKS:
        return "indirect"
    quoted = words[inner.begin:inner.end]
    return "direct" if quoted[:1].isupper() and len(quoted.split()) >= _SENTENCE else "partial"


def set_quote(quote_id: str, *, merge: str = "", **fields: Any) -> Edit:
    """Give fields of a quote new values."""
    return set_fields(Quote, quote_id, "change quote", merge=merge, **fields)


def add_passage(quote_id: str, article_id: str, begin: int, end: int) -> Edit:
    """Add a further passage to a quote that is broken up, in the order of the text."""
    def edit(project: Project, stamp: Stamp) -> Change:
        quote = project.get(Quote, quote_id)
        article = project.get(Article, article_id)
        text = project.text(article.text)
        inner = without_quote_marks(text.words, begin, end)
        anchor = anchor_in(article, text, inner.begin, inner.end)
        spans = tuple(sorted({*quote.spans, anchor}, key=lambda span: (span.article, span.begin)))
        after = msgspec.structs.replace(quote, spans=spans)
        return make_change(stamp, stamp.ids(), "add passage", [Swap(quote, after)] if after != quote else [],
                           words=shortened(anchor.words))
    return edit


def delete_quote(quote_id: str) -> Edit:
    """Take a quote away; sentences that cite it stand without it."""
    def edit(project: Project, stamp: Stamp) -> Change:
        quote = project.get(Quote, quote_id)
        swaps = [*uncited(project, {quote_id}), Swap(quote, None)]
        return make_change(stamp, stamp.ids(), "delete quote", swaps, words=shortened(quote.spans[0].words))
    return edit
