"""Hours: what people say how long things took - timers, time entries, and the weeks they hand in."""
