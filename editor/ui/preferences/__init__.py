"""Preferences: what a person sets, built from the settings themselves, applied at once."""
