"""Know what stands on an article already, so that nothing is taken in twice."""

from __future__ import annotations

from editor.model.project import Project
from editor.model.records import Article, Mention, Text


class Standing:
    """What stands on a text of an article, in the project and by now: tags by stretch and type, quotes by stretches,
    events by type and stretch, and notes by stretch and words.
    """

    def __init__(self, project: Project, article: Article, text: Text) -> None:
        held = project.mentions_of(article.id).values() if project.is_loaded(article.id) else ()
        self.tags: dict[tuple[int, int, str], Mention] = {
            (mention.begin, mention.end, mention.type): mention for mention in held if mention.text == text.sha256}
        self.quotes = {tuple((span.begin, span.end) for span in quote.spans): quote.id
                       for quote in project.quotes_of(article.id)}
        self.events = {(event.type, anchor.begin, anchor.end): event.id for event in project.events_of(article.id)
                       for anchor in event.evidence if anchor.article == article.id}
        self.notes = {(note.anchor.begin, note.anchor.end, note.words) for note in project.notes_of(article.id)
                      if note.anchor}
