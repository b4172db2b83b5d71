"""Hold what is known at a place of a Rich Text document, and let its words go where they belong."""

from __future__ import annotations

from editor.importers.manuscript import UNREADABLE, Manuscript, is_field_told
from editor.importers.rtf.flow import Flow
from editor.importers.rtf.fonts import Font, Fonts
from editor.importers.rtf.notes import Note, Notes
from editor.importers.rtf.state import State
from editor.importers.rtf.styles import Style, Styles
from editor.importers.rtf.words import LANGUAGES, NO_LANGUAGE, PRIMARY_LANGUAGE

_LONGEST_TAKEN = 500


class Text:
    """The text as far as it was read: its tables, the group that is open, and the flows that words go into.

    `flows` are the text itself, and on top of it a note or a text box that stands in it.
    """

    def __init__(self) -> None:
        """Begin before the document."""
        self.manuscript = Manuscript()
        self.fonts, self.styles, self.notes = Fonts(), Styles(), Notes()
        self.state = State()
        self.around: list[State] = []
        self.flows = [Flow(self.manuscript)]
        self.font: Font | None = None
        self.style: Style | None = None
        self.title = ""
        self.taken: list[str] = []
        self.has_headers = self.mark_is_due = self.cell_is_merged = False
        self._was_left_out = self._was_added = False

    def open(self) -> None:
        """Begin a group."""
        self.around.append(self.state)
        self.state = self.state.inner()
        if self.state.reads == "styles":
            self.style = None

    def close(self) -> None:
        """End a group; one that has not begun has no end."""
        if self.state.at_close is not None:
            self.state.at_close()
        if self.around:
            self.state = self.around.pop()

    def end(self) -> None:
        """End the document, and whatever in it has not been ended."""
        while self.around:
            self.close()
        self.flows[0].end()
        self.notes.add_to(self.manuscript)

    def say_bytes(self, content: bytes) -> None:
        """Say bytes in the font that holds here."""
        if self.state.reads == "headers":
            self.has_headers = self.has_headers or bool(content.strip(b" ;"))
        elif self.state.reads not in ("nothing", "info"):
            self.say(self.fonts.decode(content, self._font_here()))

    def say(self, words: str) -> None:
        """Let words go where those of the group go."""
        reads = self.state.reads
        if reads == "text":
            self._say_text(words)
        elif reads == "fonts" and self.font is not None:
            self.font.name += words
        elif reads == "styles" and self.style is not None:
            self.style.name += words
        elif reads in ("taken", "label") and len(self.taken) < _LONGEST_TAKEN:
            self.taken.append(words)

    def end_paragraph(self) -> None:
        """End the paragraph, unless its end is deleted or hidden: then the next goes on with it."""
        if self.state.reads == "text" and not (self.state.is_deleted or self.state.is_hidden):
            self.flows[-1].end_paragraph(self.state.level, self.styles.role(self.state.style, self.state.outline))

    def begin_label(self) -> None:
        """Begin the number or bullet of an item."""
        self.state.reads, self.taken, self.state.at_close = "label", [], self._end_label

    def begin_code(self) -> None:
        """Begin the code of a field."""
        self.state.reads, self.taken, self.state.at_close = "taken", [], self._end_code

    def begin_title(self) -> None:
        """Begin the title of the document's properties."""
        self.state.reads, self.taken, self.state.at_close = "taken", [], self._end_title

    def begin_property(self) -> None:
        """Begin the name of a property of a shape."""
        self.state.reads, self.taken, self.state.at_close = "taken", [], self._end_property

    def begin_note(self) -> None:
        """Begin a footnote or endnote, whose mark stands right before it."""
        if self.state.is_deleted or self.state.is_hidden or len(self.flows) > 1:
            self.state.reads = "nothing"
            return
        own = "" if self.mark_is_due or not self.state.is_raised else self.flows[-1].take_mark()
        self.mark_is_due = False
        note = Note(self.manuscript.part(), mark=own)
        self.notes.open = note
        self.flows.append(Flow(note.words))
        self.state.reset_paragraph()
        self.state.at_close = self._end_note

    def begin_box(self) -> None:
        """Begin the words of a text box."""
        self.flows.append(Flow(self.manuscript.part()))
        self.state.reset_paragraph()
        self.state.at_close = self._end_box

    def _say_text(self, words: str) -> None:
        state, left_out, is_word = self.state, self.manuscript.left_out, bool(words.strip())
        if state.is_deleted or state.is_hidden:
            left_out["changed" if state.is_deleted else "hidden"] += is_word and not self._was_left_out
            self._was_left_out = self._was_left_out or is_word
            return
        left_out["added"] += state.is_added and not self._was_added
        self._was_left_out, self._was_added = False, state.is_added
        if state.language and state.language != NO_LANGUAGE:
            self.manuscript.languages[LANGUAGES.get(state.language & PRIMARY_LANGUAGE, "")] += len(words)
        if self.fonts.has_symbols(self._font_here()):
            left_out["symbols"] += words.count(UNREADABLE)
        self.flows[-1].say(words)

    def _font_here(self) -> int:
        state = self.state
        font = state.font_of_right if state.is_from_right and state.font_of_right is not None else state.font
        return self.fonts.usual if font is None else font

    def _end_label(self) -> None:
        self.flows[-1].label = "".join(self.taken)

    def _end_code(self) -> None:
        self.manuscript.left_out["fields"] += is_field_told("".join(self.taken))

    def _end_title(self) -> None:
        self.title = "".join(self.taken)

    def _end_property(self) -> None:
        self.manuscript.left_out["pictures"] += "".join(self.taken).strip() == "pib"

    def _end_note(self) -> None:
        self.flows.pop().end()
        if self.notes.open is not None:
            self.flows[-1].say(f"[{self.notes.keep(self.notes.open)}]")

    def _end_box(self) -> None:
        flow = self.flows.pop()
        flow.end()
        self.flows[-1].add_box(flow.manuscript)
