"""Events: who touched what, in which order, and where journeys end."""
