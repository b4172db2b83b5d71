"""Write the articles of a project with their annotations as other tools read them."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from editor.formats.annotations import Annotated
from editor.formats.annotations.losses import Holds, narrowed, sentences_of
from editor.formats.annotations.outgoing import annotated_of
from editor.model.project import Project
from editor.words import phrase


class AnnotationsExporter:
    """The exporter of one format; its codec is read when it is first used.

    The `module` of the codec holds `HOLDS`, what the format can say, and `write_file`, which makes the bytes.
    """

    writes_briefing = False

    def __init__(self, name: str, suffix: str, label: str, module: str) -> None:
        self.name, self.suffix, self.label = name, suffix, label
        self._module = module

    def export(self, project: Project, briefing_id: str = "", *, handling: str | None = None,
               working_copy: bool = False) -> bytes:
        """Return the file's bytes; a briefing's id and handling do not narrow what it holds."""
        annotated, losses = annotated_of(project)
        codec = import_module(f"editor.formats.annotations.{self._module}")
        holds: Holds = codec.HOLDS
        write: Callable[[Annotated], bytes] = codec.write_file
        return write(narrowed(annotated, holds, losses))

    def losses(self, project: Project) -> list[str]:
        """Return what of the project the file does not hold, a sentence for each kind with its count."""
        annotated, losses = annotated_of(project)
        narrowed(annotated, import_module(f"editor.formats.annotations.{self._module}").HOLDS, losses)
        return list(sentences_of(losses))


BRAT = AnnotationsExporter("brat", ".ann.zip", phrase("brat standoff"), "brat")
WEB_ANNOTATION = AnnotationsExporter("web-annotation", ".jsonld", phrase("W3C Web Annotation"), "web")
SPACY = AnnotationsExporter("spacy", ".spacy.jsonl", phrase("spaCy JSONL"), "spacy")
DOCCANO = AnnotationsExporter("doccano", ".doccano.jsonl", phrase("Doccano JSONL"), "doccano")
LABEL_STUDIO = AnnotationsExporter("label-studio", ".label-studio.json", phrase("Label Studio JSON"), "label_studio")
REFI_QDA = AnnotationsExporter("refi-qda", ".qdpx", phrase("REFI-QDA project"), "refi_qda")
CONLL = AnnotationsExporter("conll", ".conll", phrase("CoNLL columns"), "conll")
