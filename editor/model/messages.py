"""Say in the reader's language what a change did: the menu's Undo line, the toast, the history."""

from __future__ import annotations

from editor.model.change import Message
from editor.words import phrase, say

SENTENCES = {
    "accept mentions": phrase("Accept {count} mentions of “{name}”"),
    "add account": phrase("Add an account of “{name}”"),
    "add entity": phrase("Add “{name}”"),
    "add evidence": phrase("Add “{words}” as evidence of “{name}”"),
    "add note": phrase("Add a note on “{words}”"),
    "add note on record": phrase("Add a note"),
    "add office": phrase("Add the office “{words}” to “{name}”"),
    "add passage": phrase("Add “{words}” to the quote"),
    "add sentence": phrase("Add the sentence “{words}”"),
    "change article": phrase("Change the {field} of “{name}”"),
    "change articles": phrase("Change the {field} of {count} articles"),
    "change briefing": phrase("Change the {field} of “{name}”"),
    "change entity": phrase("Change the {field} of “{name}”"),
    "change event": phrase("Change the {field} of “{name}”"),
    "change line": phrase("Change paragraph {number} of “{name}”"),
    "change note": phrase("Change a note"),
    "change outlet": phrase("Change the {field} of “{name}”"),
    "change outlets": phrase("Change the {field} of {count} outlets"),
    "change project": phrase("Change the {field} of the project"),
    "change quote": phrase("Change the {field} of “{name}”"),
    "change section": phrase("Change the {field} of a section"),
    "change sentence": phrase("Change the sentence “{words}”"),
    "cite": phrase("Cite evidence in “{words}”"),
    "correct words": phrase("Correct “{words}”"),
    "delete account": phrase("Delete an account of “{name}”"),
    "delete article": phrase("Delete the article “{name}”"),
    "delete articles": phrase("Delete {count} articles"),
    "delete entity": phrase("Delete “{name}” and its tags"),
    "delete event": phrase("Delete the event “{name}”"),
    "delete note": phrase("Delete the note “{words}”"),
    "delete quote": phrase("Delete the quote “{words}”"),
    "delete sentence": phrase("Delete the sentence “{words}”"),
    "export": phrase("Export {name}"),
    "found project": phrase("Begin the project “{name}”"),
    "import article": phrase("Import “{name}”"),
    "import records": phrase("Import {count} records from {name}"),
    "keep line": phrase("Keep paragraph {number} of “{name}”"),
    "link everywhere": phrase("Link {count} places to “{name}”"),
    "link mention": phrase("Link “{words}” to “{name}”"),
    "make briefing": phrase("Make the briefing “{name}”"),
    "make event": phrase("Make the event “{name}”"),
    "make quote": phrase("Tag the quote “{words}”"),
    "merge entities": phrase("Merge “{other}” into “{name}”"),
    "move article": phrase("Move “{name}” in the library"),
    "move articles": phrase("Move {count} articles in the library"),
    "move mention": phrase("Move the ends of the tag to “{words}”"),
    "move passage": phrase("Move the ends of the passage to “{words}”"),
    "move sentence": phrase("Move the sentence “{words}”"),
    "read article": phrase("Read “{name}”"),
    "remove batch": phrase("Remove {count} tags that were made together, on “{words}”"),
    "remove correction": phrase("Remove the correction of “{words}”"),
    "remove evidence": phrase("Remove “{words}” from “{name}”"),
    "remove office": phrase("Remove the office “{words}” from “{name}”"),
    "restore": phrase("Restore “{name}”"),
    "restore several": phrase("Restore {count} records"),
    "set line aside": phrase("Set paragraph {number} of “{name}” aside"),
    "settle article": phrase("Change the details of “{name}”"),
    "split entity": phrase("Split “{other}” off “{name}” with {count} mentions"),
    "tag everywhere": phrase("Tag {count} places of “{words}” as {type}"),
    "tag mention": phrase("Tag “{words}” as {type}"),
    "tell apart": phrase("Tell “{other}” apart from “{name}”"),
    "uncite": phrase("Remove a citation from “{words}”"),
    "unmerge entity": phrase("Let “{name}” stand apart from “{other}” again"),
    "untag mention": phrase("Remove the tag on “{words}”"),
}
"""What each message id says, in English, for gettext."""

TAKES_AWAY = ("delete ", "remove ", "uncite", "untag ")
"""How the ids of steps begin that take something away, which the trash keeps."""

DONE = {
    "correct words": phrase("Corrected “{words}”"),
    "delete account": phrase("Deleted an account of “{name}”"),
    "delete article": phrase("Deleted the article “{name}”"),
    "delete articles": phrase("Deleted {count} articles"),
    "delete entity": phrase("Deleted “{name}” and its tags"),
    "delete event": phrase("Deleted the event “{name}”"),
    "delete note": phrase("Deleted the note “{words}”"),
    "delete quote": phrase("Deleted the quote “{words}”"),
    "delete sentence": phrase("Deleted the sentence “{words}”"),
    "keep line": phrase("Kept paragraph {number} of “{name}”"),
    "link everywhere": phrase("Linked {count} places to “{name}”"),
    "link mention": phrase("Linked “{words}” to “{name}”"),
    "merge entities": phrase("Merged “{other}” into “{name}”"),
    "move mention": phrase("Moved the ends of the tag to “{words}”"),
    "move passage": phrase("Moved the ends of the passage to “{words}”"),
    "remove batch": phrase("Removed {count} tags that were made together, on “{words}”"),
    "remove correction": phrase("Removed the correction of “{words}”"),
    "remove evidence": phrase("Removed “{words}” from “{name}”"),
    "remove office": phrase("Removed the office “{words}” from “{name}”"),
    "restore": phrase("Restored “{name}”"),
    "restore several": phrase("Restored {count} records"),
    "set line aside": phrase("Set paragraph {number} of “{name}” aside"),
    "split entity": phrase("Split “{other}” off “{name}” with {count} mentions"),
    "uncite": phrase("Removed a citation from “{words}”"),
    "unmerge entity": phrase("“{name}” stands apart from “{other}” again"),
    "untag mention": phrase("Removed the tag of “{words}”"),
}
"""What is told of a step that is done where what it did may be out of sight: it links, merges, or takes away."""

DONE_IN_PART = {
    "keep line": phrase("Kept paragraph {number} of “{name}”"),
    "link everywhere": phrase("Linked {count} places to “{name}”; left alone because they have changed: {left}"),
    "tag everywhere": phrase("Tagged {count} places of “{words}” as {type}; left alone because they have changed: "
                             "{left}"),
}
"""What is told of a step that left some places alone."""

FIELDS = {
    "accounts": phrase("accounts"), "addressee": phrase("addressee"), "aliases": phrase("other names"),
    "analyst": phrase("analyst"), "author": phrase("author"), "basis": phrase("basis"),
    "confidence": phrase("confidence"), "context": phrase("context"), "credibility": phrase("grade"),
    "cue_words": phrase("cue"), "cutoff": phrase("information date"), "date": phrase("date"),
    "dateline": phrase("place"), "description": phrase("description"), "descriptor": phrase("description"),
    "distribution": phrase("distribution"), "figures": phrase("figures"), "handling": phrase("handling"),
    "included": phrase("sections"), "kind": phrase("kind"), "language": phrase("language"),
    "likelihood": phrase("likelihood"), "name": phrase("name"), "note": phrase("note"), "office": phrase("office"),
    "offices": phrase("offices"), "outlet": phrase("outlet"), "participants": phrase("participants"),
    "period_from": phrase("period"), "period_to": phrase("period"), "published": phrase("publication date"),
    "reference": phrase("reference"), "reliability": phrase("grade"), "reviewed_by": phrase("reviewer"),
    "said_when": phrase("time"), "said_where": phrase("place"), "scheme": phrase("scheme"),
    "speaker": phrase("speaker"), "speaker_words": phrase("speaker"), "standfirst": phrase("standfirst"),
    "state": phrase("state"), "status": phrase("status"), "title": phrase("title"), "type": phrase("type"),
    "url": phrase("web address"), "version": phrase("version"), "when": phrase("time"), "where": phrase("place"),
    "where_precision": phrase("precision of the place"), "where_words": phrase("place"),
}
"""What each field is called inside such a sentence."""


def describe(message: Message) -> str:
    """Return the sentence for a message; a message of a newer version is given by its id."""
    values = dict(message.values)
    if "field" in values:
        values["field"] = say(FIELDS.get(values["field"], values["field"]))
    sentence = SENTENCES.get(message.id)
    return say(sentence, **values) if sentence else message.id


def told(message: Message) -> str:
    """Return what is told of a step that is done, or blank for one that shows by itself."""
    values = dict(message.values)
    is_in_part = values.get("left", "0") != "0"
    sentence = (DONE_IN_PART if is_in_part else DONE).get(message.id, "")
    return say(sentence, **values) if sentence else ""
