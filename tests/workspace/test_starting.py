"""A process of the program's own ends with the program, however that ends and whatever it is at."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from tests.sleeping import is_running

_PROGRAM = """
import os
from editor.workspace.starting import started
from tests.workspace.test_starting import {deed}
process, line = started({deed}, "busy")
line.recv()
print(process.pid, flush=True)
os.kill(os.getpid(), 9)
"""


def sleep(line: Connection) -> None:
    line.send("at work")
    time.sleep(600)


def reckon(line: Connection) -> None:
    line.send("at work")
    while True:
        sum(range(1000))


@pytest.mark.parametrize("deed", ["sleep", "reckon"])
def test_a_process_ends_with_a_program_that_is_killed_while_it_is_at_work(deed: str) -> None:
    with subprocess.Popen([sys.executable, "-c", _PROGRAM.format(deed=deed)], stdout=subprocess.PIPE,
                          cwd=Path(__file__).parents[2]) as program:
        assert program.stdout is not None
        process = int(program.stdout.readline())
    deadline = time.monotonic() + 10
    while is_running(process) and time.monotonic() < deadline:
        time.sleep(0.02)
    goes_on = is_running(process)
    if goes_on:
        os.kill(process, 9)
    assert not goes_on
