"""What is wrong with files, a family a module: what it is, and what to do about it."""
