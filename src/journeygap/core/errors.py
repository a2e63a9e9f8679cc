"""What a person can put right: wrong usage, an unreadable input, a bad configuration."""

from __future__ import annotations


class InputError(Exception):
    """Something that was asked for can't be done as it was asked. The message says what, and what to do about it."""
