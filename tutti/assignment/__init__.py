"""Assignment: suggestions who could do a task, with their reasons; a person decides, and the log keeps both."""
