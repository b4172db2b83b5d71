"""Make the character styles of tagged words: one for each combination of tags that lie on the same words."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from editor import assets
from editor.exporters.word.characters import escape

# A run has one underline: that of its shortest tag. Patterns differ, so that colour is never the only carrier.
_UNDERLINES = {"person": "single", "organisation": "double", "location": "dash", "materiel": "thick", "time": "dotted",
               "other": "dotDash", "teal": "dashLong", "lime": "dotDotDash", "rose": "wavyDouble", "indigo": "wave",
               "umber": "dashDotHeavy", "steel": "dashedHeavy"}


class TagStyles:
    """The styles that one document needs, by the natures of the tags from the longest to the shortest."""

    def __init__(self) -> None:
        self._used: dict[tuple[str, ...], str] = {}

    def style(self, natures: tuple[str, ...]) -> str:
        """Return the style of words under these tags, blank for none."""
        if natures and natures not in self._used:
            self._used[natures] = "Tag" + "".join(nature.capitalize() for nature in natures)
        return self._used.get(natures, "")

    def part(self) -> str:
        """Return the styles that were asked for, by name."""
        return "".join(_style(name, natures) for natures, name in sorted(self._used.items(), key=lambda held: held[1]))


def _style(name: str, natures: tuple[str, ...]) -> str:
    """Return a style: the underline of the shortest tag, on the ground of the longest that has one."""
    inks = _inks()
    drawn = next((nature for nature in reversed(natures) if nature in _UNDERLINES), "")
    ground = next((inks[nature]["tint"] for nature in natures if "tint" in inks.get(nature, {})), "")
    if drawn and natures[0] not in _UNDERLINES:
        ground = inks[drawn].get("tint", ground)
    line = f'<w:u w:val="{_UNDERLINES[drawn]}" w:color="{inks[drawn]["ink"][1:]}"/>' if drawn else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{ground[1:]}"/>' if ground else ""
    title = escape(" ".join(("Tag", *(nature.capitalize() for nature in natures))))
    return (f'<w:style w:type="character" w:customStyle="1" w:styleId="{name}"><w:name w:val="{title}"/>'
            f"<w:rPr>{line}{shade}</w:rPr></w:style>")


@cache
def _inks() -> dict[str, dict[str, Any]]:
    """Return how each nature is drawn on light paper in the window: `ink`, and `tint` where it has one."""
    inks: dict[str, dict[str, Any]] = tomllib.loads(assets.read_text("themes/light.toml"))["inks"]
    return inks
