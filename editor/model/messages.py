"""Say in the reader's language what a change did: the menu's Undo line, the toast, the history."""

from __future__ import annotations

from editor.model.change import Message
from editor.words import say

SENTENCES = {
    "accept mentions": "Accept {count} mentions of “{name}”",
    "add account": "Add an account of “{name}”",
    "add entity": "Add “{name}”",
    "add evidence": "Add “{words}” as evidence of “{name}”",
    "add note": "Add a note on “{words}”",
    "add note on record": "Add a note",
    "add office": "Add the office “{words}” to “{name}”",
    "add passage": "Add “{words}” to the quote",
    "add sentence": "Add the sentence “{words}”",
    "change article": "Change the {field} of “{name}”",
    "change articles": "Change the {field} of {count} articles",
    "change briefing": "Change the {field} of “{name}”",
    "change entity": "Change the {field} of “{name}”",
    "change event": "Change the {field} of “{name}”",
    "change line": "Change paragraph {number} of “{name}”",
    "change note": "Change a note",
    "change outlet": "Change the {field} of “{name}”",
    "change outlets": "Change the {field} of {count} outlets",
    "change project": "Change the {field} of the project",
    "change quote": "Change the {field} of “{name}”",
    "change section": "Change the {field} of a section",
    "change sentence": "Change the sentence “{words}”",
    "cite": "Cite evidence in “{words}”",
    "correct words": "Correct “{words}”",
    "delete account": "Delete an account of “{name}”",
    "delete article": "Delete the article “{name}”",
    "delete articles": "Delete {count} articles",
    "delete entity": "Delete “{name}” and its tags",
    "delete event": "Delete the event “{name}”",
    "delete note": "Delete the note “{words}”",
    "delete quote": "Delete the quote “{words}”",
    "delete sentence": "Delete the sentence “{words}”",
    "export": "Export {name}",
    "found project": "Begin the project “{name}”",
    "import article": "Import “{name}”",
    "import records": "Import {count} records from {name}",
    "link everywhere": "Link {count} places to “{name}”",
    "link mention": "Link “{words}” to “{name}”",
    "make briefing": "Make the briefing “{name}”",
    "make event": "Make the event “{name}”",
    "make quote": "Tag the quote “{words}”",
    "merge entities": "Merge “{other}” into “{name}”",
    "move article": "Move “{name}” in the library",
    "move articles": "Move {count} articles in the library",
    "move mention": "Move the ends of the tag to “{words}”",
    "move passage": "Move the ends of the passage to “{words}”",
    "move sentence": "Move the sentence “{words}”",
    "read article": "Read “{name}”",
    "remove batch": "Remove {count} tags that were made together, on “{words}”",
    "remove correction": "Remove the correction of “{words}”",
    "remove evidence": "Remove “{words}” from “{name}”",
    "remove office": "Remove the office “{words}” from “{name}”",
    "restore": "Restore “{name}”",
    "restore several": "Restore {count} records",
    "settle article": "Change the details of “{name}”",
    "split entity": "Split “{other}” off “{name}” with {count} mentions",
    "tag everywhere": "Tag {count} places of “{words}” as {type}",
    "tag mention": "Tag “{words}” as {type}",
    "tell apart": "Tell “{other}” apart from “{name}”",
    "uncite": "Remove a citation from “{words}”",
    "unmerge entity": "Let “{name}” stand apart from “{other}” again",
    "untag mention": "Remove the tag on “{words}”",
}
"""What each message id says, in English, for gettext."""

TAKES_AWAY = ("delete ", "remove ", "uncite", "untag ")
"""How the ids of steps begin that take something away, which the trash keeps."""

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
