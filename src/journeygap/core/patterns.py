"""Regular expressions that few runs need: compiling them all at the start would cost more than a small file."""

from __future__ import annotations

import re
from functools import cache


@cache
def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a compiled regular expression, compiled when it is first asked for and kept.

    For module-level texts only, so that what is kept does not grow.
    """
    return re.compile(text, flags)
