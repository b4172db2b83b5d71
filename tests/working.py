"""How much work something takes, to be compared with that of something larger."""

from __future__ import annotations

import time
from collections.abc import Callable


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """Return the seconds of work of this process that something takes, the least of several times."""
    taken = []
    for _ in range(times):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return min(taken)
