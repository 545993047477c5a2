"""Tests of how early everything can be finished."""
