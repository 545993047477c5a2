"""Search: full text over what may be read - an index that follows the log, and one small language to ask it in."""
