"""Make the environment `.venv` from a lock of versions and hashes, once, and know when it must be made again."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from machine import NotReady

RUN = "requirements.lock"
DEVELOP = "requirements-dev.lock"  # holds everything of the other lock, in the same versions
VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"
FOREIGN_VARIABLES = ("PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "__PYVENV_LAUNCHER__")


@dataclass(frozen=True)
class Environment:
    """The environment of a checkout.

    A mark says that this program made it and may throw it away; a stamp, written last, says what is installed in it.
    """

    checkout: Path

    @property
    def folder(self) -> Path:
        """Return where the environment is."""
        return self.checkout / ".venv"

    @property
    def python(self) -> Path:
        """Return the environment's own Python."""
        return self.folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

    @property
    def mark(self) -> Path:
        """Return the file that is there from the beginning of an environment made here."""
        return self.folder / "made-by-start"

    @property
    def stamp(self) -> Path:
        """Return the file that names the locks that are installed, each with its digest."""
        return self.folder / "installed-locks"

    def holds(self, lock: str) -> bool:
        """Tell whether the environment is whole, for this Python and for the lock as it is now."""
        return self.is_for_this_python() and self.line(lock) in _lines(self.stamp)

    def line(self, lock: str) -> str:
        """Return the stamp's line for a lock. Raises NotReady where the checkout lacks the lock."""
        try:
            digest = hashlib.sha256((self.checkout / lock).read_bytes()).hexdigest()
        except FileNotFoundError:
            raise NotReady(f"Dossier cannot start: {self.checkout / lock} is missing. Get Dossier again.") from None
        return f"{lock} {digest}"

    def is_for_this_python(self) -> bool:
        """Tell whether the environment is there and of the running Python's version."""
        versions = [
            value.strip()
            for name, _, value in (line.partition("=") for line in _lines(self.folder / "pyvenv.cfg"))
            if name.strip() in ("version", "version_info")
        ]
        return self.python.exists() and any(f"{version}.".startswith(f"{VERSION}.") for version in versions)

    def must_be_made(self) -> bool:
        """Tell whether it is not there, of another Python, or was interrupted while it was made."""
        return not self.is_for_this_python() or (self.mark.exists() and not self.stamp.exists())

    def make(self, lock: str) -> None:
        """Make the environment, or bring it to the lock. Raises NotReady; the next start makes what was begun again."""
        try:
            with _alone(self.checkout / lock):
                if not self.holds(lock):
                    self._make(lock)
        except OSError as error:
            raise NotReady(
                f"Dossier cannot start: its environment cannot be made in {self.folder} "
                f"({error.strerror or error}). Put that right and start again."
            ) from error

    def _make(self, lock: str) -> None:
        if self.must_be_made():
            self._begin()
        self.stamp.unlink(missing_ok=True)
        self._install(lock)
        locks = (RUN, DEVELOP) if lock == DEVELOP else (RUN,)
        self.stamp.write_text("".join(f"{self.line(one)}\n" for one in locks), encoding="utf-8")

    def _begin(self) -> None:
        if self.mark.exists():
            shutil.rmtree(self.folder)
        elif self.folder.exists():
            raise NotReady(
                f"Dossier cannot start: {self.folder} is not an environment of Python {VERSION}. "
                "Move it away, or start again with the Python it was made by."
            )
        print(f"Making an environment for Python {VERSION} in {self.folder}", flush=True)
        self.folder.mkdir()
        self.mark.touch()
        # The base Python, because the running one may itself be the one of the environment just removed.
        python = getattr(sys, "_base_executable", sys.executable)
        command = [python, "-m", "venv", str(self.folder)]
        made = subprocess.run(command, env=variables(), capture_output=True, text=True, check=False)
        if made.returncode:
            reason = (made.stderr or made.stdout).strip().splitlines()[-1:] or [f"status {made.returncode}"]
            raise NotReady(
                f"Dossier cannot start: Python could not make its environment in {self.folder} ({reason[0]}). "
                "Put that right and start again."
            )

    def _install(self, lock: str) -> None:
        path = self.checkout / lock
        wanted = sum("==" in line and "sys_platform" not in line for line in _lines(path))
        print(f"Installing {wanted} packages from {lock}; the first time they are fetched from the network", flush=True)
        command = [
            str(self.python), "-m", "pip", "install", "--require-hashes", "--only-binary=:all:", "--no-input",
            "--disable-pip-version-check", "--progress-bar=off", "--requirement", str(path),
        ]
        with subprocess.Popen(
            command, env=variables(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
        ) as pip:
            reasons = _follow(pip, wanted)
        if pip.returncode:
            raise NotReady(
                f"Dossier cannot start: pip could not install its packages ({reasons or f'status {pip.returncode}'}). "
                "See that the network and the disk are there and start again."
            )


def variables() -> dict[str, str]:
    """Return the environment variables without those that would lead Python or pip elsewhere."""
    return {name: value for name, value in os.environ.items() if name not in FOREIGN_VARIABLES}


def _follow(pip: subprocess.Popen[str], wanted: int) -> str:
    """Tell of pip's work as it goes; return its last error."""
    collected, error = 0, ""
    for line in pip.stdout or ():
        first, _, rest = line.strip().partition(" ")
        if first in ("Collecting", "Processing"):
            collected += 1
            print(f"  {collected} of {wanted}: {Path(rest.partition(' ')[0]).name}", flush=True)
        elif first == "Installing":
            print("  putting them in place", flush=True)
        elif first == "WARNING:" and rest.startswith("Retrying"):
            print("  the network does not answer; trying again", flush=True)
        elif first == "ERROR:":
            error = rest.rstrip(".")
    return error


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, NotADirectoryError):
        return []


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Hold the operating system's lock on a file, so that of two starts at once one makes the environment."""
    with lock.open("rb") as file:
        if sys.platform == "win32":
            import msvcrt

            file.seek(2**30)  # past the end: Windows would not let pip read a byte that is held
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            with suppress(OSError):  # a network drive may have no locks; then two starts must not come at once
                fcntl.flock(file, fcntl.LOCK_EX)
        yield  # closing the file lets go
