"""Find what the sentences of a briefing lack: evidence, a second source, a term of the lexicon, the source's own words.

The module `resting` knows with which changes the findings of a paragraph change.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from editor.briefing.beyond import beyond
from editor.briefing.disclosing import says_of
from editor.briefing.evidence import evidence_of, is_cited
from editor.briefing.hedging import negated, outside, speaks_of_confidence, terms_in
from editor.briefing.lexicons import LikelihoodTerm, lexicon_of
from editor.briefing.origins import says_whose, sole_origin
from editor.briefing.quoting import altered, quotations
from editor.briefing.unrealised import told_as_done
from editor.model import checks
from editor.model.checks import Finding, Level
from editor.model.edits.fields import name_of, shortened
from editor.model.project import Project
from editor.model.records import (
    Anchor,
    Article,
    Briefing,
    Paragraph,
    Section,
    Statement,
    Translation,
)
from editor.words import phrase, say

UNCITED = "uncited sentence"
_ENGLISH = "en"


def findings(project: Project) -> Iterator[Finding]:
    """Yield the findings of a project, those of its briefings last."""
    yield from checks.findings(project)
    for briefing in project.each(Briefing):
        yield from findings_of_briefing(project, briefing)
    for paragraph in project.each(Paragraph):
        yield from findings_of(project, paragraph)


def findings_of(project: Project, paragraph: Paragraph) -> Iterator[Finding]:
    """Yield the findings of a paragraph; one of a section that is left out of its briefing has none."""
    section = project.find(Section, paragraph.section)
    if section is not None and not section.included:
        return
    briefing = project.find(Briefing, section.briefing) if section is not None else None
    speaks_english = briefing is None or briefing.language.startswith(_ENGLISH)
    for statement in paragraph.statements:
        if statement.says_something:
            yield from _of_statement(project, statement)
            yield from _of_source(project, statement, section)
            if briefing is None or briefing.status in ("draft", "reviewed"):
                yield from _of_versions(project, statement)
            if speaks_english:
                yield from _of_cited_words(project, statement)
                yield from _of_status(project, statement)
                yield from _of_likelihood(project, statement)


def findings_of_briefing(project: Project, briefing: Briefing) -> Iterator[Finding]:
    """Yield what a briefing does not say of itself."""
    if not project.info.analyst:
        yield Finding("info", "unsigned briefing", Briefing.kind_of_record, briefing.id,
                      say("“{title}” does not say who prepared it", title=briefing.title or project.info.title),
                      field="briefingAnalyst", fix=phrase("Write a name"))


def findings_in(project: Project, briefing_id: str = "") -> Iterator[Finding]:
    """Yield what is found in the sentences of one briefing, or of all."""
    for paragraph in project.each(Paragraph):
        section = project.find(Section, paragraph.section)
        if not briefing_id or (section is not None and section.briefing == briefing_id):
            yield from findings_of(project, paragraph)


def _of_statement(project: Project, statement: Statement) -> Iterator[Finding]:
    words = shortened(statement.words)
    if not is_cited(project, statement):
        if statement.kind == "reported":
            yield uncited(statement)
        elif statement.kind == "judgement":
            yield _finding("warning", "judgement without evidence", statement,
                           say("The judgement “{words}” rests on nothing", words=words), phrase("Cite evidence"))
        return
    yield from _of_quotations(project, statement)


def uncited(statement: Statement) -> Finding:
    """Return the finding that a reported sentence cites nothing."""
    return _finding("warning", UNCITED, statement, say("“{words}” cites nothing", words=shortened(statement.words)),
                    phrase("Cite evidence"))


def _of_cited_words(project: Project, statement: Statement) -> Iterator[Finding]:
    """Yield what a reported sentence says that nothing it cites says: the first figure, date and name."""
    if statement.kind != "reported":
        return
    sentences = {"figure": phrase("The figure “{said}” is not in the cited words of “{words}”"),
                 "date": phrase("The date “{said}” is not in the cited words of “{words}”"),
                 "name": phrase("The name “{said}” is not in the cited words of “{words}”")}
    told: set[str] = set()
    for found in beyond(project, statement):
        if found.kind not in told:
            told.add(found.kind)
            yield _finding("warning", "beyond cited words", statement,
                           say(sentences[found.kind], said=found.words, words=shortened(statement.words)),
                           phrase("Cite the words"))


def _of_status(project: Project, statement: Statement) -> Iterator[Finding]:
    """Yield that a reported sentence gives as done what it cites as something that did not happen, or not yet."""
    sort = told_as_done(project, statement) if statement.kind == "reported" else None
    if sort is not None:
        sentences = {"did not happen": phrase("“{words}” does not say that what it cites is denied"),
                     "not yet": phrase("“{words}” does not say that what it cites has not happened yet")}
        yield _finding("warning", "status not said", statement,
                       say(sentences[sort], words=shortened(statement.words)), phrase("Say so"))


def _of_source(project: Project, statement: Statement, section: Section | None) -> Iterator[Finding]:
    """Yield that a sentence rests on one source without a word about it, there or elsewhere in the briefing."""
    if statement.kind != "reported" or not is_cited(project, statement) or says_whose(project, statement):
        return
    source = sole_origin(project, statement)
    if source is None or (section is not None and says_of(project, section.briefing, source)):
        return
    found = _finding("info", "single-outlet claim", statement,
                     say("“{words}” rests on {source} alone and does not say so", words=shortened(statement.words),
                         source=source), phrase("Cite another source"))
    yield msgspec.structs.replace(found, group=f"{section.id if section is not None else ''} {source}")


def own_terms(project: Project, statement: Statement) -> list[LikelihoodTerm]:
    """Return the terms of likelihood that a reported sentence uses in its own words: none of what it cites says them,
    and it names nobody who does.
    """
    known = lexicon_of(project.info)
    said = terms_in(statement.words, known) if statement.kind == "reported" else []
    if not said or says_whose(project, statement):
        return []
    cited = {term.id for citation in statement.citations for piece in evidence_of(project, citation)
             for anchor in piece.anchors for term in terms_in(anchor.words, known)}
    return [term for term in said if term.id not in cited]


def _of_versions(project: Project, statement: Statement) -> Iterator[Finding]:
    """Yield that a sentence rests on words of an earlier version, once for each article."""
    told = set()
    for citation in statement.citations:
        for anchor in (anchor for piece in evidence_of(project, citation) for anchor in piece.anchors):
            article = project.find(Article, anchor.article)
            if article is not None and article.version(anchor.text) is not None and article.id not in told:
                told.add(article.id)
                yield _finding("warning", "replaced words", statement, say(
                    "“{words}” cites “{cited}”, which version {number} of “{title}” does not say any more",
                    words=shortened(statement.words), cited=shortened(anchor.words), number=len(article.texts),
                    title=name_of(article)), phrase("Cite the newest version"))


def _of_quotations(project: Project, statement: Statement) -> Iterator[Finding]:
    if not any(True for _ in quotations(statement.words)):
        return
    held = [anchor for citation in statement.citations for piece in evidence_of(project, citation)
            for anchor in piece.anchors]
    sources = [*(anchor.words for anchor in held), *_translated(project, statement, held)]
    for quotation, nearest in altered(statement.words, sources):
        sentence = say("“{words}” is not what the source says: “{source}”", words=shortened(quotation),
                       source=shortened(nearest)) if nearest else say(
                           "“{words}” does not stand in the words that the sentence cites", words=shortened(quotation))
        yield _finding("error", "altered quote", statement, sentence, phrase("Quote the source's words"))


def _translated(project: Project, statement: Statement, held: list[Anchor]) -> Iterator[str]:
    """Yield the translations of what a sentence cites: a quotation of one is no alteration."""
    cited = {citation.record for citation in statement.citations if citation.record}
    for translation in project.each(Translation):
        passage = translation.anchor
        if translation.id in cited or translation.record in cited or (passage is not None and any(
                passage.article == anchor.article and passage.begin < anchor.end and anchor.begin < passage.end
                for anchor in held)):
            yield translation.words


def _of_likelihood(project: Project, statement: Statement) -> Iterator[Finding]:
    """Yield what is wrong with how a sentence says how likely something is; what is reported says it as its source."""
    if statement.kind == "reported":
        return
    known = lexicon_of(project.info)
    terms = terms_in(statement.words, known)
    for said in dict.fromkeys(outside(statement.words, known)):
        yield _finding("warning", "likelihood word", statement,
                       say("“{word}” in “{words}” is no term of {lexicon}", word=said,
                           words=shortened(statement.words), lexicon=known.label), phrase("Choose a term"))
    if terms and speaks_of_confidence(statement.words):
        yield _finding("warning", "likelihood with confidence", statement,
                       say("“{words}” says how likely and how sure in one sentence", words=shortened(statement.words)),
                       phrase("Make two sentences of it"))
    chosen, denied = known.term(statement.likelihood), tuple(negated(statement.words, known))
    for begin, end in denied:
        yield _finding("warning", "negated likelihood", statement,
                       say("“{word}” in “{words}” is the contrary of a term of {lexicon}, and none itself",
                           word=statement.words[begin:end], words=shortened(statement.words), lexicon=known.label),
                       phrase("Choose a term"))
    if chosen is not None and chosen not in terms and not denied:
        yield _finding("warning", "likelihood not said", statement,
                       say("“{words}” does not say the likelihood chosen for it: {term}",
                           words=shortened(statement.words), term=chosen.id), phrase("Say the term"))


def _finding(level: Level, check: str, statement: Statement, sentence: str, fix: str) -> Finding:
    return Finding(level, check, Paragraph.kind_of_record, statement.id, sentence, field="briefingEditor", fix=fix)
