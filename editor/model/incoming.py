"""Weigh records that come in from elsewhere: whose id is free here, and what stands on words that are here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from editor.model.anchor import anchors_in, holds
from editor.model.project import Project
from editor.model.reanchoring import without_anchors
from editor.model.records import Anchor, Article, Brought, Entity, Record, Text
from editor.model.rings import leads_back


def is_taken(project: Project, record_id: str) -> bool:
    """Tell whether a record of any kind has the id; citations name a record by its id alone."""
    return any(record_id in held for held in project.records.values()) or any(
        record_id in held for held in project.mentions.values())


class Grounds:
    """The texts that records can stand on: those in memory and those that come in, of articles here and new."""

    def __init__(self, project: Project, records: Iterable[Record], texts: Iterable[Text]) -> None:
        self._project = project
        self._incoming = {text.sha256: text.words for text in texts}
        self._articles = {record.id: record for record in records if isinstance(record, Article)}
        self._words: dict[tuple[str, str], str] = {}

    def bear(self, anchor: Anchor) -> bool:
        """Tell whether the words stand where the anchor says, in a text of its article that can be read."""
        place = (anchor.article, anchor.text)
        if place not in self._words:
            self._words[place] = self._read(*place)
        return holds(anchor, self._words[place])

    def _read(self, article_id: str, name: str) -> str:
        """Return the words of a text of an article, blank where there is none of this name."""
        article = self._articles.get(article_id) or self._project.find(Article, article_id)
        name = name or (article.text if article else "")
        if article is None or name not in article.texts:
            return ""
        held = self._project.texts.get(name)
        return held.words if held else self._incoming.get(name, "")


def without_rings(project: Project, records: Iterable[Record]) -> tuple[tuple[Record, ...], tuple[Entity, ...]]:
    """Return the records so that none is merged into itself or in a ring, and the entities that were and stand now."""
    found = {record.id: record for record in records}
    freed = []

    def into(entity_id: str) -> str:
        entity = found.get(entity_id) or project.find(Entity, entity_id)
        return entity.merged_into if isinstance(entity, Entity) else ""
    for entity_id in sorted(entity_id for entity_id, record in found.items() if isinstance(record, Entity)):
        entity = found[entity_id]
        if isinstance(entity, Entity) and leads_back(entity_id, into):
            found[entity_id] = standing = msgspec.structs.replace(entity, merged_into="", brought=Brought())
            freed.append(standing)
    return tuple(found.values()), tuple(freed)


def with_grounds(records: Iterable[Record], grounds: Grounds) -> tuple[tuple[Record, ...], Counter[str]]:
    """Return the records that stand here, and for each article how many passages were left out with or without others.

    Entities, events, relations and sentences stand without the passages, notes without those they rest on besides;
    tags, quotes and translations do not, nor does a note without the words it is on.
    """
    fallen: Counter[str] = Counter()
    kept = []
    for record in records:
        anchors = [anchor for anchor in anchors_in(record) if not grounds.bear(anchor)]
        fallen.update(anchor.article for anchor in anchors)
        standing = without_anchors(record, frozenset(anchors)) if anchors else record
        if standing is not None:
            kept.append(standing)
    return tuple(kept), fallen
