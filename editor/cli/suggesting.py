"""The command that prints what articles suggest."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec

from editor import workspace
from editor.cli.printing import DONE, complain
from editor.model.edits.articles import title_of
from editor.model.records import Article
from editor.suggest.choices import Choices
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
    command.add_argument("--with", action="append", default=[], dest="helpers", metavar="NAME=CHOICE", help=say(
        "also by spacy=PIPELINE, or by language-model=MODEL at the address in Preferences; may be repeated"))
    command.add_argument("--without", action="append", default=[], metavar="NAME", help=say(
        "not by this suggester, such as events; may be repeated"))
    command.add_argument("--json", action="store_true", help=say("print for a machine, one object a line"))


def suggest(chosen: argparse.Namespace) -> int:
    """Print what articles suggest, in the order of their words; nothing leaves this computer meanwhile."""
    with workspace.staying_here():
        return _suggest(chosen)


def _suggest(chosen: argparse.Namespace) -> int:
    choices = workspace.choices_for(workspace.settings(), chosen.helpers, chosen.without)
    if chosen.accept:
        return _accept(chosen, choices)
    if chosen.project.suffix.casefold() == ".jsonl":
        found = workspace.scored_documents(chosen.project, chosen.scheme, choices, _Once())
    else:
        found = _of_project(chosen, choices)
    for each in found:
        print(msgspec.json.encode(each).decode() if chosen.json else _said(each))
    return DONE


class _Once:
    """Complain of each thing once, however many articles it is told of."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def __call__(self, sentence: str) -> None:
        if sentence not in self._told:
            self._told.add(sentence)
            complain(sentence)


def _accept(chosen: argparse.Namespace, choices: Choices) -> int:
    hear = _Once()
    with closing(workspace.open_project(chosen.project, workspace.settings().analyst)) as desk:
        learned = workspace.learned_at_once(desk, choices)
        for article in _articles(desk, chosen.article):
            count = workspace.take_in_suggested(desk, article.id, accepted=True, choices=choices, hear=hear,
                                                learned=learned)
            print(say_number("{title}: {count} record accepted in bulk", "{title}: {count} records accepted in bulk",
                             count, title=title_of(article)))
    return DONE


def _articles(desk: workspace.OpenProject, named: str) -> Iterator[Article]:
    """Yield the articles that are meant, with their words and tags in memory; a few are there at a time."""
    project = desk.session.project
    passing = workspace.Passing(desk)
    for article in [workspace.article_named(project, named)] if named else project.each(Article):
        if not passing.makes_room() and desk.file.flush():
            passing.makes_room()
        desk.session.load(article.id, stays=False)
        passing.hold(article.id)
        yield article


def _of_project(chosen: argparse.Namespace, choices: Choices) -> Iterator[Scored]:
    hear = _Once()
    with closing(workspace.open_project(chosen.project, workspace.settings().analyst, read_only=True)) as desk:
        learned = workspace.learned_at_once(desk, choices)
        for article in _articles(desk, chosen.article):
            yield from workspace.scored_suggestions(desk.session.project, article.id, choices, hear, learned)


def _said(each: Scored) -> str:
    extra = each["extra"]
    return f"{each['begin']:7} {each['kind']:12} {each['type']:24} {' '.join(each['value'].split())}  [{extra['rule']}]"
