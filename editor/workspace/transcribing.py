"""Take down what the picture of an article says."""

from __future__ import annotations

from editor.importers.picture import transcribed, words_of
from editor.model.edits.articles import title_of
from editor.model.edits.transcriptions import transcribe_picture
from editor.model.errors import EditRefused
from editor.model.records import Article
from editor.model.text import has_words
from editor.words import say
from editor.workspace.projects import OpenProject


def written_down(desk: OpenProject, article_id: str) -> str:
    """Return what was written down of the picture of an article, blank where nobody has yet."""
    article = _picture_of(desk, article_id)
    return words_of(desk.session.project.text(article.text))


def transcribe(desk: OpenProject, article_id: str, words: str) -> None:
    """Let words be what the picture of an article says, as its newest version. Raises EditRefused for none."""
    article = _picture_of(desk, article_id)
    if not has_words(words):
        raise EditRefused(say("The picture of “{title}” was not transcribed: nothing is written. Write what it says.",
                              title=title_of(article)))
    desk.session.load(article_id)
    read = transcribed(desk.session.project.text_of(article), article.file_name, words)
    if read.text.sha256 in article.texts:
        raise EditRefused(say("The picture of “{title}” was not transcribed: these words are version {number} of it "
                              "already.", title=title_of(article), number=article.texts.index(read.text.sha256) + 1))
    desk.session.do(transcribe_picture(article_id, read.article, read.text))


def _picture_of(desk: OpenProject, article_id: str) -> Article:
    """Return the article of a picture. Raises EditRefused for an article that came as words."""
    article = desk.session.project.get(Article, article_id)
    if not article.picture:
        raise EditRefused(say("“{title}” is no picture: its words came with it.", title=title_of(article)))
    return article
