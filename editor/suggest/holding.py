"""Say which offices an article states of whom it names, and where: what is put into records with who holds them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator

from editor.model.records import Stretch
from editor.model.span import Span, SpanIndex
from editor.suggest.suggestion import Name, Office, Suggestion

_FURTHEST = 32
"""Code points between an office and the name that it stands beside: a comma, “now the”, a title and the like."""
_COURTESIES = frozenset((
    "mr", "mrs", "ms", "miss", "mx", "dr", "fr", "sir", "lord", "lady", "madam", "hon", "brother", "sister", "comrade"))
"""Words before a name that say how somebody is addressed rather than what somebody is."""


def offices_stated(found: Iterable[Suggestion], tagged: Container[tuple[int, int]],
                   words: str) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield where a name stands that is tagged and where the office beside it does, in the order of the offices.

    What only addresses somebody, as “Mr” does, is no office.
    """
    names: dict[str, list[Span]] = defaultdict(list)
    offices: list[Office] = []
    for each in found:
        if isinstance(each, Name) and (each.begin, each.end) in tagged:
            names[each.one].append((each.begin, each.end, ""))
        elif isinstance(each, Office) and each.one and not _addresses(words[each.begin:each.end]):
            offices.append(each)
    places = {one: SpanIndex(spans) for one, spans in names.items()}
    for office in sorted(offices, key=lambda each: each.begin):
        near = _near(office, places[office.one]) if office.one in places else []
        if near:
            yield min(near, key=lambda name: _between(name, office)), Stretch(office.begin, office.end)


def _near(office: Office, names: SpanIndex) -> list[Stretch]:
    """Return the names that stand no further from an office than one beside it may, in order."""
    reach = _FURTHEST + 1
    return [Stretch(begin, end) for begin, end, _ in names.overlapping(office.begin - reach, office.end + reach)]


def _between(name: Stretch, office: Office) -> int:
    return max(name.begin - office.end, office.begin - name.end)


def _addresses(words: str) -> bool:
    return words.casefold().rstrip(".") in _COURTESIES
