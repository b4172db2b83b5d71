"""Outlines about an invented place, and ways to look into the document made from one."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from editor.briefing.blocks import (
    BottomLine,
    Cell,
    Column,
    Field,
    Heading,
    Judgement,
    KeyJudgements,
    Note,
    Outline,
    Picture,
    Properties,
    Prose,
    QuoteBlock,
    Remark,
    Row,
    Run,
    Scale,
    Sentence,
    SourceEntry,
    Table,
    Term,
    TitleBlock,
)
from editor.briefing.drawing import Disc, Drawing, Lettering, Line

W = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
VALUE = f"{{{W['w']}}}val"


def sentence(identity: str, words: str, *notes: str) -> Sentence:
    """Return a sentence of one plain run."""
    return Sentence(identity, (Run(words, notes=notes),))


def prose_outline(*sentences: Sentence, notes: tuple[Note, ...] = (), handling: str = "TLP:GREEN") -> Outline:
    """Return an outline of one paragraph."""
    return Outline((Prose(sentences),), notes, handling)


def note(identity: str, words: str) -> Note:
    """Return a note that quotes the words."""
    return Note(identity, (Run("S1, para 2: “"), Run(words, "source words"), Run("”.")))


def whole_briefing() -> Outline:
    """Return a briefing that uses each block once at the least, with a repeated note and Arabic words."""
    likely = Sentence("s3", (Run("The crossing will "), Run("likely", "likelihood"),
                             Run(" reopen.", notes=("n1", "n2"))))
    columns = (Column("Date", 2), Column("Event", 5), Column("Figures", 3))
    rows = tuple(
        Row((Cell((sentence(f"e{number}.when", f"{number} March 2031"),)),
             Cell((sentence(f"e{number}.title", "Patrol turned back", "n1"),)),
             Cell((sentence(f"e{number}.figures", "up to 7 injured"),))))
        for number in range(1, 4)
    )
    blocks = (
        TitleBlock("The Tamar crossing", (Field("Reference", "2031/9"), Field("Prepared by", "I. Okafor"),
                                          Field("Reviewed by"), Field("Version", "1"), Field("Date", "9 March 2031"))),
        BottomLine("Bottom line up front", (
            Prose((sentence("s1", "The crossing is closed.", "n1"), sentence("s2", "Nobody says for how long."))),
            Prose((sentence("s1b", "Two ways lead round it."),), "bullet"),
            Prose((sentence("s1n", "Patrols use both."),), "number"))),
        Heading("Key judgements"),
        KeyJudgements(("No.", "Judgement", "Confidence"),
                      (Judgement(1, (likely,), "low", "Low confidence", "One claimant"),
                       Judgement(2, (sentence("s4", "The patrols go on.", "n3"),))),
                      "Key judgements", "Two judgements with the confidence in each"),
        Remark((Run("Terms are explained at the end."),)),
        Heading("What happened"),
        Prose((sentence("s5", "Three patrols turned back.", "n2"), sentence("s6", "A fourth did not."))),
        Prose((sentence("s7", "The first patrol came at dawn."),), "bullet"),
        Prose((sentence("s8", "Close the gate."),), "number"),
        Prose((sentence("s9", "Count the carts."),), "number"),
        Prose((sentence("s10", "All of this is said by one side."),)),
        Prose((sentence("s11", "Ask again."),), "number"),
        Table("Events in order of time.", columns, rows, "Three events with date and figures"),
        Picture(_line_of_days(), "Patrols, 1 to 3 March 2031.", "A line of days: a patrol on 1 March & one on 3 March"),
        Heading("In their words"),
        QuoteBlock(sentence("q1.words", "“We will not reopen it & that is < final”"),
                   sentence("q1.said", "A. Venn", "n3")),
        QuoteBlock(Sentence("q2.words", (Run("«لن نعيد فتح المعبر (2) اليوم»", language="ar"),)),
                   sentence("q2.said", "B. Salim", "n4"),
                   (sentence("q2.translation-1", "“We will not reopen crossing (2) today” Machine translation"),)),
        Heading("Sources"),
        Heading("Cited", 2),
        SourceEntry("S1", "Crossing shut", ("Tamar Post. 8 March 2031, inferred.", "Address: none given.")),
        SourceEntry("S2", "אין מעבר", ("Hatzafon. Date not stated.",), "he"),
        Heading("How to read the likelihood terms"),
        Scale((Term("Unlikely", "20–45 %"), Term("Likely", "55–80 %", True)), "Likelihood", "Two terms"),
        Remark((Run("Shaded terms are used here."),)),
    )
    notes = (
        note("n1", "the gate was shut on Sunday"), note("n2", "no date was given"),
        note("n3", "patrols “continue as before”"), note("n4", "لن نعيد فتح المعبر"),
        note("unused", "nobody refers to this"),
    )
    return Outline(blocks, notes, "TLP:AMBER", "Situation briefing", "The Tamar crossing", "en-GB",
                   Properties("The Tamar crossing", "Situation briefing", "I. Okafor", "TLP:AMBER",
                              "2031-03-09T08:00:00Z"))


def parts_of(document: bytes) -> dict[str, bytes]:
    """Return the parts of a Word file by name."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return {name: package.read(name) for name in package.namelist()}


def select(document: bytes, path: str, part: str = "word/document.xml") -> list[etree._Element]:
    """Return what an XPath finds in a part."""
    return etree.fromstring(parts_of(document)[part]).xpath(path, namespaces=W)


def said(element: etree._Element) -> str:
    """Return the words within an element."""
    return "".join(element.xpath(".//w:t/text()", namespaces=W))


def _line_of_days() -> Drawing:
    days = tuple(Disc(40 + 80 * day, 30, 3, fill="mark") for day in range(3))
    return Drawing(240, 50, (Line(((10, 30), (230, 30))), *days, Lettering(40, 20, "Patrol", side="middle")))
