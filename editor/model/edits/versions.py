"""Take in a later version of an article, with every tag whose words stand in it, and decide about the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from editor.model.anchor import anchors_in
from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.articles import title_of
from editor.model.edits.fields import shortened
from editor.model.edits.mentions import left_bare
from editor.model.edits.passages import anchor_at
from editor.model.edits.references import unreferred
from editor.model.errors import EditRefused
from editor.model.project import Project
from editor.model.reanchoring import Adopted, Carried, reanchored, with_anchor, without_anchors
from editor.model.records import (
    Anchor,
    Article,
    Citation,
    Correction,
    Kept,
    Mention,
    Note,
    Paragraph,
    Record,
    Text,
    Translation,
    Version,
)
from editor.model.versions import EVERYWHERE, Left, alignment_of, carried_lines, records_on
from editor.words import say


def take_in_version(article_id: str, newer: Article, text: Text) -> Edit:
    """Let a text be the newest of an article, which must be loaded: what stands in it unchanged goes along.

    Tags, quotes, evidence, notes and citations come to the place of their words; those whose words do not stand there
    stay on the version they are on. A date that `newer` states, its title and its address become the article's.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        article = project.get(Article, article_id)
        refuse_known(article, text)
        swaps = [Swap(article, _renewed(project, article, newer, text, stamp)), *_carried(project, article, text)]
        return make_change(stamp, stamp.ids(), "import version", swaps, texts=(text,), name=title_of(article),
                           number=str(len(article.texts) + 1))
    return edit


def join_version(article_id: str, later_id: str) -> Edit:
    """Let an article be the newest version of another: its text, and all that stands on it, become that one's.

    Both must be loaded. A tag that came along from the earlier version stays the only one of its type on its words.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        article, later = project.get(Article, article_id), project.get(Article, later_id)
        if article.id == later.id or not later.texts:
            raise EditRefused(say("“{title}” is not a later version of itself. Choose another article.",
                                  title=title_of(article)))
        for name in later.texts:
            refuse_known(article, project.text(name))
        ids = stamp.ids()
        renewed = _joined(project, article, later, stamp)
        carried = {(swap.kind, swap.id): swap for swap in _carried(project, article, project.text(later.text))}
        adopted, named = _adopted(project.swapped(carried.values()), later, article.id, ids)
        renewed = _with_kept_named(renewed, named)
        for swap in adopted:
            first = carried.get((swap.kind, swap.id), swap)
            carried[swap.kind, swap.id] = Swap(first.before, swap.after)
        return make_change(stamp, ids, "merge versions", [Swap(article, renewed), *carried.values(), Swap(later, None)],
                           name=title_of(article), number=str(len(renewed.texts)))
    return edit


def _joined(project: Project, article: Article, later: Article, stamp: Stamp) -> Article:
    """Return the article with the texts, the versions and the corrections of the later one behind its own."""
    text = project.text_of(later)
    renewed = _renewed(project, article, later, text, stamp)
    own = [held for held in renewed.corrections if not any(
        held.begin < other.end and other.begin < held.end for other in later.corrections)]
    return msgspec.structs.replace(
        renewed, texts=(*article.texts, *later.texts), versions=(*renewed.versions, *later.versions),
        copy_of="" if renewed.copy_of == later.id else renewed.copy_of,
        separate_from=tuple(held for held in renewed.separate_from if held != later.id),
        corrections=tuple(sorted([*own, *later.corrections], key=lambda held: held.begin)))


def refuse_known(article: Article, text: Text) -> None:
    """Raise EditRefused where the text is a version of the article already."""
    if text.sha256 in article.texts:
        raise EditRefused(say("Nothing was imported: the text is version {number} of “{title}” already.",
                              number=article.texts.index(text.sha256) + 1, title=title_of(article)))


def keep_on_version(article_id: str, left: Sequence[Left]) -> Edit:
    """Decide that words stay on the earlier version they stand on."""
    def edit(project: Project, stamp: Stamp) -> Change:
        article = project.get(Article, article_id)
        versions = tuple(msgspec.structs.replace(version, kept=_with_kept(version, left))
                         for version in article.versions)
        after = msgspec.structs.replace(article, versions=versions)
        return make_change(stamp, stamp.ids(), "set staying", [Swap(article, after)] if after != article else [],
                           count=str(len(left)), name=title_of(article))
    return edit


def _with_kept(version: Version, left: Iterable[Left]) -> tuple[Kept, ...]:
    return tuple(dict.fromkeys([*version.kept, *(each.kept for each in left if each.anchor.text == version.text)]))


def place_passage(left: Left, begin: int, end: int) -> Edit:
    """Let a record stand on code points begin to end of the newest text, in the place of words of an earlier one."""
    def edit(project: Project, stamp: Stamp) -> Change:
        record = _standing(project, left)
        anchor = anchor_at(project, left.anchor.article, begin, end)
        after = with_anchor(record, left.anchor, anchor)
        return make_change(stamp, stamp.ids(), "set on version", [Swap(record, after)] if after != record else [],
                           words=shortened(anchor.words))
    return edit


def remove_passages(left: Sequence[Left]) -> Edit:
    """Take words that stand on an earlier version out of their records; what cannot stand without them goes."""
    def edit(project: Project, stamp: Stamp) -> Change:
        fallen: dict[tuple[str, str], set[Anchor]] = {}
        records = {(each.record.kind_of_record, each.record.id): _standing(project, each) for each in left}
        for each in left:
            fallen.setdefault((each.record.kind_of_record, each.record.id), set()).add(each.anchor)
        swaps = [Swap(record, without_anchors(record, fallen[key])) for key, record in records.items()]
        gone = frozenset(swap.id for swap in swaps if swap.after is None)
        if gone:
            swaps = [*swaps, *_along(project, swaps, gone)]
        return make_change(stamp, stamp.ids(), "remove from version", swaps, count=str(len(left)),
                           words=shortened(left[0].anchor.words))
    return edit


def _along(project: Project, swaps: Sequence[Swap], gone: frozenset[str]) -> list[Swap]:
    """Return the swaps of what goes along with records: what is on them, and entities that nothing names any more."""
    held = {(swap.kind, swap.id) for swap in swaps}
    more = [swap for swap in unreferred(project, gone) if (swap.kind, swap.id) not in held]
    for swap in swaps:
        if isinstance(swap.before, Mention) and swap.after is None:
            bare = left_bare(project, swap.before)
            project = project.swapped([swap, *bare])
            more += bare
    return more


def _standing(project: Project, left: Left) -> Record:
    """Return the record as it is now. Raises EditRefused where it no longer stands on those words."""
    record = project.get(type(left.record), left.record.id)
    if left.anchor not in anchors_in(record):
        raise EditRefused(say("Nothing was changed: “{words}” has been decided in the meantime.",
                              words=shortened(left.anchor.words)))
    return record


def _renewed(project: Project, article: Article, newer: Article, text: Text, stamp: Stamp) -> Article:
    """Return the article with the text as its newest, and what counted in the one before as its version."""
    carried, left = _corrections(project, article, text)
    version = Version(text=article.text, original=article.original, title=article.title,
                      published=article.published, retrieved=article.retrieved, file_name=article.file_name,
                      replaced=stamp.at, lines=article.lines, corrections=left)
    alignment = alignment_of(project.words_of(article), text.words)
    stated = newer.published_how in ("stated", "given") and bool(newer.published)
    dated = {name: getattr(newer if stated else article, name)
             for name in ("published", "published_how", "published_why")}
    said = {name: getattr(newer, name) or getattr(article, name)
            for name in ("title", "standfirst", "url", "retrieved", "file_name")}
    return msgspec.structs.replace(
        article, **said, **dated, texts=(*article.texts, text.sha256), corrections=carried,
        original=text.original_sha256, picture=newer.picture, transcriber=newer.transcriber,
        lines=carried_lines(newer.lines, article.lines, alignment),
        versions=(*article.versions, version) if article.texts else article.versions)


def _corrections(project: Project, article: Article,
                 text: Text) -> tuple[tuple[Correction, ...], tuple[Correction, ...]]:
    """Return the corrections whose words stand in the text, at their places there, and the others."""
    alignment = alignment_of(project.words_of(article), text.words)
    carried, left = [], []
    for held in article.corrections:
        place = alignment.place(held.begin, held.end)
        if place is None:
            left.append(held)
        else:
            carried.append(msgspec.structs.replace(held, begin=place, end=place + held.end - held.begin))
    return tuple(sorted(carried, key=lambda each: each.begin)), tuple(left)


def _carried(project: Project, article: Article, text: Text) -> list[Swap]:
    """Return the swaps that bring to the text what stands on the article's newest one so far."""
    project.mentions_of(article.id)  # refuses where they are not in memory
    way = Carried(article, text.sha256, text.words, alignment_of(project.words_of(article), text.words))
    swaps = [Swap(record, reanchored(record, way, way.named)) for record in records_on(project, article.id)]
    return [swap for swap in swaps if swap.before != swap.after]


def _with_kept_named(article: Article, named: Mapping[str, str]) -> Article:
    """Return an article with other names for the records that are decided to stay on its earlier versions."""
    versions = tuple(msgspec.structs.replace(version, kept=tuple(
        msgspec.structs.replace(kept, record=named.get(kept.record, kept.record)) for kept in version.kept))
        for version in article.versions)
    return msgspec.structs.replace(article, versions=versions)


def _adopted(project: Project, later: Article, article_id: str,
             ids: Iterator[str]) -> tuple[list[Swap], dict[str, str]]:
    """Return the swaps that bring all that stands on one article, and all that names it, to another, and the new names.

    A tag belongs to its article for good, so that it is made anew there, unless it would be a second one.
    """
    way = Adopted(later, article_id)
    taken = {_key(held): held.id for held in project.mentions_of(article_id).values()}
    named, swaps = {later.id: article_id}, list[Swap]()
    for mention in sorted(project.mentions_of(later.id).values(), key=lambda held: held.id):
        moved = reanchored(mention, way)
        named[mention.id] = taken.get(_key(moved)) or next(ids)
        swaps.append(Swap(mention, None))
        if _key(moved) not in taken:
            swaps.append(Swap(None, msgspec.structs.replace(moved, id=named[mention.id])))
    kinds: tuple[type[Record], ...] = (*EVERYWHERE, Paragraph)
    for kind in kinds:
        swaps += [Swap(record, _renamed(reanchored(record, way), named)) for record in project.of(kind).values()]
    swaps += [Swap(each, _without_name(each, later.id, article_id)) for each in project.of(Article).values()
              if each.id not in (later.id, article_id)]
    return [swap for swap in swaps if swap.before != swap.after], named


def _key(mention: Mention) -> tuple[str, int, int, str]:
    return mention.text, mention.begin, mention.end, mention.type


def _renamed(record: Record, named: Mapping[str, str]) -> Record:
    """Return the record with other names for what it is on or cites."""
    if isinstance(record, Note | Translation):
        return msgspec.structs.replace(record, record=named.get(record.record, record.record))
    if isinstance(record, Paragraph):
        return msgspec.structs.replace(record, statements=tuple(
            msgspec.structs.replace(statement, inlines=tuple(
                msgspec.structs.replace(inline, record=named.get(inline.record, inline.record))
                if isinstance(inline, Citation) else inline for inline in statement.inlines))
            for statement in record.statements))
    return record


def _without_name(article: Article, gone: str, instead: str) -> Article:
    """Return an article that is a copy of another one, or told apart from it, in the place of one that goes."""
    copy_of = instead if article.copy_of == gone else article.copy_of
    apart = tuple(dict.fromkeys(instead if held == gone else held for held in article.separate_from))
    return msgspec.structs.replace(article, copy_of=copy_of, separate_from=apart)
