"""The records of a project beside the article: tables over forms that write edits as one types."""

from editor.ui.forms.pane import RecordsPane

__all__ = ["RecordsPane"]
