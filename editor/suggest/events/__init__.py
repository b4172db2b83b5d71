"""Suggest the events that an article tells of: attacks, deaths, arrests, meetings, agreements, movements."""
