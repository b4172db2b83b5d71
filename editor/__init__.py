"""Dossier: annotate articles, write Word briefings in which every sentence can show the words it rests on."""

__version__ = "0.1.0"
