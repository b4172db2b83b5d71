"""Read what an analyst hands over: an article, records, or annotations of another tool."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import PurePath

import msgspec

from editor import registry
from editor.formats.annotations import Annotated
from editor.formats.exchange_reading import Exchange, read_exchange
from editor.importers import ImportedArticle, Importer, read_file, refuse_too_large
from editor.model.cleaning import clean
from editor.model.errors import ImportFailed
from editor.words import say
from editor.workspace.annotations import Handed, read_annotations
from editor.workspace.processes import Asking, apart_for, at_once

Read = Exchange | Annotated | ImportedArticle
"""What a file may hold."""


def read_handed(handed: Handed, format_name: str = "", asking: Asking | None = None) -> Read:
    """Return what a file holds, read in a process of its own, for somebody who may give it up. Raises ImportFailed."""
    content, name = read_file(handed.file), handed.file.name
    return apart_for(asking or Asking(), clean(name), read_content, content, name, handed.others(), format_name)


def read_each(files: Iterable[Handed], format_name: str = "") -> Iterator[tuple[Handed, Future[Read]]]:
    """Yield what files hold in their order, while the next few are read; no more of them are held than that."""
    with ThreadPoolExecutor(at_once(), "reading") as threads:
        under_way = deque[tuple[Handed, Future[Read]]]()
        try:
            for handed in files:
                under_way.append((handed, threads.submit(read_handed, handed, format_name)))
                if len(under_way) > 2 * at_once():
                    yield under_way.popleft()
            yield from under_way
        finally:
            threads.shutdown(wait=False, cancel_futures=True)


def read_content(content: bytes, name: str, beside: Mapping[str, bytes], format_name: str = "") -> Read:
    """Return what the bytes of a file hold, and of those beside it, in this process. Raises ImportFailed."""
    if not format_name or format_name in registry.names(registry.ANNOTATIONS):
        read = read_annotations(content, clean(name), beside, format_name)
        if read is not None:
            return read
    if (format_name or PurePath(name).suffix.casefold().lstrip(".")) == "json":
        return read_records(content, clean(name))
    return read_article(content, name, format_name)


def read_article(content: bytes, name: str, format_name: str = "") -> ImportedArticle:
    """Return what an importer makes of a file's bytes. Raises ImportFailed where none can read them."""
    name = clean(name)
    refuse_too_large(content, name)
    if format_name:
        return _sound(registry.importer(format_name).read(content, name), name)
    for candidate in registry.names(registry.IMPORTERS):
        found = registry.importer(candidate)
        if found.recognises(content, name):
            return _sound(_with_ending_told(found.read(content, name), found, name), name)
    raise ImportFailed(say("{name} was not imported: it is not a text. Open it in its own program, "
                           "copy its words and paste them here.", name=name))


def _sound(read: ImportedArticle, name: str) -> ImportedArticle:
    """Return the article with the names of its words and of the bytes they came in, of which a plug-in need not know.

    Raises ImportFailed where its lines are not in its words, or these are no text.
    """
    text = read.text
    lines = read.article.lines
    try:
        words = hashlib.sha256(text.words.encode()).hexdigest()
    except UnicodeEncodeError:
        words = ""
    if not words or not all(0 <= line.begin <= line.end <= len(text.words) for line in lines):
        raise ImportFailed(say("{name} was not imported: what reads this format gave words or lines that no article "
                               "can have. Copy its words and paste them here, and tell whoever made the plug-in.",
                               name=name))
    named = msgspec.structs.replace(text, sha256=words, original_sha256=hashlib.sha256(text.original).hexdigest())
    return msgspec.structs.replace(read, text=named)


def _with_ending_told(read: ImportedArticle, importer: Importer, name: str) -> ImportedArticle:
    """Return the article with a note where its file has the ending of another format than it is of."""
    ending = PurePath(name).suffix.casefold()
    others = (registry.importer(other).suffixes for other in registry.names(registry.IMPORTERS))
    if ending in importer.suffixes or not any(ending in suffixes for suffixes in others):
        return read
    told = say("The name ends in {ending}, but the content is of another format and was read as that: {format}.",
               ending=ending, format=say(importer.label))
    return msgspec.structs.replace(read, notes=(told, *read.notes))


def read_pasted(words: str, markup: str = "") -> ImportedArticle:
    """Return the article of pasted words; headings, lists and tables are read from their HTML, if it holds them all."""
    shown = registry.page_importer().read_pasted(markup, words) if markup else None
    return shown or registry.text_importer().read_pasted(words)


def read_records(content: bytes, name: str) -> Exchange:
    """Return what an exchange file holds. Raises ImportFailed where it is none."""
    return read_exchange(content, name)


