"""The article on the screen: it is given words, lines, marks and a header, and tells what the reader does and wants."""

from editor.ui.article.header import ArticleHeader
from editor.ui.article.marks import Layer, Mark
from editor.ui.article.view import ArticleView

__all__ = ["ArticleHeader", "ArticleView", "Layer", "Mark"]
