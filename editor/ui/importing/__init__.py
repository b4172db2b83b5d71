"""Take an article in: show what was read from it, and ask what it does not say."""

from editor.ui.importing.dialog import ImportDialog
from editor.ui.importing.settled import SettledArticle

__all__ = ["ImportDialog", "SettledArticle"]
