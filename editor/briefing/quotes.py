"""Give people's words with who said them, in what office, when, and how they are quoted."""

from __future__ import annotations

from editor.briefing.blocks import QuoteBlock, Run, Sentence
from editor.briefing.corrected import corrected
from editor.briefing.draft import Draft, is_accepted
from editor.briefing.evidence import of_quote
from editor.briefing.names import entity_name, outlet_of, stated_name
from editor.model.dates import full_when
from editor.model.project import Project
from editor.model.records import Article, Quote
from editor.words import say

_COMMAS = ",،，、"


def quotes(draft: Draft) -> list[QuoteBlock]:
    """Return the accepted quotes, article by article in the order in which they were taken in, as they stand there."""
    held = [quote for quote in draft.project.each(Quote) if is_accepted(quote)]
    held.sort(key=lambda quote: (quote.article, quote.spans[0].begin, quote.id))
    return [_block(draft, quote) for quote in held]


def _block(draft: Draft, quote: Quote) -> QuoteBlock:
    article = draft.project.find(Article, quote.article)
    language = article.language if article else ""
    notes = draft.notebook.notes_on(of_quote(draft.project, quote))
    attribution = Run(". ".join((_who(draft, quote), _how(draft, quote, article))), notes=notes)
    return QuoteBlock(Sentence(f"{quote.id}.words", (Run(printed(draft.project, quote), "plain", language),)),
                      Sentence(f"{quote.id}.said", (attribution,)))


def printed(project: Project, quote: Quote) -> str:
    """Return a quote's words as they are printed: gaps as […], and without a comma before the closing mark.

    Corrections stand in square brackets after the words they correct. An indirect quote is not in the speaker's own
    words and has no quotation marks. The exact words are in its note.
    """
    words = " […] ".join(corrected(project, span) for span in quote.spans).rstrip(_COMMAS)
    return words if quote.kind == "indirect" else f"“{words}”"


def _who(draft: Draft, quote: Quote) -> str:
    """Return who speaks, in what office, to whom, where and when, as far as it is stated."""
    speaker = entity_name(draft.project, quote.speaker, quote.speaker_words) or say("Speaker not named")
    addressee, place = stated_name(draft.project, quote.addressee), stated_name(draft.project, quote.said_where)
    told = (speaker, quote.office, say("to {name}", name=addressee) if addressee else "", place,
            full_when(quote.said_when))
    return ", ".join(part for part in told if part)


def _how(draft: Draft, quote: Quote, article: Article | None) -> str:
    if quote.kind == "direct":
        return say("Direct quotation")
    if quote.kind == "partial":
        return say("Partial quotation")
    outlet = outlet_of(draft.project, article).name if article else ""
    return say("Reported speech, in the words of {outlet}", outlet=outlet) if outlet else say("Reported speech")
