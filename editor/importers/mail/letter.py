"""Make an article of a mail: its words, what its headers state, the mails it passes on, what is attached by name."""

from __future__ import annotations

from email.message import Message

import msgspec

from editor.importers.document import Document, Piece, Stated, article_of_document
from editor.importers.imported import ImportedArticle
from editor.importers.mail.body import body_of
from editor.importers.mail.parts import addresses, file_name, header, leaves, moment, read_message
from editor.importers.routine import PICTURES
from editor.model.edits.fields import shortened
from editor.model.errors import ImportFailed
from editor.words import say, say_number

_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_DEEPEST, _MOST_NAMED, _MOST_TOLD = 20, 20, 200
_SHOWN_HEADERS = ("From", "Date", "Subject", "To", "Cc")


class _Read(msgspec.Struct):
    """What was read of a mail and of those within it."""

    pieces: list[Piece]
    notes: list[str]
    attached: list[str]
    pictures: int = 0


def read_letter(content: bytes, name: str) -> ImportedArticle:
    """Return the article of a mail. Raises ImportFailed for one that is encrypted, or nests too deeply."""
    message = read_message(content, name)
    _refuse_encrypted(message, name)
    read = _Read([], [], [])
    _take(message, name, read, 0)
    notes = (*_sent(message), *dict.fromkeys(read.notes), *_left_out(read))
    how = say("Read as a mail.")
    return article_of_document(Document(tuple(read.pieces), how, _stated(message), notes), content, name)


def _take(message: Message, name: str, read: _Read, depth: int) -> None:
    """Take in the words of a mail, then those of the mails it passes on."""
    parts = list(leaves(message))
    body = body_of(message, name)
    read.pieces += body.pieces
    read.notes += body.notes
    read_already = {id(part) for part in body.parts}
    for part in parts:
        if part.get_content_type() == "message/rfc822" and depth < _DEEPEST:
            for inner in _mails_in(part):
                read.pieces += _heading(inner)
                _take(inner, name, read, depth + 1)
        elif id(part) not in read_already:
            _name_attached(part, read)


def _mails_in(part: Message) -> list[Message]:
    inner = part.get_payload()
    return [each for each in inner if isinstance(each, Message)] if isinstance(inner, list) else []


def _heading(message: Message) -> list[Piece]:
    """Return the headers of a mail within the mail as a reader sees them above it, one below the other."""
    lines = [f"{name}: {words}" for name in _SHOWN_HEADERS if (words := header(message, name))]
    return [Piece(line, is_close=index > 0) for index, line in enumerate(lines)]


def _name_attached(part: Message, read: _Read) -> None:
    name = file_name(part)
    if part.get_content_maintype() == "image" and part.get_content_disposition() != "attachment":
        read.pictures += 1
    else:
        read.attached.append(name or part.get_content_type())


def _left_out(read: _Read) -> list[str]:
    told = []
    if read.pictures:
        told.append(say_number(*PICTURES, read.pictures))
    if read.attached:
        told.append(say_number("{count} attachment was not read: {names}. Save it by itself and import it.",
                               "{count} attachments were not read: {names}. Save them by themselves and import them.",
                               len(read.attached), names=", ".join(read.attached[:_MOST_NAMED])))
    return told


def _sent(message: Message) -> list[str]:
    """Return a sentence that tells between whom a mail went."""
    sender, receivers = (shortened(header(message, name), _MOST_TOLD) for name in ("From", "To"))
    if sender and receivers:
        return [say("The mail went from {sender} to {receivers}.", sender=sender, receivers=receivers)]
    return [say("The mail is from {sender}.", sender=sender)] if sender else []


def _stated(message: Message) -> Stated:
    """Return what the headers state; the day is that of the sender's clock."""
    senders = [name or address for name, address in addresses(message, "From")]
    sent, said = moment(message), header(message, "Date")
    return Stated(
        title=header(message, "Subject"),
        author=", ".join(senders),
        published=sent.date().isoformat() if sent else "",
        published_why=say("Stated in the mail's Date header: “{words}”.", words=said) if sent else "",
    )


def _refuse_encrypted(message: Message, name: str) -> None:
    kinds = {part.get_content_type() for part in (message, *leaves(message))}
    signed = str(message.get_param("smime-type") or "") == "signed-data"
    if kinds & set(_ENCRYPTED) and not signed:
        raise ImportFailed(say("{name} was not imported: the mail is encrypted. Open it in your mail program, copy the "
                               "words and paste them here.", name=name))
