"""Take a page apart into what stands by itself on it: paragraphs, headings, items, rows, as a reader sees them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import regex
from lxml import etree

from editor.formats.markup import words_of
from editor.importers.web import tags
from editor.importers.web.lists import Numbering, is_office_item, is_office_mark, office_mark
from editor.importers.web.note_marks import NoteMarks, leads_back
from editor.importers.web.tables import layout_tables, rows_of
from editor.model.records import LineRole

_SPACES = regex.compile(r"[ \t\r\n\f]+")
_RUNS = regex.compile(" {2,}")
_LINE_ENDS = regex.compile(r" ?\n ?")
_APART = regex.compile(r"\n{2,}")
_DROPPED = str.maketrans("", "", "\u00ad\ufeff")
_MARK_AT_BEGIN = regex.compile(r"(\[[^\]\s]{1,7}\])[ \u00a0\t]*(?=\S)")


class Block(msgspec.Struct, frozen=True):
    """What stands by itself on a page, in the order of the page.

    `group` is one for the items of a list and the rows of a table; `region` the part of the page it stands in,
    `aside` the innermost part that seems to be a menu or the like, 0 for none; `linked` is how many of its characters
    are links.
    """

    words: str
    role: LineRole | None
    level: int
    group: int
    region: int
    aside: int
    linked: int


class Left(msgspec.Struct):
    """What a page holds that no article does: counts of pictures, of things embedded, and of words.

    `hidden` are words that no reader sees, `deleted` those struck out by who wrote them, `running` those of the headers
    and footers of an office document's pages.
    """

    pictures: int = 0
    embedded: int = 0
    hidden: int = 0
    deleted: int = 0
    running: int = 0


class Page(msgspec.Struct, frozen=True):
    """The blocks of a page; `regions` and `asides` name for each part the one it stands in, from 1, 0 for none."""

    blocks: tuple[Block, ...]
    regions: tuple[int, ...]
    asides: tuple[int, ...]
    left: Left


def read_blocks(root: etree._Element) -> Page:
    """Return what stands on a page, everything that a reader sees of it."""
    return _Reader(root).read()


class _State(msgspec.Struct, frozen=True):
    """What holds for everything within an element."""

    region: int = 0
    aside: int = 0
    role: LineRole | None = None
    level: int = 0
    keeps_spaces: bool = False
    is_link: bool = False
    lacks_caption: bool = False
    numbering: Numbering | None = None


class _Reader:
    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._marks = NoteMarks(root)
        self._layout_tables = layout_tables(root)
        self._blocks: list[Block] = []
        self._asides, self._regions, self._groups = [0], [0], 0
        self._left = Left()
        self._states = [_State()]
        self._skipped: etree._Element | None = None
        self._parts: list[str] = []
        self._linked = 0
        self._mark, self._group = "", 0

    def read(self) -> Page:
        walk = etree.iterwalk(self._root, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                if not self._enter(element):
                    self._skipped = element
                    walk.skip_subtree()
            else:
                self._leave(element)
        self._flush()
        return Page(tuple(self._blocks), tuple(self._regions), tuple(self._asides), self._left)

    def _enter(self, element: etree._Element) -> bool:
        """Take in an element up to its first child; False where nothing within it is to be read."""
        if self._is_unseen(element) or self._stands_for_itself(element):
            return False
        if element.tag in tags.BLOCKS:
            self._flush()
            self._begin(element)
        self._states.append(self._within(element))
        if element.tag == "q":
            self._add("“")
        self._add(element.text)
        return True

    def _leave(self, element: etree._Element) -> None:
        if element is self._skipped:
            self._skipped = None
        else:
            if element.tag == "q":
                self._add("”")
            if element.tag in tags.BLOCKS:
                self._flush()
                self._mark, self._group = ("", 0) if element.tag == "li" else (self._mark, self._group)
            self._states.pop()
        if element is not self._root:
            self._add(element.tail)

    def _is_unseen(self, element: etree._Element) -> bool:
        if element.tag in tags.PICTURES:
            self._left.pictures += 1
            self._add_alternative(element)
            return True
        self._left.embedded += element.tag in tags.EMBEDDED
        if element.tag in tags.NEVER_SHOWN:
            return True
        if tags.is_hidden(element):
            self._left.hidden += _count(element)
        elif element.tag == "del":
            self._left.deleted += _count(element)
        elif tags.is_running(element):
            self._left.running += _count(element)
        else:
            return is_office_mark(element)
        return True

    def _stands_for_itself(self, element: etree._Element) -> bool:
        """Take in an element whose words are not those of its parts; False for any other."""
        if element.tag == "br":
            self._parts.append("\n")
        elif element.tag == "table" and element not in self._layout_tables:
            self._flush()
            self._add_table(element)
        elif element.tag == "a" and (mark := self._marks.mark(element)):
            self._add(mark)
        else:
            return element.tag == "a" and leads_back(element)
        return True

    def _add_alternative(self, picture: etree._Element) -> None:
        """Take the words that stand for a picture as its caption, where its figure has none."""
        if not self._states[-1].lacks_caption or not picture.get("alt"):
            return
        self._flush()
        self._states.append(msgspec.structs.replace(self._states[-1], role="caption"))
        self._add(picture.get("alt"))
        self._flush()
        self._states.pop()

    def _begin(self, element: etree._Element) -> None:
        """Tell what the next words begin with: the bullet of an item, and the group it belongs to."""
        numbering = self._states[-1].numbering
        if element.tag == "li":
            self._group = numbering.group if numbering else self._new_group()
            label = self._marks.label(element)
            self._mark = label or (numbering or Numbering(element, 0)).mark(element)
        elif is_office_item(element):
            self._group = self._group_of_office_items()
            self._mark = office_mark(element)
        elif element.tag == "dd":
            self._group = self._blocks[-1].group if self._blocks else 0
        elif element.tag == "dt":
            self._group = self._new_group()

    def _group_of_office_items(self) -> int:
        last = self._blocks[-1].group if self._blocks else 0
        return last or self._new_group()

    def _within(self, element: etree._Element) -> _State:
        """Return what holds within an element."""
        now, tag = self._states[-1], element.tag
        changes: dict[str, object] = {}
        if tag in tags.HEADINGS:
            changes |= {"role": "heading", "level": int(tag[1])}
        elif tag in ("figcaption", "caption"):
            changes["role"] = "caption"
        elif tag == "figure":
            changes["lacks_caption"] = element.find("figcaption") is None
        elif tag in tags.LISTS:
            changes["numbering"] = Numbering(element, now.numbering.group if now.numbering else self._new_group())
        elif tag == "a" and not (element.get("href") or "#").startswith("#"):
            changes["is_link"] = True
        elif (tag in tags.BLOCKS and tag not in tags.TRANSPARENT) or tag == "td":
            self._regions.append(now.region)
            changes["region"] = len(self._regions) - 1
        if tag in tags.BLOCKS and tags.seems_aside(element):
            self._asides.append(now.aside)
            changes["aside"] = len(self._asides) - 1
        if tags.keeps_spaces(element):
            changes["keeps_spaces"] = True
        return msgspec.structs.replace(now, **changes) if changes else now

    def _new_group(self) -> int:
        self._groups += 1
        return self._groups

    def _add(self, text: str | None) -> None:
        if not text:
            return
        state = self._states[-1]
        self._parts.append(text if state.keeps_spaces else _SPACES.sub(" ", text))
        self._linked += len(text) if state.is_link else 0

    def _add_table(self, table: etree._Element) -> None:
        caption = next(table.iterchildren("caption"), None)
        if caption is not None:
            self._put(_joined(read_blocks(caption).blocks), "caption", 0)
        group = self._new_group()
        for row in rows_of(table):
            cells = [_joined(read_blocks(cell).blocks) for cell in row]
            if any(cells):
                self._put("\t".join(cells).rstrip("\t"), None, group)

    def _flush(self) -> None:
        """End what stands by itself here, if there is any."""
        if not self._parts:
            return
        whole = "".join(self._parts).translate(_DROPPED)
        self._parts.clear()
        role = self._states[-1].role
        for words in _apart(whole, keeps_spaces=self._states[-1].keeps_spaces):
            marked = f"{self._mark} {words}" if self._mark else words
            self._put(_MARK_AT_BEGIN.sub(r"\1 ", marked) if marked.startswith("[") else marked, role, self._group)
            self._mark, self._group = "", 0

    def _put(self, words: str, role: LineRole | None, group: int) -> None:
        if words:
            state = self._states[-1]
            self._blocks.append(Block(words, role, state.level, group, state.region, state.aside, self._linked))
        self._linked = 0


def _apart(whole: str, *, keeps_spaces: bool) -> Iterator[str]:
    """Yield the words of each paragraph: two line breaks end one, where spaces are not kept."""
    if keeps_spaces:
        words = whole.replace("\r\n", "\n").replace("\r", "\n").strip("\n").rstrip()
        yield from [words] if words.strip() else ()
        return
    for part in _APART.split(_LINE_ENDS.sub("\n", _RUNS.sub(" ", whole))):
        words = part.strip(" \n")
        yield from [words] if words.strip() else ()


def _count(element: etree._Element) -> int:
    return len(words_of(element).split())


def _joined(blocks: tuple[Block, ...]) -> str:
    """Return the words of a cell as one line."""
    return " ".join(_SPACES.sub(" ", block.words) for block in blocks)
