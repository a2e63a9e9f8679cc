"""How amounts, shares and gains of a plan are written."""

from __future__ import annotations

_MINUS = "−"


def share(value: float | None) -> str:
    """Return a share of coverage in per cent with one decimal."""
    return "–" if value is None else f"{value * 100:.1f}%"


def points(value: float) -> str:
    """Return a gain in coverage in percentage points."""
    shown = f"{abs(value) * 100:.1f}"
    return "–" if shown == "0.0" else f"{'+' if value > 0 else _MINUS}{shown}"


def plain_amount(value: float) -> str:
    """Return an amount with its thousands parted; with cents where there are any."""
    text = f"{abs(value):,.2f}".removesuffix(".00")
    return f"{_MINUS}{text}" if value < 0 and text != "0" else text
