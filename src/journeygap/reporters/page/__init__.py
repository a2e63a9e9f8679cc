"""The result as one HTML page: a journey map to look at, with its style and script inside and nothing from outside."""
