"""Figures over time, in each format."""
