"""What touchpoints are to customers in the chart of importance and performance, and what that means, in words."""

from __future__ import annotations

from collections.abc import Callable

SENTENCES: dict[str, str | Callable[..., str]] = {
    "concentrate": "Concentrate here",
    "concentrate-means": "more important, and delivered less well",
    "missing": "Nothing meets it",
    "missing-means": "the company offers nothing for it there today",
    "keep": "Keep up the good work",
    "keep-means": "more important, and delivered better",
    "low": "Low priority",
    "low-means": "less important, and delivered less well",
    "overkill": "Possible overkill",
    "overkill-means": "less important, and delivered better",
    "gap": "Delivered better, and still a gap",
    "gap-means": "above the line, but short of what these customers expect",
}
