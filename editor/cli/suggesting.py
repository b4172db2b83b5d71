"""The command that prints what articles suggest."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from contextlib import closing
from functools import partial
from pathlib import Path

import msgspec

from editor import workspace
from editor.cli.printing import DONE, FINDINGS, complain
from editor.model.edits.articles import title_of
from editor.model.errors import NotSaved, SuggesterFailed
from editor.model.records import Article
from editor.suggest.accepting import Wanted
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
        "take them into the project, recorded as accepted in bulk, with those that wait there"))
    command.add_argument("--strength", choices=workspace.DOWN_TO, help=say(
        "with --accept: how strong what is accepted has to be; the rest is taken in and waits"))
    command.add_argument("--kinds", default="", metavar="KIND,…", help=say(
        "with --accept: only these, of {sorts} and the types of names, such as person; the rest is taken in and waits",
        sorts=", ".join(workspace.SORTS)))
    command.add_argument("--with", action="append", default=[], dest="helpers", metavar="NAME=CHOICE", help=say(
        "also by spacy=PIPELINE, or by language-model=MODEL at the address in Preferences; may be repeated"))
    command.add_argument("--without", action="append", default=[], metavar="NAME", help=say(
        "not by this suggester, such as events; may be repeated"))
    command.add_argument("--json", action="store_true", help=say("print for a machine, one object a line"))


def suggest(chosen: argparse.Namespace) -> int:
    """Print what articles suggest, in the order of their words; nothing leaves this computer meanwhile."""
    with workspace.staying_alone():
        return _suggest(chosen)


def _suggest(chosen: argparse.Namespace) -> int:
    if not chosen.accept and (chosen.strength or chosen.kinds):
        raise SuggesterFailed(say("Nothing was suggested: --strength and --kinds say what --accept accepts. Give it, "
                                  "too."))
    choices = workspace.choices_for(workspace.settings(), chosen.helpers, chosen.without)
    if chosen.project.suffix.casefold() == ".jsonl" and not chosen.accept:
        hear = _Once()
        _print(workspace.scored_documents(chosen.project, chosen.scheme, choices, hear), as_json=chosen.json)
        return FINDINGS if hear.is_refused else DONE
    with closing(workspace.open_project(chosen.project, workspace.settings().analyst,
                                        read_only=not chosen.accept)) as desk:
        turns = _Turns(desk, choices)
        wanted = workspace.wanted_of(desk.session.project, chosen.strength or "all", chosen.kinds.split(","))
        for article in _articles(desk, chosen.article):
            turns.take(article, partial(_accept, turns, wanted, chosen.json) if chosen.accept else
                       partial(_tell, turns, chosen.json))
        return turns.end()


def _print(found: Iterable[Scored], *, as_json: bool) -> None:
    for each in found:
        print(msgspec.json.encode(each).decode() if as_json else _said(each))


class _Once:
    """Complain of each thing once, however many articles it is told of; `is_refused` once a suggester could not run.
    """

    def __init__(self) -> None:
        self.is_refused = False
        self._told: set[str] = set()

    def __call__(self, sentence: str, is_refusal: bool) -> None:
        self.is_refused |= is_refusal
        if sentence not in self._told:
            self._told.add(sentence)
            complain(sentence)


class _Turns:
    """The articles of a project, one after another; one that fails is complained of, and the others go on."""

    def __init__(self, desk: workspace.OpenProject, choices: Choices) -> None:
        self.desk, self.choices, self.hear = desk, choices, _Once()
        self.learned = workspace.learned_at_once(desk, choices)
        self._passing = workspace.Passing(desk)
        self._count, self._failed = 0, 0

    def take(self, article: Article, deed: Callable[[Article], object]) -> None:
        """Do something with an article, with its words and tags in memory; only a few are there at a time.

        Raises NotSaved where nothing can be kept any more.
        """
        self._count += 1
        try:
            if not self._passing.makes_room() and self.desk.file.flush():
                self._passing.makes_room()
            self.desk.session.load(article.id, stays=False)
            self._passing.hold(article.id)
            if remark := workspace.undated_remark(self.desk.session.project, article.id):
                self.hear(remark, False)
            deed(article)
        except (NotSaved, OSError):  # also of what is printed to
            raise
        except Exception as fault:  # noqa: BLE001  # whatever is wrong with one article, the others are still wanted
            self._failed += 1
            complain(say("“{title}” was passed over: {fault}", title=title_of(article),
                         fault=str(fault) or type(fault).__name__))

    def end(self) -> int:
        """Say how many articles failed, if any did, and return the exit status; who could not run counts, too."""
        if self._failed:
            complain(say_number("{count} of {all} articles was passed over.",
                                "{count} of {all} articles were passed over.", self._failed, all=self._count))
        return FINDINGS if self._failed or self.hear.is_refused else DONE


def _accept(turns: _Turns, wanted: Wanted, as_json: bool, article: Article) -> None:
    count = workspace.accept_suggested(turns.desk, article.id, wanted, choices=turns.choices, hear=turns.hear,
                                       learned=turns.learned)
    if as_json:
        print(msgspec.json.encode({"article": article.id, "accepted": count}).decode())
        return
    print(say_number("{title}: {count} record accepted in bulk", "{title}: {count} records accepted in bulk", count,
                     title=title_of(article)))


def _tell(turns: _Turns, as_json: bool, article: Article) -> None:
    _print(workspace.scored_suggestions(turns.desk.session.project, article.id, turns.choices, turns.hear,
                                        turns.learned), as_json=as_json)


def _articles(desk: workspace.OpenProject, named: str) -> list[Article]:
    """Return the articles that are meant."""
    project = desk.session.project
    return [workspace.article_named(project, named)] if named else project.each(Article)


def _said(each: Scored) -> str:
    extra = each["extra"]
    return f"{each['begin']:7} {each['kind']:12} {each['type']:24} {' '.join(each['value'].split())}  [{extra['rule']}]"
