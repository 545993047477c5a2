"""What was tried to break it: the real programs under load, hurt in every way a machine can, then counted."""
