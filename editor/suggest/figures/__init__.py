"""Suggest the figures that an article states: how many were killed, hurt, missing or held, within which bounds."""
