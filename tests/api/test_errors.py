"""The exception for definition errors: what it holds, what it says, and that it comes through a process whole."""

import pickle

from journeygap.api.errors import DefinitionError


def test_every_error_is_a_line_with_its_place_and_what_to_do(made):
    first = made(code="JG003", message="no such key", suggestion="remove it")
    second = made(path="shop.yaml", part="journey", code="JG001", message="not YAML", suggestion=None)

    error = DefinitionError((first, second))

    assert error.errors == (first, second)
    assert str(error) == "journeys/bank.yaml:2:3: JG003 no such key (remove it)\nshop.yaml:1:1: JG001 not YAML"


def test_it_comes_back_whole_from_another_process(made):
    error = DefinitionError((made(), made(part="Bank")))

    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - it is our own

    assert type(again) is DefinitionError
    assert str(again) == str(error)
    assert [each.span.position().line for each in again.errors] == [2, 1]
