"""The program reaches nothing beyond this machine, and works where there is nothing beyond it."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests import loopback
from tests.places import FORMATS

ROOT = Path(__file__).parents[1]
_WAYS_OUT = re.compile(
    r"^\s*(?:import|from)\s+(socket|ssl|http|ftplib|smtplib|imaplib|xmlrpc|urllib\.request|urllib3|requests|httpx|aiohttp"
    r"|PySide6\.Qt(?:Network|Web\w+))\b|^\s*from\s+PySide6\s+import\s.*(Qt(?:Network|Web)\w*)", re.MULTILINE)
_APART = ("unshare", "--user", "--map-root-user", "--net")


@pytest.mark.parametrize("deed", [
    lambda held: held.connect(("192.0.2.1", 80)),
    lambda held: held.bind(("0.0.0.0", 0)),
    lambda held: held.sendto(b"x", ("192.0.2.1", 53)),
    lambda held: socket.getaddrinfo("wire.example", 80),
    lambda held: socket.gethostbyname("wire.example"),
], ids=["connects", "listens", "sends", "asks for a name", "asks for a host"])
def test_a_test_that_leaves_this_machine_is_refused_and_told(deed) -> None:
    with (socket.socket(type=socket.SOCK_DGRAM) as held,
          pytest.raises(PermissionError, match="tests do not leave this machine")):
        deed(held)
    assert len(loopback.reached) == 1
    loopback.reached.clear()


def test_what_stays_on_this_machine_is_let_through() -> None:
    with socket.socket() as listening, suppress(OSError):  # the interface may be down; a refusal would be kept
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        socket.create_connection(listening.getsockname(), 1).close()
        socket.getaddrinfo("::1", 80)
    assert loopback.reached == []


def test_no_module_of_the_program_knows_a_way_to_a_network() -> None:
    found = {(path.name, way) for path in (ROOT / "editor").rglob("*.py")
             for line in _WAYS_OUT.finditer(path.read_text(encoding="utf-8")) for way in line.groups() if way}
    assert found == {
        ("signals.py", "socket"),  # a pair of sockets within the process, by which Qt hears of Ctrl+C
        ("asking.py", "socket"), ("asking.py", "http"),  # to a language model of this machine, once a person chose one
    }


@pytest.mark.slow
def test_articles_come_in_and_briefings_go_out_where_there_is_no_network(tmp_path: Path) -> None:
    if not shutil.which("unshare") or subprocess.run([*_APART, "true"], capture_output=True, check=False).returncode:
        pytest.skip("no network namespace can be made here")
    project = tmp_path / "storm.dossier"
    for command in (("new", str(project), *(str(FORMATS / f"storm.{kind}") for kind in ("txt", "html", "docx", "pdf"))),
                    ("export", str(project), "-o", str(tmp_path / "storm.docx")),
                    ("export", str(project), "-o", str(tmp_path / "storm.json"))):
        done = subprocess.run([*_APART, sys.executable, "-m", "editor", *command], cwd=ROOT, capture_output=True,
                              text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "storm.docx").stat().st_size > 10_000
