"""Give the deeds of commands to their actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from editor.ui.commands import Commands

Deed = Callable[[], object]


def connect(commands: Commands, deeds: Mapping[str, Deed]) -> None:
    """Let each named command do its deed when it is chosen."""
    for name, deed in deeds.items():
        commands.action(name).triggered.connect(lambda _=False, deed=deed: deed())
