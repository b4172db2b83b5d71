"""Say in the reader's language what a change does, as an order in menus, and what it did, in toasts and the history."""

from __future__ import annotations

from collections.abc import Mapping

from editor.model import suggestion_messages, type_messages, version_messages
from editor.model.change import Message
from editor.model.field_names import FIELDS
from editor.words import phrase, phrases, say, say_number

Forms = str | tuple[str, str]
"""A sentence, or its singular and plural for the count among its values."""

ORDERS: dict[str, Forms] = {
    **suggestion_messages.ORDERS,
    **type_messages.ORDERS,
    **version_messages.ORDERS,
    "accept mentions": phrases("Accept {count} mention of “{name}”", "Accept {count} mentions of “{name}”"),
    "begin account": phrase("Add “{words}” as a new account of “{name}”"),
    "accept proposed": phrase("Accept what is suggested for “{name}”"),
    "add account": phrase("Add an account of “{name}”"),
    "add entity": phrase("Add “{name}”"),
    "add evidence": phrase("Add “{words}” as evidence of “{name}”"),
    "add note": phrase("Add a note on “{words}”"),
    "add note evidence": phrase("Add “{words}” to a note"),
    "add note on record": phrase("Add a note"),
    "add office": phrase("Add the office “{words}” to “{name}”"),
    "add passage": phrase("Add “{words}” to the quote"),
    "add section": phrase("Add the section “{name}”"),
    "add relation": phrase("Relate “{name}” to “{other}”"),
    "add sentence": phrase("Add the sentence “{words}”"),
    "add to briefing": phrase("Add “{words}” to the briefing"),
    "add translation": phrase("Add a translation"),
    "change translation": phrase("Change a translation"),
    "delete translation": phrase("Delete the translation “{words}”"),
    "remove passage": phrase("Take “{words}” out of the quote"),
    "change article": phrase("Change the {field} of “{name}”"),
    "change articles": phrases("Change the {field} of {count} article", "Change the {field} of {count} articles"),
    "change briefing": phrase("Change the {field} of “{name}”"),
    "change entity": phrase("Change the {field} of “{name}”"),
    "change event": phrase("Change the {field} of “{name}”"),
    "change line": phrase("Change paragraph {number} of “{name}”"),
    "change note": phrase("Change a note"),
    "change outlet": phrase("Change the {field} of “{name}”"),
    "change tag date": phrase("Date “{words}”"),
    "change outlets": phrases("Change the {field} of {count} outlet", "Change the {field} of {count} outlets"),
    "change project": phrase("Change the {field} of the project"),
    "change quote": phrase("Change the {field} of “{name}”"),
    "change relation": phrase("Change the {field} of a relation"),
    "change section": phrase("Change the {field} of a section"),
    "change sentence": phrase("Change the sentence “{words}”"),
    "cite": phrase("Cite evidence in “{words}”"),
    "correct words": phrase("Correct “{words}”"),
    "delete account": phrase("Delete an account of “{name}”"),
    "delete article": phrase("Delete the article “{name}”"),
    "delete articles": phrases("Delete {count} article", "Delete {count} articles"),
    "delete briefing": phrase("Delete the briefing “{name}”"),
    "delete entity": phrase("Delete “{name}” and its tags"),
    "delete entities": phrases("Delete {count} entity", "Delete {count} entities"),
    "delete event": phrase("Delete the event “{name}”"),
    "delete events": phrases("Delete {count} event", "Delete {count} events"),
    "delete note": phrase("Delete the note “{words}”"),
    "delete notes": phrases("Delete {count} note", "Delete {count} notes"),
    "delete outlet": phrase("Delete the outlet “{name}”"),
    "delete quote": phrase("Delete the quote “{words}”"),
    "delete quotes": phrases("Delete {count} quote", "Delete {count} quotes"),
    "delete section": phrase("Delete the section “{name}”"),
    "delete relation": phrase("Delete the relation of “{name}” to “{other}”"),
    "delete sentence": phrase("Delete the sentence “{words}”"),
    "duplicate briefing": phrase("Duplicate the briefing “{name}”"),
    "export": phrase("Export {name}"),
    "free nodes": phrase("Lay the link chart out anew"),
    "found project": phrase("Begin the project “{name}”"),
    "import article": phrase("Import “{name}”"),
    "import records": phrases("Import {count} record from {name}", "Import {count} records from {name}"),
    "keep line": phrase("Keep paragraph {number} of “{name}”"),
    "link everywhere": phrases("Link {count} mention to “{name}”", "Link {count} mentions to “{name}”"),
    "link mention": phrase("Link “{words}” to “{name}”"),
    "make briefing": phrase("Make the briefing “{name}”"),
    "make event": phrase("Make the event “{name}”"),
    "make quote": phrase("Tag the quote “{words}”"),
    "merge entities": phrase("Merge “{other}” into “{name}”"),
    "merge several": phrases("Merge {count} entity into “{name}”", "Merge {count} entities into “{name}”"),
    "merge outlets": phrase("Merge the outlet “{other}” into “{name}”"),
    "move article": phrase("Move “{name}” in the library"),
    "move articles": phrases("Move {count} article in the library", "Move {count} articles in the library"),
    "move evidence": phrase("Move “{words}” from the account of {before} to that of {source}"),
    "move mention": phrase("Move the ends of the tag to “{words}”"),
    "move passage": phrase("Move the ends of the passage to “{words}”"),
    "move section": phrase("Move the section “{name}”"),
    "move sentence": phrase("Move the sentence “{words}”"),
    "place node": phrase("Move “{name}” on the link chart"),
    "place nodes": phrases("Keep {count} place on the link chart", "Keep {count} places on the link chart"),
    "read article": phrase("Read “{name}”"),
    "remove batch": phrases("Remove {count} tag that was made with others, on “{words}”",
                             "Remove {count} tags that were made together, on “{words}”"),
    "remove correction": phrase("Remove the correction of “{words}”"),
    "remove evidence": phrase("Remove “{words}” from “{name}”"),
    "remove note evidence": phrase("Remove “{words}” from a note"),
    "remove office": phrase("Remove the office “{words}” from “{name}”"),
    "replace words": phrases("Replace “{words}” with “{by}” in {count} place",
                             "Replace “{words}” with “{by}” in {count} places"),
    "restore": phrase("Restore “{name}”"),
    "restore several": phrases("Restore {count} record", "Restore {count} records"),
    "reverse relation": phrase("Let the relation lead from “{name}” to “{other}”"),
    "set entities": phrases("Change the {field} of {count} entity", "Change the {field} of {count} entities"),
    "set events": phrases("Change the {field} of {count} event", "Change the {field} of {count} events"),
    "set quotes": phrases("Change the {field} of {count} quote", "Change the {field} of {count} quotes"),
    "set line aside": phrase("Set paragraph {number} of “{name}” aside"),
    "settle article": phrase("Change the details of “{name}”"),
    "split entity": phrases("Split “{other}” off “{name}” with {count} mention",
                             "Split “{other}” off “{name}” with {count} mentions"),
    "tag everywhere": phrases("Tag {count} mention of “{words}” as {type}",
                               "Tag {count} mentions of “{words}” as {type}"),
    "tag mention": phrase("Tag “{words}” as {type}"),
    "tell apart": phrase("Tell “{other}” apart from “{name}”"),
    "unmerge entity": phrase("Let “{name}” stand apart from “{other}” again"),
    "untag mention": phrase("Remove the tag on “{words}”"),
    "write section": phrase("Write “{words}”"),
}
"""What each message id orders, in English, for gettext."""

DONE: dict[str, Forms] = {
    **suggestion_messages.DONE,
    **type_messages.DONE,
    **version_messages.DONE,
    "accept mentions": phrases("Accepted {count} mention of “{name}”", "Accepted {count} mentions of “{name}”"),
    "begin account": phrase("Added “{words}” as a new account of “{name}”: it is of another source"),
    "accept proposed": phrase("Accepted what was suggested for “{name}”"),
    "add account": phrase("Added an account of “{name}”"),
    "add entity": phrase("Added “{name}”"),
    "add evidence": phrase("Added “{words}” as evidence of “{name}”"),
    "add note": phrase("Added a note on “{words}”"),
    "add note evidence": phrase("Added “{words}” to a note"),
    "add note on record": phrase("Added a note"),
    "add office": phrase("Added the office “{words}” to “{name}”"),
    "add passage": phrase("Added “{words}” to the quote"),
    "add section": phrase("Added the section “{name}”"),
    "add relation": phrase("Related “{name}” to “{other}”"),
    "add sentence": phrase("Added the sentence “{words}”"),
    "add to briefing": phrase("Added “{words}” to the briefing"),
    "add translation": phrase("Added a translation"),
    "change translation": phrase("Changed a translation"),
    "delete translation": phrase("Deleted the translation “{words}”"),
    "remove passage": phrase("Took “{words}” out of the quote"),
    "change article": phrase("Changed the {field} of “{name}”"),
    "change articles": phrases("Changed the {field} of {count} article", "Changed the {field} of {count} articles"),
    "change briefing": phrase("Changed the {field} of “{name}”"),
    "change entity": phrase("Changed the {field} of “{name}”"),
    "change event": phrase("Changed the {field} of “{name}”"),
    "change line": phrase("Changed paragraph {number} of “{name}”"),
    "change note": phrase("Changed a note"),
    "change outlet": phrase("Changed the {field} of “{name}”"),
    "change tag date": phrase("Dated “{words}”"),
    "change outlets": phrases("Changed the {field} of {count} outlet", "Changed the {field} of {count} outlets"),
    "change project": phrase("Changed the {field} of the project"),
    "change quote": phrase("Changed the {field} of “{name}”"),
    "change relation": phrase("Changed the {field} of a relation"),
    "change section": phrase("Changed the {field} of a section"),
    "change sentence": phrase("Changed the sentence “{words}”"),
    "cite": phrase("Cited evidence in “{words}”"),
    "correct words": phrase("Corrected “{words}”"),
    "delete account": phrase("Deleted an account of “{name}”"),
    "delete article": phrase("Deleted the article “{name}”"),
    "delete articles": phrases("Deleted {count} article", "Deleted {count} articles"),
    "delete briefing": phrase("Deleted the briefing “{name}”"),
    "delete entity": phrase("Deleted “{name}” and its tags"),
    "delete entities": phrases("Deleted {count} entity", "Deleted {count} entities"),
    "delete event": phrase("Deleted the event “{name}”"),
    "delete events": phrases("Deleted {count} event", "Deleted {count} events"),
    "delete note": phrase("Deleted the note “{words}”"),
    "delete notes": phrases("Deleted {count} note", "Deleted {count} notes"),
    "delete outlet": phrase("Deleted the outlet “{name}”"),
    "delete quote": phrase("Deleted the quote “{words}”"),
    "delete quotes": phrases("Deleted {count} quote", "Deleted {count} quotes"),
    "delete section": phrase("Deleted the section “{name}”"),
    "delete relation": phrase("Deleted the relation of “{name}” to “{other}”"),
    "delete sentence": phrase("Deleted the sentence “{words}”"),
    "duplicate briefing": phrase("Duplicated the briefing “{name}”"),
    "export": phrase("Exported {name}"),
    "free nodes": phrase("Laid the link chart out anew"),
    "found project": phrase("Began the project “{name}”"),
    "import article": phrase("Imported “{name}”"),
    "import records": phrases("Imported {count} record from {name}", "Imported {count} records from {name}"),
    "keep line": phrase("Kept paragraph {number} of “{name}”"),
    "link everywhere": phrases("Linked {count} mention to “{name}”", "Linked {count} mentions to “{name}”"),
    "link mention": phrase("Linked “{words}” to “{name}”"),
    "make briefing": phrase("Made the briefing “{name}”"),
    "make event": phrase("Made the event “{name}”"),
    "make quote": phrase("Tagged the quote “{words}”"),
    "merge entities": phrase("Merged “{other}” into “{name}”"),
    "merge several": phrases("Merged {count} entity into “{name}”", "Merged {count} entities into “{name}”"),
    "merge outlets": phrase("Merged the outlet “{other}” into “{name}”"),
    "move article": phrase("Moved “{name}” in the library"),
    "move articles": phrases("Moved {count} article in the library", "Moved {count} articles in the library"),
    "move evidence": phrase("Moved “{words}” from the account of {before} to that of {source}"),
    "move mention": phrase("Moved the ends of the tag to “{words}”"),
    "move passage": phrase("Moved the ends of the passage to “{words}”"),
    "move section": phrase("Moved the section “{name}”"),
    "move sentence": phrase("Moved the sentence “{words}”"),
    "place node": phrase("Moved “{name}” on the link chart"),
    "place nodes": phrases("Kept {count} place on the link chart", "Kept {count} places on the link chart"),
    "read article": phrase("Read “{name}”"),
    "remove batch": phrases("Removed {count} tag that was made with others, on “{words}”",
                             "Removed {count} tags that were made together, on “{words}”"),
    "remove correction": phrase("Removed the correction of “{words}”"),
    "remove evidence": phrase("Removed “{words}” from “{name}”"),
    "remove note evidence": phrase("Removed “{words}” from a note"),
    "remove office": phrase("Removed the office “{words}” from “{name}”"),
    "replace words": phrases("Replaced “{words}” with “{by}” in {count} place",
                             "Replaced “{words}” with “{by}” in {count} places"),
    "restore": phrase("Restored “{name}”"),
    "restore several": phrases("Restored {count} record", "Restored {count} records"),
    "reverse relation": phrase("The relation leads from “{name}” to “{other}” now"),
    "set entities": phrases("Set the {field} of {count} entity", "Set the {field} of {count} entities"),
    "set events": phrases("Set the {field} of {count} event", "Set the {field} of {count} events"),
    "set quotes": phrases("Set the {field} of {count} quote", "Set the {field} of {count} quotes"),
    "set line aside": phrase("Set paragraph {number} of “{name}” aside"),
    "settle article": phrase("Changed the details of “{name}”"),
    "split entity": phrases("Split “{other}” off “{name}” with {count} mention",
                             "Split “{other}” off “{name}” with {count} mentions"),
    "tag everywhere": phrases("Tagged {count} mention of “{words}” as {type}",
                               "Tagged {count} mentions of “{words}” as {type}"),
    "tag mention": phrase("Tagged “{words}” as {type}"),
    "tell apart": phrase("Told “{other}” apart from “{name}”"),
    "unmerge entity": phrase("“{name}” stands apart from “{other}” again"),
    "untag mention": phrase("Removed the tag on “{words}”"),
    "write section": phrase("Wrote “{words}”"),
}
"""What is told of each step once it is done."""

TAKES_AWAY = ("delete ", "join ", "remove ", "untag ")
"""How the ids of steps begin that take something away, which the trash keeps."""

TAGS_EVERYWHERE = ("link everywhere", "tag everywhere")
"""The ids of steps that tag or link many places at once."""

OUT_OF_SIGHT = ("begin account", "move evidence", "move mention", "move passage", "correct ", "set ", "keep line",
                "link ", "merge ", "unmerge ", "split ", "replace ", "restore", "tag everywhere", "tag suggested",
                "transcribe ", "never suggest", "reject suggested", *TAKES_AWAY)
"""How the ids of steps begin that are told once they are done: what they did may be overlooked, or out of sight."""

TAGS_WORDS = ("tag mention", "link mention", *TAGS_EVERYWHERE)
"""The ids of steps that tag or link words by hand."""

DONE_IN_PART: dict[str, Forms] = {
    "link everywhere": phrases("Linked {count} mention to “{name}”; left alone because they have changed: {left}",
                               "Linked {count} mentions to “{name}”; left alone because they have changed: {left}"),
    "tag everywhere": phrases(
        "Tagged {count} mention of “{words}” as {type}; left alone because they have changed: {left}",
        "Tagged {count} mentions of “{words}” as {type}; left alone because they have changed: {left}"),
}
"""What is told of a step that left some places alone."""


def describe(message: Message) -> str:
    """Return the order for a message, as a menu has it; a message of a newer version is given by its id."""
    return _said(ORDERS, message) or message.id


def say_done(message: Message) -> str:
    """Return what is said of a step that is done; a message of a newer version is given by its id."""
    left_places_alone = dict(message.values).get("left", "0") != "0"
    return (left_places_alone and _said(DONE_IN_PART, message)) or _said(DONE, message) or message.id


def told(message: Message) -> str:
    """Return what is told of a step that is done, or blank for one that shows by itself."""
    return say_done(message) if message.id.startswith(OUT_OF_SIGHT) else ""


def _said(sentences: Mapping[str, Forms], message: Message) -> str:
    """Return the sentence of a message among these with its values in it, or blank."""
    forms, values = sentences.get(message.id, ""), dict(message.values)
    for name in {"field", "type"} & values.keys():
        values[name] = say(FIELDS.get(values[name], values[name]) if name == "field" else values[name])
    if isinstance(forms, str):
        return say(forms, **values) if forms else ""
    return say_number(*forms, int(values.pop("count")), **values)
