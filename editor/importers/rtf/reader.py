"""Read the text of a Rich Text document: follow its groups and control words (RTF 1.9.1) into a manuscript."""

from __future__ import annotations

from editor.importers.document import Document
from editor.importers.manuscript import SOFT_HYPHEN
from editor.importers.routine import HEADERS
from editor.importers.rtf.controls import begin_group, obey
from editor.importers.rtf.text import Text
from editor.importers.rtf.tokens import Token, tokens
from editor.importers.rtf.words import CHARACTERS, SIGNS
from editor.model.errors import ImportFailed
from editor.words import say

_DEEPEST = 2_000


def read_rtf(content: bytes, name: str) -> Document:
    """Return what a Rich Text document says. Raises ImportFailed for one whose groups nest without end."""
    reader = _Reader(name)
    for token in tokens(content):
        reader.take(token)
        if reader.is_over:
            break
    return reader.document()


class _Reader:
    """What is known between two parts of the document: bytes not yet read, characters to be passed over."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._text = Text()
        self._bytes = bytearray()
        self._skipped = 0
        self._begins_group = self._is_optional = False
        self.is_over = False

    def document(self) -> Document:
        """Return the document after its last part."""
        self._flush()
        notes = [] if self.is_over else [say("The file is cut off; what there is of it was read. Ask for it again.")]
        self._text.end()
        notes = [say(HEADERS), *notes] if self._text.has_headers else notes
        return self._text.manuscript.document(say("Read as a Rich Text document."), self._text.title, notes)

    def take(self, token: Token) -> None:
        """Take in the next part of the document."""
        if token.kind in ("text", "byte"):
            self._begins_group = False
            self._take_bytes(token.content)
            return
        self._flush()
        begins = self._begins_group
        self._begins_group = token.kind == "{" or (begins and token.word == "*")
        if token.kind == "{":
            self._open()
        elif token.kind == "}":
            self._close()
        elif token.kind == "sign":
            self._take_sign(token.word, begins=begins)
        else:
            self._take_word(token.word, token.number, begins=begins)

    def _open(self) -> None:
        if len(self._text.around) >= _DEEPEST:
            raise ImportFailed(say("{name} was not imported: its groups nest deeper than in any document. If you trust "
                                   "it, open it in its own program and save it anew.", name=self._name))
        self._skipped, self._is_optional = 0, False
        self._text.open()

    def _close(self) -> None:
        self._skipped, self._is_optional = 0, False
        self._text.close()
        self.is_over = not self._text.around

    def _take_sign(self, sign: str, *, begins: bool) -> None:
        if sign == "*" and begins:
            self._is_optional = True
        elif sign in "\r\n":
            self._text.end_paragraph()
        elif not self._is_stand_in():
            self._text.say(SOFT_HYPHEN if sign == "-" else SIGNS.get(sign, ""))

    def _take_word(self, word: str, number: int | None, *, begins: bool) -> None:
        is_optional, self._is_optional = self._is_optional, False
        if begins and begin_group(self._text, word, is_optional=is_optional):
            return
        if self._text.state.reads == "nothing":
            return
        if word == "u":
            self._text.say(chr((number or 0) % 0x10000))
            self._skipped = self._text.state.unicode_skip
        elif word not in CHARACTERS:
            self._skipped = 0
            obey(self._text, word, number)
        elif not self._is_stand_in():
            self._text.say(CHARACTERS[word])

    def _is_stand_in(self) -> bool:
        """Tell whether the character stands in for the one of Unicode before it, for readers that know none."""
        if self._skipped:
            self._skipped -= 1
            return True
        return False

    def _take_bytes(self, content: bytes) -> None:
        skipped = min(self._skipped, len(content))
        self._skipped -= skipped
        self._bytes += content[skipped:]

    def _flush(self) -> None:
        """Say the bytes that were gathered: a character of East Asia has two of them, which may stand apart."""
        if self._bytes:
            self._text.say_bytes(bytes(self._bytes))
            self._bytes.clear()
