"""Take mails apart into their parts, whatever a stranger wrote: bounded in depth, headers read as they mean."""

from __future__ import annotations

import email
from collections.abc import Iterator
from datetime import datetime
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.policy import Compat32
from email.utils import getaddresses, parsedate_to_datetime

import regex

from editor.importers.decoding import decode
from editor.importers.web.encoding import encoding_of
from editor.model.cleaning import clean
from editor.model.errors import ImportFailed
from editor.words import say

_MOST_CONTAINERS = 100
_LONGEST_HEADER = 8000
_CONTAINER = regex.compile(rb"^content-type:\s*(?:multipart|message)/", regex.M | regex.I)
_COUNT_LINE = regex.compile(rb"\s*(\d{1,9})[ \t]*\r?\n(?=[A-Za-z][A-Za-z0-9-]*:)")
_SPACES = regex.compile(r"\s+")
_STUMBLES = (MessageError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What the standard library raises on headers and parts that it does not expect."""


class _Bounded(Compat32):
    """Keeps of a header no more than a real one has: the standard library reads some by the square of their length."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        kept, length = list[str](), 0
        for line in sourcelines:
            kept.append(line[: _LONGEST_HEADER - length])
            length += len(line)
            if length >= _LONGEST_HEADER:
                break
        return super().header_source_parse(kept)


def read_message(content: bytes, name: str) -> Message:
    """Return the mail in the bytes. Raises ImportFailed for one whose parts nest without end."""
    containers = sum(1 for _ in zip(_CONTAINER.finditer(content), range(_MOST_CONTAINERS + 1), strict=False))
    try:
        if containers <= _MOST_CONTAINERS:
            return email.message_from_bytes(_mail_alone(content), policy=_Bounded())
    except _STUMBLES:
        pass
    raise ImportFailed(say("{name} was not imported: its parts are nested more deeply than those of any real mail. "
                           "Open it in a mail program, copy the words and paste them here.", name=name))


def _mail_alone(content: bytes) -> bytes:
    """Return a mail without the count of its bytes and what follows it, which Apple Mail stores with it."""
    count = _COUNT_LINE.match(content)
    return content[count.end() : count.end() + int(count[1])] if count else content


def header(message: Message, name: str) -> str:
    """Return a header's words in one line, its encoded words decoded; blank where there is none."""
    raw = message.get(name)
    if raw is None:
        return ""
    try:
        return _on_a_line(_decoded(str(raw)))
    except _STUMBLES:
        return _on_a_line(str(raw))


def addresses(message: Message, name: str) -> tuple[tuple[str, str], ...]:
    """Return the names and addresses in a header; a name is blank where only the address is given."""
    raw = message.get_all(name) or []
    try:
        parsed = getaddresses([_SPACES.sub(" ", str(each)) for each in raw])
        found = [(_on_a_line(_decoded(who)), clean(where)) for who, where in parsed]
    except _STUMBLES:
        return ()
    return tuple((who, where) for who, where in found if who or where)


def moment(message: Message, name: str = "Date") -> datetime | None:
    """Return the moment a header states, by the clock of who wrote it."""
    try:
        return parsedate_to_datetime(header(message, name))
    except _STUMBLES:
        return None


def leaves(message: Message) -> Iterator[Message]:
    """Yield the parts that hold something themselves; a mail within the mail is one, and not taken apart."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            waiting += [each for each in reversed(inner) if isinstance(each, Message)]
        else:
            yield part


def content_of(part: Message) -> bytes:
    """Return the bytes of a part, out of the encoding that took them through the mail."""
    try:
        content = part.get_payload(decode=True)
    except _STUMBLES:
        return b""
    return content if isinstance(content, bytes) else b""


def charset_of(part: Message) -> str:
    """Return what a part says of its encoding, or blank."""
    try:
        return str(part.get_content_charset() or "")
    except _STUMBLES:
        return ""


def words_of_plain(part: Message, name: str) -> str:
    """Return the words of a part of plain text. Raises ImportFailed for bytes that are no text."""
    content = content_of(part)
    encoding = encoding_of(charset_of(part)) or "utf-8"
    try:
        return clean(content.decode(encoding))
    except (UnicodeError, ValueError):
        return clean(decode(content, name).words)


def file_name(part: Message) -> str:
    """Return the name of an attached file, or blank."""
    try:
        raw = part.get_filename()
        return clean(_decoded(raw)) if raw else ""
    except _STUMBLES:
        return ""


def _on_a_line(words: str) -> str:
    return clean(_SPACES.sub(" ", words).strip())


def _decoded(words: str) -> str:
    """Return words with those of them decoded that are encoded for the way (RFC 2047)."""
    return "".join(part if isinstance(part, str) else part.decode(encoding_of(charset or "") or "utf-8", "replace")
                   for part, charset in decode_header(words))
