"""From the records of a table to a journey: stages, touchpoints, activities, what they state and what meets what."""
