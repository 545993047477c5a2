"""The roof: doors, the live stream, the pages, and the process that serves them."""
