"""Bring an article's words into a project only as they were written, and let them go again once they are stored."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import msgspec

from editor.model.anchor import anchors_of, holds
from editor.model.change import Change
from editor.model.errors import ProjectFileError
from editor.model.journal import Sheet
from editor.model.project import Project
from editor.model.records import Article
from editor.words import say


def refuse_unsound(project: Project, sheet: Sheet) -> None:
    """Raise ProjectFileError where words of a quote or event do not stand in the article as these say."""
    words = {text.sha256: text.words for text in sheet.texts}
    for record in (*project.quotes_of(sheet.article), *project.events_of(sheet.article)):
        for anchor in anchors_of(record):
            if anchor.article == sheet.article and not holds(anchor, words.get(anchor.text, "")):
                raise ProjectFileError(say(
                    "The article was not opened: “{words}” does not stand where the {kind} {id} says. Run “dossier "
                    "check --repair” to save what is sound into a new file.",
                    words=anchor.words[:40], kind=record.kind_of_record, id=record.id))


def without_articles(project: Project, articles: Collection[str], kept: Collection[str]) -> Project:
    """Return the project without the words and bytes of these articles in memory; their tags stay.

    A text that an article in memory shares, or one of those that are `kept`, stays.
    """
    going = {article for article in articles if article in project.mentions}
    mentions, starts = project.mentions.mutate(), project.starts.mutate()
    texts, originals = project.texts.mutate(), project.originals.mutate()
    for article_id in going:
        if not mentions[article_id]:
            del mentions[article_id], starts[article_id]
        held = project.find(Article, article_id)
        for name, original in held.named_texts if held is not None else ():
            others = {article.id for article in project.known_by(name)} - going
            if not any(project.is_loaded(other) or other in kept for other in others):
                texts.pop(name, None)
                originals.pop((name, original), None)
    return replace(project, mentions=mentions.finish(), starts=starts.finish(), texts=texts.finish(),
                   originals=originals.finish())


def lighten(steps: list[Change]) -> None:
    """Leave of steps that are stored what they say of themselves; what they changed is recalled when one is walked.

    They are in the order of their doing. The last one stays whole where typing may still add to it.
    """
    for at in range(len(steps) - 1, -1, -1):
        step = steps[at]
        if not step.merge or at < len(steps) - 1:
            if not (step.swaps or step.texts):
                return  # so are those before it
            steps[at] = msgspec.structs.replace(step, swaps=(), texts=())
