"""Suggest what somebody said: the words in quotation marks that are no titles, and in English who says them."""
