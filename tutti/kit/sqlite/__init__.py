"""SQLite as a Django database in which everyone who writes gets their turn in order."""
