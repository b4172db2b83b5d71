"""packaging/start.py, run as a person runs it: in a small checkout with nothing to install, so without a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import machine
import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
PROGRAM = """
import os, pathlib, sys
print("program", *sys.argv[1:], os.environ.get("QT_QPA_PLATFORM", ""))
if sys.argv[1:2] == ["demo"]:
    folder = pathlib.Path(sys.argv[2])
    folder.mkdir(exist_ok=True)
    for name in ("sample.dossier", "briefing.docx", "window.png"):
        (folder / name).touch()
"""

pytestmark = pytest.mark.slow


def write_checkout(folder: Path) -> Path:
    shutil.copytree(CHECKOUT / "packaging", folder / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "editor").mkdir()
    (folder / "editor/__main__.py").write_text(PROGRAM)
    for lock in ("requirements.lock", "requirements-dev.lock"):
        (folder / lock).write_text("# nothing to install\n")
    return folder


def start(checkout: Path, *arguments: str, python: str = sys.executable, **variables: str):
    """Run start.py from another folder, without a screen and without an apt-get that it could call."""
    surroundings = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [python, str(checkout / "packaging/start.py"), *arguments],
        cwd=checkout.parent, env=surroundings | {"PATH": str(checkout)} | variables,
        capture_output=True, text=True, check=False,
    )


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout, in a path with a space, in which a first start has made the environment and run the program."""
    checkout = write_checkout(tmp_path_factory.mktemp("made") / "check out")
    done = start(checkout, "info", "a project.dossier")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Making an environment for Python")
    assert done.stdout.splitlines()[-1].startswith("program info a project.dossier")
    return checkout


@pytest.fixture
def checkout(started: Path, tmp_path: Path) -> Path:
    """A copy of such a checkout, free to be spoilt."""
    return Path(shutil.copytree(started, tmp_path / "check out", symlinks=True))


def break_pip(checkout: Path) -> None:
    for folder in checkout.glob(".venv/[Ll]ib/**/site-packages/pip"):
        shutil.rmtree(folder)


def test_a_second_start_does_without_pip(checkout: Path):
    break_pip(checkout)
    done = start(checkout, "info")
    assert done.stdout.startswith("program info")


def test_a_changed_lock_is_installed(checkout: Path):
    (checkout / "requirements.lock").write_text("# still nothing to install\n")
    assert "Installing 0 packages" in start(checkout, "info").stdout
    assert start(checkout, "info").stdout.startswith("program info")


def test_a_set_up_that_pip_cannot_finish_is_told_in_one_sentence_and_made_again_next_time(checkout: Path):
    (checkout / "requirements.lock").write_text("# changed\n")
    break_pip(checkout)
    failed = start(checkout, "info")
    assert (failed.returncode, failed.stderr.count("\n")) == (2, 1)
    assert "pip could not install" in failed.stderr
    assert start(checkout, "info").stdout.splitlines()[-1].startswith("program info")


def test_an_interrupted_set_up_is_made_anew(checkout: Path):
    left_over = checkout / ".venv/left-over"
    left_over.touch()
    (checkout / ".venv/installed-locks").unlink()
    assert start(checkout, "info").returncode == 0
    assert not left_over.exists()


def test_an_environment_of_another_python_is_made_anew(checkout: Path):
    (checkout / ".venv/pyvenv.cfg").write_text("version = 3.9.2\n")
    assert "Making an environment" in start(checkout, "info").stdout


def test_an_environment_that_was_there_before_is_kept_and_used(checkout: Path):
    (checkout / ".venv/made-by-start").unlink()
    (checkout / ".venv/installed-locks").unlink()
    (checkout / ".venv/own").touch()
    done = start(checkout, "info")
    assert done.stdout.splitlines()[-1].startswith("program info")
    assert (checkout / ".venv/own").exists()


def test_a_folder_that_is_no_environment_is_left_alone(tmp_path: Path):
    checkout = write_checkout(tmp_path / "checkout")
    (checkout / ".venv").mkdir()
    (checkout / ".venv/own").touch()
    done = start(checkout, "info")
    assert done.returncode == 2
    assert f"{checkout / '.venv'} is not an environment" in done.stderr
    assert (checkout / ".venv/own").exists()


def test_the_environment_s_own_python_may_start_it(checkout: Path):
    (checkout / ".venv/installed-locks").unlink()
    own = checkout / (".venv/Scripts/python.exe" if os.name == "nt" else ".venv/bin/python")
    assert start(checkout, "info", python=str(own)).returncode == 0


def test_other_modules_of_the_caller_are_not_taken_for_the_program_s(checkout: Path, tmp_path: Path):
    (tmp_path / "editor.py").write_text("print('not the program')")
    done = start(checkout, "info", PYTHONPATH=str(tmp_path), PYTHONHOME="")
    assert done.stdout.startswith("program info")


def test_without_a_screen_the_sample_is_made_in_files_and_their_places_are_told(checkout: Path):
    if sys.platform != "linux":
        pytest.skip("Windows and macOS always have a screen")
    done = start(checkout, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0
    for what, name in (("project", "sample.dossier"), ("briefing", "briefing.docx"), ("picture", "window.png")):
        assert f"  {what:9} {checkout / 'demo' / name}\n" in done.stdout


def test_on_a_screen_the_sample_is_opened_and_made_only_the_first_time(checkout: Path):
    screen = {"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}
    if machine.lacks(machine.libraries(screen), makes_environment=False):
        pytest.skip("this machine has no libraries for a window on X11")
    first, second = (start(checkout, **screen) for _ in range(2))
    opened = f"program {checkout / 'demo/sample.dossier'} xcb\n"
    assert first.stdout == f"Making the sample project in {checkout / 'demo'}\n{opened}"
    assert second.stdout == opened


def test_a_sample_that_cannot_be_made_ends_the_start(checkout: Path):
    (checkout / "editor/__main__.py").write_text("raise SystemExit('The sample was not written: the disk is full.')")
    done = start(checkout, QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr) == (1, "The sample was not written: the disk is full.\n")


def test_the_status_of_the_program_is_the_status_of_the_start(checkout: Path):
    (checkout / "editor/__main__.py").write_text("raise SystemExit(1)")
    assert start(checkout, "check", "x.dossier").returncode == 1


def test_a_checkout_without_its_lock_is_refused(checkout: Path):
    (checkout / "requirements.lock").unlink()
    done = start(checkout, "info")
    assert done.returncode == 2
    assert "requirements.lock is missing" in done.stderr


def test_a_python_without_ensurepip_gets_the_name_of_the_package(tmp_path: Path):
    checkout = write_checkout(tmp_path / "checkout")
    (tmp_path / "sitecustomize.py").write_text("import sys; sys.modules['ensurepip'] = None")
    done = start(checkout, "info", PYTHONPATH=str(tmp_path))
    assert done.returncode == 2
    assert "lacks Python's ensurepip" in done.stderr
    assert "-venv" in done.stderr
    assert not (checkout / ".venv").exists()


def assert_refused(done: subprocess.CompletedProcess[str]) -> None:
    assert done.returncode == 2, done.args
    assert done.stderr.startswith("Dossier cannot start: it needs Python 3.11, 3.12 or 3.13, and this is Python")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("version", [(3, 10, 13), (3, 14, 0)])
def test_a_python_too_old_or_too_new_gets_a_sentence(version: tuple[int, int, int], tmp_path: Path):
    (tmp_path / "sitecustomize.py").write_text(f"import sys; sys.version_info = {version}")
    assert_refused(start(CHECKOUT, PYTHONPATH=str(tmp_path)))


def test_so_does_every_other_python_that_is_installed_beside_this_one():
    """Old ones cannot even read today's Python, so the sentence must come before they meet any."""
    others = [*Path(sys.base_prefix).parent.glob("[23].*/bin/python"), *Path("/usr/bin").glob("python[23].[0-9]*[0-9]")]
    wrong = [python for python in others if version_of(python) not in ((3, 11), (3, 12), (3, 13))]
    if not wrong:
        pytest.skip("no other Python is installed here")
    for python in wrong:
        assert_refused(start(CHECKOUT, python=str(python)))


def version_of(python: Path) -> tuple[int, ...]:
    command = [str(python), "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return tuple(int(part) for part in said.split("."))


def test_help_is_given_without_an_environment(tmp_path: Path):
    checkout = write_checkout(tmp_path / "checkout")
    assert "packaging/start.py test" in start(checkout, "--help").stdout
    assert not (checkout / ".venv").exists()
