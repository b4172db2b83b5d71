"""Give people's words with who said them, in what office, when, and how they are quoted."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from editor.briefing.blocks import Block, Prose, QuoteBlock, Run, Sentence
from editor.briefing.corrected import corrected
from editor.briefing.draft import Draft, is_accepted
from editor.briefing.evidence import of_quote
from editor.briefing.names import entity_name, outlet_of, set_apart, stated_name
from editor.briefing.notebook import ends_itself
from editor.briefing.quotation_marks import quoted
from editor.briefing.translations import answerable
from editor.briefing.translations import of_quote as translations_of
from editor.briefing.unconfirmed import marked, unreviewed
from editor.model.checks import claims_unseen
from editor.model.copies import origin_article
from editor.model.dates import full_when
from editor.model.denial import is_denied, with_denial
from editor.model.project import Project
from editor.model.records import Article, Quote, Translation
from editor.model.text import fold
from editor.words import say

_COMMAS = ",،，、"
_Same = tuple[Quote, ...]
"""Quotes of the same words of the same speaker, the first of which is printed."""


def quotes(draft: Draft) -> list[Block]:
    """Return the accepted quotes, article by article in the order in which they were taken in, as they stand there.

    Direct and partial ones come first, in the speakers' own words; then the reported positions, which are not.
    """
    said = list(quotes_together(draft))
    own = [_block(draft, quotes) for quotes in said if quotes[0].kind != "indirect"]
    return [*own, *_positions(draft, [quotes for quotes in said if quotes[0].kind == "indirect"])]


def quotes_together(draft: Draft) -> Iterable[_Same]:
    """Return the accepted quotes in order, those of the same words of the same speaker in several articles together."""
    held = [quote for quote in draft.project.each(Quote) if is_accepted(quote)]
    held.sort(key=lambda quote: (quote.article, quote.spans[0].begin, quote.id))
    found: dict[tuple[str, str, bool, bool], _Same] = {}
    for quote in held:
        speaker = draft.project.entity(quote.speaker) if quote.speaker else None
        name = speaker.id if speaker else fold(quote.speaker_words)
        # Of a speaker whom nobody names two quotes may be two people's.
        key = (name or quote.id, fold(printed(draft.project, quote)).strip(), quote.kind == "indirect",
               is_denied(draft.project, quote))
        found[key] = (*found.get(key, ()), quote)
    return found.values()


def _block(draft: Draft, quotes: _Same) -> QuoteBlock:
    quote = quotes[0]
    how = say("Direct quotation") if quote.kind == "direct" else say("Partial quotation")
    told = (_who(draft, quote), how, _carried(draft, quotes), quote.context.strip().rstrip("."))
    attribution = Run(". ".join(part for part in told if part), notes=_notes(draft, quotes))
    unseen = _unseen(quotes)
    translated = (_translated(draft, quote, number, held) for number, held in _translations(draft, quotes))
    words = Run(printed(draft.project, quote, draft.briefing.language), "plain", _language(draft, quote))
    return QuoteBlock(Sentence(f"{quote.id}.words", (words,)),
                      Sentence(f"{quote.id}.said", (attribution, *unseen)), tuple(translated))


def _unseen(quotes: _Same) -> tuple[Run, ...]:
    """Return the mark of quotes of one of which nobody has looked since it was accepted in bulk."""
    return (Run(f" {unreviewed()}", "secondary"),) if any(map(claims_unseen, quotes)) else ()


def _notes(draft: Draft, quotes: _Same) -> tuple[str, ...]:
    return draft.notebook.notes_on(piece for quote in quotes for piece in of_quote(draft.project, quote))


def _carried(draft: Draft, quotes: _Same) -> str:
    """Return which outlets carry the same words, and whether they go back to one origin; blank for a single one."""
    found = (draft.project.find(Article, quote.article) for quote in quotes)
    articles = [article for article in found if article is not None]
    outlets = [outlet_of(draft.project, article) for article in articles]
    names = list(dict.fromkeys(set_apart(outlet.name) for outlet in outlets if outlet.name))
    if len(names) < 2:  # the note names a single one
        return ""
    relays = (stated_name(draft.project, quote.relayed_by) for quote in quotes)
    owners = [outlet.origin_group or outlet.name for outlet in (
        outlet_of(draft.project, origin_article(draft.project, article)) for article in articles)]
    origins = {fold(relay if relay in names else owner) for relay, owner in zip(relays, owners, strict=True)}
    listed = say("{all} and {last}", all=", ".join(names[:-1]), last=names[-1])
    if len(origins) == 1:
        return say("In {outlets}, which go back to one origin", outlets=listed)
    return say("In {outlets}", outlets=listed)


def _translations(draft: Draft, quotes: _Same) -> list[tuple[int, Translation]]:
    return list(enumerate(held for quote in quotes for held in translations_of(draft.project, quote)))


def _translated(draft: Draft, quote: Quote, number: int, translation: Translation) -> Sentence:
    is_own = quote.kind != "indirect"
    words = quoted(translation.words.strip("“”"), draft.briefing.language) if is_own else translation.words
    return Sentence(f"{quote.id}.translation-{number + 1}", (
        Run(words, "plain", translation.language), Run(f" {answerable(translation)}", "secondary")))


def _positions(draft: Draft, reported: list[_Same]) -> list[Prose]:
    """Return what people are reported to say: one in its paragraph, several as a list below what they are."""
    if not reported:
        return []
    lead = Run(say("Reported positions."), "label")
    said = [_position(draft, quotes) for quotes in reported]
    if len(said) == 1:
        first = msgspec.structs.replace(said[0], runs=(lead, Run(" "), *said[0].runs))
        return [Prose((first,))]
    about = Run(" " + say("These are the words of those who report them, not of the speakers."))
    return [Prose((Sentence("quotes.reported", (lead, about)),)), *(Prose((each,), "bullet") for each in said)]


def _position(draft: Draft, quotes: _Same) -> Sentence:
    """Return who is reported to hold a position, and the words that report it, which are not the speaker's."""
    quote = quotes[0]
    words = printed(draft.project, quote).rstrip()
    stop = "" if ends_itself(words) else "."
    runs = [Run(say("{speaker}:", speaker=_who(draft, quote)), "strong"), Run(" "),
            Run(words, "plain", _language(draft, quote)), Run(stop, notes=_notes(draft, quotes))]
    for number, translation in _translations(draft, quotes):
        runs += [Run(" "), *_translated(draft, quote, number, translation).runs, Run(".")]
    if carried := _carried(draft, quotes):
        runs.append(Run(f" {carried}.", "secondary"))
    runs += _unseen(quotes)
    return Sentence(f"{quote.id}.words", tuple(runs))


def _language(draft: Draft, quote: Quote) -> str:
    article = draft.project.find(Article, quote.article)
    return article.language if article else ""


def printed(project: Project, quote: Quote, language: str = "en") -> str:
    """Return a quote's words as they are printed: gaps as […], and without a comma before the closing mark.

    Corrections stand in square brackets after the words they correct. An indirect quote is not in the speaker's own
    words and has no quotation marks. Marks are those of `language` (BCP 47). The exact words are in its note.
    """
    words = " […] ".join(corrected(project, span) for span in quote.spans).rstrip(_COMMAS)
    return words if quote.kind == "indirect" else quoted(words, language)


def _who(draft: Draft, quote: Quote) -> str:
    """Return who speaks, in what office, to whom, where, when and by whom it is relayed, as far as it is stated; and
    last that they deny the words, where they do.
    """
    named = marked(quote, "speaker", entity_name(draft.project, quote.speaker, quote.speaker_words))
    relay = stated_name(draft.project, quote.relayed_by)
    addressee = marked(quote, "addressee", entity_name(draft.project, quote.addressee, quote.addressee_words))
    place = entity_name(draft.project, quote.said_where, quote.said_where_words)
    when = marked(quote, "said_when", full_when(quote.said_when))
    told = (named or say("Speaker not named"), quote.office, say("to {name}", name=addressee) if addressee else "",
            place, when, say("relayed by {name}", name=relay) if relay else "")
    parts = [set_apart(part) for part in told if part]
    closing = "," if len(parts) > 1 and is_denied(draft.project, quote) else ""
    return with_denial(draft.project, quote, ", ".join(parts) + closing)
