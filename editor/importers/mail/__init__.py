"""Read mails and web archives, which are mails in form; what takes them apart is loaded with the first."""

from __future__ import annotations

import regex

from editor.importers.imported import ImportedArticle
from editor.words import phrase

_HEAD = 32_768
_BEGIN = regex.compile(rb"(?:\d{1,9}[ \t]*\r?\n)?(?:From [^\r\n]*\r?\n)?"
                       rb"((?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]*\n(?:[ \t][^\n]*\n)*+)++)")
_NAME = regex.compile(rb"^([A-Za-z][A-Za-z0-9-]*):", regex.M)
_OF_A_JOURNEY = frozenset((b"received", b"message-id", b"return-path", b"delivered-to", b"mime-version", b"x-mailer"))
_OF_A_MAIL = frozenset((b"from", b"to", b"subject", b"date", b"cc", b"reply-to", b"sender"))
_RELATED = regex.compile(rb"^content-type:\s*multipart/related", regex.M | regex.I)
_OF_AN_ARCHIVE = regex.compile(rb"^snapshot-content-location:|^from:\s*\"?<?Saved by|^x-mimeole:", regex.M | regex.I)


class Mail:
    """The importer of mails (EML), told by their headers."""

    name = "mail"
    suffixes = (".eml", ".emlx")
    label = phrase("Mail")

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the bytes begin with headers that only mails have, or with a mail's and have its ending."""
        names = _header_names(content)
        if names & _OF_A_MAIL and names & _OF_A_JOURNEY:
            return True
        return name.casefold().endswith(self.suffixes) and bool(names & _OF_A_MAIL)

    def read(self, content: bytes, name: str) -> ImportedArticle:
        """Return the article of the mail. Raises ImportFailed for one that is encrypted or nests too deeply."""
        from editor.importers.mail.letter import read_letter

        return read_letter(content, name)


class WebArchive:
    """The importer of web pages that a browser saved as one file (MHTML)."""

    name = "mhtml"
    suffixes = (".mhtml", ".mht")
    label = phrase("Web archive")

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the bytes begin with headers of a page and its parts, and not with those of a mail."""
        headers = _headers(content)
        if _OF_AN_ARCHIVE.search(headers) and _RELATED.search(headers):
            return True
        return name.casefold().endswith(self.suffixes) and b"content-type" in _header_names(content)

    def read(self, content: bytes, name: str) -> ImportedArticle:
        """Return the article of the page. Raises ImportFailed for an archive without one."""
        from editor.importers.mail.archive import read_archive

        return read_archive(content, name)


MAIL = Mail()
WEB_ARCHIVE = WebArchive()


def _headers(content: bytes) -> bytes:
    """Return the headers that the bytes begin with, blank where they do not."""
    found = _BEGIN.match(content[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n"))
    return found[1] if found else b""


def _header_names(content: bytes) -> set[bytes]:
    return {name.lower() for name in _NAME.findall(_headers(content))}
