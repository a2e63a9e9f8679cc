"""The formats that list findings, and the JSON result."""
