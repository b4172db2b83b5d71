"""Words in the middle of their lines, one place under the other: a concordance."""

from editor.ui.concordance.model import ConcordanceModel
from editor.ui.concordance.rows import Context, Row
from editor.ui.concordance.view import ConcordanceView

__all__ = ["ConcordanceModel", "ConcordanceView", "Context", "Row"]
