"""A comparison of two results, in each format. `words` holds what they share."""
