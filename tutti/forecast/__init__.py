"""Forecasts: how long work takes, how likely it is late and when a project is done, learned from the log alone."""
