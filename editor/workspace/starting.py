"""Start processes that know nothing of how this program was started."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock, Thread
from types import ModuleType

_STARTING = Lock()


def started(serve: Callable[[Connection], None], name: str) -> tuple[BaseProcess, Connection]:
    """Return a process that serves at the other end of the line, and our end of it. It ends with the program, also with
    one that is killed, whatever it does.

    `serve` is a function of a module. Raises OSError where no process can be started.
    """
    context = get_context("spawn")  # not a copy of a program with a window and threads
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve_as_long_as_asked, args=(serve, theirs), name=name, daemon=True)
    with theirs:
        _start_without_main(process)
    return process, ours


def _serve_as_long_as_asked(serve: Callable[[Connection], None], line: Connection) -> None:
    """Serve, and end at once where the program is gone: at work nothing else would tell of it."""
    program = parent_process()
    if program is not None:
        Thread(target=_end_with, args=(program,), daemon=True).start()
    serve(line)


def _end_with(program: BaseProcess) -> None:
    program.join()
    os._exit(1)


def _start_without_main(process: BaseProcess) -> None:
    """Start a process without the main module of the program, which it would else import, and run if it is a script."""
    with _STARTING:
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            process.start()
        finally:
            sys.modules["__main__"] = main
