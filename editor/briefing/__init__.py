"""Turn a project into the outline of a briefing: blocks, sentences and the notes they rest on."""
