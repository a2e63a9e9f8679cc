"""One module a format: each turns an analysis into text, piece by piece, and knows nothing of files or terminals."""
