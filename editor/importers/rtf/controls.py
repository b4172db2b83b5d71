"""Obey the control words of Rich Text: formatting that tells what the words are, and groups that are no plain text."""

from __future__ import annotations

from collections.abc import Callable

from editor.importers.manuscript import LeftOut
from editor.importers.rtf.fonts import BY_KEYWORD, code_page, set_charset
from editor.importers.rtf.text import Text
from editor.importers.rtf.words import DESTINATIONS, OPENED

_MOST_SKIPPED = 8


def begin_group(text: Text, word: str, *, is_optional: bool) -> bool:
    """Begin a group by its first word, and tell whether the word is done with.

    `is_optional` is for a group that readers who do not know its word pass over.
    """
    state = text.state
    if word == "ud" and text.around and text.around[-1].is_alternative:
        state.reads = text.around[-1].reads
    elif state.reads == "info":
        return word == "title" and _done(text.begin_title)
    elif state.reads == "property":
        state.reads = "nothing"
        return word == "sn" and _done(text.begin_property)
    elif state.reads in ("fonts", "styles"):
        state.reads = "nothing" if is_optional or word in DESTINATIONS else state.reads
        return state.reads == "nothing"
    elif state.reads == "text":
        return _begin_in_text(text, word, is_optional=is_optional)
    return False


def _begin_in_text(text: Text, word: str, *, is_optional: bool) -> bool:
    if word in _COUNTED:
        text.manuscript.left_out[_COUNTED[word]] += 1
    if word in _GROUPS:
        return _done(lambda: _GROUPS[word](text))
    if word in DESTINATIONS:
        text.state.reads = DESTINATIONS[word]
    elif is_optional and word not in OPENED:
        text.state.reads = "nothing"
    else:
        return False
    return True


def obey(text: Text, word: str, number: int | None) -> None:
    """Obey a control word within the text, the label of an item, the font table or the style sheet."""
    reads = text.state.reads
    if reads == "fonts":
        _read_font(text, word, number or 0)
    elif reads == "styles":
        _read_style(text, word, number or 0)
    elif reads in ("text", "label", "taken"):
        deed = DEEDS.get(word)
        if deed is not None:
            deed(text, number)
        elif word in BY_KEYWORD:
            text.fonts.code_page = BY_KEYWORD[word]
        elif "ftnn" in word:
            text.notes.set_form(word)


def _done(deed: Callable[[], None]) -> bool:
    deed()
    return True


def _read_font(text: Text, word: str, number: int) -> None:
    if word == "f":
        text.font = text.fonts.add(number)
    elif text.font is not None and word == "fcharset":
        set_charset(text.font, number)
    elif text.font is not None and word == "cpg":
        text.font.code_page = code_page(number)


def _read_style(text: Text, word: str, number: int) -> None:
    if word == "s":
        text.style = text.styles.add(number)
    elif word in ("cs", "ts", "ds"):
        text.style = None
    elif text.style is not None and word == "sbasedon":
        text.style.based_on = number
    elif text.style is not None and word == "outlinelevel":
        text.style.outline = number


def _set(field: str, usual: object = None) -> Callable[[Text, int | None], None]:
    """Return the deed that sets a field of the state to the word's number."""
    def deed(text: Text, number: int | None) -> None:
        setattr(text.state, field, usual if number is None else number)
    return deed


def _switch(field: str, *, off: bool = False) -> Callable[[Text, int | None], None]:
    """Return the deed that switches a field of the state on, or off where the number is 0."""
    def deed(text: Text, number: int | None) -> None:
        setattr(text.state, field, number != 0 and not off)
    return deed


def _set_code_page(text: Text, number: int | None) -> None:
    text.fonts.code_page = code_page(number or 0)


def _set_usual_font(text: Text, number: int | None) -> None:
    text.fonts.usual = number or 0


def _set_skip(text: Text, number: int | None) -> None:
    text.state.unicode_skip = min(max(1 if number is None else number, 0), _MOST_SKIPPED)


def _end_paragraph(text: Text, number: int | None) -> None:
    text.end_paragraph()


def _end_cell(text: Text, number: int | None) -> None:
    text.state.is_in_table, text.state.table_level = True, 1
    text.end_paragraph()
    text.flows[-1].end_cell(1)


def _end_nested_cell(text: Text, number: int | None) -> None:
    text.end_paragraph()
    text.flows[-1].end_cell(max(text.state.level, 2))


def _end_row(text: Text, number: int | None) -> None:
    text.flows[-1].end_row(1)


def _end_nested_row(text: Text, number: int | None) -> None:
    text.flows[-1].end_row(max(text.state.level, 2))


def _define_row(text: Text, number: int | None) -> None:
    text.flows[-1].define_row()


def _merge_cell(text: Text, number: int | None) -> None:
    text.cell_is_merged = True


def _define_cell(text: Text, number: int | None) -> None:
    text.flows[-1].define_cell(is_merged=text.cell_is_merged)
    text.cell_is_merged = False


def _expect_note(text: Text, number: int | None) -> None:
    text.mark_is_due = len(text.flows) == 1


def _make_endnote(text: Text, number: int | None) -> None:
    if text.notes.open is not None:
        text.notes.open.is_endnote = True


def _reset_characters(text: Text, number: int | None) -> None:
    text.state.reset_characters()


def _reset_paragraph(text: Text, number: int | None) -> None:
    text.state.reset_paragraph()


def _begin_alternatives(text: Text) -> None:
    text.state.is_alternative = True


_COUNTED: dict[str, LeftOut] = {"pict": "pictures", "object": "objects", "annotation": "comments"}
_GROUPS: dict[str, Callable[[Text], None]] = {
    "footnote": Text.begin_note,
    "shptxt": Text.begin_box,
    "dptxbxtext": Text.begin_box,
    "listtext": Text.begin_label,
    "pntext": Text.begin_label,
    "fldinst": Text.begin_code,
    "upr": _begin_alternatives,
}
DEEDS: dict[str, Callable[[Text, int | None], None]] = {
    "ansicpg": _set_code_page,
    "deff": _set_usual_font,
    "uc": _set_skip,
    "par": _end_paragraph,
    "sect": _end_paragraph,
    "cell": _end_cell,
    "nestcell": _end_nested_cell,
    "row": _end_row,
    "nestrow": _end_nested_row,
    "trowd": _define_row,
    "clmrg": _merge_cell,
    "cellx": _define_cell,
    "chftn": _expect_note,
    "ftnalt": _make_endnote,
    "plain": _reset_characters,
    "pard": _reset_paragraph,
    "f": _set("font"),
    "af": _set("font_of_right"),
    "rtlch": _switch("is_from_right"),
    "ltrch": _switch("is_from_right", off=True),
    "v": _switch("is_hidden"),
    "deleted": _switch("is_deleted"),
    "revised": _switch("is_added"),
    "super": _switch("is_raised"),
    "nosupersub": _switch("is_raised", off=True),
    "lang": _set("language", 0),
    "s": _set("style", 0),
    "outlinelevel": _set("outline"),
    "intbl": _switch("is_in_table"),
    "itap": _set("table_level", 0),
}
"""What control words do, apart from those that stand for characters or begin a group."""
