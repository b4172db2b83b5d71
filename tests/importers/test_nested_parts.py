"""Footnotes, text boxes, lists and tables in each other are neither lost nor doubled, in Word, ODT and RTF alike."""

from __future__ import annotations

import pytest

from editor import workspace
from tests.places import FORMATS

WORDS = """\
Ferry company keeps two ships in port after fire

A fire broke out on the ferry Tern Bay on Sunday, the second this year, the harbour master of Sarn said.[1]

The company’s own account gives these times:

1) The alarm sounds.
2) The crew is called:
(a) the watch below,
i. by bell,
ii. by telephone,
(b) the boats’ crews.

Passengers remember another order.

3) The boats are lowered.

Ships and their papers

Ship\tPapers
Tern Bay\tHull[2]\tvalid
\tFire\texpired in May
Quill\t\tnone seen

The table leaves out tugs.

Write to the desk: desk@wire.example

• by day
• by night

Two questions stay open, says the ministry:

IV. Who signed the papers?[i]
V. Why were they not renewed?

Passengers a day, by port:

Sarn\t90
Ellis\t118

Figures of 2023.

The company has four ships.

The inquiry begins on 11 November 2024.

[1] Log of the port of Sarn, 3 November 2024.

[2] Survey of March 2023.

[i] The names are known to the desk."""
HIDDEN = ("Two questions", "Names of the crew are not for print.\n\nTwo questions")
SPLIT = ("on Sunday, the", "on Sunday\n\n, the")
DIFFERENCES = {
    "ferry.docx": (HIDDEN,),  # LibreOffice writes hidden sections into Word and RTF as if they were shown
    "ferry.rtf": (HIDDEN, SPLIT),  # and it does not mark the end of a deleted paragraph in RTF
}


@pytest.mark.parametrize("file", ["ferry.fodt", "ferry.odt", "ferry.docx", "ferry.rtf"])
def test_all_parts_are_there_once_in_their_order(file: str) -> None:
    expected = WORDS
    for word, said in DIFFERENCES.get(file, ()):
        expected = expected.replace(word, said)
    assert workspace.read_article((FORMATS / file).read_bytes(), file).text.words == expected


@pytest.mark.parametrize("file", ["ferry.fodt", "ferry.odt", "ferry.docx", "ferry.rtf"])
def test_a_first_heading_is_the_headline_where_no_title_is(file: str) -> None:
    article = workspace.read_article((FORMATS / file).read_bytes(), file).article
    assert article.title == "Ferry company keeps two ships in port after fire"
    assert [line.role for line in article.lines].count("heading") == 1
