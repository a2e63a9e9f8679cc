"""The sentences of findings, a module a family of rules."""
