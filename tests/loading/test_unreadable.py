"""The error for a path that can't be read: what it says, and as what it can be caught."""

from __future__ import annotations

import pytest

from journeygap.core.errors import InputError
from journeygap.loading.unreadable import Unreadable


@pytest.mark.parametrize(
    ("path", "hint", "said"),
    [
        ("a.yaml", None, "a.yaml: no such file"),
        ("a.yaml", "look in b", "a.yaml: no such file; look in b"),
        ("", None, "'': no such file"),
    ],
)
def test_it_names_the_path_why_and_what_to_do(path, hint, said) -> None:
    error = Unreadable(path, "no such file", hint)

    assert str(error) == said
    assert (error.why, error.hint) == ("no such file", hint)


@pytest.mark.parametrize("kind", [OSError, InputError])
def test_programs_catch_it_as_either(kind) -> None:
    with pytest.raises(kind):
        raise Unreadable("a", "b")
