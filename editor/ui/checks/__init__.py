"""Show what is missing or contradictory in the project, and lead to what mends it."""
