"""Print what became of the files of an import."""

from __future__ import annotations

from collections.abc import Iterable

from editor import workspace
from editor.cli.printing import BAD, DONE, complain
from editor.words import say


def take_in(desk: workspace.OpenProject, outcomes: Iterable[workspace.Outcome]) -> int:
    """Take files in one by one, print what became of each, and return the exit status."""
    status = DONE
    for outcome in outcomes:
        if outcome.failure:
            status = BAD
            complain(outcome.failure)
        elif outcome.article and not outcome.known:
            print(say("{file}: imported as “{title}”", file=outcome.file, title=outcome.title))
        elif not (outcome.known or outcome.is_folder):
            print(say("{file}: {records} imported", file=outcome.file, records=outcome.title))
        for note in outcome.notes:
            complain(f"{outcome.file}: {note}")
    desk.must_be_saved()
    return status
