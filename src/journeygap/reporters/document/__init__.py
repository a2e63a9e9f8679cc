"""The result as one document that reports are made from."""
