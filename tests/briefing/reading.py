"""Read an outline as a person reads the page: words with the numbers of their notes."""

from __future__ import annotations

from editor.briefing.blocks import Block, Heading, Outline, Run, Sentence, Table
from editor.briefing.outline import outline_to_hand_over
from editor.model.records import Record
from tests.briefing.projects import project


def outline(*more: Record, handling: str | None = None) -> Outline:
    """Return the outline of the small project's briefing with further or changed records."""
    return outline_to_hand_over(project(*more), "b1", handling=handling)


def said(made: Outline, runs: tuple[Run, ...]) -> str:
    """Return runs with the numbers of their notes after them, as `Words.^1^2`."""
    numbers = {note.id: number for number, note in enumerate(made.notes, 1)}
    return "".join(run.words + "".join(f"^{numbers[note]}" for note in run.notes) for run in runs)


def sentences(made: Outline, held: tuple[Sentence, ...]) -> list[str]:
    """Return each sentence as it is read."""
    return [said(made, sentence.runs) for sentence in held]


def headings(made: Outline) -> list[str]:
    """Return the headings of the sections."""
    return [block.words for block in made.blocks if isinstance(block, Heading) and block.level == 1]


def under(made: Outline, heading: str) -> list[Block]:
    """Return the blocks of one section."""
    blocks: list[Block] = []
    within = False
    for block in made.blocks:
        if isinstance(block, Heading) and block.level == 1:
            within = block.words == heading
        elif within:
            blocks.append(block)
    return blocks


def rows(made: Outline, heading: str) -> list[list[str]]:
    """Return the cells of the table under a heading, row by row."""
    tables = [block for block in under(made, heading) if isinstance(block, Table)]
    return [[" ".join(sentences(made, cell.sentences)) for cell in row.cells] for table in tables for row in table.rows]


def notes(made: Outline) -> list[str]:
    """Return what the notes say, in their order."""
    return [note.words for note in made.notes]
