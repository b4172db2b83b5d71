"""Write the parts around the body: the notes, the head and foot of every page, and the frame of the main part."""

from __future__ import annotations

from collections.abc import Iterable

from editor.briefing.blocks import Note, Outline
from editor.exporters.word.runs import TAB, field, paragraph, run, styled
from editor.words import say

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def _separator(number: int, kind: str) -> str:
    line = paragraph("FootnoteSeparator", f"<w:r><w:{kind}/></w:r>")
    return f'<w:footnote w:type="{kind}" w:id="{number}">{line}</w:footnote>'


_SEPARATORS = _separator(-1, "separator") + _separator(0, "continuationSeparator")
_NUMBER = '<w:r><w:rPr><w:rStyle w:val="FootnoteNumber"/></w:rPr><w:footnoteRef/></w:r>'

_HANDLING_STYLES = {
    "TLP:RED": "HandlingRed",
    "TLP:AMBER": "HandlingAmber",
    "TLP:AMBER+STRICT": "HandlingAmber",
    "TLP:GREEN": "HandlingGreen",
}
"""Colours of TLP 2.0 on black; TLP:CLEAR, and markings that are not TLP, are white on black."""

# A4; margins of 23 mm, header and footer 10.5 mm from the edges.
_SECTION = (
    "<w:sectPr>"
    '<w:headerReference w:type="default" r:id="rIdHeader"/><w:headerReference w:type="first" r:id="rIdFirstHeader"/>'
    '<w:footerReference w:type="default" r:id="rIdFooter"/><w:footerReference w:type="first" r:id="rIdFirstFooter"/>'
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="595" w:footer="595" w:gutter="0"/>'
    '<w:cols w:space="708"/><w:titlePg/></w:sectPr>'
)


def main_part(body: str) -> str:
    """Return the main part around the body."""
    return f"{XML}<w:document {MAIN} {_R}><w:body>{body}{_SECTION}</w:body></w:document>"


def notes_part(notes: Iterable[Note]) -> str:
    """Return the notes, numbered from 1 in the order given, with the separators that Word wants."""
    written = "".join([_note(number, note) for number, note in enumerate(notes, 1)])
    return f"{XML}<w:footnotes {MAIN}>{_SEPARATORS}{written}</w:footnotes>"


def _note(number: int, note: Note) -> str:
    said = "".join(map(styled, note.runs))
    inner = paragraph("FootnoteText", _NUMBER + TAB + said, note.runs)
    return f'<w:footnote w:id="{number}">{inner}</w:footnote>'


def header_part(title: str, handling: str) -> str:
    """Return the head of a page: the running title, and the handling at the right."""
    return f'{XML}<w:hdr {MAIN}>{paragraph("Header", run(title) + _banner(handling))}</w:hdr>'


def footer_part(handling: str) -> str:
    """Return the foot of a page: its number and how many there are, and the handling at the right."""
    # Two fields stand in the sentence: it is translated whole and cut where they go.
    before, between, after = say("Page {page} of {pages}", page="\0", pages="\0").split("\0")
    numbers = run(before) + field("PAGE", "1") + run(between) + field("NUMPAGES", "1") + run(after)
    return f'{XML}<w:ftr {MAIN}>{paragraph("Footer", numbers + _banner(handling))}</w:ftr>'


def _banner(handling: str) -> str:
    # The spaces at the sides are part of the black field, and must not be lost at a line end.
    return TAB + run(f"\u00a0{handling}\u00a0", _HANDLING_STYLES.get(handling, "Handling")) if handling else ""


def page_parts(outline: Outline) -> dict[str, str]:
    """Return the heads and feet of the first page and of the others, by name."""
    return {
        "header1.xml": header_part(outline.first_title, outline.handling),
        "header2.xml": header_part(outline.running_title, outline.handling),
        "footer1.xml": footer_part(outline.handling),
        "footer2.xml": footer_part(outline.handling),
    }
