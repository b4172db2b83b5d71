"""Show at the foot of the window what is looked for in an article, and how far that is, with a way to end it."""

from __future__ import annotations

from editor.ui.foot_progress import FootProgress
from editor.ui.suggesting.round import READY, TAKING, Far
from editor.words import phrase, say

_STAGES = {"names": phrase("Finding names, {percent} %"), "dates": phrase("Finding dates, {percent} %"),
           "quotes": phrase("Finding quotes, {percent} %"), "figures": phrase("Finding figures, {percent} %"),
           "events": phrase("Finding events, {percent} %"),
           "learned": phrase("Finding names as you tag them, {percent} %"),
           READY: phrase("Suggestions are ready, and come when your hands rest"),
           TAKING: phrase("Taking in what was found")}
_OTHER = phrase("Finding suggestions, {percent} %")


class SuggestProgress(FootProgress):
    """What is looked for, in hundredths of all there is to do, and in which article of several."""

    def __init__(self) -> None:
        super().__init__("suggestProgress", say("Suggesting under way"), say("Articles read for suggestions"),
                         ("cancelSuggestingButton", say("Cancel")), say("Cancel suggesting"))

    def tell(self, far: Far) -> None:
        """Say how far it is, at the next glance; what finds must be there before anything is known of that."""
        percent = int(100 * far.done)
        is_known = bool(far.stage or far.done)
        stage = say(_STAGES.get(far.stage, _OTHER), percent=percent) if is_known else say(
            "Getting ready to find suggestions")
        sentence = stage if far.count == 1 else say(
            "Article {number} of {count}: {stage}", number=far.number, count=far.count, stage=stage)
        self.say_how_far(sentence, percent, 100 if is_known else 0)
