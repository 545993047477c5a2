"""Tests of the forecasts, on made-up histories."""
