"""Hold what the panels at the window's foot share that show records as a picture and as a list."""
