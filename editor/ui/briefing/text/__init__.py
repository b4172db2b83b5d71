"""Write the sections of a briefing: words, lists, and citations that stand among them as chips."""

from __future__ import annotations

from editor.ui.briefing.text.section import SectionText

__all__ = ["SectionText"]
