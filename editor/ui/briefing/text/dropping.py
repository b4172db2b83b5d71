"""Tell what is dropped on the words of a briefing: a name, a passage or a record becomes a citation."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from editor.model.anchor import anchor_in
from editor.model.errors import EditRefused
from editor.model.records import Article, Citation, Entity, Event, Quote
from editor.ui.bridge import Bridge
from editor.ui.dragging.carried import Carried, carried_in
from editor.ui.dragging.formats import is_ours

_CITABLE = (Event, Quote, Entity)


def is_evidence(held: QMimeData) -> bool:
    """Tell whether something was dragged here that can be cited: words of an article, a tag, a record."""
    return is_ours(held)


def citation_of(bridge: Bridge, held: QMimeData) -> Citation | None:
    """Return the citation of what was dragged here; None for what the project does not have, or refuses, in words."""
    carried = carried_in(held)
    if carried is None:
        return None
    if carried.record:
        known = any(bridge.project.find(kind, carried.record) is not None for kind in _CITABLE)
        return Citation(record=carried.record) if known else None
    return _passage(bridge, carried)


def _passage(bridge: Bridge, carried: Carried) -> Citation | None:
    article = bridge.project.find(Article, carried.article)
    if article is None or not bridge.load(article.id):
        return None
    try:
        words = bridge.project.text(article.text)
        return Citation(passage=anchor_in(article, words, carried.begin, carried.end))
    except EditRefused as refusal:
        bridge.refused.emit(str(refusal))
        return None
