"""List the sources, those cited and those consulted, with what is known of them and how they are graded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from editor.briefing.blocks import Block, Heading, Remark, Run, SourceEntry
from editor.briefing.draft import Draft
from editor.briefing.lexicons import grade_text, grades
from editor.briefing.names import origin_of, outlet_of, set_apart
from editor.briefing.quotation_marks import quoted
from editor.briefing.translations import titles_in_translation
from editor.model.dates import full_date
from editor.model.edits.articles import title_of
from editor.model.records import Article
from editor.model.text import fold
from editor.words import say, say_number


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
        blocks.append(_remark(draft, cited + consulted))
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
            article.author, _kind(article), _published(article),
            say("Address: {url}", url=article.url) if article.url else say("Address: none given"),
            say("Accessed {date}", date=full_date(article.retrieved[:10])) if article.retrieved else "",
            say("Grade {grade}", grade=grade_text(outlet.reliability, article.credibility)))
    details = (*titles_in_translation(draft.project, article), " ".join(f"{set_apart(part)}." for part in told if part),
               outlet.descriptor if first == number else "", *_earlier(draft, article))
    return SourceEntry(number, title_of(article), tuple(line for line in details if line), article.language)


def _earlier(draft: Draft, article: Article) -> Iterator[str]:
    """Yield the headline and date of each earlier version that is cited, where these were others."""
    for version in article.versions:
        told = (quoted(version.title, draft.briefing.language) if version.title != article.title else "",
                full_date(version.published) if version.published != article.published else "")
        if version.text in draft.notebook.earlier(article.id) and any(told):
            yield say("Version {number}, replaced since: {told}.", number=article.texts.index(version.text) + 1,
                      told=", ".join(set_apart(part) for part in told if part))


def _kind(article: Article) -> str:
    """Return what a source is that did not come as words, or blank."""
    if not article.picture:
        return ""
    if article.is_untranscribed:
        return say("Picture, not transcribed")
    return say("Picture, transcribed by {name}", name=article.transcriber) if article.transcriber else say(
        "Picture, transcribed by the analyst")


def _published(article: Article) -> str:
    if not article.published:
        return say("Date not stated")
    ways = {"inferred": say("inferred"), "given": say("given by the analyst"), "stated": say("stated")}
    return ", ".join(part for part in (full_date(article.published), ways.get(article.published_how, "")) if part)


def _remark(draft: Draft, held: Sequence[tuple[str, Article]]) -> Remark:
    """Return what the grades mean that are used here, and which of the sources are not independent of each other."""
    told = (_meaning(draft, [article for _, article in held]), *_shared_origins(draft, held))
    return Remark((Run(" ".join(told)),))


def _meaning(draft: Draft, articles: Iterable[Article]) -> str:
    known = grades()
    used = {grade_text(outlet_of(draft.project, article).reliability, article.credibility) for article in articles}
    letters = sorted({grade[0] for grade in used})
    numbers = sorted({grade[1] for grade in used | draft.notebook.grades})
    reliability = "; ".join(f"{letter}, {known.reliability[letter]}" for letter in letters)
    credibility = "; ".join(f"{number}, {known.credibility[number]}" for number in numbers)
    told = say("In a grade the letter is for the source ({reliability}), the number for what it says ({credibility}).",
               reliability=reliability, credibility=credibility)
    unjudged = {(True, True): say("F and 6 mean that nobody has judged."), (True, False): say(
        "F means that nobody has judged."), (False, True): say("6 means that nobody has judged.")}
    return " ".join(part for part in (told, unjudged.get(("F" in letters, "6" in numbers), "")) if part)


def _shared_origins(draft: Draft, held: Sequence[tuple[str, Article]]) -> Iterator[str]:
    """Yield a sentence for each outlet, or group of outlets, that several of the sources come from."""
    origins: dict[str, list[str]] = {}
    names: dict[str, set[str]] = {}
    for number, article in held:
        outlet = outlet_of(draft.project, article)
        origin = fold(origin_of(draft.project, article))
        origins.setdefault(origin, []).append(number)
        names.setdefault(origin, set()).add(outlet.name)
    for origin, numbers in origins.items():
        if origin and len(numbers) > 1:
            yield _of_one_origin(numbers, len(names[origin]) == 1 and names[origin] != {""}, len(numbers) == len(held))


def _of_one_origin(numbers: list[str], is_one_outlet: bool, are_all: bool) -> str:
    """Return the sentence that keeps agreement from being taken for confirmation."""
    if are_all and len(numbers) == 2:
        return say("Both articles come from one outlet, so agreement between them is not independent "
                   "confirmation.") if is_one_outlet else say(
            "Both articles go back to one origin, so agreement between them is not independent confirmation.")
    if are_all:
        return _all_of_one_outlet(len(numbers)) if is_one_outlet else say_number(
            "All {count} articles go back to one origin, so agreement between them is not independent confirmation.",
            "All {count} articles go back to one origin, so agreement between them is not independent confirmation.",
            len(numbers))
    listed = say("{all} and {last}", all=", ".join(numbers[:-1]), last=numbers[-1])
    return say("{sources} come from one outlet, so agreement between them is not independent confirmation.",
               sources=listed) if is_one_outlet else say(
        "{sources} go back to one origin, so agreement between them is not independent confirmation.", sources=listed)


def _all_of_one_outlet(count: int) -> str:
    return say_number(
        "All {count} articles come from one outlet, so agreement between them is not independent confirmation.",
        "All {count} articles come from one outlet, so agreement between them is not independent confirmation.", count)
