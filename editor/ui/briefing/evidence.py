"""Say what sentences can cite, as chips and the evidence tray show it, and whether a sentence cites anything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from editor.briefing.evidence import is_cited
from editor.briefing.names import entity_name, outlet_of
from editor.briefing.places import lines_under
from editor.briefing.quotes import printed
from editor.model.dates import full_date, short_when
from editor.model.denial import with_denial
from editor.model.edits.articles import title_of
from editor.model.edits.fields import shortened
from editor.model.project import Project
from editor.model.records import Anchor, Article, Citation, Entity, Event, Paragraph, Quote, Statement
from editor.model.scheme import scheme_of
from editor.model.versions import version_number
from editor.ui.badges import grade_of
from editor.ui.briefing.article_signs import sign_of_article
from editor.ui.letters import sign_of_type
from editor.words import phrase, say

Kind = Literal["event", "quote", "entity", "passage", "missing"]
Status = Literal["cited", "judgement", "uncited"]

_KINDS = {"direct": phrase("Direct"), "partial": phrase("Partial"), "indirect": phrase("Indirect")}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What can be cited. `badge` is its sign, `ink` the type or kind it is drawn as; `aside` says when or how.

    `also` is what else a sentence may name it by: who took part, where, which figures, other names; `grade` that of its
    source, where it is a passage.
    """

    citation: Citation
    kind: Kind
    badge: str
    ink: str
    title: str
    aside: str = ""
    words: str = ""
    also: str = ""
    grade: str = ""

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        return ", ".join(part for part in (self.badge, self.title, self.aside, self.words) if part)


def evidence_for(project: Project, citation: Citation) -> Evidence:
    """Return what a citation names, as it is shown; what is gone is shown as missing."""
    if citation.passage is not None:
        return _passage(project, citation.passage)
    if event := project.find(Event, citation.record):
        return _event(project, event)
    if quote := project.find(Quote, citation.record):
        return _quote(project, quote)
    if entity := project.entity(citation.record):
        return _entity(project, entity)
    if article := project.find(Article, citation.record):
        return Evidence(citation, "passage", say("Article"), "other", title_of(article),
                        outlet_of(project, article).name)
    return Evidence(citation, "missing", "?", "other", say("This evidence is not in the project any more."))


def key_of(citation: Citation) -> str:
    """Return what tells a citation from others: the record's id, or the passage's place and text."""
    passage = citation.passage
    return f"{passage.article} {passage.begin} {passage.end} {passage.text}" if passage else citation.record


def used_evidence(project: Project) -> set[Citation]:
    """Return everything that some sentence of the project cites."""
    return {citation for paragraph in project.of(Paragraph).values()
            for statement in paragraph.statements for citation in statement.citations}


def status_of(project: Project, statement: Statement) -> Status:
    """Tell whether a sentence is cited, the analyst's own judgement or uncited; a judgement rests on evidence too.

    An assumption is the analyst's own and says so; it needs no evidence.
    """
    if statement.kind == "assumption":
        return "judgement"
    if not is_cited(project, statement):
        return "uncited"
    return "judgement" if statement.kind == "judgement" else "cited"


def opening_words(evidence: Evidence) -> str:
    """Return the words that a sentence made for this evidence begins with."""
    words = evidence.words if evidence.kind in ("passage", "quote") else evidence.title
    return " ".join(words.split())


def _event(project: Project, event: Event) -> Evidence:
    title, anchors = event.title or say("Without a title"), event.evidence
    named = (full_date(event.when.from_), entity_name(project, event.where, event.where_words),
             *(entity_name(project, held.entity, held.words) for held in event.participants),
             *(entity_name(project, held.attributed_to, held.attributed_words) for held in event.accounts),
             *(figure.words for figure in event.figures), *(anchor.words for anchor in anchors[1:]))
    return Evidence(Citation(record=event.id), "event", f"E{event.number}", "event", title, short_when(event.when),
                    _one_line(anchors[0].words) if anchors else "", _one_line(" ".join(filter(None, named))))


def _quote(project: Project, quote: Quote) -> Evidence:
    speaker = entity_name(project, quote.speaker, quote.speaker_words) or say("Speaker not named")
    return Evidence(Citation(record=quote.id), "quote", f"Q{quote.number}", "quote",
                    with_denial(project, quote, speaker), say(_KINDS[quote.kind]), _one_line(printed(project, quote)))


def _entity(project: Project, entity: Entity) -> Evidence:
    known = scheme_of(project).entity_type(entity.type)
    return Evidence(Citation(record=entity.id), "entity", *sign_of_type(project, entity.type), entity.name,
                    say(entity.kind) if entity.kind else say(known.label), entity.description,
                    " ".join(entity.aliases))


def _passage(project: Project, anchor: Anchor) -> Evidence:
    article = project.find(Article, anchor.article)
    numbers = [line.number for line in lines_under(article, anchor.begin, anchor.end, anchor.text)] if article else []
    outlet = outlet_of(project, article).name if article else ""
    title = outlet or (shortened(title_of(article)) if article else "")
    place = f"{sign_of_article(project, anchor.article)} ¶{numbers[0] if numbers else ''}".strip()
    if article is not None and article.version(anchor.text) is not None:
        place = say("{paragraphs} of version {number}", paragraphs=place,
                    number=version_number(article, anchor.text))
    return Evidence(Citation(passage=anchor), "passage", place, "materiel",
                    title or say("Passage"), "", _one_line(anchor.words),
                    grade=grade_of(project, article) if article else "")


def _one_line(words: str) -> str:
    return " ".join(words.split())
