"""Give people's words with who said them, in what office, when, and how they are quoted."""

from __future__ import annotations

import msgspec

from editor.briefing.blocks import Block, Prose, QuoteBlock, Run, Sentence
from editor.briefing.corrected import corrected
from editor.briefing.draft import Draft, is_accepted
from editor.briefing.evidence import of_quote
from editor.briefing.names import entity_name, set_apart, stated_name
from editor.briefing.notebook import ends_itself
from editor.briefing.translations import answerable
from editor.briefing.translations import of_quote as translations_of
from editor.model.dates import full_when
from editor.model.project import Project
from editor.model.records import Article, Quote, Translation
from editor.words import say

_COMMAS = ",،，、"


def quotes(draft: Draft) -> list[Block]:
    """Return the accepted quotes, article by article in the order in which they were taken in, as they stand there.

    Direct and partial ones come first, in the speakers' own words; then the reported positions, which are not.
    """
    held = [quote for quote in draft.project.each(Quote) if is_accepted(quote)]
    held.sort(key=lambda quote: (quote.article, quote.spans[0].begin, quote.id))
    reported = [quote for quote in held if quote.kind == "indirect"]
    own = [_block(draft, quote) for quote in held if quote.kind != "indirect"]
    return [*own, *_positions(draft, reported)]


def _block(draft: Draft, quote: Quote) -> QuoteBlock:
    notes = draft.notebook.notes_on(of_quote(draft.project, quote))
    how = say("Direct quotation") if quote.kind == "direct" else say("Partial quotation")
    told = (_who(draft, quote), how, quote.context.strip().rstrip("."))
    attribution = Run(". ".join(part for part in told if part), notes=notes)
    translated = (_translated(quote, number, held) for number, held in enumerate(translations_of(draft.project, quote)))
    words = Run(printed(draft.project, quote), "plain", _language(draft, quote))
    return QuoteBlock(Sentence(f"{quote.id}.words", (words,)),
                      Sentence(f"{quote.id}.said", (attribution,)), tuple(translated))


def _translated(quote: Quote, number: int, translation: Translation) -> Sentence:
    words = translation.words if quote.kind == "indirect" else f"“{translation.words.strip('“”')}”"
    return Sentence(f"{quote.id}.translation-{number + 1}", (
        Run(words, "plain", translation.language), Run(f" {answerable(translation)}", "secondary")))


def _positions(draft: Draft, reported: list[Quote]) -> list[Prose]:
    """Return what people are reported to say: one in its paragraph, several as a list below what they are."""
    if not reported:
        return []
    lead = Run(say("Reported positions."), "label")
    said = [_position(draft, quote) for quote in reported]
    if len(said) == 1:
        first = msgspec.structs.replace(said[0], runs=(lead, Run(" "), *said[0].runs))
        return [Prose((first,))]
    about = Run(" " + say("These are the words of those who report them, not of the speakers."))
    return [Prose((Sentence("quotes.reported", (lead, about)),)), *(Prose((each,), "bullet") for each in said)]


def _position(draft: Draft, quote: Quote) -> Sentence:
    """Return who is reported to hold a position, and the words that report it, which are not the speaker's."""
    notes = draft.notebook.notes_on(of_quote(draft.project, quote))
    words = printed(draft.project, quote).rstrip()
    stop = "" if ends_itself(words) else "."
    runs = [Run(say("{speaker}:", speaker=_who(draft, quote)), "strong"), Run(" "),
            Run(words, "plain", _language(draft, quote)), Run(stop, notes=notes)]
    for number, translation in enumerate(translations_of(draft.project, quote)):
        runs += [Run(" "), *_translated(quote, number, translation).runs, Run(".")]
    return Sentence(f"{quote.id}.words", tuple(runs))


def _language(draft: Draft, quote: Quote) -> str:
    article = draft.project.find(Article, quote.article)
    return article.language if article else ""


def printed(project: Project, quote: Quote) -> str:
    """Return a quote's words as they are printed: gaps as […], and without a comma before the closing mark.

    Corrections stand in square brackets after the words they correct. An indirect quote is not in the speaker's own
    words and has no quotation marks. The exact words are in its note.
    """
    words = " […] ".join(corrected(project, span) for span in quote.spans).rstrip(_COMMAS)
    return words if quote.kind == "indirect" else f"“{words}”"


def _who(draft: Draft, quote: Quote) -> str:
    """Return who speaks, in what office, to whom, where, when and by whom it is relayed, as far as it is stated."""
    speaker = entity_name(draft.project, quote.speaker, quote.speaker_words) or say("Speaker not named")
    relay = stated_name(draft.project, quote.relayed_by)
    addressee, place = stated_name(draft.project, quote.addressee), stated_name(draft.project, quote.said_where)
    told = (speaker, quote.office, say("to {name}", name=addressee) if addressee else "", place,
            full_when(quote.said_when), say("relayed by {name}", name=relay) if relay else "")
    return ", ".join(set_apart(part) for part in told if part)
