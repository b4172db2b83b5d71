"""Tag words, link them to entities, and take tags away."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.batches import by_hand
from editor.model.edits.corrections import SIC, correct_words
from editor.model.edits.fields import made, shortened
from editor.model.edits.passages import anchor_at, quoted_at
from editor.model.edits.references import is_used, off_the_chart, unreferred
from editor.model.errors import EditRefused
from editor.model.matching import named
from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import Anchor, Article, Entity, Mention, Stretch
from editor.model.scheme import EntityType, scheme_of
from editor.words import say

MOVED = "moved"
"""The rule that stands in the origin of a suggested tag whose ends a person has moved."""


def tag_mention(article_id: str, begin: int, end: int, entity_type: str) -> Edit:
    """Tag code points begin to end as a type: the entity of that type and name, or a new one; a time names none.

    Quotation marks around the words stay outside. Words that already carry a tag over just this stretch change its
    type instead; what they named before goes as with its last tag.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        anchor = quoted_at(project, article_id, begin, end)
        swaps: list[Swap] = []
        tagged_as = scheme_of(project).entity_type(entity_type)
        is_time = tagged_as.nature == "time"
        entity = "" if is_time else _entity_for(project, stamp, ids, anchor.words, entity_type, swaps)
        swaps += _tagged(project, stamp, ids, anchor, tagged_as, entity)
        return make_change(stamp, ids, "tag mention", swaps, words=shortened(anchor.words),
                           type=tagged_as.label)
    return edit


def link_mention(article_id: str, begin: int, end: int, entity_id: str) -> Edit:
    """Tag code points begin to end as naming the entity; a tag over just this stretch is linked anew.

    Quotation marks around the words stay outside.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        entity = project.get(Entity, entity_id)
        anchor = quoted_at(project, article_id, begin, end)
        tagged_as = scheme_of(project).entity_type(entity.type)
        swaps = _tagged(project, stamp, ids, anchor, tagged_as, entity.id)
        return make_change(stamp, ids, "link mention", swaps, words=shortened(anchor.words), name=entity.name)
    return edit


def link_misspelt(article_id: str, begin: int, end: int, entity_id: str) -> Edit:
    """Do what `link_mention` does, and show [sic] after the words that the entity's name spells otherwise.

    Where some of these are corrected already, that correction stands.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        linked = link_mention(article_id, begin, end, entity_id)(project, stamp)
        name = project.get(Entity, entity_id).name
        wrong = _misspelt(quoted_at(project, article_id, begin, end), name)
        if any(held.begin < wrong.end and wrong.begin < held.end
               for held in project.get(Article, article_id).corrections):
            return linked
        note = say("The source spells “{name}” so.", name=name)
        corrected = correct_words(article_id, wrong.begin, wrong.end, SIC, note)(
            project.swapped(linked.swaps), stamp)
        return msgspec.structs.replace(linked, swaps=linked.swaps + corrected.swaps)
    return edit


def _misspelt(anchor: Anchor, name: str) -> Stretch:
    """Return the one word of the anchor that the name has otherwise; all of it where it is not just one."""
    words = [Stretch(found.start(), found.end()) for found in re.finditer(r"\S+", anchor.words)]
    names = name.split()
    other = [word for word, right in zip(words, names, strict=False)
             if name_key(anchor.words[word.begin : word.end]) != name_key(right)]
    if len(words) == len(names) and len(other) == 1:
        return Stretch(anchor.begin + other[0].begin, anchor.begin + other[0].end)
    return Stretch(anchor.begin, anchor.end)


def move_mention(mention_id: str, begin: int, end: int, *, merge: str = "") -> Edit:
    """Put a tag over code points begin to end of its article: what it names stays, and the days of a time do not.

    An entity that was made with the tag, is named after its words and has no other tag takes its name from the new
    words, unless another entity has that. A suggested tag is then suggested because its ends were moved.

    Raises EditRefused where another tag stands over just these words.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        mention = project.get(Mention, mention_id)
        anchor = anchor_at(project, mention.article, begin, end)
        other = project.mention_over(anchor)
        if other is not None and other.id != mention_id:
            raise EditRefused(say("The tag was not moved: “{words}” already carries one. Remove that one first.",
                                  words=shortened(anchor.words)))
        after = msgspec.structs.replace(mention, **msgspec.structs.asdict(anchor))
        if anchor.words != mention.words:  # a day was read from the words: others may mean another one
            after = msgspec.structs.replace(after, value="", from_="", to="", precision="", derived="",
                                            origin=_moved(mention))
        swaps = [Swap(mention, after), *_renamed_after(project, mention, anchor.words)] if after != mention else []
        return make_change(stamp, stamp.ids(), "move mention", swaps, merge=merge, words=shortened(anchor.words))
    return edit


def _moved(mention: Mention) -> str:
    """Return the origin of a tag with other words: what its rule said of the old ones does not hold for these."""
    suggester, of, _ = mention.origin.partition("/")
    return f"{suggester}/{MOVED}" if of and mention.state == "suggested" else mention.origin


def _renamed_after(project: Project, mention: Mention, words: str) -> list[Swap]:
    """Return the swap that names a tag's entity after new words where it is still named after the tag alone."""
    entity, name = project.find(Entity, mention.entity) if mention.entity else None, _name_of(words)
    if (entity is None or entity.name != _name_of(mention.words) or _has_other_tags(project, mention)
            or (entity.made_by, entity.made_at) != (mention.made_by, mention.made_at)
            or named(project, name, entity.type) not in (None, entity)):
        return []
    return [Swap(entity, msgspec.structs.replace(entity, name=name))]


def _name_of(words: str) -> str:
    return " ".join(words.split())


def untag_mention(mention_id: str) -> Edit:
    """Take a tag away, and with its last tag an entity that nothing else was ever said of."""
    def edit(project: Project, stamp: Stamp) -> Change:
        mention = project.get(Mention, mention_id)
        swaps = [Swap(mention, None), *unreferred(project, {mention_id}), *left_bare(project, mention)]
        return make_change(stamp, stamp.ids(), "untag mention", swaps, words=shortened(mention.words))
    return edit


def _entity_for(project: Project, stamp: Stamp, ids: Iterator[str], words: str, entity_type: str,
                swaps: list[Swap]) -> str:
    if known := named(project, words, entity_type):
        return known.id
    entity = Entity(id=next(ids), **made(stamp), type=entity_type, name=_name_of(words))
    swaps.append(Swap(None, entity))
    return entity.id


def _tagged(project: Project, stamp: Stamp, ids: Iterator[str], anchor: Anchor, tagged_as: EntityType,
            entity: str) -> list[Swap]:
    """Return the swaps that tag the words: a new tag, or another meaning of the one that stands there."""
    there = project.mention_over(anchor)
    if there is None:
        return [Swap(None, Mention(id=next(ids), **made(stamp), **msgspec.structs.asdict(anchor),
                                   type=tagged_as.name, entity=entity))]
    after = msgspec.structs.replace(there, type=tagged_as.name, entity=entity, state="accepted")
    if tagged_as.nature != "time":
        after = msgspec.structs.replace(after, value="", from_="", to="", precision="", derived="")
    if after == there:
        return []
    return [Swap(there, by_hand(after)), *(left_bare(project, there) if entity != there.entity else ())]


def left_bare(project: Project, mention: Mention) -> list[Swap]:
    """Return the swap that takes a tag's entity along where the tag is all there is to it."""
    entity = project.find(Entity, mention.entity) if mention.entity else None
    if entity is None or not is_bare(entity) or _has_other_tags(project, mention) or is_used(project, entity.id):
        return []
    return [*off_the_chart(project, {entity.id}), Swap(entity, None)]


def is_bare(entity: Entity) -> bool:
    """Tell whether nothing but a name and a type is said of the entity."""
    return entity == Entity(id=entity.id, made_by=entity.made_by, made_at=entity.made_at, state=entity.state,
                            origin=entity.origin, accepted=entity.accepted, type=entity.type, name=entity.name)


def _has_other_tags(project: Project, mention: Mention) -> bool:
    """Tell whether other tags name a tag's entity: accepted ones anywhere, others in the articles in memory."""
    of_this = 1 if mention.state == "accepted" else 0
    return project.tallies.get(mention.entity, 0) > of_this or any(
        other.id != mention.id for other in project.mentions_naming(mention.entity))
