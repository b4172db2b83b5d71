"""The types of a project: what its scheme has, called and drawn otherwise, and what the project adds to it."""
