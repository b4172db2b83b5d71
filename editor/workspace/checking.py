"""Say what a project holds, what is damaged in its file, and what is missing in it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from editor.briefing import checks
from editor.model.checks import Finding
from editor.model.copies import shingles_of
from editor.model.records import RECORDS, Article, Entity, Event, Mention, ProjectInfo, Quote, Relation
from editor.model.standing import count_standing
from editor.storage import checking
from editor.storage.opening import open_file
from editor.workspace.exporting import whole_project
from editor.workspace.listing import Listed, alike, listed
from editor.workspace.projects import OpenProject


class ProjectSummary(msgspec.Struct, frozen=True):
    """What a project holds. `counts` are how many records of each kind it says, and how many are only suggested.

    `digest` is one SHA-256 over all of them, `articles` its articles in short.
    """

    title: str
    analyst: str
    handling: str
    scheme: str
    format: int
    counts: dict[str, int]
    digest: str
    articles: tuple[Listed, ...] = ()


def info_of(desk: OpenProject) -> ProjectSummary:
    """Return what a project holds, without reading its articles."""
    project, info = desk.session.project, desk.session.project.info
    counts = {record.kind_of_record: count_standing(project, record) for record in RECORDS
              if record not in (ProjectInfo, Mention)}
    tags = desk.file.count_mentions()
    counts["mention"] = tags.get("accepted", 0)
    counts["suggested"] = tags.get("suggested", 0) + sum(
        record.state == "suggested" for kind in (Entity, Event, Quote, Relation) for record in project.each(kind))
    return ProjectSummary(info.title, info.analyst, info.handling, info.scheme, desk.file.format, counts,
                          desk.file.digest(), listed(project))


def check(path: Path) -> list[Finding]:
    """Return what is damaged in a project file, and what is missing in the project."""
    connection = open_file(path, "read")
    try:
        found = [_as_finding(damage) for damage in checking.damages(connection)]
    finally:
        connection.close()
    if found:
        return found
    project = whole_project(path)
    shingles = {text: shingles_of(project.text(text).words)
                for article in project.each(Article) for text in article.texts}
    return [*checks.findings(project), *alike(project, shingles)]


def repair(path: Path, target: Path) -> list[Finding]:
    """Save what is sound in a damaged project into a new file and return what was lost."""
    return [_as_finding(damage) for damage in checking.repair(path, target)]


def _as_finding(damage: checking.Damage) -> Finding:
    return Finding("error", f"damaged {damage.place}", damage.place, damage.id, damage.problem)
