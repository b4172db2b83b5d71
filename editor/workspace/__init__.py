"""What a person does with projects, whichever shell they do it in: create, open, import, export, check, copy."""

from editor.workspace.checking import ProjectSummary, check, info_of, repair
from editor.workspace.exporting import export, whole_project, write_export
from editor.workspace.importing import (
    Outcome,
    import_exchange,
    import_files,
    read_article,
    read_pasted,
    take_in,
)
from editor.workspace.projects import (
    OpenProject,
    backups_folder,
    create_project,
    create_unnamed,
    give_place,
    open_backup,
    open_project,
    remember_opened,
    save_copy,
    settings,
)
from editor.workspace.sample import SAMPLE, open_sample, write_sample

__all__ = [
    "SAMPLE",
    "OpenProject",
    "Outcome",
    "ProjectSummary",
    "backups_folder",
    "check",
    "create_project",
    "create_unnamed",
    "export",
    "give_place",
    "import_exchange",
    "import_files",
    "info_of",
    "open_backup",
    "open_project",
    "open_sample",
    "read_article",
    "read_pasted",
    "remember_opened",
    "repair",
    "save_copy",
    "settings",
    "take_in",
    "whole_project",
    "write_export",
    "write_sample",
]
