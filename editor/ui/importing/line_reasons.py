"""Say why a line of an article is proposed as what it is, so that it can be judged without knowing the rules."""

from __future__ import annotations

from editor.model.records import Line, LineRole
from editor.words import phrase, say

_REASONS: dict[LineRole, str] = {
    "headline": phrase("It comes first and does not read like a paragraph."),
    "standfirst": phrase("It stands between headline and story and sums it up."),
    "caption": phrase("It describes a picture, or says whose it is."),
    "link line": phrase("It only points to something else to read, watch or visit."),
    "dateline": phrase("It says who wrote it, where and when."),
    "boilerplate": phrase("It belongs to the page: sharing, rights, adverts, newsletters or comments."),
    "heading": phrase("It is short, stands alone and does not end as a sentence does."),
}


def reason_of(line: Line) -> str:
    """Return why a line is proposed as its role; blank for a paragraph, which is what is left."""
    if line.duplicate:
        return say("It says again what a line before it says.")
    reason = _REASONS.get(line.role, "")
    return say(reason) if reason else ""
