"""Work: a project's columns and labels, its tasks, and who answers for them."""
