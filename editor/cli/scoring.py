"""The command that says how well suggestions agree with what is right."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import msgspec

from editor import workspace
from editor.cli.printing import DONE, print_json
from editor.suggest.scoring import Rate, Score
from editor.words import say


def describe_arguments(command: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    command.add_argument("gold", type=Path, metavar="GOLD", help=say(
        "what is right, as “export --format gold” writes it"))
    command.add_argument("told", type=Path, metavar="SUGGESTED", help=say("what “suggest --json” prints"))
    command.add_argument("--docs", type=Path, metavar="DOCS", help=say("the documents, one a line"))
    command.add_argument("--kinds", default="", metavar="KIND,…", help=say("only entity, quote or date"))
    command.add_argument("--mention", default="", metavar="LEVEL,…", help=say(
        "names of these levels alone, such as NAM; others in gold are left open"))
    command.add_argument("--types", default="", metavar="TYPE,…", help=say(
        "marks of these types alone; others in gold are left open, and suggested ones left aside"))
    command.add_argument("--map", default=(), type=_called, metavar="TYPE=TYPE,…", help=say(
        "give types another name before they are compared, such as ORG=Organisation"))
    command.add_argument("--core", action="store_true", help=say(
        "compare names without a leading article and a possessive; needs --docs"))
    command.add_argument("--trim", action="store_true", help=say(
        "compare without quotation marks, spaces and a last comma or full stop; needs --docs"))
    command.add_argument("--json", action="store_true", help=say("print for a machine"))


def score(chosen: argparse.Namespace) -> int:
    """Print the scores of each kind, all types first."""
    found = workspace.score_files(chosen.gold, chosen.told, workspace.Comparing(
        documents=chosen.docs, kinds=_listed(chosen.kinds), levels=_listed(chosen.mention), types=_listed(chosen.types),
        called=dict(chosen.map), bare_names=chosen.core, bare_marks=chosen.trim))
    if chosen.json:
        print_json([_for_machines(each) for each in found])
        return DONE
    print(f"{'':34} {say('gold'):>6} {say('told'):>6}   {say('exact')}: P, R, F1        {say('overlap')}: P, R, F1")
    for each in found:
        print(f"{each.kind + '/' + each.type:34} {each.exact.gold:6} {each.exact.told:6}   {_said(each.exact)}   "
              f"{_said(each.overlap)}   {'; '.join(_beside(each))}".rstrip())
    return DONE


def _listed(words: str) -> tuple[str, ...]:
    return tuple(filter(None, words.split(",")))


def _called(words: str) -> tuple[tuple[str, str], ...]:
    """Return pairs of a type and what it is called instead. Raises ArgumentTypeError for what is no pair."""
    pairs = (each.partition("=") for each in _listed(words))
    found = tuple((before.strip(), after.strip()) for before, _, after in pairs)
    if not all(before and after for before, after in found):
        raise argparse.ArgumentTypeError(say("“{words}” is no list of types with another name, such as "
                                             "ORG=Organisation,LOC=Place", words=words))
    return found


def _said(rate: Rate) -> str:
    return f"{rate.precision:6.3f} {rate.recall:6.3f} {rate.f1:6.3f}"


def _beside(score: Score) -> list[str]:
    """Return what else can be said of a kind: without types, of values and of speakers."""
    told = []
    if score.untyped_exact and score.untyped_overlap:
        told.append(say("without types F1 {exact}, {overlap}", exact=f"{score.untyped_exact.f1:.3f}",
                        overlap=f"{score.untyped_overlap.f1:.3f}"))
    if score.values[1]:
        told.append(say("values right {right} of {stated}, F1 {f1}", right=score.values[0], stated=score.values[1],
                        f1=f"{score.value_f1:.3f}"))
    if score.speakers[1]:
        told.append(say("speakers right {right} of {stated}, of {named} named", right=score.speakers[0],
                        stated=score.speakers[1], named=score.named))
    if score.held_up:
        told.append(say("no quotes taken {taken} of {held_up}", taken=score.taken, held_up=score.held_up))
    return told


def _for_machines(score: Score) -> dict[str, Any]:
    told = msgspec.to_builtins(score)
    for name in ("exact", "overlap", "untyped_exact", "untyped_overlap"):
        if (rate := getattr(score, name)) is not None:
            told[name] |= {"precision": round(rate.precision, 4), "recall": round(rate.recall, 4),
                           "f1": round(rate.f1, 4)}
    return {**told, "value_f1": round(score.value_f1, 4)}
