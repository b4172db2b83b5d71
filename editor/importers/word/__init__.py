"""Read Word documents (.docx, and .docm without its macros), also in the strict form of OOXML, as articles."""

from __future__ import annotations

from editor.formats.archives import member_names
from editor.importers.files import other_format
from editor.importers.imported import ImportedArticle
from editor.words import phrase, say


class WordDocument:
    """The importer of Word documents. What it needs to read them is loaded when the first is read."""

    name = "word"
    suffixes = (".docx", ".docm", ".dotx", ".dotm")
    label = phrase("Word document")

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the bytes are an archive with the parts of a Word document, whatever the name says."""
        members = member_names(content)
        return "mimetype" not in members and any(member.startswith("word/") for member in members)

    def read(self, content: bytes, name: str) -> ImportedArticle:
        """Return the article. Raises ImportFailed for a document that is damaged, protected or hostile."""
        from editor.importers.document import article_of_document
        from editor.importers.word.body import read_word

        if not self.recognises(content, name):
            raise other_format(name, say(self.label))
        return article_of_document(read_word(content, name), content, name)


IMPORTER = WordDocument()
