"""Tag the words of an article: the deeds, the popover that offers them, and the card that says what is tagged."""
