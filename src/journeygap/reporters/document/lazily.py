"""Lists whose items are made when somebody looks at them: of 100,000 a terminal shows ten."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

S = TypeVar("S")
T = TypeVar("T")


class Lazily(Sequence[T], Generic[S, T]):
    """Items that are made of others, each once."""

    def __init__(self, source: Sequence[S], make: Callable[[S], T]) -> None:
        self._source = source
        self._make = make
        self._made: dict[int, T] = {}

    def __len__(self) -> int:
        return len(self._source)

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...

    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        at = range(len(self))[at]
        if at not in self._made:
            self._made[at] = self._make(self._source[at])
        return self._made[at]
