"""Say where a finding stands, and make what is said of it fit into a row."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from editor.model.checks import Finding
from editor.model.edits.briefings import statement_in
from editor.model.edits.fields import name_of
from editor.model.errors import EditRefused
from editor.model.papers import section_title
from editor.model.project import Project
from editor.model.records import Article, Briefing, Paragraph, Section
from editor.words import say

_NAMED = re.compile("“\u2068?(?P<name>.+?)\u2069?”")
"""What a sentence names: between quotation marks, and between the marks that keep its direction to itself."""
_LEAST_NAME = 8
"""Of how many letters at least something must be seen of a name."""


def place_of(project: Project, finding: Finding) -> str:
    """Return where a finding stands, in words: the paragraph and the article, or the briefing."""
    article = project.find(Article, finding.article) if finding.article else None
    if finding.kind == Paragraph.kind_of_record:
        return _place_in_briefing(project, finding.id)
    if finding.kind == Briefing.kind_of_record:
        return say("Details of the briefing")
    if article is None:
        return ""
    title = name_of(article)
    number = next((line.number for line in article.lines if line.begin <= finding.begin < line.end), 0)
    return say("¶{number}, {title}", number=number, title=title) if number and finding.end else title


def _place_in_briefing(project: Project, statement: str) -> str:
    """Return the section and the briefing of a sentence."""
    try:
        paragraph, _ = statement_in(project, statement)
    except EditRefused:
        return ""
    section = project.find(Section, paragraph.section)
    briefing = project.find(Briefing, section.briefing) if section is not None else None
    if section is None or briefing is None:
        return say("Briefing")
    return say("{section}, {briefing}", section=section_title(section.kind, section.title),
               briefing=name_of(briefing) or say("Briefing"))


def fitted(sentence: str, metrics: QFontMetrics, width: int) -> str:
    """Return a sentence in so many pixels: what it names in its first quotation marks is cut, so that what it says of
    that stays; where this does not do, its end."""
    whole, named = metrics.horizontalAdvance(sentence), _NAMED.search(sentence)
    if whole > width and named is not None:
        room = width - metrics.horizontalAdvance(sentence[:named.start("name")] + sentence[named.end("name"):])
        if room >= metrics.averageCharWidth() * _LEAST_NAME:
            cut = metrics.elidedText(named["name"], Qt.TextElideMode.ElideRight, room)
            return sentence[:named.start("name")] + cut + sentence[named.end("name"):]
    return metrics.elidedText(sentence, Qt.TextElideMode.ElideRight, width)
