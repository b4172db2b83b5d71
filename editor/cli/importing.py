"""Print what became of the files of an import."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from editor import workspace
from editor.cli.printing import BAD, DONE, complain
from editor.words import say


def take_in(desk: workspace.OpenProject, outcomes: Iterable[workspace.Outcome]) -> int:
    """Take files in one by one, print what became of each and then of all, and return the exit status."""
    told = list[workspace.Outcome]()
    for outcome in outcomes:
        told.append(outcome)
        _tell(outcome)
    desk.must_be_saved()
    _tell_alike(desk, {outcome.article for outcome in told if outcome.article and not outcome.known})
    if len(told) > 1:
        print(_of_all(told))
    return BAD if any(outcome.failure for outcome in told) else DONE


def _tell(outcome: workspace.Outcome) -> None:
    if outcome.failure:
        complain(outcome.failure)
    elif outcome.article and not outcome.known:
        print(say("{file}: imported as “{title}”", file=outcome.file, title=outcome.title))
    elif not (outcome.known or outcome.is_folder):
        print(say("{file}: {records} imported", file=outcome.file, records=outcome.title))
    for note in outcome.notes:
        complain(f"{outcome.file}: {note}")


def _tell_alike(desk: workspace.OpenProject, taken: set[str]) -> None:
    """Tell of the articles taken in whose words stand in others, or the other way round."""
    if taken:
        project = desk.session.project
        shingles = dict(workspace.shingles_in(project, desk.file, {}))
        for finding in workspace.alike(project, shingles, taken):
            complain(finding.sentence)


def _of_all(told: Sequence[workspace.Outcome]) -> str:
    """Return what became of all files, in one sentence."""
    refused = sum(bool(outcome.failure) for outcome in told)
    known = sum(outcome.known for outcome in told)
    folders = sum(outcome.is_folder and not outcome.failure for outcome in told)
    return say("In all: {imported} imported, {known} already there, {refused} refused, {left} left out",
               imported=len(told) - refused - known - folders, known=known, refused=refused,
               left=sum(outcome.left for outcome in told))
