"""The trash: what was deleted from the project, and the way back."""

from editor.ui.trash.deeds import Trash

__all__ = ["Trash"]
