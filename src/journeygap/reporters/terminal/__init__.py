"""The result for people at a terminal."""
