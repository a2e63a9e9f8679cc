"""Which figures stay out because too few customers are behind them, or because they would give such a figure away.

Nothing is published about fewer than 10 customers. Personas add up to everybody, and periods to all of them together,
so where one group is hidden, subtraction must not bring it back: groups are hidden until those hidden hold 10 together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from journeygap.journey.estimate import FEW

SMALL, TOO = "<10", "hidden"
"""Why a figure is hidden: few customers, or because it would give another one away."""

Row = TypeVar("Row")
Column = TypeVar("Column")


def hidden(
    sizes: Mapping[tuple[str | None, str | None], int],
    personas: Iterable[str | None],
    periods: Iterable[str | None],
    small: Callable[[tuple[str | None, str | None]], bool],
    rest: Mapping[str | None, int],
) -> dict[tuple[str | None, str | None], str]:
    """Return why cells of one figure are hidden: a persona (None: everybody) in a period (None: all together).

    ``sizes`` says how many customers a cell holds, ``small`` whether it has no figure of its own, ``rest`` how many
    customers of a period are of no persona.
    """
    personas, periods = list(personas), list(periods)
    found = {cell: SMALL for cell in sizes if small(cell)}
    lines: list[tuple[tuple[str | None, str | None], list[tuple[str | None, str | None]], int]] = []
    if personas:
        lines += [
            ((None, each), [(persona, each) for persona in personas], rest.get(each, 0)) for each in (None, *periods)
        ]
    if len(periods) > 0:
        lines += [((persona, None), [(persona, each) for each in periods], 0) for persona in (None, *personas)]
    changed = True
    while changed:
        more = [_protect(whole, parts, others, sizes, found) for whole, parts, others in lines]
        changed = any(more)
    return found


def _protect(
    whole: tuple[str | None, str | None],
    parts: list[tuple[str | None, str | None]],
    others: int,
    sizes: Mapping[tuple[str | None, str | None], int],
    found: dict[tuple[str | None, str | None], str],
) -> bool:
    """Hide more of the parts of one whole where those hidden could be had by subtraction."""
    visible = sorted(
        (part for part in parts if part not in found and sizes.get(part, 0)), key=lambda part: (sizes[part], str(part))
    )
    out = [sizes.get(part, 0) for part in parts if part in found]
    unseen = sum(out) + others
    if whole in found:
        # Parts that are all there would add up to the whole.
        more = visible if not unseen else []
        more = more or (visible if unseen < FEW else [])
    else:
        more = visible[:1] if 0 < unseen < FEW else []
    for part in more:
        found[part] = TOO
    return bool(more)
