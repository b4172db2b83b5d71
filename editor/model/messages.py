"""Say in the reader's language what a change did: the menu's Undo line, the toast, the history."""

from __future__ import annotations

from editor.model.change import Message
from editor.words import say

SENTENCES = {
    "add account": "Add an account of “{name}”",
    "add entity": "Add “{name}”",
    "add evidence": "Add “{words}” as evidence of “{name}”",
    "add passage": "Add “{words}” to the quote",
    "add sentence": "Add the sentence “{words}”",
    "change article": "Change the {field} of “{name}”",
    "change briefing": "Change the {field} of “{name}”",
    "change entity": "Change the {field} of “{name}”",
    "change event": "Change the {field} of “{name}”",
    "change line": "Change paragraph {number} of “{name}”",
    "change outlet": "Change the {field} of “{name}”",
    "change project": "Change the {field} of the project",
    "change quote": "Change the {field} of “{name}”",
    "change section": "Change the {field} of a section",
    "change sentence": "Change the sentence “{words}”",
    "cite": "Cite evidence in “{words}”",
    "delete account": "Delete an account of “{name}”",
    "delete article": "Delete the article “{name}”",
    "delete entity": "Delete “{name}” and its tags",
    "delete event": "Delete the event “{name}”",
    "delete quote": "Delete the quote “{words}”",
    "delete sentence": "Delete the sentence “{words}”",
    "export": "Export {name}",
    "found project": "Begin the project “{name}”",
    "import article": "Import “{name}”",
    "import records": "Import {count} records from {name}",
    "link mention": "Link “{words}” to “{name}”",
    "make briefing": "Make the briefing “{name}”",
    "make event": "Make the event “{name}”",
    "make quote": "Tag the quote “{words}”",
    "move sentence": "Move the sentence “{words}”",
    "remove evidence": "Remove “{words}” from “{name}”",
    "settle article": "Change the details of “{name}”",
    "tag mention": "Tag “{words}” as {type}",
    "uncite": "Remove a citation from “{words}”",
    "untag mention": "Remove the tag on “{words}”",
}
"""What each message id says, in English, for gettext."""

FIELDS = {
    "accounts": "accounts", "addressee": "addressee", "aliases": "other names", "analyst": "analyst",
    "author": "author", "basis": "basis", "confidence": "confidence", "context": "context", "credibility": "grade",
    "cue_words": "cue", "cutoff": "information date", "date": "date", "dateline": "place", "description": "description",
    "descriptor": "description", "distribution": "distribution", "figures": "figures", "handling": "handling",
    "included": "sections", "kind": "kind", "language": "language", "likelihood": "likelihood", "name": "name",
    "note": "note", "office": "office", "offices": "offices", "outlet": "outlet", "participants": "participants",
    "period_from": "period", "period_to": "period", "published": "publication date", "reference": "reference",
    "reliability": "grade", "reviewed_by": "reviewer", "said_when": "time", "said_where": "place", "scheme": "scheme",
    "speaker": "speaker", "speaker_words": "speaker", "standfirst": "standfirst", "state": "state", "status": "status",
    "title": "title", "type": "type", "url": "web address", "version": "version", "when": "time", "where": "place",
    "where_precision": "precision of the place", "where_words": "place",
}
"""What each field is called inside such a sentence."""


def describe(message: Message) -> str:
    """Return the sentence for a message; a message of a newer version is given by its id."""
    values = dict(message.values)
    if "field" in values:
        values["field"] = say(FIELDS.get(values["field"], values["field"]))
    sentence = SENTENCES.get(message.id)
    return say(sentence, **values) if sentence else message.id
