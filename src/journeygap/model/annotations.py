"""What the annotations of the models say: which model is under a key, and which words a key takes."""

from __future__ import annotations

from dataclasses import is_dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

from journeygap.model.fields import key_of


@cache
def hints(model: type) -> dict[str, Any]:
    """Return the annotations of a model by its keys in the file."""
    return {key_of(name): hint for name, hint in get_type_hints(model).items()}


def model_in(hint: Any) -> type | None:
    """Return the first model that an annotation speaks of."""
    if isinstance(hint, type) and is_dataclass(hint):
        return hint
    return next((found for each in get_args(hint) if (found := model_in(each)) is not None), None)


def words_in(hint: Any) -> tuple[str, ...]:
    """Return the words that an annotation allows, where it allows a few or a list of them; else none."""
    if get_origin(hint) is Literal:
        return get_args(hint)
    return next((found for each in get_args(hint) if (found := words_in(each))), ())
