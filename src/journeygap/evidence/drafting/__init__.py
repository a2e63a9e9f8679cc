"""From an export and a journey to a first evidence file: what is certain filled in, what is likely as a comment."""
