"""The briefing workspace: write a briefing, and let every sentence cite the words it rests on."""

from editor.ui.briefing.page import BriefingPage

__all__ = ["BriefingPage"]
