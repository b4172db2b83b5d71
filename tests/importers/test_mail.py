"""How mails and web archives become articles."""

from __future__ import annotations

import pytest

from editor import registry, workspace
from editor.importers import ImportedArticle
from editor.model.errors import ImportFailed
from tests.importers import pages
from tests.places import FORMATS

HEADERS = "From: Ana <a@wire.example>\nDate: Wed, 30 Oct 2024 10:00:00 +0100\nSubject: Storm\nMIME-Version: 1.0\n"


def mail(rest: str, name: str = "storm.eml") -> ImportedArticle:
    return registry.importer("mail").read((HEADERS + rest).encode(), name)


@pytest.fixture
def forward() -> ImportedArticle:
    return workspace.read_article((FORMATS / "forward.eml").read_bytes(), "forward.eml")


@pytest.fixture
def archive() -> ImportedArticle:
    return workspace.read_article((FORMATS / "storm.mhtml").read_bytes(), "storm.mhtml")


def test_a_mail_gives_its_words_and_those_of_the_mails_it_passes_on(forward: ImportedArticle) -> None:
    assert forward.text.words == (
        "The harbour was closed for a third day while the storm passed over the whole of the northern coast, "
        "the guard said.\n\n> Is the ferry sailing?\n> Please tell us by noon.\nNo.\n\n-- \nAna\n\n"
        "From: Tomas Oblak <oblak@guard.example>\nDate: Wed, 30 Oct 2024 18:00:00 +0100\n"
        "Subject: Closing of the harbour\nTo: Ana <press@wire.example>\n\n"
        "The harbour stays closed until Friday. The café on the pier too.")


def test_headers_state_title_author_and_the_day_of_the_senders_clock(forward: ImportedArticle) -> None:
    article = forward.article
    assert (article.title, article.author) == ("Fwd: Storm shuts the ports – cafés too", "Ana Ruíz")
    assert (article.published, article.published_how) == ("2024-10-31", "stated")
    assert article.published_why == "Stated in the mail's Date header: “Thu, 31 Oct 2024 00:40:10 +0100”."


def test_what_was_chosen_and_left_out_is_told(forward: ImportedArticle) -> None:
    assert forward.notes[:3] == (
        "The mail went from Ana Ruíz <press@wire.example> to Desk <desk@gazette.example>.",
        "The mail holds the same words as plain text and as HTML; its plain text was read.",
        "1 attachment was not read: Avis n° 114.pdf. Save it by itself and import it.")


def test_the_html_of_a_mail_is_read_where_it_says_more() -> None:
    made = mail('Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain\n\nSee the HTML.\n'
                "--b\nContent-Type: text/html\n\n<h1>Storm</h1><p>The harbour was closed for three days.</p>\n--b--\n")
    assert made.text.words == "Storm\n\nThe harbour was closed for three days."
    assert "The mail says more in HTML than in plain text; its HTML was read." in made.notes


def test_a_footer_beside_the_html_is_not_lost() -> None:
    made = mail('Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/html\n\n<p>Closed.</p>\n'
                "--b\nContent-Type: text/plain\n\nSent through the list of the desk.\n--b--\n")
    assert made.text.words == "Closed.\n\nSent through the list of the desk."


def test_an_encrypted_mail_is_refused_in_a_sentence() -> None:
    with pytest.raises(ImportFailed, match=r"storm\.eml was not imported: the mail is encrypted\."):
        mail('Content-Type: multipart/encrypted; boundary="b"\n\n--b\n\nx\n--b--\n')


def test_a_mail_that_is_cut_off_gives_the_words_it_has() -> None:
    assert mail('Content-Type: multipart/mixed; boundary="b"\n\nThe harbour was cl').text.words == "The harbour was cl"


def test_mails_within_mails_without_end_are_refused_in_a_sentence() -> None:
    with pytest.raises(ImportFailed, match="nested more deeply than those of any real mail"):
        mail("Content-Type: message/rfc822\n\n" * 5000)


def test_a_mail_of_apple_is_read_without_its_count_and_list() -> None:
    letter = HEADERS + "\nThe harbour was closed.\n"
    content = f"{len(letter)}\n{letter}<?xml version='1.0'?><plist/>".encode()
    assert workspace.read_article(content, "1.emlx").text.words == "The harbour was closed."


def test_an_archive_gives_the_page_it_was_saved_for(archive: ImportedArticle) -> None:
    assert archive.text.words == f"Ships at anchor off Orsa\n\n{pages.WORDS}"
    assert archive.article.url == "https://www.kestrel-gazette.example/2031/storm"
    assert archive.article.retrieved == "2031-03-04"
    assert archive.article.title == pages.TITLE


def test_an_archive_without_a_page_is_refused_in_a_sentence() -> None:
    with pytest.raises(ImportFailed, match="there is no page in this web archive"):
        registry.importer("mhtml").read(b"Content-Type: multipart/related; boundary=b\n\n--b\n", "x.mht")


def test_content_decides_and_not_the_name() -> None:
    assert registry.importer("mail").recognises((FORMATS / "forward.eml").read_bytes(), "letter.txt")
    assert registry.importer("mhtml").recognises((FORMATS / "storm.mhtml").read_bytes(), "page.html")
    assert workspace.read_article((FORMATS / "storm.mhtml").read_bytes(), "page.html").article.title == pages.TITLE
    assert workspace.read_article((FORMATS / "forward.eml").read_bytes(), "page.html").article.author == "Ana Ruíz"
    assert not registry.importer("mhtml").recognises((FORMATS / "forward.eml").read_bytes(), "forward.eml")
    assert not registry.importer("mail").recognises(b"From: here on the storm grew.\nDate: none\n\nx", "notes.txt")
