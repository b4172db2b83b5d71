"""Start processes that know nothing of how this program was started."""

from __future__ import annotations

import sys
from multiprocessing.process import BaseProcess
from threading import Lock
from types import ModuleType

_STARTING = Lock()


def start_without_main(process: BaseProcess) -> None:
    """Start a process without the main module of the program, which it would else import, and run if it is a script."""
    with _STARTING:
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            process.start()
        finally:
            sys.modules["__main__"] = main
