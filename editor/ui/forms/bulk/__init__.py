"""The forms of several records at once: what all have in common, and where they differ “Various”."""
