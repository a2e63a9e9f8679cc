"""What everything may use: sources and places in them, text, and findings."""
