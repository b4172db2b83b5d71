"""List the sources, those cited and those consulted, with what is known of them and how they are graded."""

from __future__ import annotations

from collections.abc import Iterable

from editor.briefing.blocks import Block, Heading, Remark, Run, SourceEntry
from editor.briefing.draft import Draft
from editor.briefing.lexicons import grade_text, grades
from editor.briefing.names import outlet_of
from editor.model.dates import full_date
from editor.model.edits.articles import title_of
from editor.model.records import Article
from editor.words import say


def sources(draft: Draft) -> list[Block]:
    """Return the cited sources by number, then those consulted, then what the grades mean; nothing without sources.

    Call it when every other section is written: only then is it known what is cited.
    """
    cited = [(number, draft.project.get(Article, article)) for article, number in draft.notebook.cited.items()]
    consulted = [(f"S{number}", article) for number, article in enumerate(_consulted(draft), len(cited) + 1)]
    blocks: list[Block] = []
    described: dict[str, str] = {}
    for title, held in ((say("Cited"), cited), (say("Consulted"), consulted)):
        if held:
            blocks += [Heading(title, 2), *(_entry(draft, number, article, described) for number, article in held)]
    if blocks:
        blocks.append(_meaning(draft, [article for _, article in cited + consulted]))
    return blocks


def _consulted(draft: Draft) -> list[Article]:
    """Return the articles that are not cited but that somebody has read or tagged."""
    return [article for article in draft.project.each(Article)
            if article.id not in draft.notebook.cited and (article.state != "new" or _is_tagged(draft, article))]


def _is_tagged(draft: Draft, article: Article) -> bool:
    return draft.project.is_loaded(article.id) and any(
        mention.state == "accepted" for mention in draft.project.mentions_of(article.id).values())


def _entry(draft: Draft, number: str, article: Article, described: dict[str, str]) -> SourceEntry:
    """Return an entry; `described` tells which source described an outlet first, and learns it from this one."""
    outlet = outlet_of(draft.project, article)
    first = described.setdefault(outlet.id, number) if outlet.descriptor else number
    told = (outlet.name if first == number else say("{outlet}, as {source}", outlet=outlet.name, source=first),
            article.author, _published(article),
            say("Address: {url}", url=article.url) if article.url else say("Address: none given"),
            say("Accessed {date}", date=full_date(article.retrieved[:10])) if article.retrieved else "",
            say("Grade {grade}", grade=grade_text(outlet.reliability, article.credibility)))
    details = (" ".join(f"{part}." for part in told if part), outlet.descriptor if first == number else "")
    return SourceEntry(number, title_of(article), tuple(line for line in details if line), article.language)


def _published(article: Article) -> str:
    if not article.published:
        return say("Date not stated")
    ways = {"inferred": say("inferred"), "given": say("given by the analyst"), "stated": say("stated")}
    return ", ".join(part for part in (full_date(article.published), ways.get(article.published_how, "")) if part)


def _meaning(draft: Draft, articles: Iterable[Article]) -> Remark:
    """Return what the letters of the grades mean that are used here, and what the numbers do."""
    known = grades()
    letters = sorted({outlet_of(draft.project, article).reliability for article in articles} & known.reliability.keys())
    reliability = "; ".join(f"{letter}, {known.reliability[letter]}" for letter in letters)
    credibility = "; ".join(f"{number}, {meaning}" for number, meaning in known.credibility.items())
    return Remark((Run(say(
        "In a grade the letter is for the source ({reliability}), the number for what it says ({credibility}). "
        "F and 6 mean that nobody has judged.", reliability=reliability, credibility=credibility)),))
