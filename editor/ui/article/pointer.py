"""Turn presses and drags of the mouse into stretches of the words."""

from __future__ import annotations

from editor.model.records import Stretch
from editor.ui.article.selecting import name_around, name_at, sentence_around, snapped


class Pointer:
    """The mouse on one text. Places are code points."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._pressed: int | None = None
        self._presses = 1
        self._selected = False
        self._word = Stretch(0, 0)

    @property
    def is_down(self) -> bool:
        """Tell whether a press has not ended yet."""
        return self._pressed is not None

    def press(self, place: int, presses: int = 1, anchor: int | None = None) -> Stretch:
        """Begin at the place, or go on from the anchor of a selection; return what is selected at once.

        The first press selects nothing, the second in a row the word, the third the sentence. The second on the word
        that such a second press selected before selects the name around it.
        """
        self._pressed = place if anchor is None else anchor
        self._presses, self._selected = presses, presses > 1 or anchor is not None
        chosen = self.drag(place)
        if presses == 2 and chosen == self._word:
            self._word = Stretch(0, 0)
            return name_around(self._words, chosen.begin, chosen.end)
        if presses == 2:
            self._word = chosen
        return chosen

    def drag(self, place: int, *, exact: bool = False) -> Stretch:
        """Return what is selected from the press to the place, in whole words unless exact."""
        begin, end = sorted((place if self._pressed is None else self._pressed, place))
        if self._presses == 1:
            chosen = snapped(self._words, begin, end, exact=exact) if begin < end else Stretch(begin, end)
        else:
            around = name_at if self._presses == 2 else sentence_around
            first, last = around(self._words, begin), around(self._words, end)
            chosen = Stretch(min(first.begin, begin), max(last.end, end)) if begin < end else first
        self._selected = self._selected or chosen.begin < chosen.end
        return chosen

    def release(self) -> bool:
        """End the press and tell whether it was a mere click, which selected nothing."""
        self._pressed = None
        return not self._selected
