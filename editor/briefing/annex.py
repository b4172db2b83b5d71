"""Give the cited articles whole, with their tags, as an annex for those at the desk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from editor.briefing.blocks import AnnotatedArticle, AnnotatedLine, Block, Heading, Run, SourcePicture, Stretch
from editor.briefing.draft import Draft, is_accepted
from editor.model.dates import short_when
from editor.model.edits.articles import title_of
from editor.model.records import Anchor, Article, Line, LineRole
from editor.model.span import Span, SpanIndex
from editor.model.text import direction
from editor.words import say, say_number

QUOTE = "quote"
"""The nature of words that somebody said, beside those of the entity types."""


def annex(draft: Draft) -> Sequence[Block]:
    """Return the cited articles that are loaded and have words, each under its number; a picture before its words.

    Call it when every other section is written: only then is it known what is cited.
    """
    blocks: list[Block] = []
    for article_id, number in draft.notebook.cited.items():
        article = draft.project.get(Article, article_id)
        if draft.project.is_loaded(article_id) and draft.project.words_of(article).strip():
            heading = say("{source}: {title}", source=number, title=title_of(article))
            blocks += [Heading(heading, 2), *_picture(draft, article), _annotated(draft, article, number)]
    return blocks


def _picture(draft: Draft, article: Article) -> Iterator[Block]:
    """Yield the picture that an article is the transcription of, if it is one."""
    original = draft.project.text_of(article).original
    if not article.picture or not original:
        return
    if article.is_untranscribed:
        told = say("The picture as it came; nobody has transcribed it")
    elif article.transcriber:
        told = say("The picture as it came, transcribed below by {name}", name=article.transcriber)
    else:
        told = say("The picture as it came, transcribed below by the analyst")
    yield SourcePicture(original, told, told if article.is_untranscribed else say(
        "The picture of “{title}”; what it says stands in the table below it", title=title_of(article)))


def _annotated(draft: Draft, article: Article, number: str) -> AnnotatedArticle:
    words = draft.project.words_of(article)
    tags = list(_tags(draft, article))
    lines = tuple(_lines(draft, article, words, tags))
    about = say_number("The {count} line of the article, with its number, its tags and the events and quotes in it",
                       "The {count} lines of the article, with their numbers, their tags and the events and quotes in "
                       "them", len(lines))
    return AnnotatedArticle(
        lines, say("Working copy only: full article text"), _legend(draft, {nature for *_, nature in tags}),
        (say("Para"), say("Text"), say("E event, Q quote")), say("Annotated article ({source})", source=number), about,
        article.language, direction(words) == "rtl")


def _tags(draft: Draft, article: Article) -> Iterator[Span]:
    """Yield the stretches of the newest text that are tagged or quoted, each with the nature of its tag."""
    for mention in draft.project.mentions_of(article.id).values():
        if is_accepted(mention) and mention.text in ("", article.text):
            yield mention.begin, mention.end, draft.scheme.entity_type(mention.type).look
    for quote in draft.project.quotes_of(article.id):
        if is_accepted(quote):
            yield from ((span.begin, span.end, QUOTE) for span in _of_newest(article, quote.spans))


def _of_newest(article: Article, anchors: Iterable[Anchor]) -> list[Anchor]:
    return [anchor for anchor in anchors if anchor.article == article.id and anchor.text in ("", article.text)]


def _legend(draft: Draft, used: set[str]) -> tuple[tuple[str, str], ...]:
    """Return the natures that are used, each with the label of the first type of that nature."""
    types = (*draft.scheme.entity_types, *draft.scheme.hidden.entity_types)
    labels = {known.look: known.label for known in reversed(types)}
    order = list(dict.fromkeys(known.look for known in types))
    held = [(nature, say(labels[nature])) for nature in order if nature in used]
    other = [("other", say("Other"))] if "other" in used and "other" not in order else []
    return (*held, *other, *([(QUOTE, say("Quote"))] if QUOTE in used else []))


def _lines(draft: Draft, article: Article, words: str, tags: Iterable[Span]) -> Iterator[AnnotatedLine]:
    """Yield the lines of the article, and as a line of its own what stands between them and is not blank."""
    index, badges = SpanIndex(tags), _Badges(draft, article)
    done = 0
    for line in (*article.lines, Line(len(words), len(words))):
        if words[done:line.begin].strip():
            yield AnnotatedLine(0, tuple(_stretches(article, words, index, done, line.begin)))
        if line.end > line.begin and words[line.begin:line.end].strip():
            yield AnnotatedLine(line.number, tuple(_stretches(article, words, index, line.begin, line.end)),
                                badges.within(line), _remark(line), line.set_aside)
        done = max(done, line.end)


def _stretches(article: Article, words: str, tags: SpanIndex, begin: int, end: int) -> Iterator[Stretch]:
    """Yield a line cut wherever a tag begins or ends, and the corrections after the words they correct."""
    over = tags.overlapping(begin, end)
    corrected = {held.end: held.shown for held in article.corrections if begin < held.end <= end and held.shown}
    cuts = sorted({begin, end, *corrected, *(place for span in over for place in span[:2] if begin < place < end)})
    held: list[Span] = []
    place = 0
    for first, last in pairwise(cuts):
        while place < len(over) and over[place][0] <= first:
            held.append(over[place])
            place += 1
        held = [span for span in held if span[1] > first]
        natures = dict.fromkeys(nature for *_, nature in sorted(held, key=lambda span: (span[0] - span[1], span[2])))
        yield Stretch(words[first:last], tuple(natures))
        if last in corrected:
            yield Stretch(say("[{words}]", words=corrected[last]), is_correction=True)


def _remark(line: Line) -> str:
    roles: dict[LineRole, str] = {
        "headline": say("headline"), "standfirst": say("standfirst"), "caption": say("caption"),
        "link line": say("link line"), "dateline": say("byline, date"), "boilerplate": say("boilerplate"),
        "heading": say("heading"),
    }
    role = roles.get(line.role, "")
    if line.duplicate:
        return say("duplicate {role}, set aside", role=role) if role else say("duplicate, set aside")
    if line.set_aside:
        return say("{role}, set aside", role=role) if role else say("set aside")
    return role


class _Badges:
    """The badges of one article: an event tells its time where it is first met, quotes share a line."""

    def __init__(self, draft: Draft, article: Article) -> None:
        project = draft.project
        self._events = {f"E{event.number}": event for event in project.events_of(article.id) if is_accepted(event)}
        quotes = [quote for quote in project.quotes_of(article.id) if is_accepted(quote)]
        self._places = SpanIndex([
            *((anchor.begin, anchor.end, badge) for badge, event in self._events.items()
              for anchor in _of_newest(article, event.evidence)),
            *((anchor.begin, anchor.end, f"Q{quote.number}") for quote in quotes
              for anchor in _of_newest(article, quote.spans)),
        ])
        self._dated: set[str] = set()

    def within(self, line: Line) -> tuple[tuple[Run, ...], ...]:
        """Return the badges of what stands in a line, by number: each event on its own, the quotes together."""
        found = {badge for *_, badge in self._places.overlapping(line.begin, line.end)}
        ordered = sorted(found, key=lambda badge: int(badge[1:]))
        events = tuple(self._event(badge) for badge in ordered if badge in self._events)
        quotes = " ".join(badge for badge in ordered if badge not in self._events)
        return (*events, (Run(quotes, "label"),)) if quotes else events

    def _event(self, badge: str) -> tuple[Run, ...]:
        when = short_when(self._events[badge].when) if badge not in self._dated else ""
        self._dated.add(badge)
        return Run(badge, "label"), *([Run(f" {when}")] if when else [])
