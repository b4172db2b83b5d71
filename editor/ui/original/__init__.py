"""Show what an article came from beside its words: the pages of a PDF, or a picture."""
