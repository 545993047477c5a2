"""Measures the engine that says who does what."""
