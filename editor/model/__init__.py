"""What a project is: pure values and pure functions, without Qt and without files."""
