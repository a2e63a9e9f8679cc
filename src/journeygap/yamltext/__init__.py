"""A YAML text: its plain data, the place of every value, and the comments that suppress findings."""
