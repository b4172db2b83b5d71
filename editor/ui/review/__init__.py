"""Review what is suggested in an article: one key settles a suggestion, or all of one entity."""
