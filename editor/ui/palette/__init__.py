"""The command palette: every command, record, article and word of the project, found by a few letters."""
