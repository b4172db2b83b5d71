"""Write briefings and whole projects to files, beside an open session or without one."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from editor import registry
from editor.briefing.checks import UNCITED, findings_in
from editor.briefing.evidence import words_cited
from editor.briefing.gaps import gaps
from editor.briefing.marks import marked_records
from editor.briefing.outline import statements_to_print
from editor.exporters import Exporter, LossyExporter, RemarkingExporter
from editor.model.change import Stamp
from editor.model.edits.briefings import make_briefing
from editor.model.edits.projects import record_export
from editor.model.errors import ExportFailed
from editor.model.project import Project
from editor.model.records import Briefing, Export
from editor.storage.atomic import write_atomically
from editor.storage.opening import is_project_file
from editor.storage.project_file import ProjectFile
from editor.words import say, say_number
from editor.workspace.projects import OpenProject, briefing_among, remembered_briefing, usual_title


class Written(msgspec.Struct, frozen=True):
    """A file that was written, as a record without id; what of the project it does not hold, and what it lacks for its
    readers, both counted in sentences; and every gap that is marked in it, in a sentence of its own.
    """

    export: Export
    losses: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    marked: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """Return all that is missing, counted in sentences."""
        return (*self.losses, *self.gaps)


def write_export(source: Path, target: Path, *, format_name: str = "", briefing_id: str = "",
                 handling: str = "", working_copy: bool = False) -> Written:
    """Write a briefing, the whole project or its annotations, of a saved project file; return what was written.

    A working copy of a briefing has the annotated articles too, which are not for handing on.
    Reads the file on its own, so that it can run beside an open session. Raises ExportFailed.
    """
    _check_target(target)
    if is_project_file(target):
        raise ExportFailed(say("{name} was not written: a project of this name is there. Choose another name.",
                               name=target.name))
    chosen = registry.exporter(format_name) if format_name else registry.exporter_for(target.name)
    project = whole_project(source)
    if chosen.writes_briefing:
        project, briefing_id = _with_briefing(project, briefing_id, source)
    content = chosen.export(project, briefing_id, handling=handling or None, working_copy=working_copy)
    try:
        write_atomically(target, content)
    except OSError as problem:
        raise ExportFailed(say("{name} was not written: {reason}. Close it where it is open, or choose another place.",
                               name=target.name, reason=problem.strerror or str(problem))) from problem
    losses = tuple(chosen.losses(project)) if isinstance(chosen, LossyExporter) else ()
    said = statements_to_print(project, briefing_id, working_copy=working_copy) if chosen.writes_briefing else ()
    has_gaps = chosen.writes_briefing and not losses
    return Written(Export(id="", briefing=briefing_id, format=chosen.name, file_name=target.name,
                          digest=hashlib.sha256(content).hexdigest(),
                          statements=tuple((each.id, each.words.strip()) for each in said),
                          evidence=words_cited(project, said)), losses,
                   () if losses else tuple(_told_of(chosen, project, briefing_id)),
                   tuple(gap.sentence for gap in gaps(project, briefing_id)) if has_gaps else ())


def _told_of(chosen: Exporter, project: Project, briefing_id: str) -> list[str]:
    """Return what whoever reads a file should know of it: what a briefing lacks, or what its exporter remarks."""
    return chosen.remarks(project) if isinstance(chosen, RemarkingExporter) else gaps_of(project, briefing_id)


def _check_target(target: Path) -> None:
    if target.is_dir():
        raise ExportFailed(say("{name} was not written: it is a folder. Name a file in it.", name=target.name))
    if not target.parent.is_dir():
        raise ExportFailed(say("{name} was not written: there is no folder {folder}. Make it, or choose another place.",
                               name=target.name, folder=str(target.parent)))


def gaps_of(project: Project, briefing_id: str) -> list[str]:
    """Return what a reader of the briefing should know that it lacks, counted in sentences."""
    others = sum(each.check != UNCITED and each.level != "info" for each in findings_in(project, briefing_id))
    told = [say_number("The checks find {count} more thing in its sentences (F8).",
                       "The checks find {count} more things in its sentences (F8).", others)] if others else []
    return [*marked_gaps(project, briefing_id), *told]


def marked_gaps(project: Project, briefing_id: str) -> list[str]:
    """Return how many gaps of each sort the briefing has and how they are marked in it, in sentences."""
    # A whole project is no briefing, and has the usual sections.
    briefing = project.find(Briefing, briefing_id) or Briefing(id=briefing_id)
    marked = list(marked_records(project, briefing))
    uncited = sum(gap.check == UNCITED for gap in gaps(project, briefing_id))
    proposed, in_bulk = sum(each.suggested for each in marked), sum(each.is_unreviewed for each in marked)
    told = (
        (uncited, say_number("{count} reported sentence cites nothing and is marked [uncited].",
                             "{count} reported sentences cite nothing and are marked [uncited].", uncited)),
        (proposed, say_number("{count} value is only suggested, confirmed by nobody, and marked [suggested].",
                              "{count} values are only suggested, confirmed by nobody, and marked [suggested].",
                              proposed)),
        (in_bulk, say_number(
            "{count} event or quote was accepted in bulk, looked at by nobody, and is marked [unreviewed].",
            "{count} events and quotes were accepted in bulk, looked at by nobody, and are marked [unreviewed].",
            in_bulk)),
    )
    return [sentence for count, sentence in told if count]


def export(desk: OpenProject, target: Path, *, format_name: str = "", briefing_id: str = "",
           handling: str = "", working_copy: bool = False) -> Written:
    """Write a briefing, the whole project or its annotations, remember that, and return what was written.

    The briefing is named by its id or its title; where none is, it is the one that was worked on last.
    """
    desk.must_be_saved()
    written = write_export(desk.path, target, format_name=format_name, briefing_id=briefing_id, handling=handling,
                           working_copy=working_copy)
    if not desk.file.read_only:
        desk.session.do(record_export(written.export))
        desk.must_be_saved()
    return written


def whole_project(path: Path) -> Project:
    """Read a project with the words and tags of all its articles, as they stand at one moment."""
    file = ProjectFile(path, read_only=True)
    try:
        project, sheets = file.whole()
    finally:
        file.close()
    for sheet in sheets:
        project = project.with_article(sheet.article, sheet.texts, sheet.mentions)
    return project


def _with_briefing(project: Project, named: str, source: Path) -> tuple[Project, str]:
    """Return the id of the briefing asked for by id or title, else the one worked on, else one made for this alone."""
    if named:
        return project, _briefing_named(project, named)
    if (current := briefing_among(project, remembered_briefing(source))) is not None:
        return project, current.id
    info = project.info
    stamp = Stamp(info.made_at or "1980-01-01T00:00:00Z", info.analyst, 0)
    change = make_briefing(usual_title(project))(project, stamp)
    made = project.swapped(change.swaps)
    return made, made.each(Briefing)[-1].id


def _briefing_named(project: Project, named: str) -> str:
    """Return the id of the briefing of this id or title. Raises ExportFailed where there is none, or several."""
    if project.find(Briefing, named) is not None:
        return named
    found = [held.id for held in project.each(Briefing) if held.title.casefold() == named.casefold()]
    if len(found) == 1:
        return found[0]
    if found:
        raise ExportFailed(say("Nothing was exported: {count} briefings in this project are called “{title}”. "
                               "Name one by its id: {ids}.", count=len(found), title=named, ids=", ".join(found)))
    raise ExportFailed(say("Nothing was exported: there is no briefing “{id}” in this project.", id=named))
