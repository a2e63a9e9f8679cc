"""The layouts in which people keep journeys, one a module: each finds itself in a grid and turns it into records."""
