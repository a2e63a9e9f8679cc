"""From raw answers and events to figures: what columns mean, how rows are counted, and what follows from the counts.

Only this room reads raw rows. What leaves it is grouped figures: no cell's text enters a message or a file.
"""
