"""The readers of annotations that stand in one file with their texts, or name these: JSON, columns, REFI-QDA."""

from __future__ import annotations

from collections.abc import Mapping

from editor.formats.annotations import Annotated, conll, doccano, label_studio, refi_qda, spacy, web
from editor.importers.annotations import AnnotationReader
from editor.importers.annotations.decoding import decoded_text
from editor.model.errors import ImportFailed


class Spacy:
    """The reader of spaCy's and Prodigy's JSONL."""

    name = "spacy"
    suffixes: tuple[str, ...] = (".jsonl",)
    label = "spaCy or Prodigy JSONL"

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the first line is a text with spans."""
        return spacy.is_spacy(content)

    def read(self, content: bytes, name: str, beside: Mapping[str, bytes]) -> Annotated:
        """Return what the lines say."""
        return spacy.read_file(content, name)


class Doccano:
    """The reader of Doccano's JSONL."""

    name = "doccano"
    suffixes: tuple[str, ...] = (".jsonl",)
    label = "Doccano JSONL"

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the first line is a text with labels."""
        return doccano.is_doccano(content)

    def read(self, content: bytes, name: str, beside: Mapping[str, bytes]) -> Annotated:
        """Return what the lines say."""
        return doccano.read_file(content, name)


class LabelStudio:
    """The reader of Label Studio's JSON."""

    name = "label-studio"
    suffixes: tuple[str, ...] = (".json",)
    label = "Label Studio JSON"

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the first task has data and annotations."""
        return label_studio.is_label_studio(content)

    def read(self, content: bytes, name: str, beside: Mapping[str, bytes]) -> Annotated:
        """Return what the tasks say."""
        return label_studio.read_file(content, name)


class WebAnnotation:
    """The reader of the W3C's Web Annotations."""

    name = "web-annotation"
    suffixes: tuple[str, ...] = (".jsonld",)
    label = "W3C Web Annotation"

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the bytes are JSON that selects text as the data model does."""
        return web.is_web_annotation(content)

    def read(self, content: bytes, name: str, beside: Mapping[str, bytes]) -> Annotated:
        """Return what the annotations say."""
        return web.read_file(content, name)


class RefiQda:
    """The reader of REFI-QDA projects."""

    name = "refi-qda"
    suffixes: tuple[str, ...] = (".qdpx",)
    label = "REFI-QDA project"

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the bytes are an archive with a project in it."""
        try:
            return refi_qda.is_refi_qda(content, name)
        except ImportFailed:
            return name.casefold().endswith(self.suffixes)  # its refusal is the one to tell

    def read(self, content: bytes, name: str, beside: Mapping[str, bytes]) -> Annotated:
        """Return what the project says."""
        return refi_qda.read_file(content, name, decoded_text)


class Conll:
    """The reader of columns."""

    name = "conll"
    suffixes: tuple[str, ...] = conll.SUFFIXES
    label = "CoNLL columns"

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the first lines are rows that end in a tag."""
        return conll.is_conll(content[:1 << 16].decode("utf-8", "replace"), name)

    def read(self, content: bytes, name: str, beside: Mapping[str, bytes]) -> Annotated:
        """Return what the rows say."""
        return conll.read_file(decoded_text(content, name)[0], name)


SPACY: AnnotationReader = Spacy()
DOCCANO: AnnotationReader = Doccano()
LABEL_STUDIO: AnnotationReader = LabelStudio()
WEB_ANNOTATION: AnnotationReader = WebAnnotation()
REFI_QDA: AnnotationReader = RefiQda()
CONLL: AnnotationReader = Conll()
