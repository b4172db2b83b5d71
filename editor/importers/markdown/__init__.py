"""Read Markdown; the parser is loaded with the first file."""

from __future__ import annotations

from editor.importers.imported import ImportedArticle
from editor.words import phrase


class Markdown:
    """The importer of Markdown, told by the ending of its files, for any text is Markdown too."""

    name = "markdown"
    suffixes = (".md", ".markdown", ".mdown", ".mkd")
    label = phrase("Markdown")

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the file is named as Markdown."""
        return name.casefold().endswith(self.suffixes)

    def read(self, content: bytes, name: str) -> ImportedArticle:
        """Return the article; a file without any mark of Markdown is read as plain text. Raises ImportFailed."""
        from editor.importers.markdown.reader import read_markdown

        return read_markdown(content, name)


IMPORTER = Markdown()
