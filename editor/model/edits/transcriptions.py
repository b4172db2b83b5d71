"""Let what the analyst wrote down of a picture be the words of its article; what was written before stays citable."""

from __future__ import annotations

import msgspec

from editor.model.change import Change, Edit, Message, Stamp, Swap
from editor.model.edits.articles import title_of
from editor.model.edits.versions import take_in_version
from editor.model.project import Project
from editor.model.records import Article, Text

_READ = ("title", "standfirst", "author", "dateline", "url", "language")


def transcribe_picture(article_id: str, read: Article, text: Text) -> Edit:
    """Let a transcription be the newest text of a picture's article, which must be loaded.

    What was read from its words fills the fields that are blank, and no other; the line that names the picture is
    set aside, as no words of the source.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        article = project.get(Article, article_id)
        newer = _where_blank(article, read)
        change = take_in_version(article_id, newer, text)(project, stamp)
        swaps = tuple(
            Swap(swap.before, _with_rest(swap.after, read, stamp.by)) if isinstance(swap.after, Article) else swap
            for swap in change.swaps)
        message = Message("transcribe picture", (("name", title_of(article)),))
        return msgspec.structs.replace(change, swaps=swaps, message=message)
    return edit


def _where_blank(article: Article, read: Article) -> Article:
    """Return what was read without what the article has already."""
    fields = {name: "" for name in _READ if getattr(article, name)}
    date = {"published": "", "published_how": "", "published_why": ""} if article.published else {}
    return msgspec.structs.replace(read, **fields, **date, picture=article.picture)


def _with_rest(article: Article, read: Article, transcriber: str) -> Article:
    """Return the article with what a later version leaves as it was: blank fields, the first line, who transcribed."""
    caption, *lines = article.lines
    fields = {name: getattr(article, name) or getattr(read, name) for name in _READ}
    return msgspec.structs.replace(
        article, **fields, transcriber=transcriber,
        lines=(msgspec.structs.replace(caption, set_aside=True), *lines))
