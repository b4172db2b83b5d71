"""Start processes that know nothing of how this program was started."""

from __future__ import annotations

import sys
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock
from types import ModuleType

_STARTING = Lock()


def started(serve: Callable[[Connection], None], name: str) -> tuple[BaseProcess, Connection]:
    """Return a process that serves at the other end of the line, and our end of it. It ends with the program.

    `serve` is a function of a module. Raises OSError where no process can be started.
    """
    context = get_context("spawn")  # not a copy of a program with a window and threads
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs,), name=name, daemon=True)
    with theirs:
        _start_without_main(process)
    return process, ours


def _start_without_main(process: BaseProcess) -> None:
    """Start a process without the main module of the program, which it would else import, and run if it is a script."""
    with _STARTING:
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            process.start()
        finally:
            sys.modules["__main__"] = main
