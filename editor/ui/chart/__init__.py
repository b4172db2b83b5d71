"""Show who is linked with whom: painted as nodes and lines, and as a list."""

from __future__ import annotations

from editor.ui.chart.panel import ChartPanel

__all__ = ["ChartPanel"]
