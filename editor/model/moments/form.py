"""Say what a form of words is: the rule it stands for, its pattern, and how what it caught is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import msgspec

from editor.model.moments.moment import Anchor, Moment

Parts = dict[str, str]
"""What the named groups of a form caught, in lower case, without those that caught nothing."""
Use = Literal["text", "given"]
Need = Literal["", "digit", "month", "weekday", "unit", "season", "part", "near", "each", "named", "tens", "fiscal",
             "short weekday"]
"""A sort of word without which nothing has a form."""


class Form(msgspec.Struct, frozen=True):
    """A form of words. `read` raises ValueError or OverflowError for words that have the form and are no time.

    One for `given` phrases only would find too much in a text, where “5/12” may be a fraction.
    """

    rule: str
    pattern: str
    read: Callable[[Parts, Anchor], Moment]
    use: Use = "text"
    needs: Need = ""
