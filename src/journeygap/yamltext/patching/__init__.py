"""What a patch of a YAML text is made of: its nodes, its lines, pieces that move, and which entry is which."""
