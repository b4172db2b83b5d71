"""Put parts together as a .docx package: the same parts always give the same bytes."""

from __future__ import annotations

import re
from string import Template

from editor import assets
from editor.briefing.blocks import Outline, Properties
from editor.exporters.word.body import Body
from editor.exporters.word.characters import attribute
from editor.exporters.word.lists import Lists
from editor.exporters.word.marks import Marks
from editor.exporters.word.parts import XML, main_part, notes_part, page_parts
from editor.exporters.word.pictures import Pictures
from editor.exporters.word.tags import TagStyles
from editor.formats.archives import zipped
from editor.model.language import is_language_tag

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_DOCUMENT_PARTS = (
    ("rIdStyles", "styles", "styles.xml", f"{_WORD}.styles+xml"),
    ("rIdNumbering", "numbering", "numbering.xml", f"{_WORD}.numbering+xml"),
    ("rIdSettings", "settings", "settings.xml", f"{_WORD}.settings+xml"),
    ("rIdFonts", "fontTable", "fontTable.xml", f"{_WORD}.fontTable+xml"),
    ("rIdTheme", "theme", "theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
    ("rIdNotes", "footnotes", "footnotes.xml", f"{_WORD}.footnotes+xml"),
    ("rIdFirstHeader", "header", "header1.xml", f"{_WORD}.header+xml"),
    ("rIdHeader", "header", "header2.xml", f"{_WORD}.header+xml"),
    ("rIdFirstFooter", "footer", "footer1.xml", f"{_WORD}.footer+xml"),
    ("rIdFooter", "footer", "footer2.xml", f"{_WORD}.footer+xml"),
)
"""Relationship, its type, the part in the folder word/, and its content type."""

_RIGHT_TO_LEFT_LANGUAGE = re.compile(r"(ar|arc|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi)(-|$)", re.IGNORECASE)
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
# Pressed to 6, a long briefing is a sixth smaller and takes twice as long to press.
_LEVEL = 2


def document_bytes(outline: Outline) -> bytes:
    """Return the outline as a .docx file. The bytes depend on the outline alone, not on clock, locale or process."""
    return zipped(((name, part if isinstance(part, bytes) else part.encode())
                   for name, part in document_parts(outline).items()), _LEVEL)


def document_parts(outline: Outline) -> dict[str, str | bytes]:
    """Return every part of the document by its name in the package, in the order in which they are stored.

    Parts of XML are words, pictures are bytes.
    """
    marks, pictures, lists, tags = Marks(), Pictures(), Lists(), TagStyles()
    main = main_part(Body(marks, pictures, lists, tags).blocks(outline.blocks))
    notes = {note.id: note for note in outline.notes}
    languages = _languages(outline.language)
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relationships(),
        "word/document.xml": main,
        "word/_rels/document.xml.rels": _document_relationships(pictures),
        "word/footnotes.xml": notes_part(notes[note] for note in marks.order),
        **{f"word/{name}": part for name, part in page_parts(outline).items()},
        "word/styles.xml": _resource("styles.xml", {**languages, "tags": tags.part()}),
        "word/numbering.xml": lists.part(),
        "word/settings.xml": _resource("settings.xml", languages),
        "word/fontTable.xml": _resource("fontTable.xml", languages),
        "word/theme/theme1.xml": _resource("theme1.xml", languages),
        **{f"word/media/{name}": held for name, held in pictures.files.items()},
        "docProps/core.xml": _core(outline.properties, languages["language"]),
        "docProps/app.xml": _application(),
    }


def _languages(stated: str) -> dict[str, str]:
    """Return the language of the words and that of words from right to left, each a tag that Word takes."""
    language = stated if is_language_tag(stated) else "en-GB"
    return {"language": language, "bidi": language if _RIGHT_TO_LEFT_LANGUAGE.match(language) else "ar-SA"}


def _resource(name: str, filled: dict[str, str]) -> str:
    return Template(assets.read_text(f"word/{name}")).substitute(filled)


def _content_types() -> str:
    overrides = "".join(f'<Override PartName="/word/{part}" ContentType="{kind}"/>'
                        for *_, part, kind in _DOCUMENT_PARTS)
    return (
        f'{XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="jpeg" ContentType="image/jpeg"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>{overrides}'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
    )


def _package_relationships() -> str:
    return _relationships((
        ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
        ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("rId3", f"{_OFFICE}/extended-properties", "docProps/app.xml"),
    ))


def _document_relationships(pictures: Pictures) -> str:
    parts = [(name, f"{_OFFICE}/{kind}", part) for name, kind, part, _ in _DOCUMENT_PARTS]
    shown = [(name, f"{_OFFICE}/image", f"media/{file}")
             for name, file in zip(pictures.names, pictures.files, strict=True)]
    return _relationships((*parts, *shown))


def _relationships(held: tuple[tuple[str, str, str], ...]) -> str:
    each = "".join(f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in held)
    return f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def _core(properties: Properties, language: str) -> str:
    held = {
        "dc:title": properties.title,
        "dc:subject": properties.subject,
        "dc:creator": properties.author,
        "cp:keywords": properties.keywords,
        "dc:language": language,
    }
    stated = "".join(f"<{name}>{attribute(words)}</{name}>" for name, words in held.items() if words.strip())
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{stated}{_made(properties.made_at)}</cp:coreProperties>'
    )


def _made(time: str) -> str:
    if not _TIME.fullmatch(time):
        return ""
    return "".join(f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{time}</dcterms:{name}>'
                   for name in ("created", "modified"))


def _application() -> str:
    return (f'{XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            "<Application>Dossier</Application></Properties>")
