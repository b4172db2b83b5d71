"""Say why something is suggested that a pipeline or a model found: a whole sentence for each."""

from __future__ import annotations

from editor.words import phrase

RULES = {
    "pipeline": phrase("The spaCy pipeline that was chosen in Preferences takes it for this."),
    "model": phrase("The language model that was chosen in Preferences says so; the words stand here as it gave them."),
}
