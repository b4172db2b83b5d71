"""Show the events of a project in time: painted on an axis of days, and as a list."""

from __future__ import annotations

from editor.ui.timeline.panel import TimelinePanel

__all__ = ["TimelinePanel"]
