"""From journeys to a result, and what is made of results."""
