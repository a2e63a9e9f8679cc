"""The method: settings, the overlay and the measures."""
