"""Lists whose items are made when somebody looks at them."""

import pytest

from journeygap.reporters.document.lazily import Lazily


def test_an_item_is_made_when_it_is_looked_at_and_once() -> None:
    made: list[int] = []
    squares = Lazily(range(100), lambda number: made.append(number) or number * number)

    assert (len(squares), made) == (100, [])
    assert (squares[3], squares[3], squares[-1]) == (9, 9, 9801)
    assert squares[2:5] == [4, 9, 16]
    assert made == [3, 99, 2, 4]
    with pytest.raises(IndexError):
        squares[100]


def test_all_of_them() -> None:
    assert list(Lazily("abc", str.upper)) == ["A", "B", "C"]
    assert not Lazily((), str.upper)
