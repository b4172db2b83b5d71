"""Where words come from: outlets, articles with their lines, and the texts themselves."""

from __future__ import annotations

from typing import ClassVar, Literal

import msgspec

from editor.model.records.base import Record, Value

LineRole = Literal["headline", "standfirst", "caption", "link line", "dateline", "boilerplate", "heading", "body"]
NamedText = tuple[str, str]
"""What a text of an article is named by: the sha256 of its words, and that of its bytes, as in `Article.original`."""
ArticleState = Literal["new", "read", "used", "done"]


class Outlet(Record, frozen=True, kw_only=True):
    """Who publishes articles. `reliability` is Admiralty A to F; F means not judged.

    Outlets of one `origin_group` (an owner, a wire service) count as one origin of what they say alike.
    """

    kind_of_record: ClassVar[str] = "outlet"

    name: str = ""
    descriptor: str = ""
    reliability: str = "F"
    origin_group: str = ""


class Line(Value, frozen=True):
    """A line of a text. `number` counts every line that has words, from 1, and is fixed at import."""

    begin: int
    end: int
    role: LineRole = "body"
    number: int = 0
    set_aside: bool = False
    duplicate: bool = False
    page: int | None = None


class Correction(Value, frozen=True):
    """A correction on top of the locked text: what is shown after the words, and why."""

    begin: int
    end: int
    shown: str = ""
    note: str = ""


class Kept(Value, frozen=True):
    """Words of a record that the analyst decided to leave on an earlier version, by their place in its text."""

    record: str
    begin: int
    end: int


class Version(Value, frozen=True, kw_only=True):
    """An earlier version of an article as it was when a later one came: its text, and the lines that count in it.

    `corrections` are those that could not be carried to the later text. `kept` are the words of records that stay on
    this version by decision. `original` names the bytes that its text came in, as that of an article does.
    """

    text: str
    original: str = ""
    title: str = ""
    published: str = ""
    retrieved: str = ""
    file_name: str = ""
    replaced: str = ""
    lines: tuple[Line, ...] = ()
    corrections: tuple[Correction, ...] = ()
    kept: tuple[Kept, ...] = ()


class Article(Record, frozen=True, kw_only=True):
    """An article. `texts` are sha256 names of its texts, newest last; lines and corrections count in the newest.

    `versions` say of earlier texts what counts in them. `copy_of` is the article whose words this one repeats, so that
    both count as one origin; `separate_from` are articles like this one that the analyst has told apart from it.

    `original` is the sha256 of the bytes that the newest text came in; blank for those that its words first came in.

    `picture` is the sha256 of the picture that the newest text is of, blank where the article came as words;
    `transcriber` is who wrote down what the picture says.

    `published` is an ISO date cut to its precision; `published_how` is `stated`, `inferred`, `given` (by the analyst)
    or blank, and `published_why` the reason. `state` follows the use until the analyst chooses one (`state_how` is then
    `given`). `order` is the place in the library's own order, lowest first; equal ones stand as they were imported.
    """

    kind_of_record: ClassVar[str] = "article"

    title: str = ""
    standfirst: str = ""
    outlet: str = ""
    author: str = ""
    dateline: str = ""
    published: str = ""
    published_how: str = ""
    published_why: str = ""
    retrieved: str = ""
    url: str = ""
    language: str = ""
    file_name: str = ""
    texts: tuple[str, ...] = ()
    original: str = ""
    lines: tuple[Line, ...] = ()
    handling: str = ""
    credibility: int = 6
    state: ArticleState = "new"
    state_how: str = ""
    order: float = 0.0
    corrections: tuple[Correction, ...] = ()
    versions: tuple[Version, ...] = ()
    copy_of: str = ""
    separate_from: tuple[str, ...] = ()
    picture: str = ""
    transcriber: str = ""

    @property
    def text(self) -> str:
        """Return the sha256 of the newest text, or blank for an article without one."""
        return self.texts[-1] if self.texts else ""

    @property
    def named_texts(self) -> tuple[NamedText, ...]:
        """Return the names of its texts, newest last, each with that of the bytes it came in."""
        return tuple((name, self.original_in(name)) for name in self.texts)

    def original_in(self, text: str) -> str:
        """Return what the bytes of one of its texts are named by; a blank name means the newest text."""
        if not text or text == self.text:
            return self.original
        version = self.version(text)
        return version.original if version is not None else ""

    @property
    def is_untranscribed(self) -> bool:
        """Tell whether it is a picture that has no words but the line that names it."""
        return bool(self.picture) and len(self.lines) < 2  # the second is the first of its own

    @property
    def is_wordless(self) -> bool:
        """Tell whether it has no words but a line, set aside, that names the file it came in."""
        return [(line.role, line.set_aside) for line in self.lines] == [("caption", True)]

    @property
    def is_blank(self) -> bool:
        """Tell whether it came in an empty file: it has no line, and nobody has given it a title."""
        return not (self.lines or self.title)

    def version(self, text: str) -> Version | None:
        """Return what is known of an earlier text of the article by its sha256; None for the newest, or another."""
        return next((version for version in self.versions if version.text == text), None)

    def lines_in(self, text: str) -> tuple[Line, ...]:
        """Return the lines of one of its texts; a blank name means the newest."""
        if not text or text == self.text:
            return self.lines
        version = self.version(text)
        return version.lines if version is not None else ()


class Text(msgspec.Struct, frozen=True, kw_only=True):
    """An imported text, immutable, named by the sha256 of its words in UTF-8.

    `original` are the bytes as they came, `decoded` how they became words; both blank for pasted words. The same words
    may come in other bytes: `original_sha256` is what an article names these by, blank for those of the first file.
    """

    sha256: str
    words: str
    original: bytes = b""
    decoded: str = ""
    original_sha256: str = ""
