"""What an analyst chose of suggesting: which sorts of things, and with whose help."""

from __future__ import annotations

import msgspec

from editor.suggest.suggestion import Counted, Happening, Name, Office, Said, Suggestion


class Choices(msgspec.Struct, frozen=True, kw_only=True):
    """What is suggested, and by whom besides the rules.

    `pipeline` is a spaCy pipeline, the name of a package or the path of a folder, and `model` what a language model is
    called at `address`, an http address of this machine; blank for none. Suggesters in `left_out`, by name, are not
    asked.
    """

    names: bool = True
    quotes: bool = True
    events: bool = True
    pipeline: str = ""
    address: str = ""
    model: str = ""
    left_out: tuple[str, ...] = ()

    def wants(self, found: Suggestion) -> bool:
        """Tell whether such a thing is suggested. Times always are: quotes and events lean on them."""
        if isinstance(found, Name | Office):
            return self.names
        if isinstance(found, Counted | Happening):
            return self.events
        return self.quotes or not isinstance(found, Said)
