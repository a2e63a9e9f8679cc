"""What touchpoints are to customers in the chart of importance and performance, and what that means, in words."""

from __future__ import annotations

from collections.abc import Callable

SENTENCES: dict[str, str | Callable[..., str]] = {
    "concentrate": "Concentrate here",
    "concentrate-means": "important, and delivered badly",
    "missing": "Nothing meets it",
    "missing-means": "no live match: what it would take is unknown",
    "keep": "Keep up the good work",
    "keep-means": "important, and delivered well",
    "low": "Low priority",
    "low-means": "less important, and delivered badly",
    "overkill": "Possible overkill",
    "overkill-means": "less important, and delivered well",
    "gap": "Delivered well, and still a gap",
    "gap-means": "above the crosshairs, but short of what these customers expect",
}
