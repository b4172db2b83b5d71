"""Keep projects in files: one SQLite file each, its lock, its writer, its upgrades and its copies."""
