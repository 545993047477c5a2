"""Talk: what people say about a task, and whom they call by name."""
