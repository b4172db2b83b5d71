"""Tell whether words behind a verb of saying are a clause without “that”."""

from __future__ import annotations

import regex

from editor.model.records import Stretch
from editor.suggest.quotes.ending import VERB
from editor.suggest.quotes.vocabulary import any_of

PLAINLY = frozenset(("said", "says", "say", "saying"))
"""Verbs behind which a clause without “that” may begin with any noun."""
_NO_ADJECTIVE = r"(?<!\b(?:the|an?|its|his|her|their|any|some|of|for|in|by|with)\s)"
_ON = r"(?:and|but)\s+(?:(?:also|then|\p{Ll}+ly)\s+)?"
"""What joins a verb to that of whoever says something: declared a holiday and is to leave."""
BARE_CLAUSE = regex.compile(
    r"(?:he|she|it|this|that|there)\s+(?:\p{Ll}+ly\s+)?\p{Ll}+s\b|(?:they|we|I|you)\s+\p{Ll}+|(?:he|she|it|they|we|I|you|that|there|this)['’]"
    rf"|(?:if|while|when|although|as)\b|(?:that|this)\s+{VERB}"
    rf"|(?:the|these|those|its|his|her|their|our|some|many|most)\s+(?:\p{{Ll}}+\s+)?\p{{Ll}}{{3,}}s\s+(?!(?:{any_of('prepositions')}"
    r"|and|or|who|that|which|as|than|but|made|done|seen|given|taken|\p{Ll}+ed)\b)\p{Ll}{3,}\s+(?:to|the|an?|in|on|no|more"
    r"|its|their|his|her|from|with|at|[\d$€£])"
    r"|(?-i:(?:\p{Lu}[\p{L}.'’&-]*\s+){1,4}\p{Ll}{3,}s\s+)(?:to|the|an?|its|his|her|their|no|not|that|in|on|at|about|with|for"
    r"|from|more|up|down|out|[\d$€£]|\p{Ll}+ly|\p{Ll}+ing)\b"
    r"|(?:the|an?|its|his|her|their|this|that)\s+(?:\p{Ll}+\s+){1,2}\p{Ll}{3,}s\s+[\p{L}\d]"
    r"|(?!(?:his|her|its|their)\s+\p{Ll}+\s+and\b)"
    rf"(?:(?!who\b|which\b|that\b|to\b|{_ON}{VERB})[^\s,]+\s+){{1,9}}?(?:\([^)]*\)\s+)?{_NO_ADJECTIVE}{VERB}"
    rf"|(?:(?!who\b|which\b|that\b|to\b)[^\s,]+\s*){{1,6}}?,\s+[^,]{{3,90}},\s+(?:\p{{Ll}}+ly\s+)?{VERB}",
    regex.IGNORECASE)
"""A clause without “that”: its verb comes soon, and not behind “who” or “which”."""
_LONG_CLAUSE = regex.compile(
    rf"(?!(?:{any_of('determiners')})\s+(?:\p{{Ll}}+\s+)?(?:{any_of('uttered')})\b)"
    rf"(?:(?!\b(?:who|which|that|what)\b).){{12,240}}?\s{_NO_ADJECTIVE}{VERB}", regex.IGNORECASE | regex.DOTALL)
"""What follows “said” without “that” where its verb comes late, and not behind “who” or “which”."""
_NO_VERB = rf"(?!(?:{any_of('prepositions', 'between')}|who|that|which|as|than|\p{{Ll}}+(?:ed|ing|ly|s))\b)"
_IN_PRESENT = (
    rf"\p{{Ll}}{{3,}}s\s+{_NO_VERB}\p{{Ll}}{{3,}}"
    rf"|(?!(?:{any_of('uttered')})\b)\p{{Ll}}{{3,}}[^s\s]\s+(?!(?:has|this|thus)\b)\p{{Ll}}{{3,}}s")
_PLAIN_CLAUSE = regex.compile(
    rf"(?:(?:such|these|those|some|many|most|few|more|other|{any_of('determiners')})\s+)?(?:\p{{Ll}}[\p{{L}}-]*\s+){{0,2}}"
    rf"(?:{_IN_PRESENT})\s+(?!(?:of|and|or|who|that|which)\b)\p{{L}}", regex.IGNORECASE)
"""What follows “say” without “that” where its verb is in the present: (say) such plans cost money."""


def is_bare_clause(bare: str, span: Stretch, verb: str) -> bool:
    """Tell whether the words of a span behind a verb are a clause without “that”."""
    if BARE_CLAUSE.match(bare, span.begin, span.end):
        return True
    return verb in PLAINLY and any(
        pattern.match(bare, span.begin, span.end) is not None for pattern in (_LONG_CLAUSE, _PLAIN_CLAUSE))
