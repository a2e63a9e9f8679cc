"""What differs between two results, in words."""

from __future__ import annotations

from collections.abc import Callable

from journeygap.core.text import figure, percent, sentence
from journeygap.results.comparison import Figure
from journeygap.words.en.writing import counted

_UNKNOWN = "–"


def summary(opened: int, closed: int, changed: int, coverage: Figure, waste: Figure) -> str:
    """Say in one line what has changed: "2 findings opened, 1 closed; coverage 36% → 50%"."""
    counts = [
        (number, word) for number, word in ((opened, "opened"), (closed, "closed"), (changed, "changed")) if number
    ]
    numbers = [f"{counted(number, 'finding')} {word}" for number, word in counts[:1]]
    numbers += [f"{number:,} {word}" for number, word in counts[1:]]
    figures = [f"{name} {_both(each)}" for name, each in (("coverage", coverage), ("waste", waste)) if each.differs]
    return "; ".join([", ".join(numbers) or "No finding differs", *figures])


def _both(each: Figure) -> str:
    """Write a figure before and after: "36% → 50% (+14 points)"."""
    before, after = (_UNKNOWN if value is None else percent(value) for value in (each.before, each.after))
    return f"{before} → {after}{f' ({points(each.change)})' if each.change else ''}"


def points(change: float) -> str:
    """Write the difference of a share, -1 to 1 and not 0, in points of a per cent."""
    size = figure(abs(change) * 100)
    size = "less than 0.1" if size == "0" else size
    return f"{'+' if change > 0 else '−'}{size} point{'' if size == '1' else 's'}"


def figure_differs(name: str, before: float | None, after: float | None) -> str:
    """Say that the opportunity or the effort of a finding differs."""
    then, now = (_UNKNOWN if value is None else figure(value) for value in (before, after))
    return f"{name} {then} → {now}"


def message_before(message: str) -> str:
    """Repeat what a finding said before."""
    return f"before: {sentence(message)}"


def errors_before(number: int) -> str:
    """Say that figures are not known because of definition errors on the old side."""
    return f"{counted(number, 'definition error')} before: figures of what has errors are not known"


def errors_now(number: int) -> str:
    """Say that figures are not known because of definition errors on the new side."""
    return f"{counted(number, 'definition error')} now: figures of what has errors are not known"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "after": "After",
    "alignment": "alignment",
    "all-together": "All together",
    "before": "Before",
    "change": "Change",
    "changed": "Changed ({number:,})",
    "closed": "Closed ({number:,})",
    "coverage-of": "{name}: coverage",
    "coverage-of-stage": "coverage of {name}",
    "effort-differs": lambda before, after: figure_differs("effort", before, after),
    "errors-before": errors_before,
    "errors-now": errors_now,
    "figures": "Coverage, alignment and waste",
    "gone": "gone",
    "had-errors": "had errors before",
    "has-errors": "has errors now",
    "message-before": message_before,
    "more": "… and {number:,} more: --top 0 shows all",
    "more-of-diff": "… and {number:,} more: `journeygap diff --top 0` shows all",
    "new": "new",
    "nothing": "Nothing has changed",
    "opened": "Opened ({number:,})",
    "opportunity-differs": lambda before, after: figure_differs("opportunity", before, after),
    "points": points,
    "summary": summary,
    "too-long": "There is more than a comment can hold: `journeygap diff --top 0` shows all of it.",
    "waste": "waste",
    "waste-in": "waste in {name}",
    "what-differs": "What differs",
}
