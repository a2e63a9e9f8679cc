"""Answers: how often each was given, by whom, and what follows for touchpoints and metrics."""
