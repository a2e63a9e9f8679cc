"""The resolved journey: names looked up, ratings rescaled, every place known."""
