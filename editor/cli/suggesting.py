"""The command that prints what articles suggest."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec

from editor import workspace
from editor.cli.printing import DONE
from editor.model.edits.articles import title_of
from editor.model.records import Article
from editor.suggest.scored import Scored
from editor.words import say, say_number


def describe_arguments(command: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    command.add_argument("project", type=Path, metavar="PROJECT",
                         help=say("a project, or a .jsonl file of documents with “doc_id”, “text” and “pub_date”"))
    command.add_argument("--article", default="", metavar="ARTICLE", help=say(
        "only this article: its id, its title, or its number as “info” lists it"))
    command.add_argument("--scheme", default="news", metavar="NAME", help=say("the types for a file of documents"))
    command.add_argument("--accept", action="store_true", help=say(
        "take them into the project, recorded as accepted in bulk"))
    command.add_argument("--json", action="store_true", help=say("print for a machine, one object a line"))


def suggest(chosen: argparse.Namespace) -> int:
    """Print what articles suggest, in the order of their words."""
    if chosen.accept:
        return _accept(chosen)
    if chosen.project.suffix.casefold() == ".jsonl":
        found = workspace.scored_documents(chosen.project, chosen.scheme)
    else:
        found = _of_project(chosen)
    for each in found:
        print(msgspec.json.encode(each).decode() if chosen.json else _said(each))
    return DONE


def _accept(chosen: argparse.Namespace) -> int:
    with closing(workspace.open_project(chosen.project, workspace.settings().analyst)) as desk:
        for article in _articles(desk, chosen.article):
            count = workspace.take_in_suggested(desk, article.id, accepted=True)
            print(say_number("{title}: {count} record accepted in bulk", "{title}: {count} records accepted in bulk",
                             count, title=title_of(article)))
    return DONE


def _articles(desk: workspace.OpenProject, named: str) -> list[Article]:
    """Return the articles that are meant, with their words and tags in memory."""
    project = desk.session.project
    articles = [workspace.article_named(project, named)] if named else list(project.each(Article))
    for article in articles:
        desk.session.load(article.id)
    return articles


def _of_project(chosen: argparse.Namespace) -> Iterator[Scored]:
    with closing(workspace.open_project(chosen.project, workspace.settings().analyst, read_only=True)) as desk:
        for article in _articles(desk, chosen.article):
            yield from workspace.scored_suggestions(desk.session.project, article.id)


def _said(each: Scored) -> str:
    extra = each["extra"]
    return f"{each['begin']:7} {each['kind']:12} {each['type']:24} {' '.join(each['value'].split())}  [{extra['rule']}]"
