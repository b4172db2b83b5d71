"""What every part of an outline is: a frozen value that the garbage collector need not walk."""

from __future__ import annotations

import msgspec


# Parts hold parts and never one another in a ring, so the collector need not walk the hundreds of thousands of them.
class Part(msgspec.Struct, frozen=True, gc=False):
    """A part of an outline."""
