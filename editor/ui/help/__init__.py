"""Read the guide inside the program."""
