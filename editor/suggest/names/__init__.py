"""Suggest the names in an article: who and what is meant by each, and which of them are one."""
