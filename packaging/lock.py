"""Write requirements.lock and requirements-dev.lock anew from pyproject.toml: python packaging/lock.py [--upgrade].

Needs pip-tools. Every version is pinned with the hashes of all its files, so one lock serves every system and every
Python that pyproject.toml allows. Without --upgrade the versions stay where they still fit. Run it with the oldest of
those Pythons: a newer one leaves out what only an older one needs.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
HEADER = "# Made by packaging/lock.py from pyproject.toml; do not edit.\n"
ON_WINDOWS = ("colorama",)  # click and pytest need it there, and a resolver on another system does not see it
COMPILE = (
    sys.executable, "-m", "piptools", "compile", "--quiet", "--generate-hashes", "--allow-unsafe", "--strip-extras",
    "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-trusted-host", "--no-emit-find-links",
)


def main(options: list[str]) -> None:
    """Write both locks, the larger one first: what runs the program is taken from what develops it."""
    development = CHECKOUT / "requirements-dev.lock"
    write(development, "--extra", "dev", "pyproject.toml", "-", *options)
    write(CHECKOUT / "requirements.lock", "--constraint", development.name, "pyproject.toml")


def write(lock: Path, *arguments: str) -> None:
    """Write one lock. Raises CalledProcessError where pip-compile finds no set of versions that fit."""
    wanted = "\n".join(ON_WINDOWS) if "-" in arguments else ""
    command = [*COMPILE, "--output-file", lock.name, *arguments]
    subprocess.run(command, cwd=CHECKOUT, input=wanted, text=True, check=True)
    lock.write_text(HEADER + marked(lock.read_text(encoding="utf-8").removeprefix(HEADER)), encoding="utf-8")


def marked(lock: str) -> str:
    """Return the lock with a marker on what only Windows needs, and without the remark that setuptools is in it."""
    lock = re.sub(r"^\n# The following packages are considered.*\n", "", lock, flags=re.MULTILINE)
    pattern = rf"^({'|'.join(ON_WINDOWS)})==(\S+) \\$"
    return re.sub(pattern, r'\1==\2 ; sys_platform == "win32" \\', lock, flags=re.MULTILINE)


if __name__ == "__main__":
    main(sys.argv[1:])
