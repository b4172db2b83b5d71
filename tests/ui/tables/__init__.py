"""What the tables of records leave out, how they are sorted, and what is chosen in them."""
