"""Twelve short articles of a place where ships are written in small letters and crews by codes, with what is tagged."""

from __future__ import annotations

import re

from editor.importers.plain import import_pasted
from editor.suggest.learned import Lesson, Tag

_SHIPS = ("grey heron", "old marten", "salt wren", "tall otter", "blind tern", "red stoat", "wet plover", "dun hare",
          "small curlew", "late osprey", "odd badger", "pale ruff")
_CREWS = ("k-4/ost", "k-7/nor", "k-2/wes", "k-9/ost", "k-5/nor", "k-1/wes", "k-8/ost", "k-3/nor", "k-6/wes", "k-4/nor",
          "k-7/ost", "k-2/nor")
_PORTS = ("Velm", "Amsel", "Tormund", "Estal", "Brisk", "Kelder", "Varn", "Oldmar", "Sund", "Harl", "Niek", "Ostrum")


def article(number: int) -> str:
    """Return the words of one of the articles."""
    ship, crew, port = _SHIPS[number], _CREWS[number], _PORTS[number]
    return (f"The trawler {ship} left {port} at dawn, the harbour office said.\n\n"
            f"Its crew {crew} was relieved on Friday by the watch of the Lantern Office. Nobody aboard the {ship} was "
            f"hurt.\n\nThe harbour master said crew {crew} had done well, and the trawler {ship} would be painted.")


def lesson(number: int) -> Lesson:
    """Return one of the articles as decided: ships, crews and ports are tagged; the Lantern Office is rejected."""
    words = article(number)
    tags = [Tag(found.start(), found.end(), type_name, name)
            for name, type_name in ((_SHIPS[number], "materiel"), (_CREWS[number], "organisation"),
                                    (_PORTS[number], "location")) for found in re.finditer(re.escape(name), words)]
    office = words.index("Lantern Office")
    return Lesson(words, import_pasted(words).article, tuple(sorted(tags)),
                  (Tag(office, office + len("Lantern Office"), "organisation"),))
