"""The command line: the use cases of the workspace without a window.

Exit status 0: done; 1: findings; 2: bad input or usage, said in one line.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from io import TextIOWrapper
from itertools import groupby
from pathlib import Path
from typing import NoReturn

from editor import __version__, workspace
from editor.cli import scoring, suggesting
from editor.cli.importing import take_in
from editor.cli.printing import BAD, DONE, FINDINGS, complain, print_json, tell_marked
from editor.model.checks import Finding
from editor.model.dates import read_date
from editor.model.edits.articles import title_of
from editor.model.errors import DossierError
from editor.model.messages import say_done
from editor.model.records import Article
from editor.registry import ANNOTATIONS, EXPORTERS, IMPORTERS, names
from editor.words import say, say_number

Picture = Callable[[Path, Path], None]
"""Draw the window with a project (first path) into a picture file (second path)."""


class _Parser(argparse.ArgumentParser):
    """An argument parser whose complaints are one line."""

    def error(self, message: str) -> NoReturn:
        raise DossierError(say("{command}: {message}. “{command} --help” lists what it takes.",
                               command=self.prog, message=message))


def run(arguments: Sequence[str], picture: Picture) -> int:
    """Run one command and return its exit status; failures are one line on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a file's name may be no Unicode
    try:
        chosen = _parser().parse_args(arguments)
        status: int = chosen.deed(chosen, picture)
    except DossierError as failure:
        complain(str(failure))
        return BAD
    except BrokenPipeError:
        # the reader of our output has seen enough; nothing further may be written to it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        complain(say("Stopped. What was done up to here is kept."))
        return BAD
    return status


def complain_of_missing(file: Path) -> int:
    """Say that an argument is neither a command nor a file, and return the exit status for that."""
    complain(say("dossier: “{argument}” is neither a command nor a file. “dossier --help” lists the commands.",
                  argument=file))
    return BAD


def commands() -> tuple[str, ...]:
    """Return the names of the commands."""
    return tuple(_COMMANDS)


def _parser() -> _Parser:
    parser = _Parser(prog="dossier",
                     description=say("Annotate articles and write Word briefings that show their sources."))
    parser.add_argument("--version", action="version", version=f"dossier {__version__}")
    kinds = parser.add_subparsers(dest="command", required=True, parser_class=_Parser, metavar="COMMAND")
    for name, (deed, summary, describe_arguments) in _COMMANDS.items():
        command = kinds.add_parser(name, help=summary, description=summary)
        describe_arguments(command)
        command.set_defaults(deed=deed)
    return parser


def _new_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("project", type=Path, metavar="PROJECT.dossier")
    command.add_argument("articles", type=Path, nargs="*", metavar="ARTICLE")
    command.add_argument("--published", default="", metavar="DATE", help=say("publication date of the articles"))
    command.add_argument("--scheme", default="news", metavar="NAME", help=say("what can be tagged"))
    command.add_argument("--title", default="", help=say("title of the project"))


def _new(chosen: argparse.Namespace, _: Picture) -> int:
    published = read_date(chosen.published)
    path = _with_suffix(chosen.project)
    desk = workspace.create_project(path, workspace.settings().analyst, title=chosen.title, scheme=chosen.scheme)
    try:
        status = take_in(desk, workspace.import_files(desk, chosen.articles, published=published))
        is_bare = status == BAD and not desk.session.project.of(Article)
    finally:
        desk.close()
    if is_bare:  # so that the command can be given again, corrected
        path.unlink()
    else:
        print(say("{file}: written", file=path))
    return status


def _import_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("project", type=Path, metavar="PROJECT")
    command.add_argument("files", type=Path, nargs="+", metavar="FILE")
    command.add_argument("--published", default="", metavar="DATE", help=say("publication date of the articles"))
    command.add_argument("--format", default="", metavar="NAME", help=say("one of {names}", names=", ".join(
        (*names(IMPORTERS), *names(ANNOTATIONS), "json"))))
    command.add_argument("--version-of", default="", metavar="ARTICLE", help=say(
        "the article that these are later versions of: its id, its title, or its number as “info” lists it"))


def _import(chosen: argparse.Namespace, _: Picture) -> int:
    published = read_date(chosen.published)
    desk = _open(chosen.project)
    try:
        return take_in(desk, workspace.import_versions(desk, chosen.files, chosen.version_of, chosen.format)
                        if chosen.version_of else workspace.import_files(
                            desk, chosen.files, published=published, format_name=chosen.format))
    finally:
        desk.close()


def _export_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("project", type=Path, metavar="PROJECT")
    command.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    command.add_argument("--format", default="", metavar="NAME",
                         help=say("one of {names}", names=", ".join(names(EXPORTERS))))
    command.add_argument("--handling", default="", metavar="TLP:AMBER", help=say("marking of every page"))
    command.add_argument("--working-copy", action="store_true",
                         help=say("add the annotated articles, which are not for handing on"))
    command.add_argument("--briefing", default="", metavar="TITLE",
                         help=say("which briefing, by its title or id; else the one worked on last"))
    command.add_argument("--json", action="store_true", help=say("print for a machine"))


def _export(chosen: argparse.Namespace, _: Picture) -> int:
    with closing(_open(chosen.project)) as desk:
        written = workspace.export(desk, chosen.output, format_name=chosen.format, briefing_id=chosen.briefing,
                                   handling=chosen.handling, working_copy=chosen.working_copy)
    if chosen.json:
        print_json({"file": str(chosen.output), "missing": written.missing, "marked": written.marked})
        return DONE
    print(say("{file}: written", file=chosen.output))
    for sentence in written.missing:
        complain(sentence)
    tell_marked(written.marked)
    return DONE


def _one_project(command: argparse.ArgumentParser) -> None:
    command.add_argument("project", type=Path, metavar="PROJECT")
    command.add_argument("--json", action="store_true", help=say("print for a machine"))


def _info(chosen: argparse.Namespace, _: Picture) -> int:
    with closing(_open(chosen.project, read_only=True)) as desk:
        info = workspace.info_of(desk)
    if chosen.json:
        print_json(info)
        return DONE
    print(info.title, f"({chosen.project.name})")
    for name, (one, many) in _COUNTED.items():
        print(f"  {info.counts[name]:6} {say_number(one, many, info.counts[name])}")
    print(say("  scheme {scheme}, handling {handling}, analyst {analyst}",
              scheme=info.scheme, handling=info.handling, analyst=info.analyst or say("not stated")))
    print(f"  digest {info.digest}")
    for article in info.articles:
        published = article.published or say("no date")
        if article.published_how == "inferred":
            published = say("{date}, inferred", date=published)
        print(f"  {article.number:6} {article.id}  {published:10}  {article.title}")
    return DONE


def _check_arguments(command: argparse.ArgumentParser) -> None:
    _one_project(command)
    command.add_argument("--repair", type=Path, metavar="NEW", help=say("save what is sound into a new project"))


def _check(chosen: argparse.Namespace, _: Picture) -> int:
    if chosen.repair:
        found = workspace.repair(chosen.project, _with_suffix(chosen.repair))
    else:
        found = workspace.check(chosen.project)
    print_json(found) if chosen.json else _print_findings(found, chosen)
    return FINDINGS if found else DONE


def _print_findings(found: list[Finding], chosen: argparse.Namespace) -> None:
    for finding in found:
        print(f"{finding.level}: {finding.sentence}")
    print(say_number("{count} finding in {file}", "{count} findings in {file}", len(found), file=chosen.project.name))
    if chosen.repair:
        print(say("{file}: written, with what is sound", file=_with_suffix(chosen.repair)))


def _search_arguments(command: argparse.ArgumentParser) -> None:
    _one_project(command)
    command.add_argument("words", nargs="+", metavar="WORDS")
    command.add_argument("--whole-words", action="store_true", help=say("the last word does not go on"))
    command.add_argument("--match-case", action="store_true", help=say("capitals are not the same as small letters"))
    command.add_argument("--limit", type=int, default=200, metavar="N", help=say("how many places at most"))


def _search(chosen: argparse.Namespace, _: Picture) -> int:
    desk = _open(chosen.project, read_only=True)
    try:
        found = workspace.search(desk, " ".join(chosen.words), limit=max(1, chosen.limit),
                                 match_case=chosen.match_case, whole_words=chosen.whole_words)
        titles = {article.id: title_of(article) for article in desk.session.project.each(Article)}
    finally:
        desk.close()
    print_json(found) if chosen.json else _print_hits(found, titles)
    return DONE


def _print_hits(found: workspace.Hits, titles: dict[str, str]) -> None:
    for article, hits in groupby(found.hits, key=lambda hit: hit.article):
        print(titles[article])
        for hit in hits:
            print(f"  ¶{hit.line:<4} {' '.join(f'{hit.before}{hit.words}{hit.after}'.split())}")
    print(say("the first {count} places; --limit asks for more", count=len(found.hits)) if found.more else
          say_number("{count} place", "{count} places", len(found.hits)))


def _suggest(chosen: argparse.Namespace, _: Picture) -> int:
    return suggesting.suggest(chosen)


def _score(chosen: argparse.Namespace, _: Picture) -> int:
    return scoring.score(chosen)


def _history(chosen: argparse.Namespace, _: Picture) -> int:
    with closing(_open(chosen.project, read_only=True)) as desk:
        entries = desk.file.entries()
    if chosen.json:
        print_json(entries)
        return DONE
    for entry in entries:
        print(f"{entry.at}  {entry.by}  {say_done(entry.message)}  [{entry.state}]")
    return DONE


def _demo_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("folder", type=Path, nargs="?", default=Path("demo"), metavar="FOLDER")


def _demo(chosen: argparse.Namespace, picture: Picture) -> int:
    project, briefing = workspace.write_sample(chosen.folder, workspace.settings().analyst)
    drawn = chosen.folder / "window.png"
    picture(project, drawn)
    for written in (project, briefing, drawn):
        print(say("{file}: written", file=written))
    return DONE


_COUNTED = {"article": ("article", "articles"), "mention": ("tag", "tags"), "entity": ("entity", "entities"),
            "event": ("event", "events"), "quote": ("quote", "quotes"), "briefing": ("briefing", "briefings"),
            "export": ("export", "exports"), "suggested": ("suggestion undecided", "suggestions undecided")}

_Deed = Callable[[argparse.Namespace, Picture], int]
_COMMANDS: dict[str, tuple[_Deed, str, Callable[[argparse.ArgumentParser], None]]] = {
    "new": (_new, say("make a project, with articles in it"), _new_arguments),
    "import": (_import, say("take in articles, annotations or an exchange file"), _import_arguments),
    "suggest": (_suggest, say("say what articles suggest: names, times, quotes, figures and events"),
                suggesting.describe_arguments),
    "score": (_score, say("say how well suggestions agree with what is right"), scoring.describe_arguments),
    "export": (_export, say("write the Word briefing, all as JSON, or annotations"), _export_arguments),
    "info": (_info, say("say what a project holds"), _one_project),
    "check": (_check, say("check the file, the tags' words, and what is missing"), _check_arguments),
    "search": (_search, say("find words in all articles, from where a word begins"), _search_arguments),
    "history": (_history, say("list every step ever done"), _one_project),
    "demo": (_demo, say("write the sample project, its briefing and a picture of the window"), _demo_arguments),
}


def _open(path: Path, *, read_only: bool = False) -> workspace.OpenProject:
    return workspace.open_project(path, workspace.settings().analyst, read_only=read_only)


def _with_suffix(path: Path) -> Path:
    return path if path.suffix == ".dossier" else path.with_name(f"{path.name}.dossier")
