"""Call the fields of records as a sentence about a step calls them."""

from __future__ import annotations

from editor.words import phrase

FIELDS = {
    "accounts": phrase("accounts"), "addressee": phrase("addressee"), "aliases": phrase("other names"),
    "analyst": phrase("analyst"), "author": phrase("author"), "basis": phrase("basis"),
    "confidence": phrase("confidence"), "context": phrase("context"), "credibility": phrase("grade"),
    "cue_words": phrase("cue"), "cutoff": phrase("information date"), "date": phrase("date"),
    "dateline": phrase("place"), "description": phrase("description"), "descriptor": phrase("description"),
    "distribution": phrase("distribution"), "figures": phrase("figures"), "handling": phrase("handling"),
    "included": phrase("sections"), "kind": phrase("kind"), "language": phrase("language"),
    "likelihood": phrase("likelihood"), "name": phrase("name"), "note": phrase("note"), "office": phrase("office"),
    "offices": phrase("offices"), "options": phrase("options"), "origin_group": phrase("origin group"),
    "outlet": phrase("outlet"), "participants": phrase("participants"), "period_from": phrase("period"),
    "period_to": phrase("period"), "portion_marks": phrase("portion marks"), "published": phrase("publication date"),
    "reference": phrase("reference"), "reliability": phrase("grade"), "reviewed_by": phrase("reviewer"),
    "said_when": phrase("time"), "said_where": phrase("place"), "scheme": phrase("scheme"),
    "speaker": phrase("speaker"), "speaker_words": phrase("speaker"), "standfirst": phrase("standfirst"),
    "state": phrase("state"), "status": phrase("status"), "title": phrase("title"), "type": phrase("type"),
    "tone": phrase("tone"), "about": phrase("subject"), "relayed_by": phrase("relay"), "url": phrase("web address"),
    "version": phrase("version"), "when": phrase("time"), "where": phrase("place"),
    "where_precision": phrase("precision of the place"), "where_words": phrase("place"),
}
"""What each field is called, by its name in the record."""
