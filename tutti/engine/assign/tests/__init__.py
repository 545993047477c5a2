"""What the suggestions promise, tried without a database."""
