"""Suggest the times that an article names, each with its value as far as there is one reading."""
