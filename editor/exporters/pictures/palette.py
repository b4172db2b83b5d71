"""The colours of drawings on white paper. All stand 4.5 : 1 on it and more, save the grounds and the hairline."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from editor.briefing.drawing import Ink

PRINT: Mapping[Ink, str] = MappingProxyType({
    "paper": "#FFFFFF",
    "text": "#1B1D21",
    "secondary": "#4B4F57",
    "axis": "#5B606A",
    "hairline": "#C9CCD1",
    "mark": "#1F3147",
    "emphasis": "#B23A1E",
    "faint": "#E4E8EE",
    "person": "#9C4A06",
    "organisation": "#1F59B0",
    "location": "#0A6B50",
    "materiel": "#39404E",
    "time": "#655D50",
    "other": "#7B3F68",
    "teal": "#0B5F6B",
    "lime": "#47600F",
    "rose": "#A3214F",
    "indigo": "#4340A8",
    "umber": "#6B4728",
    "steel": "#3B566D",
})
