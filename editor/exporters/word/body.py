"""Write the blocks of an outline as the body of a document."""

from __future__ import annotations

from collections.abc import Iterable

from editor.briefing.blocks import (
    AnnotatedArticle,
    Block,
    BottomLine,
    Field,
    Heading,
    Judgement,
    KeyJudgements,
    Picture,
    Prose,
    ProseStyle,
    QuoteBlock,
    Remark,
    Row,
    Scale,
    Sentence,
    SourceEntry,
    SourcePicture,
    Table,
    TitleBlock,
)
from editor.exporters.word.annex import annotated
from editor.exporters.word.lists import BOTTOM_LINE, PROSE, Lists
from editor.exporters.word.marks import Marks
from editor.exporters.word.pictures import Pictures
from editor.exporters.word.runs import BREAK, TAB, field, paragraph, plain, run
from editor.exporters.word.tables import (
    RULED,
    cell,
    cell_begin,
    header_row,
    long_row,
    row,
    runs_on,
    shaded,
    sole_paragraph,
    table,
    widths,
)
from editor.exporters.word.tags import TagStyles
from editor.words import say

_FIELD_SHARES = (168, 150, 200, 202)
_IN_A_ROW = len(_FIELD_SHARES)
_JUDGEMENT_COLUMNS = widths((34, 540, 146))
_SQUARES = {"low": "■□□", "moderate": "■■□", "high": "■■■"}
_USED_TERM = shaded("E4E8EE")


class Body:
    """The body in the making: it counts the captions, gives the notes and bookmarks to `marks`, the drawings to
    `pictures`, the items of lists to `lists`, and asks `tags` for the styles of tagged words.
    """

    def __init__(self, marks: Marks, pictures: Pictures, lists: Lists, tags: TagStyles) -> None:
        self._tags = tags
        self._marks = marks
        self._pictures = pictures
        self._lists = lists
        self._captions = 0
        self._quotes_in_a_row = 0

    def blocks(self, blocks: Iterable[Block]) -> str:
        """Return the blocks one after the other, with a paragraph after a table where Word needs one."""
        parts: list[str] = []
        for block in blocks:
            part = self._block(block)
            if parts and parts[-1].endswith("</w:tbl>") and part.startswith("<w:tbl>"):
                parts.append(plain("BetweenTables", ""))
            parts.append(part)
        if not parts or parts[-1].endswith("</w:tbl>"):
            parts.append(plain("BetweenTables", ""))
        return "".join(parts)

    def _block(self, block: Block) -> str:
        self._quotes_in_a_row = self._quotes_in_a_row + 1 if isinstance(block, QuoteBlock) else 0
        if not isinstance(block, Prose):
            self._lists.end()
        return self._written(block)

    def _written(self, block: Block) -> str:
        match block:
            case TitleBlock():
                return plain("Title", block.title) + _fields(block.fields)
            case BottomLine():
                return self._bottom_line(block)
            case KeyJudgements():
                return self._key_judgements(block)
            case Heading():
                return plain(f"Heading{block.level}", block.words)
            case Prose():
                return self._prose(block, PROSE)
            case Table():
                return self._table(block)
            case Picture():
                return self._picture(block)
            case SourcePicture():
                return self._source_picture(block)
            case QuoteBlock():
                return self._quote(block)
            case SourceEntry():
                return _source(block)
            case Scale():
                return _scale(block)
            case AnnotatedArticle():
                return annotated(block, self._tags)
            case Remark():
                return paragraph("Remark", self._marks.runs(block.runs), block.runs)

    def _sentences(self, style: str, sentences: tuple[Sentence, ...]) -> str:
        return paragraph(style, self._marks.sentences(sentences), sentences)

    def _bottom_line(self, block: BottomLine) -> str:
        return plain("BottomLineHeading", block.heading) + "".join(
            [self._prose(paragraph, BOTTOM_LINE) for paragraph in block.paragraphs])

    def _prose(self, block: Prose, styles: dict[ProseStyle, str]) -> str:
        number = self._lists.number(block.style, styles["number"])
        return paragraph(styles[block.style], self._marks.sentences(block.sentences), block.sentences,
                         counted_in=number)

    def _key_judgements(self, block: KeyJudgements) -> str:
        titles = header_row(cell(width, plain("JudgementHeading", title))
                            for width, title in zip(_JUDGEMENT_COLUMNS, block.titles, strict=True))
        rows = (self._judgement(judgement) for judgement in block.judgements)
        return table("JudgementTable", _JUDGEMENT_COLUMNS, [titles, *rows], block.title, block.description)

    def _judgement(self, judgement: Judgement) -> str:
        number, words, confidence = _JUDGEMENT_COLUMNS
        return row((
            cell(number, plain("JudgementNumber", str(judgement.number))),
            cell(words, self._sentences("Judgement", judgement.sentences)),
            cell(confidence, _confidence(judgement)),
        ))

    def _picture(self, block: Picture) -> str:
        return self._figure(self._pictures.run(block.drawing, block.caption, block.description), block.caption)

    def _source_picture(self, block: SourcePicture) -> str:
        shown = self._pictures.run_of_source(block.original, block.caption, block.description)
        return self._figure(shown, block.caption) if shown else plain(
            "Remark", say("The picture cannot be shown here: it is damaged. The project keeps its bytes."))

    def _figure(self, shown: str, caption: str) -> str:
        number = _number(say("Figure"), "Figure", self._pictures.count)
        return paragraph("Figure", shown) + paragraph("CaptionBelow", number + run(caption), (caption,))

    def _table(self, block: Table) -> str:
        self._captions += 1
        number = _number(say("Table"), "Table", self._captions)
        columns = widths([column.width for column in block.columns])
        titles = header_row(cell(width, plain("TableHeading", column.title), RULED)
                            for width, column in zip(columns, block.columns, strict=True))
        begins = [cell_begin(width, "TableText") for width in columns]
        cells = [self._cells(begins, each) for each in block.rows]
        runs_over = runs_on(cells)
        rows = [long_row((held,)) if runs_over else row((held,)) for held in cells]
        caption = paragraph("CaptionRunningOn" if runs_over else "Caption", number + run(block.caption),
                            (block.caption,))
        return caption + table("RecordTable", columns, [titles, *rows], block.caption, block.description)

    def _cells(self, begins: list[str], each: Row) -> str:
        return "".join([sole_paragraph(begin, self._marks.sentences(held.sentences), held.sentences)
                        for begin, held in zip(begins, each.cells, strict=True)])

    def _quote(self, block: QuoteBlock) -> str:
        # Word draws one bar along neighbours that are alike, so every second quote is a hair narrower.
        other = "" if self._quotes_in_a_row % 2 else "Next"
        translated = "".join(self._sentences(f"QuoteTranslation{other}", (each,)) for each in block.translations)
        return (self._sentences(f"Quote{other}", (block.words,)) + translated
                + self._sentences(f"QuoteAttribution{other}", (block.attribution,)))


def _number(label: str, sequence: str, number: int) -> str:
    return run(label + " ", "Strong") + field(f"SEQ {sequence} \\* ARABIC", str(number), "Strong") + run(". ", "Strong")


def _fields(fields: tuple[Field, ...]) -> str:
    if not fields:
        return ""
    # A row is never left unfilled: a cell without words is read out as one.
    many = len(fields) if len(fields) <= _IN_A_ROW else next(each for each in (4, 3, 2, 1) if len(fields) % each == 0)
    columns = widths(_FIELD_SHARES[:many])
    rows = [fields[begin:begin + many] for begin in range(0, len(fields), many)]
    written = [row(map(_field, columns, each)) for each in rows]
    about = say("Details of the briefing")
    return table("TitleFields", columns, written, about,
                 "; ".join(f"{each.label}: {each.value}" for each in fields if each.value), headed=False)


def _field(width: int, held: Field) -> str:
    value = plain("FieldValue", held.value) if held.value else plain("FieldToFill", "\u00a0")
    return cell(width, plain("FieldLabel", held.label) + value)


def _confidence(judgement: Judgement) -> str:
    if not judgement.confidence:
        return plain("ConfidenceBasis", judgement.basis)
    return (plain("ConfidenceMarks", _SQUARES[judgement.confidence]) + plain("Confidence", judgement.confidence_words)
            + (plain("ConfidenceBasis", judgement.basis) if judgement.basis else ""))


def _source(block: SourceEntry) -> str:
    details = "".join(BREAK + run(line, "SourceDetails") for line in block.details)
    return paragraph("SourceEntry", run(block.number, "Label") + TAB + run(block.title, "", block.language) + details)


def _scale(block: Scale) -> str:
    columns = widths([len(term.words) + 6 for term in block.terms])
    looks = [_USED_TERM if term.used else "" for term in block.terms]
    terms = [cell(width, plain("ScaleTermUsed" if term.used else "ScaleTerm", term.words), look)
             for width, term, look in zip(columns, block.terms, looks, strict=True)]
    ranges = [cell(width, plain("ScaleRange", term.range), look)
              for width, term, look in zip(columns, block.terms, looks, strict=True)]
    return table("ScaleTable", columns, [header_row(terms), row(ranges)], block.title, block.description)
