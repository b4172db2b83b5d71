"""Write an annotated article: a table of its lines, with their numbers before and the badges behind them."""

from __future__ import annotations

from editor.briefing.blocks import AnnotatedArticle, AnnotatedLine, Run
from editor.exporters.word.runs import TAB, paragraph, plain, run, styled
from editor.exporters.word.tables import MARGIN, cell, header_row, long_row, row, table, widths
from editor.exporters.word.tags import TagStyles

_COLUMNS = widths((46, 744, 146))
_LONGEST_IN_ONE_PIECE = 2500
"""Characters of a line that is kept on one page; a longer one may not fit on any."""
_KEPT = 2


def annotated(block: AnnotatedArticle, tags: TagStyles) -> str:
    """Return the notice, the legend and the lines of an article."""
    titles = header_row(cell(width, plain(style, title)) for width, title, style in zip(
        _COLUMNS, block.titles, ("AnnexNumber", "AnnexHeading", "AnnexHeading"), strict=True))
    # The first rows stay together, so that a page never ends with the legend and a single line.
    kept = range(min(_KEPT, len(block.lines) - 1))
    rows = [_line(line, block.language, tags, is_kept=number in kept) for number, line in enumerate(block.lines)]
    # The spaces at the sides keep the words off their frame, and must not be lost at a line end.
    return (paragraph("AnnexNotice", run(f"\u00a0{block.notice}\u00a0", "WorkingCopy")) + _legend(block, tags)
            + table("AnnexTable", _COLUMNS, [titles, *rows], block.title, block.description,
                    mirrored=block.is_right_to_left))


def _legend(block: AnnotatedArticle, tags: TagStyles) -> str:
    if not block.legend:
        return ""
    shown = TAB.join(run(label, tags.style((nature,))) for nature, label in block.legend)
    return paragraph("AnnexLegend", shown, (label for _, label in block.legend))


def _line(line: AnnotatedLine, language: str, tags: TagStyles, *, is_kept: bool) -> str:
    number, words, margin = _COLUMNS
    cells = (
        cell(number, plain("AnnexNumberKept" if is_kept else "AnnexNumber", str(line.number) if line.number else "")),
        cell(words, _words(line, language, tags)),
        cell(margin, "".join(map(_badge, line.badges)) or plain("AnnexBadge", ""), MARGIN if line.badges else ""),
    )
    length = sum(len(stretch.words) for stretch in line.stretches)
    return row(cells) if length < _LONGEST_IN_ONE_PIECE else long_row(cells)


def _words(line: AnnotatedLine, language: str, tags: TagStyles) -> str:
    said = "".join([run(stretch.words, "AnnexCorrection") if stretch.is_correction
                    else run(stretch.words, tags.style(stretch.natures), language) for stretch in line.stretches])
    remark = run(f" ({line.remark})", "AnnexRemark") if line.remark else ""
    return paragraph("AnnexAside" if line.is_aside else "AnnexText", said + remark,
                     line.stretches)


def _badge(runs: tuple[Run, ...]) -> str:
    return paragraph("AnnexBadge", "".join(map(styled, runs)), runs)
