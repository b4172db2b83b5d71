"""Show the versions of an article, what a later one changed, and what still stands on an earlier one."""
