"""Results as pandas tables: one touchpoint, activity, stage or finding a row, with the keys of the JSON result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from journeygap.core.errors import InputError
from journeygap.core.language import say
from journeygap.core.text import near

if TYPE_CHECKING:
    import pandas as pd

Part: TypeAlias = Literal["findings", "touchpoints", "activities", "stages"]
"""What a table can be made of."""

_KEYS: dict[str, str] = {
    "findings": "findings",
    "touchpoints": "touchpoints",
    "activities": "company",
    "stages": "stages",
}
_COLUMNS = {
    "findings": (
        "code", "name", "severity", "message", "suggestion", "stage", "touchpoint", "activity", "subject",
        "opportunity", "effort", "horizon", "constraints", "path", "line", "column", "end_line", "end_column",
        "fingerprint", "owners", "title", "because", "moment", "feeling",
    ),
    "touchpoints": (
        "stage", "id", "name", "state", "importance", "level", "expected", "fulfilment", "opportunity", "quadrant",
        "met_by", "complaint", "feeling", "friction", "quotes", "moment",
    ),
    "activities": ("id", "name", "role", "effort", "stages", "meets"),
    "stages": (
        "id", "name", "coverage", "required", "matched", "met", "importance_share", "effort_share", "waste_share",
        "phase", "goal", "actions", "feeling", "friction", "quotes", "ideas",
    ),
}  # fmt: skip
"""The columns of a table without rows; others come after them."""
_NUMBERS = frozenset(
    [
        *("opportunity", "effort", "importance", "level", "expected", "fulfilment", "coverage"),
        *("importance_share", "effort_share", "waste_share", "feeling"),
    ]
)
_WHOLE = frozenset(("line", "column", "end_line", "end_column", "required", "matched", "met"))


def frame(journeys: Iterable[dict[str, Any]], shared: Iterable[dict[str, Any]], of: str) -> pd.DataFrame:
    """Return a table of some part of journeys, each as in the JSON result; ``shared`` are findings of no journey.

    Raises `InputError` where pandas is not installed, and for a part that is not known.
    """
    if of not in _KEYS:
        raise InputError(say("interface.no-table", name=str(of), meant=near(str(of), _KEYS), known=list(_KEYS)))
    try:
        import pandas as pd
    except ModuleNotFoundError as error:
        from journeygap.core.installing import installing

        facts = {"package": error.name, "command": installing("pandas"), "incomplete": False}
        raise InputError(say("installing.missing", what="frame", **facts)) from error
    rows = list(_rows(journeys, _KEYS[of]))
    if of == "findings":
        rows += [{"journey": None, "journey_path": None} | each for each in shared]
    columns = dict.fromkeys(("journey", "journey_path", *_COLUMNS[of], *(key for row in rows for key in row)))
    table = pd.DataFrame(rows, columns=list(columns), dtype=object)
    types = {name: "float64" for name in columns if name in _NUMBERS}
    types |= {name: "Int64" for name in columns if name in _WHOLE}
    return table.astype(types)


def _rows(journeys: Iterable[dict[str, Any]], key: str) -> Iterator[dict[str, Any]]:
    for journey in journeys:
        of = {"journey": journey["journey"], "journey_path": journey["path"]}
        yield from (of | each for each in journey[key])
