"""What a person does with projects, whichever shell they do it in: create, open, import, export, check, copy."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from editor.workspace.annotations import Handed, belonging
    from editor.workspace.checking import ProjectSummary, check, info_of, repair
    from editor.workspace.choosing import choices_for
    from editor.workspace.exporting import Written, export, marked_gaps, whole_project, write_export
    from editor.workspace.folders import suffixes
    from editor.workspace.importing import (
        Outcome,
        article_of,
        import_exchange,
        import_files,
        laying_grounds,
        take_in,
        take_in_exchange,
        take_in_weighed,
        weigh,
        with_folders,
    )
    from editor.workspace.learning import Learner, decisions, learned_at_once
    from editor.workspace.listing import Listed, alike, article_named, listed
    from editor.workspace.passing import Passing
    from editor.workspace.processes import Asking, apart, apart_for, at_once
    from editor.workspace.projects import (
        OpenProject,
        backups_folder,
        create_project,
        create_unnamed,
        open_backup,
        open_early,
        open_project,
        remember_opened,
        save_copy,
        settings,
        usual_title,
        work_on_briefing,
    )
    from editor.workspace.reading import read_article, read_handed, read_pasted, read_records
    from editor.workspace.remarks import undated_remark
    from editor.workspace.sample import SAMPLE, is_sample, open_sample, write_sample
    from editor.workspace.scoring import Comparing, score_files
    from editor.workspace.searching import Hit, Hits, articles_with, each_hit, hits_in, search
    from editor.workspace.staying import staying_alone
    from editor.workspace.suggesting import (
        DOWN_TO,
        SORTS,
        accept_suggested,
        known_in,
        reading_of,
        scored_documents,
        scored_suggestions,
        suggest,
        take_in_suggested,
        wanted_of,
    )
    from editor.workspace.suggesting_apart import finder
    from editor.workspace.transcribing import transcribe, written_down
    from editor.workspace.trying import refusal_of_address, try_model
    from editor.workspace.versions import Near, import_versions, near, read_later, shingles_in, take_in_later

_ROOMS = {
    "annotations": ("Handed", "belonging"),
    "checking": ("ProjectSummary", "check", "info_of", "repair"),
    "choosing": ("choices_for",),
    "exporting": ("Written", "export", "marked_gaps", "whole_project", "write_export"),
    "folders": ("suffixes",),
    "importing": ("Outcome", "article_of", "import_exchange", "import_files", "laying_grounds", "take_in",
                  "take_in_exchange", "take_in_weighed", "weigh", "with_folders"),
    "learning": ("Learner", "decisions", "learned_at_once"),
    "listing": ("Listed", "alike", "article_named", "listed"),
    "passing": ("Passing",),
    "processes": ("Asking", "apart", "apart_for", "at_once"),
    "projects": ("OpenProject", "backups_folder", "create_project", "create_unnamed", "open_backup", "open_early",
                 "open_project", "remember_opened", "save_copy", "settings", "usual_title", "work_on_briefing"),
    "reading": ("read_article", "read_handed", "read_pasted", "read_records"),
    "remarks": ("undated_remark",),
    "scoring": ("Comparing", "score_files"),
    "searching": ("Hit", "Hits", "articles_with", "each_hit", "hits_in", "search"),
    "staying": ("staying_alone",),
    "suggesting": ("DOWN_TO", "SORTS", "accept_suggested", "known_in", "reading_of", "scored_documents",
                   "scored_suggestions", "suggest", "take_in_suggested", "wanted_of"),
    "suggesting_apart": ("finder",),
    "transcribing": ("transcribe", "written_down"),
    "trying": ("refusal_of_address", "try_model"),
    "versions": ("Near", "import_versions", "near", "read_later", "shingles_in", "take_in_later"),
    "sample": ("SAMPLE", "is_sample", "open_sample", "write_sample"),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}


def __getattr__(name: str) -> Any:
    """Open the room of a use case when it is first asked for: the window starts without importers and exporters."""
    if name not in _ROOM_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ROOM_OF[name]}"), name)


__all__ = [
    "DOWN_TO",
    "SAMPLE",
    "SORTS",
    "Asking",
    "Comparing",
    "Handed",
    "Hit",
    "Hits",
    "Learner",
    "Listed",
    "Near",
    "OpenProject",
    "Outcome",
    "Passing",
    "ProjectSummary",
    "Written",
    "accept_suggested",
    "alike",
    "apart",
    "apart_for",
    "article_named",
    "article_of",
    "articles_with",
    "at_once",
    "backups_folder",
    "belonging",
    "check",
    "choices_for",
    "create_project",
    "create_unnamed",
    "decisions",
    "each_hit",
    "export",
    "finder",
    "hits_in",
    "import_exchange",
    "import_files",
    "import_versions",
    "info_of",
    "is_sample",
    "known_in",
    "laying_grounds",
    "learned_at_once",
    "listed",
    "marked_gaps",
    "near",
    "open_backup",
    "open_early",
    "open_project",
    "open_sample",
    "read_article",
    "read_handed",
    "read_later",
    "read_pasted",
    "read_records",
    "reading_of",
    "refusal_of_address",
    "remember_opened",
    "repair",
    "save_copy",
    "score_files",
    "scored_documents",
    "scored_suggestions",
    "search",
    "settings",
    "shingles_in",
    "staying_alone",
    "suffixes",
    "suggest",
    "take_in",
    "take_in_exchange",
    "take_in_later",
    "take_in_suggested",
    "take_in_weighed",
    "transcribe",
    "try_model",
    "undated_remark",
    "usual_title",
    "wanted_of",
    "weigh",
    "whole_project",
    "with_folders",
    "work_on_briefing",
    "write_export",
    "write_sample",
    "written_down",
]
