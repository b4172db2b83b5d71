"""Bring the machine and the environment to the point where Dossier or its tests can run, and run them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import machine
from environment import DEVELOP, RUN, Environment, variables

CHECKOUT = Path(__file__).resolve().parent.parent
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
PROJECT = ".dossier"
MADE = {PROJECT: "project", ".docx": "briefing", ".png": "picture"}


def main(arguments: Sequence[str], usage: str) -> int:
    """Do what the arguments say; return the exit status: 2 with a sentence for what a person must put right first."""
    try:
        return run(arguments, usage)
    except machine.NotReady as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped. Start again to go on.", file=sys.stderr)
        return 130


def run(arguments: Sequence[str], usage: str) -> int:
    """Run the tests, the command line, the window or the demonstration."""
    if arguments[:1] in (["-h"], ["--help"]):
        print(usage.strip())
        return 0
    if arguments[:1] == ["test"]:
        python = prepare(DEVELOP, OFFSCREEN)
        os.chdir(CHECKOUT)
        return become(python, "pytest", pytest_arguments(arguments[1:], os.cpu_count() or 1), OFFSCREEN)
    python = prepare(RUN, os.environ)
    if arguments:
        return become(python, "editor", arguments, {})
    return show_sample(python, CHECKOUT / "demo")


def prepare(lock: str, display: Mapping[str, str]) -> Path:
    """Return the Python of an environment that holds the lock, on a machine with the libraries for the display."""
    environment = Environment(CHECKOUT)
    ready = environment.holds(lock)
    machine.provide(machine.libraries(display), not ready and environment.must_be_made())
    if not ready:
        environment.make(lock)
    return environment.python


def pytest_arguments(given: Sequence[str], cores: int) -> list[str]:
    """Return the arguments for pytest: the whole run, and only that, is shared among the cores."""
    return list(given) if given or cores < 2 else ["-n", "auto"]


def show_sample(python: Path, folder: Path) -> int:
    """Show the sample project of the folder, made where there is none; return the exit status."""
    screen = machine.has_screen(os.environ)
    if not (screen and made_in(folder, PROJECT)):
        print(f"Making the sample project in {folder}", flush=True)
        status = make_sample(python, folder)
        if status:
            return status
    if screen:
        return become(python, "editor", [str(project) for project in made_in(folder, PROJECT)], {})
    print("There is no screen here to show it on. What there is to look at:")
    for suffix, what in MADE.items():
        for file in made_in(folder, suffix):
            print(f"  {what:9} {file}")
    return 0


def make_sample(python: Path, folder: Path) -> int:
    """Have Dossier write the sample project, its briefing and a picture of the window; return the exit status."""
    making = command(python, "editor", ["demo", str(folder)])
    hidden = {**surroundings({}), **OFFSCREEN}
    return subprocess.run(making, env=hidden, stdout=subprocess.DEVNULL, check=False).returncode


def made_in(folder: Path, suffix: str) -> list[Path]:
    """Return the files of the folder with the suffix, by name; none where there is no folder."""
    return sorted(folder.glob(f"*{suffix}"))


def become(python: Path, module: str, arguments: Sequence[str], defaults: Mapping[str, str]) -> int:
    """Put the module in place of this process; where that cannot be, run it and return its exit status."""
    sys.stdout.flush()
    if os.name != "nt":  # on Windows the shell would not wait for the new process
        os.execve(python, command(python, module, arguments), surroundings(defaults))
    return subprocess.run(command(python, module, arguments), env=surroundings(defaults), check=False).returncode


def command(python: Path, module: str, arguments: Sequence[str]) -> list[str]:
    """Return the command that runs the module without looking for it in the working folder."""
    return [str(python), "-P", "-m", module, *arguments]


def surroundings(defaults: Mapping[str, str]) -> dict[str, str]:
    """Return the variables to run with: the checkout is where modules are found first."""
    return {**defaults, **variables(), "PYTHONPATH": str(CHECKOUT)}
