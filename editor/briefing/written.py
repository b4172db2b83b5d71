"""Turn what the analyst wrote, statement by statement, into sentences with their notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from editor.briefing.blocks import BottomLine, ConfidenceLevel, Judgement, KeyJudgements, Prose, Run, RunStyle, Sentence
from editor.briefing.draft import Draft
from editor.briefing.hedging import place_of_term
from editor.briefing.lexicons import LEVELS
from editor.briefing.likelihood import term_of
from editor.model.edits.briefings import paragraphs_of
from editor.model.project import Project
from editor.model.records import Citation, Paragraph, Section, Statement, Words
from editor.words import say, say_number


def paragraphs(project: Project, section: Section | None) -> list[tuple[Statement, ...]]:
    """Return the statements of a section that say something, by paragraph; paragraphs without one are left out."""
    if section is None:
        return []
    held = (_told(paragraph) for paragraph in paragraphs_of(project, section.id))
    return [statements for statements in held if statements]


def _told(paragraph: Paragraph) -> tuple[Statement, ...]:
    """Return the statements of a paragraph that say something."""
    return tuple([statement for statement in paragraph.statements if _says_something(statement)])


def _says_something(statement: Statement) -> bool:
    return any(inline.words.strip() for inline in statement.inlines if isinstance(inline, Words))


def prose(draft: Draft, section: Section | None) -> list[Prose]:
    """Return a section's paragraphs and items of lists as prose."""
    if section is None:
        return []
    written = ((paragraph.style, _told(paragraph)) for paragraph in paragraphs_of(draft.project, section.id))
    return [Prose(sentences(draft, statements), style) for style, statements in written if statements]


def bottom_line(draft: Draft, section: Section | None, title: str) -> list[BottomLine]:
    """Return the bottom line, or nothing where none is written."""
    written = tuple(prose(draft, section))
    return [BottomLine(title, written)] if written else []


def key_judgements(draft: Draft, section: Section | None) -> list[KeyJudgements]:
    """Return the key judgements, numbered, or nothing where none is written."""
    groups = [group for statements in paragraphs(draft.project, section) for group in _judgements(statements)]
    if not groups:
        return []
    judged = tuple(_judgement(draft, number, group) for number, group in enumerate(groups, 1))
    about = say_number("{count} judgement with the confidence in it and its basis",
                       "{count} judgements with the confidence in each and its basis", len(judged))
    return [KeyJudgements((say("No."), say("Judgement"), say("Confidence")), judged, say("Key judgements"), about)]


def _judgements(statements: tuple[Statement, ...]) -> Iterator[tuple[Statement, ...]]:
    """Yield the judgements of a paragraph: a statement with a confidence begins one, and takes those after it along."""
    begin = 0
    for place, statement in enumerate(statements):
        if statement.confidence and any(held.confidence for held in statements[begin:place]):
            yield statements[begin:place]
            begin = place
    yield statements[begin:]


def _judgement(draft: Draft, number: int, statements: tuple[Statement, ...]) -> Judgement:
    words = {"low": say("Low confidence"), "moderate": say("Moderate confidence"), "high": say("High confidence")}
    stated = (known for held in statements for known in LEVELS if held.confidence == known)
    level: ConfidenceLevel = next(stated, "")
    basis = next((held.basis for held in statements if held.basis), "")
    judged = tuple(Sentence(held.id, _with_gap(held, _runs(draft, held))) for held in statements)
    return Judgement(number, judged, level, words.get(level, ""), basis)


def sentences(draft: Draft, statements: Iterable[Statement]) -> tuple[Sentence, ...]:
    """Return statements as sentences, their citations as notes where the citations stand.

    Behind a sentence that is no report, and does not say so, stands what it is.
    """
    return tuple([Sentence(statement.id, _with_nature(statement, _with_gap(statement, _runs(draft, statement))))
                  for statement in statements])


def _with_gap(statement: Statement, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return the runs, with a mark behind what is reported and shows no note: a reader must see that it has none."""
    if statement.kind != "reported" or not statement.says_something or any(run.notes for run in runs):
        return runs
    return (*runs, Run(" " + say("[uncited]"), "secondary"))


def _with_nature(statement: Statement, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return the runs, with a mark behind a judgement or an assumption that reads like a report.

    A term of likelihood tells a judgement; the confidence in it, which the key judgements give in a column, stands
    behind it elsewhere.
    """
    if statement.kind == "reported":
        return runs
    if statement.kind == "assumption":
        return _marked_as(statement, runs, say("assumption"))
    if statement.confidence in LEVELS:
        levels = {"low": say("low confidence"), "moderate": say("moderate confidence"), "high": say("high confidence")}
        return _marked_as(statement, runs, levels[statement.confidence])
    is_told = any(run.style == "likelihood" for run in runs)
    return runs if is_told else _marked_as(statement, runs, say("judgement"))


def _marked_as(statement: Statement, runs: tuple[Run, ...], nature: str) -> tuple[Run, ...]:
    if nature in statement.words.casefold():
        return runs
    return (*runs, Run(" " + say("[{words}]", words=nature), "secondary"))


def _runs(draft: Draft, statement: Statement) -> tuple[Run, ...]:
    is_marked = statement.portion and draft.briefing.portion_marks
    runs = [Run(f"({statement.portion}) ", "label")] if is_marked else []
    space = ""
    for inline in _marked(draft, statement):
        if isinstance(inline, Run):
            runs.append(Run(space + inline.words, inline.style) if space else inline)
            space = ""
        elif notes := draft.notebook.cite(inline):
            # Marks stand at the word they belong to; the space before a citation comes after its marks.
            last = runs.pop() if runs else Run("")
            bare = last.words.rstrip()
            space += last.words[len(bare):]
            runs.append(Run(bare, last.style, last.language, tuple(dict.fromkeys((*last.notes, *notes)))))
    return _trimmed(runs)


def _marked(draft: Draft, statement: Statement) -> Iterator[Run | Citation]:
    """Yield a statement's words as runs, the term of likelihood that it uses marked once, and its citations."""
    term = term_of(draft, statement)
    begin, end = (place_of_term(statement.words, term) if term else None) or (0, 0)
    for inline in statement.inlines:
        if isinstance(inline, Citation):
            yield inline
            continue
        style = _style(inline)
        if 0 <= begin < end <= len(inline.words):
            yield Run(inline.words[:begin], style)
            yield Run(inline.words[begin:end], "likelihood")
            yield Run(inline.words[end:], style)
        else:
            yield Run(inline.words, style)
        begin, end = begin - len(inline.words), end - len(inline.words)


def _style(inline: Words) -> RunStyle:
    if inline.bold:
        return "strong emphasis" if inline.italic else "strong"
    return "emphasis" if inline.italic else "plain"


def _trimmed(runs: list[Run]) -> tuple[Run, ...]:
    """Return the runs of a sentence without the spaces at its ends and without runs that say nothing."""
    if runs and runs[0].words[:1].isspace():
        runs[0] = msgspec.structs.replace(runs[0], words=runs[0].words.lstrip())
    if runs and runs[-1].words[-1:].isspace():
        runs[-1] = msgspec.structs.replace(runs[-1], words=runs[-1].words.rstrip())
    return tuple([run for run in runs if run.words or run.notes])
