"""Know a language tag when it is one (BCP 47)."""

from __future__ import annotations

import re

_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def is_language_tag(words: str) -> bool:
    """Tell whether the words have the form of a language tag, as `en-GB` has; whether there is such a language, not."""
    return _TAG.fullmatch(words) is not None
