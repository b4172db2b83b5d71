"""Take back one step by another one, where undo would not do: what else has changed since stays as it is."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.project import Project


def take_back(step: Change | None, *, merge: str = "") -> Edit:
    """Give every field that the step changed, and nobody since, the value from before it, down to what was proposed.

    None is a step that changed nothing.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        if step is None:
            return make_change(stamp, stamp.ids(), "", [], merge=merge)
        change = make_change(stamp, stamp.ids(), step.message.id, [*_backwards(project, step)], merge=merge)
        return msgspec.structs.replace(change, message=step.message)
    return edit


def _backwards(project: Project, step: Change) -> Iterator[Swap]:
    for swap in reversed(step.swaps):
        now = project.find(type(swap.record), swap.id)
        if now == swap.after:
            yield swap.inverse()
        elif now is not None and swap.before is not None and swap.after is not None:
            before, after = (msgspec.structs.asdict(record) for record in (swap.before, swap.after))
            fields = {name: before[name] for name, value in msgspec.structs.asdict(now).items()
                      if value == after[name] != before[name]}
            yield Swap(now, msgspec.structs.replace(now, **fields))
