"""Have articles read for suggestions beside the window, show how far that is, and how many wait for a decision."""
