"""Keep pictures, of posts above all, as evidence: the words are what the analyst writes down beside them.

The first line of every such text names the picture and its digest, so that no two pictures have the same text.
"""

from __future__ import annotations

import hashlib
from io import BytesIO

import msgspec

from editor.importers.document import DIGITS, Document, Piece, Stated, article_of_document
from editor.importers.files import other_format
from editor.importers.imported import ImportedArticle
from editor.importers.language import guess_language
from editor.model.cleaning import clean, one_line
from editor.model.edits.fields import shortened
from editor.model.errors import ImportFailed
from editor.model.records import Article, Text
from editor.model.text import has_words
from editor.words import phrase, say

MOST_PIXELS = 80_000_000
"""The most pixels of a picture that is taken; a camera has some 50 million."""
_LONGEST = 100
"""Code points of a title that is the first line of a post."""
_FORMATS = (("PNG", b"\x89PNG\r\n\x1a\n"), ("JPEG", b"\xff\xd8\xff"), ("GIF", b"GIF87a"), ("GIF", b"GIF89a"))
_BMP_HEADERS = frozenset({12, 40, 52, 56, 64, 108, 124})
"""How many bytes the second header of a bitmap may have."""
_HOW = phrase("Kept as a picture; its words are what the analyst wrote of it.")


class PictureFile:
    """The importer of pictures. It reads no words, no place and no date: those of a camera are not the post's."""

    name = "picture"
    suffixes = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp")
    label = phrase("Picture")

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the bytes are a picture."""
        return bool(picture_format(content))

    def read(self, content: bytes, name: str) -> ImportedArticle:
        """Return an article that waits for its words. Raises ImportFailed for a picture that cannot be shown."""
        if not self.recognises(content, name):
            raise other_format(name, say(self.label))
        width, height = _size_of(content, name)
        digest = hashlib.sha256(content).hexdigest()
        caption = say("[Picture {name}, {width} × {height} pixels, SHA-256 {digest}]", name=one_line(name),
                      width=width, height=height, digest=digest[:DIGITS])
        document = Document((Piece(caption, role="caption"),), say(_HOW), notes=(
            say("{name} is a picture: the article holds no words until you write down what it says.", name=name),))
        return _without_date(article_of_document(document, content, name), digest)


IMPORTER = PictureFile()


def picture_format(content: bytes) -> str:
    """Return which format of pictures bytes are of, by what they begin with: PNG, JPEG, GIF, WEBP, BMP; or blank."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WEBP"
    if content[:2] == b"BM" and content[15:18] == b"\0\0\0" and content[14:15] and content[14] in _BMP_HEADERS:
        return "BMP"
    return next((name for name, signature in _FORMATS if content.startswith(signature)), "")


def transcribed(text: Text, name: str, words: str) -> ImportedArticle:
    """Return the article of a picture, kept under a file name, with what somebody wrote down of it.

    `text` is the one that the picture came with, or a transcription before this one. Where the words have no headline,
    their first line is the title.
    """
    said = clean(words).strip("\n")
    pieces = (Piece(caption_of(text), role="caption", set_aside=has_words(said)), Piece(said))
    read = article_of_document(Document(pieces if has_words(said) else pieces[:1], say(_HOW),
                                        Stated(language=guess_language(said))), text.original, name)
    digest = hashlib.sha256(text.original).hexdigest()
    if not has_words(said):
        return _without_date(read, digest)
    article = msgspec.structs.replace(read.article, picture=digest, title=read.article.title or _first_line(said))
    return msgspec.structs.replace(read, article=article)


def with_transcription(text: Text, article: Article, words: str) -> tuple[Text, Article]:
    """Return text and article of a picture with what was written down of it; title and language where they are blank.
    """
    read = transcribed(text, article.file_name, words)
    return read.text, msgspec.structs.replace(
        article, lines=read.article.lines, texts=read.article.texts, original=read.article.original,
        title=article.title or read.article.title,
        language=article.language or read.article.language)


def caption_of(text: Text) -> str:
    """Return the line that names the picture of a text."""
    return text.words.partition("\n")[0]


def words_of(text: Text) -> str:
    """Return what was written down of the picture of a text, blank where nobody has yet."""
    return text.words.partition("\n")[2].strip("\n")


def _first_line(words: str) -> str:
    return shortened(next(line for line in words.splitlines() if has_words(line)), _LONGEST)


def _without_date(read: ImportedArticle, digest: str) -> ImportedArticle:
    """Return the article of a picture that nobody has transcribed: the name of a file states nothing."""
    article = msgspec.structs.replace(read.article, picture=digest, title="", standfirst="", author="", dateline="",
                                      published="", published_how="", published_why="", language="")
    return ImportedArticle(read.text, article, notes=read.notes)


def _size_of(content: bytes, name: str) -> tuple[int, int]:
    """Return width and height in pixels. Raises ImportFailed for a picture that is damaged, cut short or too large."""
    from PIL import Image  # only once there is a picture

    formats = (picture_format(content),)
    try:
        with Image.open(BytesIO(content), formats=formats) as picture:
            width, height = picture.size
            if width * height > MOST_PIXELS:
                raise _too_large(name)
            picture.verify()
        with Image.open(BytesIO(content), formats=formats) as picture:
            picture.draft("RGB", (1, 1))  # a JPEG is read whole all the same, into little memory
            picture.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as problem:
        raise _too_large(name) from problem
    except (OSError, SyntaxError, ValueError, TypeError, EOFError, IndexError, KeyError, OverflowError,
            MemoryError, AttributeError, AssertionError, ArithmeticError, NotImplementedError) as problem:
        raise ImportFailed(say(
            "{name} was not imported: the picture is damaged or cut short. Get it again from where it came, or open it "
            "in its own program and save a copy.", name=name)) from problem
    return width, height


def _too_large(name: str) -> ImportFailed:
    return ImportFailed(say(
        "{name} was not imported: the picture has more than {limit} million pixels. Save a smaller copy of it.",
        name=name, limit=MOST_PIXELS // 1_000_000))
